/**
 * A document as a sequence of plain blocks, independent of any file format.
 * Builders (`annex.ts`) make them; writers (`pdf/`) turn them into a file. All texts are plain text, never markup.
 */
import type { DiagramGraph } from '../theory/diagram.ts';

/** A label and what it stands for; an empty value is printed as a dash. */
export interface Fact {
	readonly label: string;
	readonly value: string;
}

export interface Column {
	readonly label: string;
	/** Share of the table's width; the shares are added up and divided. */
	readonly share: number;
}

/** What can stand in a column. */
export type FlowBlock = Extract<
	Block,
	{ type: 'heading' | 'paragraph' | 'list' | 'facts' | 'entry' | 'diagram' }
>;

export type Block =
	/** First page: title, what kind of document it is, key facts, one-paragraph summary. */
	| {
			readonly type: 'cover';
			readonly title: string;
			readonly kind: string;
			readonly facts: readonly Fact[];
			readonly summaryTitle: string;
			readonly summary: readonly string[];
			/** What a reader of one page has to know; stands below the summary, or on the next page where there is no room. */
			readonly brief?: { readonly title: string; readonly facts: readonly Fact[] };
			/** The parts that follow, in order; a writer that knows pages adds them. */
			readonly contents?: { readonly title: string; readonly entries: readonly string[] };
			readonly note: string;
	  }
	/** A main part, with a bookmark; opens a page only when the paper has to be turned for it. */
	| {
			readonly type: 'part';
			readonly number: string;
			readonly title: string;
			readonly orientation: 'portrait' | 'landscape';
	  }
	/** Levels below a part; level 2 becomes a bookmark too. */
	| { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
	| {
			readonly type: 'paragraph';
			readonly text: string;
			/** `note` is small and quiet, and so is `subtitle`, directly below a heading; `quote` is set off; `lead` opens a part. */
			readonly style?: 'note' | 'subtitle' | 'quote' | 'lead';
	  }
	| { readonly type: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
	/** Labels and values side by side; kept together, they are not divided between pages. */
	| { readonly type: 'facts'; readonly facts: readonly Fact[]; readonly keepTogether?: boolean }
	/**
	 * Something said on one point: a title with a word or two beside it, the words, labelled
	 * further words, and quietly what they rest on. Whatever is empty is left out.
	 */
	| {
			readonly type: 'entry';
			readonly title: string;
			readonly aside: string;
			readonly text: string;
			readonly facts: readonly Fact[];
			readonly note: string;
	  }
	/**
	 * Blocks set in two columns, where a page has room for them; kept together, they are not
	 * divided between pages.
	 */
	| {
			readonly type: 'columns';
			readonly keepTogether: boolean;
			readonly blocks: readonly FlowBlock[];
	  }
	/**
	 * The header row repeats on every page; a row is split over pages only when taller than a page.
	 * A row of a single cell heads the rows below it and spans the table.
	 */
	| {
			readonly type: 'table';
			readonly caption: string;
			readonly columns: readonly Column[];
			readonly rows: readonly (readonly string[])[];
	  }
	/** A vector drawing fitted to the page; `alt` says in words what it shows. */
	| {
			readonly type: 'diagram';
			readonly caption: string;
			readonly alt: string;
			readonly graph: DiagramGraph;
	  };

/** One finished document, ready for any writer. */
export interface Paper {
	readonly title: string;
	/** BCP 47, for example `en` or `ar`; sets the document language and, for the base direction, its script. */
	readonly language: string;
	readonly subject: string;
	/** Printed at the foot of each page, left of the page number. */
	readonly footer: string;
	/** "Page {page} of {pages}" in the document's language. */
	readonly pageLabel: string;
	readonly created: Date;
	readonly blocks: readonly Block[];
	/** Files that travel inside the document. */
	readonly attachments: readonly Attachment[];
}

export interface Attachment {
	readonly name: string;
	readonly mime: string;
	readonly description: string;
	readonly bytes: Uint8Array;
}
