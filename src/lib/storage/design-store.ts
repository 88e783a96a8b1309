/**
 * Keeping designs in the browser. Two versions with one contract (`design-store.contract.ts`): IndexedDB, and memory for
 * browsers that refuse it. A save names the revision it builds on, so that no tab silently writes over another: what
 * another tab saved in between is joined with it, and the joined design is handed back.
 *
 * The plain document is the truth. Beside it the store keeps its history as Yjs updates, written in the same transaction
 * (`yjs/` makes and reads them, and is loaded on demand). Where that code does not arrive, the document is saved all the
 * same, and the next save brings the history up to date.
 *
 * For two copies: `history(id)` gives the stored history, `mergeCopies` of `yjs/merge.ts` joins it with that of a file
 * (`design-file.ts`), and `save(merged.design, revision, view, { history: { update: merged.history, versions },
 * keepBefore: 'merge' })` stores the outcome. Versions are in `version-store.ts`.
 */
import type { Design } from '../domain/design.ts';
import type { Result } from '../domain/result.ts';
import type { DesignHistory } from './design-history.ts';
import type { Settings } from './settings.ts';
import type { StoreError } from './store-error.ts';
import type { VersionStore } from './version-store.ts';

/** Where the user was; kept beside the document, not in it, since it is nobody else's concern. */
export interface View {
	/** Key of a place (see `machines/places.ts`). */
	readonly place: string;
}

export interface StoredDesign {
	readonly design: Design;
	/** Rises by one with each save, removal and restoring. Order comes from it, never from the clock. */
	readonly revision: number;
	readonly view: View;
	/** ISO date and time, for showing only. */
	readonly savedAt: string;
}

/** What a list of designs shows without opening them. */
export interface DesignSummary {
	readonly id: string;
	readonly title: string;
	/** ISO date and time of the last edit, as the document says. */
	readonly changed: string;
	/** How many. */
	readonly activities: number;
	readonly nature: Design['nature'];
	readonly revision: number;
	/** ISO date and time when it went to the bin; null for one that is in use. */
	readonly deletedAt: string | null;
	/** Under a passphrase: the title is not said here. */
	readonly isSealed?: true;
}

/** Days in the bin before `emptyBin` may delete for good. */
export const binDays = 30;

export interface Saved {
	readonly revision: number;
	/** What is stored now, where another tab had saved in between; null where it is the design that was given. */
	readonly joined: Design | null;
}

export interface SaveOptions {
	/** History that came with the design, from a file or a merge. One that does not fit what is stored is let go. */
	readonly history?: DesignHistory | null;
	/** Keeps what is stored now as an automatic version, in the same transaction. */
	readonly keepBefore?: 'merge' | 'replace' | 'restore';
	/** The design takes the place of another state: a tab that still edits that state must ask, not join. */
	readonly isReplacement?: boolean;
	/** Keeps it without a passphrase from now on. */
	readonly isUnsealing?: boolean;
}

export interface DesignStore extends VersionStore {
	/** Every design with its summary, those in the bin too, latest edit first. */
	list(): Promise<Result<DesignSummary[], StoreError>>;
	open(id: string): Promise<Result<StoredDesign, StoreError>>;
	/**
	 * Stores document, history, view and summary together or not at all.
	 * @param expectedRevision what this tab read or saved last; 0 for a design the store does not hold yet.
	 */
	save(
		design: Design,
		expectedRevision: number,
		view: View,
		options?: SaveOptions
	): Promise<Result<Saved, StoreError>>;
	/** The whole history up to what is stored; null when there is none yet. */
	history(id: string): Promise<Result<DesignHistory | null, StoreError>>;
	/** To the bin. The revision rises, so that a tab still editing it is told. */
	remove(id: string): Promise<Result<{ revision: number }, StoreError>>;
	/** Back from the bin; does nothing to a design in use. */
	restore(id: string): Promise<Result<{ revision: number }, StoreError>>;
	/** Deletes for good what has been in the bin for more than `binDays`, versions and history too; gives their ids. */
	emptyBin(now: Date): Promise<Result<string[], StoreError>>;
	/** The stored document as JSON text, whatever it is: for taking out what this version cannot open. */
	raw(id: string): Promise<Result<string, StoreError>>;
	readonly settings: Settings;
}
