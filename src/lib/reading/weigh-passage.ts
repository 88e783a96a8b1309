/** How well a passage fits what is looked for, beyond the weight of single words that the index gives. */
import { termsIn, type Entry } from './proposal-index.ts';
import { formOf, wordsIn } from './words.ts';

export interface Phrase {
	readonly phrase: string;
	readonly forms: readonly string[];
	/** Those that may not be missing where it does not stand word for word. */
	readonly needed: readonly string[];
	/** Those that tell something. */
	readonly terms: readonly string[];
}

export function phraseOf(phrase: string): Phrase {
	const forms = wordsIn(phrase).map(formOf);
	const needed = forms.filter((form) => !joining.has(form));
	return { phrase, forms, needed, terms: [...new Set(termsIn(phrase))] };
}

/** Words of a phrase belong together when no more than this many others stand between them. */
const between = 4;
/** The words of a phrase that may be missing; "not", "few" or "after" may not, they turn its meaning round. */
const joining = new Set(
	'a an and are as at be been by for from in is of on or that the their them they to was were with'
		.split(' ')
		.map(formOf)
);

/**
 * Which of the sought phrases a passage holds, and what that is worth. A phrase word for word is worth most, its words
 * near one another or a heading that holds it, something. Single words of longer phrases are worth little, and only
 * where chance is unlikely: three of them, or two under a heading that speaks of it too.
 */
export function heldIn(
	entry: Entry,
	sought: readonly Phrase[],
	telling: ReadonlySet<string>,
	chosen: ReadonlySet<string>
): { found: string[]; weight: number } {
	const found: string[] = [];
	let weight = 1;
	for (const one of sought) {
		if (one.terms.length === 0) continue;
		if (placeIn(entry.headingForms, entry.headingTerms, one) !== null) {
			found.push(one.phrase);
			weight += 0.6;
			continue;
		}
		const place = placeIn(entry.forms, entry.terms, one);
		if (place === null) continue;
		found.push(one.phrase);
		weight += place === 'whole' ? 1 : 0.4;
	}
	if (found.length > 0) return { found, weight };
	const single = [...entry.terms].filter(
		(term) => telling.has(term) && !weak.has(term) && (chosen.size === 0 || chosen.has(term))
	);
	const isUnder = [...entry.headingTerms].some(
		(term) => telling.has(term) && chosen.has(term) && !weak.has(term)
	);
	return single.length >= (isUnder || chosen.size === 0 ? 2 : 3)
		? { found: surfaces(entry.text, new Set(single)), weight: 0.5 }
		: { found: [], weight: 0 };
}

/** Words of every proposal: in a phrase they tell something, alone nothing. */
const weak = new Set(
	(
		'activity area base bring case change child children come community country day family find first force ' +
		'former friend fund give good group help high identify information international know level local make many ' +
		'member migration month national need new number part people person place plan programme project provide ' +
		'report result run safe service source start support take term time trafficking use victim way well woman ' +
		'women work year young'
	)
		.split(' ')
		.map(formOf)
);

/** Whether a text holds a phrase word for word, or its words near one another; a single telling word is never near. */
function placeIn(
	forms: readonly string[],
	held: ReadonlySet<string>,
	{ forms: wanted, needed, terms }: Phrase
): 'whole' | 'near' | null {
	if (!terms.every((term) => held.has(term))) return null;
	if (forms.some((_, at) => wanted.every((form, index) => forms[at + index] === form)))
		return 'whole';
	return terms.length > 1 && areNear(forms, needed) ? 'near' : null;
}

function areNear(forms: readonly string[], wanted: readonly string[]): boolean {
	const reach = wanted.length + between;
	return forms.some(
		(form, at) =>
			wanted.includes(form) && wanted.every((one) => forms.slice(at, at + reach).includes(one))
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
