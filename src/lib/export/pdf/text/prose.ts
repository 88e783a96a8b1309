/**
 * A paragraph prepared for shaping: base direction found, bidirectional levels resolved over
 * the whole paragraph (not per line, or numbers at the start of a line would change sides), and
 * cut into runs of one level, script and font.
 */
import bidiFactory from 'bidi-js';
import type { FontBook, FontChoice, OpenFont } from './font-book.ts';
import { isInvisible } from './printable.ts';
import { hasRightToLeft, scriptOf, startsRightToLeft, type Script } from './scripts.ts';

export interface Item {
	readonly font: OpenFont;
	readonly thickened: boolean;
	readonly script: Script;
	/** Bidirectional level: odd is right to left. */
	readonly level: number;
	readonly start: number;
	end: number;
}

export interface Prose {
	readonly text: string;
	readonly rightToLeft: boolean;
	readonly items: readonly Item[];
}

/**
 * Thrown where a character has no glyph; a document is checked before, so this stops a wrong
 * page, not a user.
 */
export class NoGlyph extends Error {
	constructor(readonly text: string) {
		super('A character has no glyph in any open font');
	}
}

const bidi = bidiFactory();

/**
 * `text` is one paragraph of printable text without line breaks; so many of its first
 * characters are bold.
 */
export function prepare(book: FontBook, text: string, bold = 0): Prose {
	const rightToLeft = startsRightToLeft(text);
	const levels =
		rightToLeft || hasRightToLeft(text)
			? bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels
			: null;
	return { text, rightToLeft, items: itemize(book, text, levels, bold) };
}

function itemize(
	book: FontBook,
	text: string,
	levels: Uint8Array | null,
	bold: number
): readonly Item[] {
	const items: Item[] = [];
	let script = firstScript(text);
	let last: Item | undefined;
	for (let at = 0; at < text.length;) {
		const codePoint = text.codePointAt(at) ?? 0;
		const end = at + (codePoint > 0xffff ? 2 : 1);
		const own = scriptOf(codePoint);
		if (own !== 'Common') script = own;
		const level = levels?.[at] ?? 0;
		const before = at === bold ? undefined : last;
		const choice = chooseFont(book, codePoint, own, script, before, at < bold);
		if (choice === null) throw new NoGlyph(text.slice(at, end));
		if (before?.font === choice.font && before.level === level && before.script === script) {
			before.end = end;
		} else {
			const { font, thickened } = choice;
			last = { font, thickened, script, level, start: at, end };
			items.push(last);
		}
		at = end;
	}
	return items;
}

/**
 * Spaces, marks and joiners stay with the run before them wherever its font allows, so that
 * they shape together.
 */
function chooseFont(
	book: FontBook,
	codePoint: number,
	own: Script,
	script: Script,
	last: Item | undefined,
	bold: boolean
): FontChoice | null {
	const stays = last && own === 'Common' && last.font.covered.has(codePoint);
	if (last && (stays || isInvisible(codePoint))) return last;
	if (isInvisible(codePoint)) return book.choose(0x20, script, bold);
	return book.choose(codePoint, script, bold);
}

/** An opening quotation mark or number belongs to the letters after it. */
function firstScript(text: string): Script {
	for (const character of text) {
		const script = scriptOf(character.codePointAt(0) ?? 0);
		if (script !== 'Common') return script;
	}
	return 'Common';
}
