/**
 * Paragraphs out of a Word document as mammoth reads it: text, the heading each stands under, rows of tables, notes
 * after the paragraph that refers to them. Deleted text, remarks of reviewers and pictures are not part of it.
 */
import { cellBreak } from './page-text.ts';
import { cleanText, lettersIn } from './clean-text.ts';

/** A node of mammoth's document; its own types say `any`. */
export interface WordNode {
	readonly type: string;
	readonly children?: readonly WordNode[];
	readonly value?: string;
	readonly styleId?: string | null;
	readonly styleName?: string | null;
	readonly isBold?: boolean;
	readonly checked?: boolean;
	readonly numbering?: { readonly isOrdered: boolean } | null;
	readonly noteType?: string;
	readonly noteId?: string;
	readonly notes?: WordNotes;
}
export interface WordNotes {
	resolve(reference: WordNode): { readonly body?: readonly WordNode[] } | null;
}

export interface WordParagraph {
	/** The heading it stands under; its own text where it is one. */
	readonly label: string;
	readonly text: string;
	readonly isTitle: boolean;
}

export function* paragraphsOf(document: WordNode): Generator<WordParagraph> {
	const notes = new Notes(document.notes);
	let heading = '';
	for (const block of blocksIn(document.children ?? [])) {
		if (block.type === 'table') {
			for (const row of block.children ?? []) {
				const text = rowText(row, notes);
				if (text !== '') yield { label: heading, text, isTitle: false };
				yield* notes.referred(heading);
			}
			continue;
		}
		const text = cleanText(inlineText(block, notes));
		const style = headingStyle(block);
		const isHeading =
			text !== '' && (style === 'heading' || (style === null && isBoldLine(block, text)));
		if (isHeading) heading = text.replace(/\n/g, ' ');
		const mark = block.numbering && !block.numbering.isOrdered && !isHeading ? '• ' : '';
		if (text !== '') yield { label: heading, text: mark + text, isTitle: style === 'title' };
		yield* notes.referred(heading);
	}
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
				: [inlineText(block, notes)]
		)
		.map((text) => cleanText(text).replace(/\n/g, ' '))
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

/** Names of built-in styles are English in the file, whatever the language of Word. */
function headingStyle({ styleId, styleName }: WordNode): 'heading' | 'title' | null {
	const names = [styleId ?? '', styleName ?? ''];
	if (names.some((name) => /^heading ?[1-9]?$/i.test(name))) return 'heading';
	return names.some((name) => /^title$/i.test(name)) ? 'title' : null;
}

/** Many authors make a heading of bold letters. */
function isBoldLine(paragraph: WordNode, text: string): boolean {
	if (text.length > 120 || lettersIn(text) < 3 || /[.;,]$/.test(text)) return false;
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
