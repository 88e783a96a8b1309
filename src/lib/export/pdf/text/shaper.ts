/**
 * From characters to positioned glyphs. Words are shaped once and remembered: a page of text
 * then costs little more than the words that are new on it.
 */
import * as hb from 'harfbuzzjs';
import type { FontBook, OpenFont } from './font-book.ts';
import { isInvisible } from './printable.ts';
import { NoGlyph, type Item, type Prose } from './prose.ts';
import { scriptCode, type Script } from './scripts.ts';

/** Lengths in thousandths of the font size. */
export interface Glyph {
	readonly id: number;
	readonly advance: number;
	readonly dx: number;
	readonly dy: number;
}

/**
 * The smallest piece of text that keeps its glyphs together. In right-to-left words it is one
 * character, which may be left without a glyph of its own when it is joined to the one before
 * it.
 */
export interface Cluster {
	readonly text: string;
	readonly glyphs: readonly Glyph[];
}

/** Letters between spaces, or the spaces themselves; clusters in visual order, left to right. */
export interface Word {
	readonly text: string;
	readonly clusters: readonly Cluster[];
	readonly width: number;
}

interface Run {
	readonly font: OpenFont;
	readonly thickened: boolean;
	readonly rightToLeft: boolean;
	/** In visual order, left to right. */
	readonly words: readonly Word[];
}

export interface Line {
	readonly runs: readonly Run[];
	/** In thousandths of the font size; a space at the end of the line is not counted. */
	readonly width: number;
	/**
	 * How far the runs begin left of the line: the space at the end of a line read from right to
	 * left.
	 */
	readonly lead: number;
}

/** Longer "words" are rarely met twice. */
const longestRemembered = 80;

export class Shaper {
	readonly #words = new Map<OpenFont, Map<string, Word>>();
	readonly #buffer = new hb.Buffer();

	constructor(
		readonly book: FontBook,
		readonly language: string
	) {}

	/** Width of `prose.text.slice(start, end)` in thousandths of the font size. */
	width(prose: Prose, start: number, end: number): number {
		let width = 0;
		for (const item of prose.items) {
			if (item.end <= start || item.start >= end) continue;
			for (const word of this.#wordsOf(prose, item, start, end)) width += word.width;
		}
		return width;
	}

	/**
	 * The runs of one line in visual order (rule L2 of the bidirectional algorithm, applied to
	 * runs). The space at which the line was broken hangs over its end: without it, readers that
	 * follow the text join two words.
	 */
	line(prose: Prose, start: number, end: number): Line {
		const items = inVisualOrder(prose.items.filter((item) => item.end > start && item.start < end));
		const runs = items.map((item) => this.#run(prose, item, start, end));
		const width = widthOf(runs);
		const last = prose.items.find((item) => item.start <= end && item.end > end);
		if (prose.text[end] !== ' ' || !last) return { runs, width, lead: 0 };
		const space = this.#run(prose, last, end, end + 1);
		return prose.rightToLeft
			? { runs: [space, ...runs], width, lead: widthOf([space]) }
			: { runs: [...runs, space], width, lead: 0 };
	}

	#run(prose: Prose, item: Item, start: number, end: number): Run {
		const words = this.#wordsOf(prose, item, start, end);
		const rightToLeft = (item.level & 1) === 1;
		return {
			font: item.font,
			thickened: item.thickened,
			rightToLeft,
			words: rightToLeft ? words.reverse() : words
		};
	}

	#wordsOf(prose: Prose, item: Item, start: number, end: number): Word[] {
		const text = prose.text.slice(Math.max(item.start, start), Math.min(item.end, end));
		const pieces = text.match(/\s+|\S+/gu) ?? [];
		return pieces.map((piece) => this.#word(item, piece));
	}

	#word(item: Item, text: string): Word {
		let words = this.#words.get(item.font);
		if (!words) this.#words.set(item.font, (words = new Map<string, Word>()));
		const rightToLeft = (item.level & 1) === 1;
		const key = `${item.script}${rightToLeft ? '<' : '>'}${text}`;
		let word = words.get(key);
		if (!word) {
			word = this.#shape(item.font, item.script, rightToLeft, text);
			if (text.length <= longestRemembered) words.set(key, word);
		}
		return word;
	}

	#shape(font: OpenFont, script: Script, rightToLeft: boolean, text: string): Word {
		const buffer = this.#buffer;
		buffer.reset();
		buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
		buffer.addText(text);
		buffer.setDirection(rightToLeft ? hb.Direction.RTL : hb.Direction.LTR);
		const code = scriptCode(script);
		if (code !== undefined) buffer.setScript(code);
		buffer.setLanguage(this.language);
		buffer.guessSegmentProperties();
		hb.shape(font.shaping, buffer);
		const scale = 1000 / font.unitsPerEm;
		const positions = buffer.getGlyphPositions();
		const glyphs = buffer.getGlyphInfos().map((info, index) => {
			const position = positions[index];
			if (info.codepoint === 0) throw new NoGlyph(text);
			return {
				start: info.cluster,
				id: info.codepoint,
				advance: (position?.xAdvance ?? 0) * scale,
				dx: (position?.xOffset ?? 0) * scale,
				dy: (position?.yOffset ?? 0) * scale
			};
		});
		const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
		const clusters = clustersOf(text, glyphs);
		return { text, clusters: rightToLeft ? clusters.flatMap(byCharacter) : clusters, width };
	}
}

const widthOf = (runs: readonly Run[]): number =>
	runs.reduce((sum, run) => sum + run.words.reduce((width, word) => width + word.width, 0), 0);

function clustersOf(text: string, glyphs: readonly (Glyph & { start: number })[]): Cluster[] {
	const starts = [...new Set(glyphs.map((glyph) => glyph.start))].sort((a, b) => a - b);
	// Invisible characters before the first cluster have no glyph; they travel with it.
	const first = starts[0];
	const clusters: Cluster[] = [];
	let open: { at: number; glyphs: Glyph[] } | undefined;
	for (const { start, ...glyph } of glyphs) {
		if (open?.at === start) {
			open.glyphs.push(glyph);
			continue;
		}
		open = { at: start, glyphs: [glyph] };
		const end = starts[starts.indexOf(start) + 1] ?? text.length;
		clusters.push({ text: text.slice(start === first ? 0 : start, end), glyphs: open.glyphs });
	}
	return clusters;
}

/**
 * Readers turn right-to-left text round character by character, also within a joined lam-alef
 * or a letter with its vowel sign. Given one character at a time, in visual order, they arrive
 * at the order it was typed in.
 */
function byCharacter({ text, glyphs }: Cluster): Cluster[] {
	const characters = [...text].reverse();
	if (characters.length <= 1) return [{ text, glyphs }];
	// Glyphs go to the characters from the left; what is over stays with the last that shows.
	const waiting = [...glyphs];
	let shown = characters.filter((character) => !isInvisible(character.codePointAt(0) ?? 0)).length;
	return characters.map((character) => {
		if (isInvisible(character.codePointAt(0) ?? 0)) return { text: character, glyphs: [] };
		shown--;
		return { text: character, glyphs: waiting.splice(0, shown === 0 ? waiting.length : 1) };
	});
}

function inVisualOrder(items: readonly Item[]): Item[] {
	const order = [...items];
	const highest = Math.max(0, ...items.map((item) => item.level));
	for (let level = highest; level >= 1; level--) {
		for (let at = 0; at < order.length; at++) {
			let end = at;
			while ((order[end]?.level ?? -1) >= level) end++;
			if (end > at + 1) order.splice(at, end - at, ...order.slice(at, end).reverse());
			if (end > at) at = end;
		}
	}
	return order;
}
