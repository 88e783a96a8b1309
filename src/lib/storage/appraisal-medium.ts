/**
 * Where appraisals and the texts of proposals are kept: the browser's database, or memory. It decides nothing: what is
 * written follows from what is there, and both happen in one step (see `keep-appraisals.ts`).
 */
import type { Result } from '../domain/result.ts';
import type { StoredProposal, StoredSummary } from './appraisal-records.ts';
import type { StoredAppraisal } from './database.ts';
import type { StoreError } from './store-error.ts';
import type { Durability } from './transaction.ts';

/** One document with its row of the list. */
export interface AppraisalRow {
	readonly record: StoredAppraisal;
	readonly summary: StoredSummary;
}

export interface Named {
	readonly ids: readonly string[];
	/** Fingerprints. */
	readonly texts: readonly string[];
}

/** What there is of what was asked for. */
export interface Present {
	/** The two belong together; a damaged database may hold one of them only. */
	readonly rows: ReadonlyMap<string, Partial<AppraisalRow>>;
	readonly texts: ReadonlyMap<string, StoredProposal>;
}

interface AppraisalChange {
	readonly rows: readonly AppraisalRow[];
	readonly texts: readonly StoredProposal[];
}

/** What is to be written, and the answer to give once it is. Asked for while the rows are held: it must not wait. */
export type Plan<T> = (
	present: Present
) => Result<{ readonly change: AppraisalChange | null; readonly value: T }, StoreError>;

export interface AppraisalMedium {
	summaries(): Promise<Result<readonly unknown[], StoreError>>;
	look(named: Named): Promise<Result<Present, StoreError>>;
	/** All of it is written, or nothing. */
	change<T>(named: Named, plan: Plan<T>, durability: Durability): Promise<Result<T, StoreError>>;
	/** @param plan gets every row of the list, and the texts without their words */
	erase(
		plan: (rows: readonly unknown[], texts: readonly StoredProposal[]) => Named
	): Promise<Result<Named, StoreError>>;
}
