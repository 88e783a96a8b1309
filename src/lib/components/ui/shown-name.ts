import { currentLanguage, t } from '#lib/language/language.ts';
import { sentenceStart } from '#lib/theory/phrases.ts';

/** A name the user gave in mid-sentence form, as it stands alone: in headings, lists and the navigation. */
export function shownName(name: string): string {
	return sentenceStart(name.trim() || t('common.unnamed'), currentLanguage());
}
