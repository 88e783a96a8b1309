/**
 * Where a line may end. Most scripts break at spaces and after hyphens; Thai, Khmer and Burmese
 * write without spaces and break between words, which the platform's dictionary knows.
 */
import type { Prose } from './prose.ts';
import type { Shaper } from './shaper.ts';

/** Part of a paragraph, spaces at its end left out. */
interface Span {
	readonly start: number;
	readonly end: number;
}

/** `width` and `size` in points. An empty paragraph is one empty line. */
export function breakLines(shaper: Shaper, prose: Prose, size: number, width: number): Span[] {
	const limit = (width / size) * 1000 + 0.01;
	const measure = (start: number, end: number) => shaper.width(prose, start, end);
	const lines: Span[] = [];
	let start = 0;
	let filled = 0; // width of the line so far, spaces at its end included
	const close = (end: number) => {
		lines.push({ start, end: trimmedEnd(prose.text, start, end) });
		start = end;
		filled = 0;
	};
	let from = 0;
	for (const to of [...breakPoints(prose.text, shaper.language), prose.text.length]) {
		const visible = measure(from, trimmedEnd(prose.text, from, to));
		if (filled + visible > limit && from > start) close(from);
		if (visible > limit) {
			for (const cut of cutsInside(prose, from, to, limit, measure)) close(cut);
			filled = measure(start, to);
		} else {
			filled += measure(from, to);
		}
		from = to;
	}
	close(prose.text.length);
	return lines;
}

/**
 * A web address or a row of letters wider than the line is broken between characters as they
 * are read.
 */
function cutsInside(
	prose: Prose,
	from: number,
	to: number,
	limit: number,
	measure: (start: number, end: number) => number
): number[] {
	const ends = [...graphemes.segment(prose.text.slice(from, to))].map(
		({ index, segment }) => from + index + segment.length
	);
	const cuts: number[] = [];
	let start = from;
	let at = 0;
	while (at < ends.length) {
		let next = at;
		let estimate = 0;
		while (next < ends.length) {
			estimate += measure(next === at ? start : (ends[next - 1] ?? start), ends[next] ?? to);
			if (estimate > limit && next > at) break;
			next++;
		}
		// The estimate adds single characters; joined ones may come out wider.
		while (next > at + 1 && measure(start, ends[next - 1] ?? to) > limit) next--;
		if (next >= ends.length) break;
		start = ends[next - 1] ?? to;
		cuts.push(start);
		at = next;
	}
	return cuts;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordsOfLanguage = new Map<string, Intl.Segmenter>();
const spaceless =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const afterWhich = /[ \u200b]+|(?<=\S)[-\u2010\u2013\u2014/](?=\p{L})|[\u1361\u1362]\s*/gu;
const neverFirst = /^[\p{M}\p{Pe}\p{Pf}\p{Po}\s]/u;
const neverLast = /[\p{Ps}\p{Pi}]$/u;

function breakPoints(text: string, language: string): number[] {
	const points = [...text.matchAll(afterWhich)].map((match) => match.index + match[0].length);
	if (!spaceless.test(text)) return points.filter((point) => point < text.length);
	let words = wordsOfLanguage.get(language);
	if (!words) {
		words = new Intl.Segmenter(language, { granularity: 'word' });
		wordsOfLanguage.set(language, words);
	}
	for (const { index } of words.segment(text)) {
		const before = text.slice(Math.max(0, index - 2), index);
		const after = text.slice(index, index + 2);
		const touchesSpaceless = spaceless.test(before) && spaceless.test(after);
		if (touchesSpaceless && !neverFirst.test(after) && !neverLast.test(before)) points.push(index);
	}
	return [...new Set(points)].filter((point) => point < text.length).sort((a, b) => a - b);
}

function trimmedEnd(text: string, start: number, end: number): number {
	let last = end;
	while (last > start && /[ \u200b]/.test(text[last - 1] ?? '')) last--;
	return last;
}
