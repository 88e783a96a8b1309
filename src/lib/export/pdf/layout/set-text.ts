/** Turns texts into lines of a given width, each knowing its height and which side it leans to. */
import { breakLines } from '../text/break-lines.ts';
import type { FontBook } from '../text/font-book.ts';
import { printable } from '../text/printable.ts';
import { prepare } from '../text/prose.ts';
import { Shaper, type Line } from '../text/shaper.ts';
import type { Script } from '../text/scripts.ts';
import type { Canvas } from './canvas.ts';
import type { TextStyle } from './theme.ts';

export interface SetLine {
	readonly line: Line;
	/** Points. */
	readonly width: number;
	readonly height: number;
	/** From the top of the line to its baseline. */
	readonly ascent: number;
	readonly alignRight: boolean;
	readonly style: TextStyle;
	/** The text of the line, as typed. */
	readonly text: string;
}

/** Scripts whose signs reach further up and down than Latin ones. */
const tallScripts: Partial<Record<Script, number>> = {
	Myanmar: 1.85,
	Khmer: 1.7,
	Arabic: 1.65,
	Thai: 1.6,
	Devanagari: 1.55,
	Bengali: 1.55
};

export class Typesetter {
	readonly #shaper: Shaper;

	constructor(
		book: FontBook,
		language: string,
		readonly rightToLeftPage: boolean
	) {
		this.#shaper = new Shaper(book, language);
	}

	/** Each line break typed is kept; blank lines in a row become one. */
	set(text: string, style: TextStyle, width: number): SetLine[] {
		return printable(text)
			.trim()
			.replace(/\n\s*\n\s*/gu, '\n\n')
			.split('\n')
			.flatMap((paragraph) => this.#paragraph(`${paragraph.trim()} `, style, width));
	}

	/** As `set`, begun by a few words in bold on the same line; in a bold style all of it is. */
	setRunIn(lead: string, text: string, style: TextStyle, width: number): SetLine[] {
		const words = printable(lead).replace(/\s+/gu, ' ').trim();
		// Made printable first: a line may also end in the signs that Word and Mac programs put there.
		const [first = '', ...rest] = printable(text).trim().split('\n');
		const whole = `${words} ${first.trim()}`.trim();
		return [
			...this.#paragraph(`${whole} `, style, width, style.bold ? whole.length : words.length),
			...(rest.length > 0 ? this.set(rest.join('\n'), style, width) : [])
		];
	}

	/** One line, shortened with an ellipsis where it is too wide. */
	setOneLine(text: string, style: TextStyle, width: number): SetLine | undefined {
		const whole = printable(text).replace(/\s+/gu, ' ').trim();
		const line = this.#paragraph(`${whole} `, style, Infinity)[0];
		if (!line || line.width <= width) return line;
		const letters = [...whole];
		let length = Math.floor((letters.length * width) / line.width);
		for (; length > 0; length--) {
			const start = letters.slice(0, length).join('').trimEnd();
			const shorter = this.#paragraph(`${start}… `, style, Infinity)[0];
			if (shorter && shorter.width <= width) return shorter;
		}
		return undefined;
	}

	#paragraph(
		text: string,
		style: TextStyle,
		width: number,
		bold = style.bold ? text.length : 0
	): SetLine[] {
		const prose = prepare(this.#shaper.book, text, bold);
		const spans = breakLines(this.#shaper, prose, style.size, width);
		const leading = Math.max(
			style.leading,
			...prose.items.map((item) => tallScripts[item.script] ?? 0)
		);
		return spans.map(({ start, end }) => {
			const line = this.#shaper.line(prose, start, end);
			const height = style.size * leading;
			return {
				line,
				width: (line.width * style.size) / 1000,
				height,
				ascent: (height - style.size) / 2 + style.size * 0.82,
				alignRight: prose.rightToLeft || (this.rightToLeftPage && spans.length === 1),
				style,
				text: text.slice(start, end)
			};
		});
	}
}

export const heightOfLines = (lines: readonly SetLine[]): number =>
	lines.reduce((sum, line) => sum + line.height, 0);

/** Draws one line within `x` and `x + width`; `top` is the upper edge of the line. */
export function drawLine(
	canvas: Canvas,
	line: SetLine,
	x: number,
	width: number,
	top: number
): void {
	if (line.text === '') return;
	const start = line.alignRight ? x + width - line.width : x;
	const first = start - (line.line.lead * line.style.size) / 1000;
	canvas.text(line.line, first, top + line.ascent, line.style.size, line.style.color);
}
