/**
 * Writes into the text of a Word file what its paragraphs are numbered with, and which of them are headings, so that
 * what reads the file passes it on: as a bookmark with a name of ours at the start of each such paragraph. The file's
 * own bookmarks are gone by then.
 */
import { WordCounting } from './word-counting.ts';
import type { WordNumbering } from './word-numbering.ts';
import { attributeText, tagsIn } from './xml-tags.ts';

/** The name of such a bookmark: level of the heading (0 for none), and number. */
const named = /^causeway:(\d):(.*)$/s;

export function readMark(name: string | undefined): { outline: number; number: string } | null {
	const found = named.exec(name ?? '');
	return found ? { outline: Number(found[1]), number: found[2]! } : null;
}

const tags = [
	'w:p',
	'w:pPr',
	'w:pPrChange',
	'w:pStyle',
	'w:numId',
	'w:ilvl',
	'w:outlineLvl',
	'w:del',
	'mc:Choice'
];

interface Open {
	style: string;
	list: string | undefined;
	level: number | undefined;
	outline: number | undefined;
	/** Its mark was deleted: it is one with the next. */
	isDeleted: boolean;
	/** Its properties are read, or there are none. */
	isDone: boolean;
	/** Inside of how many notes on what the properties were before. */
	before: number;
}

/** @param xml the document, without bookmarks of its own. */
export function markParagraphs(xml: string, numbering: WordNumbering): string {
	const counting = new WordCounting(numbering);
	const pieces: string[] = [];
	const open: Open[] = [];
	let copied = 0;
	let isInside = false;
	/** Of two pictures of the same, the one for newer programs; the other is read. */
	let choices = 0;
	for (const tag of tagsIn(xml, tags)) {
		const { name, isEnd, isEmpty, after } = tag;
		const top = open.at(-1);
		if (name === 'mc:Choice') choices += isEnd ? -1 : isEmpty ? 0 : 1;
		else if (name === 'w:p') {
			if (isEnd) open.pop();
			else if (!isEmpty) open.push(blank());
			isInside = false;
		} else if (name === 'w:pPrChange') {
			if (top && !isEmpty) top.before += isEnd ? -1 : 1;
		} else if (top && top.before > 0) continue;
		else if (name === 'w:pPr') {
			isInside = !isEnd && !isEmpty && top !== undefined && !top.isDone;
			if (!isEnd || !top || top.isDone) continue;
			top.isDone = true;
			if (top.isDeleted || choices > 0) continue;
			const mark = `${counting.outlineOf(top)}:${counting.next(top)}`;
			if (mark === '0:') continue;
			pieces.push(
				xml.slice(copied, after),
				`<w:bookmarkStart w:id="0" w:name="${attributeText(`causeway:${mark}`)}"/>`
			);
			copied = after;
		} else if (isInside && top && !isEnd) note(top, name, tag.value());
	}
	return pieces.join('') + xml.slice(copied);
}

const blank = (): Open => ({
	style: '',
	list: undefined,
	level: undefined,
	outline: undefined,
	isDeleted: false,
	isDone: false,
	before: 0
});

function note(paragraph: Open, name: string, value: string | undefined): void {
	const number = value !== undefined && /^\d{1,2}$/.test(value) ? Number(value) : undefined;
	if (name === 'w:pStyle') paragraph.style = value ?? '';
	if (name === 'w:numId') paragraph.list = value;
	if (name === 'w:ilvl') paragraph.level = number;
	if (name === 'w:outlineLvl') paragraph.outline = number;
	if (name === 'w:del') paragraph.isDeleted = true;
}
