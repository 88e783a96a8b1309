import type { SheetWords } from '#lib/indicators/sheet-gaps.ts';
import { t } from '#lib/language/language.ts';

/** Words of the language that the sheet's checks need; lists in the texts are written with strokes between. */
export function sheetWords(): SheetWords {
	return {
		vagueSources: t('indicators.vagueSources').split('|'),
		people: t('indicators.peopleWords').split('|')
	};
}
