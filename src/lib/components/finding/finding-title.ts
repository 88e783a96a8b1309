import { currentLanguage } from '#lib/language/language.ts';
import { shortOf, titleOf, type Telling } from '#lib/rules/describe.ts';
import type { Finding } from '#lib/rules/evaluate.ts';
import { sentenceStart } from '#lib/theory/phrases.ts';

/** The title as a heading: a question by its short name too, and a capital where a name begins it. */
export function findingTitle(finding: Finding, telling: Telling): string {
	const { data } = finding;
	const id = data?.['question'];
	const { short } = shortOf(telling.guide, id ?? '');
	const named =
		id && short ? { ...finding, data: { ...data, question: `${id} “${short}”` } } : finding;
	const title = titleOf(named, telling);
	return title.replace(
		/^(\P{L}*)(\p{Ll}.*)$/su,
		(_, before: string, rest: string) => `${before}${sentenceStart(rest, currentLanguage())}`
	);
}
