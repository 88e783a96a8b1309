import type { StandardIndicator, StandardList } from '#lib/content/types.ts';
import { t } from '#lib/language/language.ts';

/** What stands on the sheet of an indicator taken from a list, until its definition is looked up. */
export function standardDefinition(
	{ title, source }: StandardList,
	{ code }: StandardIndicator
): string {
	return code
		? t('indicators.standards.definition', { list: title, id: code, source })
		: t('indicators.standards.definitionOfList', { list: title, source });
}
