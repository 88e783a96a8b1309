/**
 * Paragraphs out of a Word document as mammoth reads it: text with its number, the headings each stands under, rows of
 * tables, notes after the paragraph that refers to them. Deleted text, remarks of reviewers and pictures are not part
 * of it.
 */
import { cellBreak } from './page-text.ts';
import { cleanText, lettersIn, withoutLeaders } from './clean-text.ts';
import { readMark } from './mark-paragraphs.ts';
import { boldLine, Headings } from './word-headings.ts';

/** A node of mammoth's document; its own types say `any`. */
export interface WordNode {
	readonly type: string;
	readonly children?: readonly WordNode[];
	readonly value?: string;
	/** Of a bookmark. */
	readonly name?: string;
	readonly styleId?: string | null;
	readonly styleName?: string | null;
	readonly isBold?: boolean;
	readonly checked?: boolean;
	readonly numbering?: { readonly isOrdered: boolean } | null;
	readonly noteType?: string;
	readonly noteId?: string;
	readonly notes?: WordNotes;
}
interface WordNotes {
	resolve(reference: WordNode): { readonly body?: readonly WordNode[] } | null;
}

interface WordParagraph {
	/** The headings it stands under; its own text comes last where it is one. */
	readonly label: string;
	readonly text: string;
	readonly isTitle: boolean;
}

export function* paragraphsOf(document: WordNode): Generator<WordParagraph> {
	const notes = new Notes(document.notes);
	const headings = new Headings();
	for (const block of blocksIn(document.children ?? [])) {
		if (block.type === 'table') {
			for (const row of block.children ?? []) {
				const text = rowText(row, notes);
				if (text !== '') yield { label: headings.place, text, isTitle: false };
				yield* notes.referred(headings.place);
			}
			continue;
		}
		const words = cleanText(withoutLeaders(inlineText(block, notes)));
		const level = words === '' ? 0 : headingLevel(block, words);
		const text = words === '' ? '' : withNumber(block, words, level > 0);
		if (level > 0) headings.enter(level, text);
		if (text !== '') yield { label: headings.place, text, isTitle: isTitle(block) };
		yield* notes.referred(headings.place);
	}
}

const markOf = ({ children = [] }: WordNode) =>
	readMark(children.find(({ name }) => readMark(name) !== null)?.name);

/** A bullet before a heading is an ornament. */
function withNumber(paragraph: WordNode, words: string, isHeading: boolean): string {
	const isBullet = paragraph.numbering ? !paragraph.numbering.isOrdered : false;
	const number = cleanText(markOf(paragraph)?.number || (isBullet ? '•' : ''));
	return number === '' || (isHeading && number === '•') ? words : `${number} ${words}`;
}

/** Paragraphs and tables in order; a text box comes after the paragraph it is anchored in. */
function* blocksIn(nodes: readonly WordNode[]): Generator<WordNode> {
	for (const node of nodes) {
		if (node.type === 'table') yield node;
		else if (node.type === 'paragraph') {
			yield node;
			yield* boxesIn(node.children ?? []);
		} else yield* blocksIn(node.children ?? []);
	}
}
function* boxesIn(nodes: readonly WordNode[]): Generator<WordNode> {
	for (const node of nodes) {
		if (isBlock(node)) yield* blocksIn([node]);
		else yield* boxesIn(node.children ?? []);
	}
}
const isBlock = ({ type }: WordNode): boolean => type === 'paragraph' || type === 'table';

function rowText(row: WordNode, notes: Notes): string {
	const cells = (row.children ?? []).map((cell) => cellText(cell, notes));
	return cells.some((cell) => cell !== '') ? cells.join(cellBreak) : '';
}

const cellText = (cell: WordNode, notes: Notes): string =>
	[...blocksIn(cell.children ?? [])]
		.flatMap((block) =>
			block.type === 'table'
				? (block.children ?? []).map((row) => rowText(row, notes))
				: [withNumber(block, cleanText(inlineText(block, notes)), false)]
		)
		.map((text) => text.replace(/\n/g, ' ').trim())
		.filter((text) => text !== '')
		.join(' ');

function inlineText(node: WordNode, notes: Notes): string {
	return (node.children ?? [])
		.map((child) => {
			switch (child.type) {
				case 'text':
					return child.value ?? '';
				case 'tab':
					return ' ';
				case 'break':
					return '\n';
				case 'checkbox':
					return child.checked ? '☒' : '☐';
				case 'noteReference':
					return notes.mark(child);
				default:
					return isBlock(child) ? '' : inlineText(child, notes);
			}
		})
		.join('');
}

/** Longer than any heading: a paragraph that was given the look of one. */
const longestHeading = 300;

/** From 1; 0 for what is no heading. */
function headingLevel(paragraph: WordNode, words: string): number {
	if (words.length > longestHeading || isTitle(paragraph)) return 0;
	const marked = markOf(paragraph)?.outline ?? 0;
	return marked || styledLevel(paragraph) || (isBoldLine(paragraph, words) ? boldLine : 0);
}

/** Names of built-in styles are English in the file, whatever the language of Word. */
const styleNames = ({ styleId, styleName }: WordNode) => [styleId ?? '', styleName ?? ''];

function styledLevel(paragraph: WordNode): number {
	for (const name of styleNames(paragraph)) {
		const found = /^heading ?([1-9]?)$/i.exec(name);
		if (found) return Number(found[1] || 1);
	}
	return 0;
}
const isTitle = (paragraph: WordNode): boolean =>
	styleNames(paragraph).some((name) => /^title$/i.test(name));
const isOfContents = (paragraph: WordNode): boolean =>
	styleNames(paragraph).some((name) => /^(toc|contents) ?[1-9]$/i.test(name));

/** Many authors make a heading of bold letters. */
function isBoldLine(paragraph: WordNode, text: string): boolean {
	if (text.length > 120 || lettersIn(text) < 3 || /[.;,]$/.test(text)) return false;
	if (isOfContents(paragraph)) return false;
	const runs = (paragraph.children ?? []).filter(
		(run) => run.type === 'run' && inlineText(run, new Notes(undefined)).trim() !== ''
	);
	return runs.length > 0 && runs.every(({ isBold }) => isBold);
}

/** Footnotes and endnotes, numbered as they are referred to. */
class Notes {
	readonly #notes: WordNotes | undefined;
	readonly #open: { number: number; text: string }[] = [];
	#count = 0;

	constructor(notes: WordNotes | undefined) {
		this.#notes = notes;
	}

	mark(reference: WordNode): string {
		const body = this.#notes?.resolve(reference)?.body ?? [];
		const text = [...blocksIn(body)]
			.map((block) => cleanText(inlineText(block, new Notes(undefined))))
			.filter((one) => one !== '')
			.join(' ');
		this.#count += 1;
		this.#open.push({ number: this.#count, text });
		return `[${this.#count}]`;
	}

	/** Those marked since the last call. */
	*referred(label: string): Generator<WordParagraph> {
		for (const { number, text } of this.#open.splice(0))
			if (text !== '') yield { label, text: `[${number}] ${text}`, isTitle: false };
	}
}
