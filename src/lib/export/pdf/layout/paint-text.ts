/**
 * Drawing operators that show shaped lines, with the original text beside glyphs that cannot
 * tell it.
 */
import type { EmbeddedFont } from '../file/embedded-font.ts';
import { hex4, num, utf16Hex } from '../file/pdf-text.ts';
import type { OpenFont } from '../text/font-book.ts';
import type { Cluster, Glyph, Line, Word } from '../text/shaper.ts';

interface Ink {
	/** Points. */
	readonly size: number;
	/** `r g b`, each 0 to 1. */
	readonly color: string;
}

/** `x`, `y` in points from the lower left corner of the page; `y` is the baseline. */
export function paintLine(
	line: Line,
	x: number,
	y: number,
	ink: Ink,
	fontOf: (font: OpenFont) => EmbeddedFont
): string {
	const out = ['BT', `${ink.color} rg`, `1 0 0 1 ${num(x)} ${num(y)} Tm`];
	for (const run of line.runs) {
		const font = fontOf(run.font);
		out.push(`/${font.name} ${num(ink.size)} Tf`);
		if (run.thickened) out.push(`2 Tr ${ink.color} RG ${num(ink.size * 0.028, 3)} w`);
		const show = new GlyphWriter(font, ink.size, out);
		for (const word of run.words) paintWord(word, run.rightToLeft, font, show);
		show.end();
		if (run.thickened) out.push('0 Tr');
	}
	out.push('ET');
	return out.join('\n');
}

/**
 * Text beside the glyphs is given per word where signs are reordered within it (Devanagari,
 * Khmer), and per character in right-to-left runs, whose glyphs stand in reverse.
 */
function paintWord(word: Word, rightToLeft: boolean, font: EmbeddedFont, show: GlyphWriter): void {
	// All of them are asked: asking also records what each glyph stands for.
	const unreadable = new Set(word.clusters.filter((cluster) => !font.reads(cluster)));
	if (unreadable.size > 0 && !rightToLeft) {
		show.withText(word.text, word.clusters);
		return;
	}
	for (const cluster of word.clusters) {
		if (unreadable.has(cluster)) show.withText(cluster.text, [cluster]);
		else if (cluster.glyphs.length === 0) show.silent(cluster.text);
		else show.glyphs(cluster.glyphs);
	}
}

/** Collects glyphs into as few show operators as the text allows. */
class GlyphWriter {
	#shown = '';
	#hex = '';
	#rise = 0;

	constructor(
		readonly font: EmbeddedFont,
		readonly size: number,
		readonly out: string[]
	) {}

	withText(text: string, clusters: readonly Cluster[]): void {
		this.#flush();
		this.out.push(`/Span <</ActualText <FEFF${utf16Hex(text)}>>> BDC`);
		for (const cluster of clusters) this.glyphs(cluster.glyphs);
		this.#flush();
		this.out.push('EMC');
	}

	glyphs(glyphs: readonly Glyph[]): void {
		for (const glyph of glyphs) {
			if (Math.abs(glyph.dy - this.#rise) > 0.01) this.#raise(glyph.dy);
			if (Math.abs(glyph.dx) > 0.01) this.#move(-glyph.dx);
			this.#hex += hex4(glyph.id);
			const excess = this.font.width(glyph.id) - (glyph.advance - glyph.dx);
			if (Math.abs(excess) > 0.01) this.#move(excess);
		}
	}

	silent(character: string): void {
		this.#hex += hex4(this.font.silent(character));
	}

	end(): void {
		if (this.#rise !== 0) this.#raise(0);
		this.#flush();
	}

	#move(thousandths: number): void {
		if (this.#hex !== '') this.#shown += `<${this.#hex}>`;
		this.#hex = '';
		this.#shown += num(thousandths);
		this.#shown += ' ';
	}

	#raise(thousandths: number): void {
		this.#flush();
		this.#rise = thousandths;
		this.out.push(`${num((thousandths * this.size) / 1000, 3)} Ts`);
	}

	#flush(): void {
		if (this.#shown === '' && this.#hex !== '') this.out.push(`<${this.#hex}> Tj`);
		else if (this.#shown !== '')
			this.out.push(`[${this.#shown}${this.#hex === '' ? '' : `<${this.#hex}>`}] TJ`);
		this.#shown = '';
		this.#hex = '';
	}
}
