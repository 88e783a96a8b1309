/** Pages of a PDF as text: paragraphs with an empty line between them, cells of a row with " | ". */
import { cleanText, withoutLeaders } from './clean-text.ts';
import type { Block } from './page-blocks.ts';
import {
	hasAlefsSwapped,
	withAlefsMended,
	withSwappedMended,
	withSpacesMended
} from './arabic-letters.ts';

/** Between paragraphs of a page. */
const paragraphBreak = '\n\n';
/** Between cells of a row. */
export const cellBreak = ' | ';

export function pageTexts(pages: readonly (readonly Block[])[]): string[] {
	const compounds = compoundsIn(pages);
	const texts = pages.map((blocks) =>
		blocks
			.map((block) => cleanText(withoutLeaders(lettersMended(textOf(block, compounds)))))
			.filter((text) => text !== '')
			.join(paragraphBreak)
	);
	return hasAlefsSwapped(texts) ? texts.map(withSwappedMended) : texts;
}

const lettersMended = (text: string): string => withSpacesMended(withAlefsMended(text));

function textOf(block: Block, compounds: ReadonlySet<string>): string {
	return block.reduce((text, piece) => {
		if (piece.after === 'column') return text + cellBreak + piece.text;
		return piece.after === 'line' ? joinLines(text, piece.text, compounds) : piece.text;
	}, '');
}

/** Words written with a hyphen inside a line. */
function compoundsIn(pages: readonly (readonly Block[])[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { text } of pages.flat(2))
		for (const [word] of text.matchAll(/\p{L}+[-‐]\p{L}+/gu)) found.add(plainHyphen(word));
	return found;
}

/**
 * A word divided at the end of a line is made whole. The hyphen stays where the word is written with one elsewhere in
 * the file, or where it usually is.
 */
function joinLines(text: string, next: string, compounds: ReadonlySet<string>): string {
	const end = /(\p{L}+)([-‐\u00AD])$/u.exec(text);
	const start = /^\p{Ll}+/u.exec(next);
	if (!end || !start) return `${text} ${next}`;
	const [, head, hyphen] = end;
	const isDivision = hyphen === '\u00AD' || !isCompound(head!, start[0], compounds);
	return (isDivision ? text.slice(0, -1) : text) + next;
}

function isCompound(head: string, tail: string, compounds: ReadonlySet<string>): boolean {
	return (
		compounds.has(plainHyphen(`${head}-${tail}`)) ||
		heads.has(head.toLowerCase()) ||
		tails.has(tail)
	);
}
const plainHyphen = (word: string) => word.toLowerCase().replace('‐', '-');
const heads = new Set(
	'anti counter cross ex follow half high long low multi non post pre self semi short socio well'.split(
		' '
	)
);
const tails = new Set(
	'based free led making old own related scale specific term up wide'.split(' ')
);
