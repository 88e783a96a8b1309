/**
 * Keeping appraisals and panels in the browser, with the same promises as designs (`design-store.ts`): a save names the
 * revision it builds on, document and summary are written together, and what is deleted waits in the bin.
 */
import type {
	Appraisal,
	CheckSet,
	Depth,
	Panel,
	Recommendation,
	Verdict
} from '../appraisal/appraisal.ts';
import type { ProposalText } from '../appraisal/proposal.ts';
import type { Result } from '../domain/result.ts';
import type { StoreError } from './store-error.ts';

export type AppraisalDocument = Appraisal | Panel;

export interface StoredAppraisalDocument {
	readonly document: AppraisalDocument;
	readonly revision: number;
	/** ISO date and time, for showing only. */
	readonly savedAt: string;
}

/** What lists and the round's overview show without opening a document. */
export interface AppraisalSummary {
	readonly id: string;
	readonly kind: 'appraisal' | 'panel';
	/** Title of the proposal. */
	readonly title: string;
	readonly applicant: string;
	readonly call: string;
	/** Of the proposal that was read last. */
	readonly fingerprint: string;
	readonly designId: string;
	/** The reviewer's name; empty for a panel. */
	readonly reviewer: string;
	/** Kinds of activity ticked in the abstract. */
	readonly kinds: readonly string[];
	/** What is read, so that "12 of 31 read" can be said without opening the document: see `criteriaFor`. */
	readonly sections: readonly number[];
	readonly sets: readonly CheckSet[];
	readonly depth: Depth;
	/** By criterion key; of a panel, what was settled or agreed. Only keys with a verdict. */
	readonly verdicts: Readonly<Record<string, Verdict>>;
	readonly recommendation: Recommendation | null;
	readonly isSealed: boolean;
	/** Appraisals in a panel; 0 for an appraisal. */
	readonly members: number;
	/** ISO dates and times. */
	readonly changed: string;
	readonly revision: number;
	readonly deletedAt: string | null;
}

export interface AppraisalStore {
	/** Those in the bin too, latest edit first. */
	list(): Promise<Result<AppraisalSummary[], StoreError>>;
	open(id: string): Promise<Result<StoredAppraisalDocument, StoreError>>;
	/** @param expectedRevision what this tab read or saved last; 0 for a document the store does not hold yet. */
	save(
		document: AppraisalDocument,
		expectedRevision: number
	): Promise<Result<{ revision: number }, StoreError>>;
	/**
	 * Keeps documents the store does not hold yet, with the texts they are about: all of them or none. Far quicker than one
	 * by one, since the disk is waited for once. Gives their rows of the list, latest edit first.
	 */
	addAll(
		documents: readonly AppraisalDocument[],
		texts: readonly ProposalText[]
	): Promise<Result<AppraisalSummary[], StoreError>>;
	remove(id: string): Promise<Result<{ revision: number }, StoreError>>;
	restore(id: string): Promise<Result<{ revision: number }, StoreError>>;
	/** Deletes for good what has been in the bin for more than `binDays`, and texts no appraisal refers to any more. */
	emptyBin(now: Date): Promise<Result<string[], StoreError>>;
	/** The stored document as JSON text, whatever it is. */
	raw(id: string): Promise<Result<string, StoreError>>;
	/** The text of a proposal by its fingerprint. */
	proposal(fingerprint: string): Promise<Result<ProposalText, StoreError>>;
	keepProposal(text: ProposalText): Promise<Result<null, StoreError>>;
}
