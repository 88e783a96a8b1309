/** How well a passage fits what is looked for, beyond the weight of single words that the index gives. */
import type { Entry } from './proposal-index.ts';
import { formOf, wordsIn } from './words.ts';

interface Phrase {
	readonly phrase: string;
	readonly forms: readonly string[];
	readonly terms: readonly string[];
}

/** Words of a phrase that stand this near to one another belong together. */
const near = 8;

/**
 * Which of the sought phrases a passage holds, and what that is worth. A phrase word for word is worth most, its words
 * near one another or a heading that holds it, something. Single words of longer phrases are worth little, and only
 * where chance is unlikely: two of one phrase, three in all, or one under a heading that speaks of it too.
 */
export function heldIn(
	entry: Entry,
	sought: readonly Phrase[],
	telling: ReadonlySet<string>,
	chosen: ReadonlySet<string>
): { found: string[]; weight: number } {
	const found: string[] = [];
	let weight = 1;
	for (const { phrase, forms, terms } of sought) {
		if (terms.length > 0 && standsIn(entry.headingForms, forms)) {
			found.push(phrase);
			weight += 0.6;
			continue;
		}
		if (terms.length === 0 || !terms.every((term) => entry.terms.has(term))) continue;
		const isWhole = standsIn(entry.forms, forms);
		if (!isWhole && (forms.length === 1 || terms.length === 1 || !areNear(entry.forms, terms)))
			continue;
		found.push(phrase);
		weight += isWhole ? 1 : 0.4;
	}
	if (found.length > 0) return { found, weight };
	const single = [...entry.terms].filter((term) => telling.has(term) && !weak.has(term));
	const isOfOne = sought.some(
		({ terms }) => single.filter((term) => terms.includes(term)).length >= 2
	);
	const isUnder = [...entry.headingTerms].some(
		(term) => telling.has(term) && chosen.has(term) && !weak.has(term)
	);
	const isEnough =
		isOfOne || (single.some((term) => chosen.has(term)) && (single.length >= 3 || isUnder));
	return isEnough || (chosen.size === 0 && single.length >= 2)
		? { found: surfaces(entry.text, new Set(single)), weight: 0.5 }
		: { found: [], weight: 0 };
}

/** Words of every proposal: in a phrase they tell something, alone nothing. */
const weak = new Set(
	(
		'activity area base bring case change come community country day find first force former friend fund give good ' +
		'group help high information know level local make member month national need new number part people person ' +
		'place plan programme project provide report result run service source start support take term time use way ' +
		'well work year young'
	)
		.split(' ')
		.map(formOf)
);

const standsIn = (forms: readonly string[], wanted: readonly string[]): boolean =>
	forms.some((_, at) => wanted.every((form, index) => forms[at + index] === form));

function areNear(forms: readonly string[], terms: readonly string[]): boolean {
	return forms.some(
		(form, at) =>
			terms.includes(form) && terms.every((term) => forms.slice(at, at + near).includes(term))
	);
}

/** The words of a passage that were looked for, as they stand there. */
function surfaces(text: string, wanted: ReadonlySet<string>): string[] {
	const byForm = new Map<string, string>();
	for (const word of wordsIn(text)) {
		const form = formOf(word);
		if (wanted.has(form) && !byForm.has(form)) byForm.set(form, word.toLowerCase());
	}
	return [...byForm.values()];
}
