/** Breaks texts into lines for drawings on the screen, where SVG does not do it by itself. */
import type { Wrap } from '#lib/theory/diagram.ts';

export type Measure = (text: string, size: number) => number;

/** Measures with the fonts of the page; where there is no canvas, half a letter's height per letter. */
export function screenMeasure(family: string): Measure {
	const context = document.createElement('canvas').getContext?.('2d');
	const known = new Map<string, number>();
	return (text, size) => {
		if (!context) return text.length * size * 0.52;
		const key = `${size} ${text}`;
		const width = known.get(key);
		if (width !== undefined) return width;
		context.font = `${size}px ${family}`;
		const measured = context.measureText(text).width;
		known.set(key, measured);
		return measured;
	};
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });
const spaceless =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Between words at spaces and after hyphens; scripts without spaces between the words their dictionary knows. */
export function wrapWith(measure: Measure): Wrap {
	return (text, size, width) => {
		const lines: string[] = [];
		let line = '';
		for (const piece of pieces(text)) {
			if (line !== '' && measure((line + piece).trimEnd(), size) > width) {
				lines.push(line.trimEnd());
				line = '';
			}
			const fitting = line === '' ? broken(piece.trimStart(), size, width, measure) : [piece];
			lines.push(...fitting.slice(0, -1));
			line += fitting.at(-1) ?? '';
		}
		return [...lines, line.trimEnd()];
	};
}

function pieces(text: string): string[] {
	const flat = text.trim().replace(/\s+/gu, ' ');
	return flat.split(/(?<=[ \u200b])|(?<=\S[-‐–—/])(?=\p{L})/u).flatMap((piece) => {
		if (!spaceless.test(piece)) return [piece];
		// Marks and closing punctuation stay with the word before them.
		return [...words.segment(piece)].reduce<string[]>((parts, { segment, isWordLike }) => {
			if (isWordLike || parts.length === 0) return [...parts, segment];
			return [...parts.slice(0, -1), parts.at(-1) + segment];
		}, []);
	});
}

/** A web address or a row of letters wider than the line, broken between letters. */
function broken(piece: string, size: number, width: number, measure: Measure): string[] {
	if (measure(piece.trimEnd(), size) <= width) return [piece];
	const lines = [''];
	for (const { segment } of graphemes.segment(piece)) {
		const line = lines.at(-1)!;
		if (line !== '' && measure(line + segment, size) > width) lines.push(segment);
		else lines[lines.length - 1] = line + segment;
	}
	return lines;
}
