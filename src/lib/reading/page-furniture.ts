/**
 * What stands on a page without being of its text: running heads and feet, and lines of a table of contents. They stay
 * in the text, since pages are cited as they are; a search that gives them back is a nuisance.
 */
import type { ProposalPart } from '../appraisal/proposal.ts';
import { paragraphsIn, type Piece } from './sentences.ts';

/** Paragraphs from the top and from the foot of a page among which they are looked for. */
const edge = 2;
/** Pages that must have it there. */
const oftenEnough = 3;

interface Furniture extends Piece {
	/** It stood on a page before. */
	readonly isAgain: boolean;
}
type ByPage = ReadonlyMap<number, readonly Furniture[]>;

/** Running heads and feet by page; numbers in them may differ. */
export function furnitureIn(content: readonly ProposalPart[]): ByPage {
	const known = found.get(content);
	if (known) return known;
	const edges = content.map(({ number, text }) => ({ number, pieces: edgesOf(text) }));
	const pages = new Map<string, number>();
	for (const { pieces } of edges)
		for (const line of new Set(pieces.map(plain))) pages.set(line, (pages.get(line) ?? 0) + 1);
	const seen = new Set<string>();
	const furniture = new Map<number, readonly Furniture[]>();
	for (const { number, pieces } of edges) {
		const repeated = pieces
			.filter((piece) => (pages.get(plain(piece)) ?? 0) >= oftenEnough)
			.map((piece) => ({ ...piece, isAgain: seen.has(plain(piece)) }));
		for (const piece of repeated) seen.add(plain(piece));
		if (repeated.length > 0) furniture.set(number, repeated);
	}
	found.set(content, furniture);
	return furniture;
}
/** The pages' own text. */
export function withoutFurniture(content: readonly ProposalPart[]): string[] {
	const furniture = furnitureIn(content);
	return content.map(({ number, text }) =>
		paragraphsIn(text)
			.filter(({ start }) => !furniture.get(number)?.some((one) => one.start === start))
			.map((piece) => piece.text)
			.join('\n')
	);
}
/** A text is searched again and again. */
const found = new WeakMap<readonly ProposalPart[], ByPage>();

/** Nothing of a single paragraph, such as those of a Word file: what is repeated there was meant. */
function edgesOf(text: string): readonly Piece[] {
	const paragraphs = paragraphsIn(text);
	if (paragraphs.length < 2 * edge) return [];
	return [...paragraphs.slice(0, edge), ...paragraphs.slice(-edge)];
}

const plain = ({ text }: Piece): string => text.replace(/\p{N}+/gu, '0').replace(/\s+/g, ' ');

/** It leads to the number of a page; leading dots are one sign by now. */
export const isOfContents = (line: string): boolean => /…\s*[\p{N}ivxlc]+$/u.test(line);
