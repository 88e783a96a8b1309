/** The characters of a page put together to pieces that stand on one line without a wide gap. Points throughout. */
import type { PdfItem } from './pdf-document.ts';
import { runsToTheLeft, withMarksInPlace, withWordsInOrder } from './right-to-left.ts';

export interface Segment {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Height of the base line above the foot of the page. */
	readonly y: number;
	/** Of the largest characters in it. */
	readonly size: number;
	/** Null where there are several. */
	readonly font: string | null;
}

/** A gap of this many letter heights is one between columns; a smaller one only where a column is known to begin. */
const wideGap = 1.5;
const possibleGap = 0.6;

export function segmentsOf(given: readonly PdfItem[]): Segment[] {
	const items = withMarksInPlace(withWordsInOrder(given));
	const columns = new Set<number>();
	const rough = join(items, columns);
	for (const [index, next] of rough.entries()) {
		const last = rough[index - 1];
		if (last && isOneLine(last, next) && gapBetween(last, next) > 0)
			columns.add(Math.round(next.left));
	}
	return columns.size === 0 ? rough : join(items, columns);
}

/** @param columns where columns of this page begin, in whole points. */
function join(items: readonly PdfItem[], columns: ReadonlySet<number>): Segment[] {
	const done: Segment[] = [];
	let open: Segment | undefined;
	const close = () => {
		if (open) done.push({ ...open, text: open.text.trim() });
		open = undefined;
	};
	for (const item of items) {
		if (item.str.trim() !== '') {
			const next = segmentOf(item);
			const between =
				open && (entryGap(done.at(-1), open, next) ?? spaceBetween(open, next, columns));
			if (open === undefined || between === null) close();
			open = open ? joined(open, next, between ?? '') : next;
		} else if (item.str !== '' && open) open = { ...open, text: `${open.text} ` };
		if (item.hasEOL) close();
	}
	close();
	return done;
}

function segmentOf({ str, transform, width, height, fontName }: PdfItem): Segment {
	const left = transform[4] ?? 0;
	const y = transform[5] ?? 0;
	return { text: str, left, right: left + width, y, size: height || 1, font: fontName };
}

const isOneLine = (a: Segment, b: Segment): boolean =>
	Math.abs(a.y - b.y) <= 0.6 * Math.max(a.size, b.size);

/** Text from right to left goes the other way. */
const gapBetween = (a: Segment, b: Segment): number => Math.max(b.left - a.right, a.left - b.right);

/** What stands between two pieces of one line; null when they belong to different lines or columns. */
function spaceBetween(a: Segment, b: Segment, columns: ReadonlySet<number>): string | null {
	if (!isOneLine(a, b)) return null;
	if (isMark(a.text)) return ' ';
	const gap = gapBetween(a, b) / Math.max(a.size, b.size);
	if (gap > wideGap || (gap > possibleGap && columns.has(Math.round(b.left)))) return null;
	const least = turns(a.text, b.text) ? 0.1 : 0.3;
	return gap > least && !a.text.endsWith(' ') ? ' ' : '';
}

/** From letters that run to the left to a figure, or back; between these pdf.js leaves out the space. */
const turns = (a: string, b: string): boolean =>
	(isRtl(a) && /^\p{N}/u.test(b)) || (/\p{N}$/u.test(a) && isRtl(b));
const isRtl = (text: string): boolean => runsToTheLeft([text]);

/** How far a heading may stand from its number, in letter heights. */
const numberGap = 6;

/** The number of a heading, first on its line, belongs to the words behind it. */
function entryGap(before: Segment | undefined, number: Segment, next: Segment): ' ' | null {
	const isHeading =
		/^\s*\d{1,2}(\.\d{1,3})*\.?\s*$/.test(number.text) &&
		/^\s*["'“‘«(]?\p{L}/u.test(next.text) &&
		isOneLine(number, next) &&
		!(before && isOneLine(before, number));
	return isHeading && gapBetween(number, next) <= numberGap * next.size ? ' ' : null;
}

const joined = (a: Segment, b: Segment, between: string): Segment => ({
	text: a.text + between + b.text,
	left: Math.min(a.left, b.left),
	right: Math.max(a.right, b.right),
	// A raised figure of a footnote does not lift the line.
	y: b.size > a.size ? b.y : a.y,
	size: Math.max(a.size, b.size),
	font: a.font === b.font ? a.font : null
});

/** A bullet or the number of a list's entry, standing apart from its words. */
const isMark = (text: string): boolean =>
	/^\s*([•◦▪▫■□●○‣⁃∙·–—*-]|\(?(\d{1,3}|\p{L}|[ivx]{1,4})[.)])\s*$/u.test(text);
/** A line that begins an entry by its look alone; a number may also stand there by chance. */
export const beginsWithBullet = (text: string): boolean =>
	/^\s*([•◦▪▫■□●○‣⁃∙·]|[–—*-]\s)/u.test(text);
export const beginsWithNumber = (text: string): boolean =>
	/^\s*\(?(\d{1,3}|\p{L}|[ivx]{1,4})[.)]\s/u.test(text);
