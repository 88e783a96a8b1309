/**
 * The reading pane's own search: every place where the words stand, whatever their case and accents. What is printed on
 * every page is found on the first of them.
 */
import type { ProposalPart, ProposalText } from '../appraisal/proposal.ts';
import { furnitureIn } from './page-furniture.ts';
import { folded } from './words.ts';

interface Hit {
	readonly part: number;
	/** Place and length in the part's text. */
	readonly start: number;
	readonly length: number;
}

interface Folded {
	readonly text: string;
	/** For each character of `text`, where it came from; null while nothing was moved. */
	readonly from: readonly number[] | null;
}

/** A text is looked through with every key that is pressed; it is folded once. */
const known = new WeakMap<ProposalPart, Folded>();

/** In the order of reading. Nothing for a query of spaces. */
export function findInProposal(
	{ content }: Pick<ProposalText, 'content'>,
	query: string,
	limit = Infinity
): Hit[] {
	const hits: Hit[] = [];
	const words = folded(query)
		.split(/\s+/)
		.filter((word) => word !== '');
	if (words.length === 0) return hits;
	// Words of a phrase may stand on two lines; what is typed is never a pattern.
	const wanted = new RegExp(words.map(literal).join('\\s+'), 'g');
	const furniture = furnitureIn(content);
	for (const part of content) {
		const { text, from } = foldedPart(part);
		const around = (furniture.get(part.number) ?? []).filter(({ isAgain }) => isAgain);
		for (const { 0: found, index } of text.matchAll(wanted)) {
			if (hits.length >= limit) return hits;
			const last = index + found.length;
			const start = from ? from[index]! : index;
			const end = from ? (from[last] ?? part.text.length) : last;
			if (around.some((one) => one.start <= start && end <= one.start + one.text.length)) continue;
			hits.push({ part: part.number, start, length: end - start });
		}
	}
	return hits;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

function foldedPart(part: ProposalPart): Folded {
	const before = known.get(part);
	if (before) return before;
	const now = fold(part.text);
	known.set(part, now);
	return now;
}

/** Latin letters and the usual marks: each is folded to one character. */
const isPlain = (text: string): boolean =>
	/^[\0-\u012f\u0131-\u024f\u2010-\u206f\u20a0-\u20cf]*$/.test(text);

function fold(source: string): Folded {
	if (isPlain(source)) return { text: folded(source), from: null };
	let text = '';
	const from: number[] = [];
	// A letter with its marks is folded as one.
	for (const { 0: letter, index } of source.matchAll(/.\p{M}*/gsu)) {
		const plain = folded(letter);
		for (let count = 0; count < plain.length; count++) from.push(index);
		text += plain;
	}
	return { text, from };
}
