/**
 * Characters that no font here can show. jsPDF would leave them out without a word, so a paper
 * is checked first and the user told where they stand; printing from the browser can still show
 * them.
 */
import type { Paper } from '../blocks.ts';
import { fontsNeeded, type FontLibrary } from './fonts.ts';
import { textsOf } from './paper-texts.ts';
import { covers, FontBook } from './text/font-book.ts';
import { isInvisible, printable } from './text/printable.ts';

export interface UncoveredCharacter {
	/** At most 40 characters around it. */
	readonly text: string;
	readonly character: string;
	readonly codePoint: number;
	/** Heading or part it stands under. */
	readonly where: string;
}

/** A page in an uncovered script would otherwise list every one of its characters. */
const mostPlaces = 100;

/** Opens the fonts a paper needs. */
export const openFonts = (paper: Paper, library: FontLibrary): Promise<FontBook> =>
	FontBook.open(library, fontsNeeded([...textsOf(paper)].map(({ text }) => text)));

/** For use before an export is offered; each character once per heading, in reading order. */
export async function findUncovered(
	paper: Paper,
	library: FontLibrary
): Promise<UncoveredCharacter[]> {
	return uncoveredIn(paper, await openFonts(paper, library));
}

export function uncoveredIn(paper: Paper, book: FontBook): UncoveredCharacter[] {
	const covered = new Map<number, boolean>();
	const isCovered = (codePoint: number): boolean => {
		let answer = covered.get(codePoint);
		if (answer === undefined) {
			answer = isInvisible(codePoint) || book.fonts.some((font) => covers(font, codePoint));
			covered.set(codePoint, answer);
		}
		return answer;
	};
	const places = new Map<string, UncoveredCharacter>();
	for (const { text: typed, where } of textsOf(paper)) {
		const text = printable(typed);
		for (let at = 0; at < text.length; at++) {
			const codePoint = text.codePointAt(at) ?? 0;
			if (codePoint > 0xffff) at++;
			if (isCovered(codePoint)) continue;
			const key = `${codePoint} ${where}`;
			if (!places.has(key)) {
				const character = String.fromCodePoint(codePoint);
				places.set(key, { text: around(text, at), character, codePoint, where });
			}
			if (places.size === mostPlaces) return [...places.values()];
		}
	}
	return [...places.values()];
}

function around(text: string, at: number): string {
	const from = Math.max(0, at - 20);
	const excerpt = text.slice(from, from + 40).replace(/\s+/gu, ' ');
	// Cutting may leave half a surrogate pair at either end.
	return excerpt.replace(/\p{Surrogate}/gu, '').trim();
}
