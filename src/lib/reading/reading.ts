/** Reading a proposal on this machine: what comes in, what comes out, and what can go wrong. */
import type { ProposalText } from '../appraisal/proposal.ts';
import type { Result } from '../domain/result.ts';

/** A file, or text that was pasted. */
export type ProposalSource =
	| { readonly type: 'file'; readonly file: Blob; readonly name: string }
	| { readonly type: 'text'; readonly text: string; readonly name: string };

export type ReadError =
	/** Nothing in it. */
	| { type: 'empty' }
	/** Bytes; checked before anything is read. */
	| { type: 'too-large'; bytes: number; limit: number }
	/** Pages or characters beyond what is kept. */
	| { type: 'too-long' }
	/** Moved, or on a drive that is gone. */
	| { type: 'not-readable' }
	/** Not a PDF, a Word file (.docx), a design or plain text. `found` names the kind where it is known. */
	| {
			type: 'unknown-kind';
			found: 'old-word' | 'spreadsheet' | 'slides' | 'open-document' | 'image' | 'other';
	  }
	/** A password is needed to open it. */
	| { type: 'protected' }
	| { type: 'damaged' }
	/** Pictures of pages without text: it was scanned. */
	| { type: 'scanned'; pages: number }
	/** A Word file that carries macros (.docm, or a macro part inside). Nothing of it is read. */
	| { type: 'macros' }
	/** A zip that unpacks to far more than it is, or lies about its sizes. */
	| { type: 'bomb' }
	/** It calls itself a design, and is none; or of a newer version. `detail` names places, never text. */
	| { type: 'bad-design'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number }
	/** Code that reads this kind of file did not arrive. */
	| { type: 'not-loaded' }
	| { type: 'cancelled' };

/** Pages or paragraphs done, and how many there are; 0 while that is not known. */
export interface ReadProgress {
	readonly done: number;
	readonly of: number;
}

export interface ReadOptions {
	readonly onprogress?: (progress: ReadProgress) => void;
	readonly signal?: AbortSignal;
	/** ISO date and time, for `opened`. */
	readonly now: string;
}

/** Never throws for what is in a file. */
export type ReadProposal = (
	source: ProposalSource,
	options: ReadOptions
) => Promise<Result<ProposalText, ReadError>>;

/** A passage that may bear on a criterion. */
export interface Suggestion {
	readonly part: number;
	/** Where the quotation starts in the part's text. */
	readonly start: number;
	readonly quote: string;
	/** Search words found in it, for showing why it is suggested. */
	readonly found: readonly string[];
}
