import type { AppraiserFinding } from '#lib/appraisal/findings.ts';
import type { Guide } from '#lib/content/guide.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import { sentenceStart } from '#lib/theory/phrases.ts';

type Spoken = Pick<AppraiserFinding, 'ruleId' | 'data'>;

/** What the rule says of the proposal, with its names filled in; the rule's id where its words are missing. */
export function checkTitle({ ruleId, data }: Spoken, guide: Guide): string {
	const words = guide.findingWords(ruleId);
	return words ? sentenceStart(filled(words.title, data), currentLanguage()) : ruleId;
}

/** What would settle it, as the applicant would be told. */
export function checkRemedy({ ruleId, data }: Spoken, guide: Guide): string {
	const words = guide.findingWords(ruleId);
	return words ? filled(words.settle, data) : '';
}

function filled(template: string, data: Spoken['data']): string {
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = data[name];
		if (value === undefined) return whole;
		return value.trim() || t('common.unnamed');
	});
}
