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

export type Block =
	/** First page: title, what kind of document it is, key facts, one-paragraph summary. */
	| {
			readonly type: 'cover';
			readonly title: string;
			readonly kind: string;
			readonly facts: readonly Fact[];
			readonly summaryTitle: string;
			readonly summary: readonly string[];
			readonly note: string;
	  }
	/** A main part: starts a new page in the given orientation and a bookmark. */
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
			/** `note` is small and quiet; `quote` is set off; `lead` opens a part. */
			readonly style?: 'note' | 'quote' | 'lead';
	  }
	| { readonly type: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
	/** Labels and values in two columns. */
	| { readonly type: 'facts'; readonly facts: readonly Fact[] }
	/** The header row repeats on every page; a row is split over pages only when taller than a page. */
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
