/**
 * Lines that run from right to left, as a PDF hands them over: pdf.js puts words in order, but leaves marks such as a
 * full stop before the words they stand behind or between.
 */
import type { PdfItem } from './pdf-document.ts';

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const someLetter = /[\p{L}\p{N}]/u;

/** True when most letters run from right to left. */
export function runsToTheLeft(texts: readonly string[]): boolean {
	let balance = 0;
	for (const text of texts)
		for (const letter of text.match(/\p{L}/gu) ?? []) balance += rtlLetter.test(letter) ? 1 : -1;
	return balance > 0;
}

/** The same items with marks put where they stand among the words of their line. */
export function withMarksInPlace(items: readonly PdfItem[]): PdfItem[] {
	const done: PdfItem[] = [];
	let marks: PdfItem[] = [];
	for (const item of items) {
		const isMark = item.str.trim() !== '' && !someLetter.test(item.str);
		const waits = marks.length > 0 && isOnLine(marks[0]!, item);
		if (isMark || (waits && item.str.trim() === '')) {
			if (!waits) done.push(...marks.splice(0));
			marks.push(item);
			if (item.hasEOL) done.push(...marks.splice(0));
			continue;
		}
		if (waits && rtlLetter.test(item.str)) done.push(...placed(marks, item));
		else done.push(...marks, item);
		marks = [];
	}
	return [...done, ...marks];
}

const leftOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const isOnLine = (a: PdfItem, b: PdfItem): boolean =>
	Math.abs((a.transform[5] ?? 0) - (b.transform[5] ?? 0)) < 0.3 * (b.height || 1);

/** Marks to the right of the words come before them, those among them between two, the others behind. */
function placed(marks: readonly PdfItem[], words: PdfItem): PdfItem[] {
	const right = leftOf(words) + words.width;
	const before = marks.filter((mark) => leftOf(mark) >= right - 1);
	const inside = marks
		.filter((mark) => !before.includes(mark) && mark.str.trim() !== '')
		// From the end of the words to their start, so that places found stay true.
		.sort((a, b) => leftOf(a) - leftOf(b));
	const str = inside.reduce((text, mark) => {
		const share = (right - leftOf(mark) - mark.width) / (words.width || 1);
		return inserted(text, mark.str.trim(), Math.round(share * words.str.length));
	}, words.str);
	const left = Math.min(leftOf(words), ...inside.map(leftOf));
	const [a = 1, b = 0, c = 0, d = 1, , y = 0] = words.transform;
	return [...before, { ...words, str, transform: [a, b, c, d, left, y], width: right - left }];
}

/** At the end of the word that is nearest to this place. */
function inserted(text: string, mark: string, at: number): string {
	if (at >= text.length) return text + mark;
	const ends = [...text.matchAll(/(?<=\S)(?=\s|$)/gu)].map(({ index }) => index);
	const nearest = ends.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a), text.length);
	return text.slice(0, nearest) + mark + text.slice(nearest);
}

/**
 * Many programs write the joined letters lam and alef the wrong way round into a PDF. Behind another alef the fault is
 * certain, since no word has two in a row; elsewhere it cannot be told from what is right.
 */
export const withAlefsMended = (text: string): string =>
	text.replace(/\u0627([\u0627\u0623\u0625\u0622])\u0644/g, '\u0627\u0644$1');
