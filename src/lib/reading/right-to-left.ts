/**
 * Lines that run from right to left, as a PDF hands them over: pdf.js puts words in order, but leaves marks such as a
 * full stop before the words they stand behind or between.
 */
import type { PdfItem } from './pdf-document.ts';

const rtlLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const otherLetter = /[^\P{L}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const someLetter = /[\p{L}\p{N}]/u;

/** True when most letters run from right to left. */
export function runsToTheLeft(texts: readonly string[]): boolean {
	let balance = 0;
	for (const text of texts)
		for (const letter of text.match(/\p{L}/gu) ?? []) balance += rtlLetter.test(letter) ? 1 : -1;
	return balance > 0;
}

/**
 * Words of one line in the order they are read, where a full stop between them makes the file hand over the left ones
 * first. Only pieces that touch are put in order: others may be cells of a table.
 */
export function withWordsInOrder(items: readonly PdfItem[]): PdfItem[] {
	const done: PdfItem[] = [];
	const line: PdfItem[] = [];
	const close = () => done.push(...inOrder(line.splice(0)));
	for (const item of items) {
		const isNext = line.length > 0 && (item.str === '' || !isOnLine(line[0]!, item));
		if (isNext) close();
		if (item.str === '') done.push(item);
		else line.push(item);
		if (item.hasEOL) close();
	}
	close();
	return done;
}

function inOrder(line: PdfItem[]): PdfItem[] {
	const worded = line.filter(({ str }) => rtlLetter.test(str));
	const isWrong = worded.some(
		(item, index) => index > 0 && leftOf(item) > leftOf(worded[index - 1]!)
	);
	if (!isWrong || line.some(({ str }) => otherLetter.test(str))) return line;
	const sorted = [...line].sort((a, b) => placeOf(b) - placeOf(a));
	const isApart = sorted.some((item, index) => {
		const last = sorted[index - 1];
		return (
			last !== undefined && leftOf(last) - rightOf(item) > 0.6 * Math.max(last.height, item.height)
		);
	});
	if (isApart) return line;
	const endsLine = line.at(-1)?.hasEOL ?? false;
	return sorted.map((item, index) => ({
		...item,
		hasEOL: endsLine && index === sorted.length - 1
	}));
}
/** A stretched space may begin before the mark it stands behind. */
const placeOf = (item: PdfItem): number =>
	item.str.trim() === '' ? leftOf(item) + 0.1 : rightOf(item);
const rightOf = (item: PdfItem): number => leftOf(item) + item.width;

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
	const before = marks.filter((mark) => leftOf(mark) >= right - 1 || rightOf(mark) > right + 0.3);
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
