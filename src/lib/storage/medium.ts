/** Where a store keeps its rows: the browser's database, or memory. It decides nothing (see `keep-designs.ts`). */
import type { Result } from '../domain/result.ts';
import type { StoredUpdate } from './database.ts';
import type { DesignSummary } from './design-store.ts';
import type { StoreError } from './store-error.ts';
import type { StoredRecord } from './records.ts';
import type { Durability } from './transaction.ts';
import type { StoredVersion } from './versions.ts';

export interface Kept {
	readonly record: StoredRecord | undefined;
	readonly summary: DesignSummary | undefined;
	/** In order. */
	readonly pieces: readonly StoredUpdate[];
}

/** What is asked for of the history: nothing, all of it, or what came after a piece of a history known by name. */
export type Wanted =
	'no-pieces' | 'all-pieces' | { readonly chain: string; readonly piece: number };

/** Everything a save writes; done together or not at all. */
export interface Change {
	readonly record: StoredRecord;
	readonly summary: DesignSummary;
	readonly pieces?: readonly StoredUpdate[];
	/** The pieces stored before go: those given say it all. */
	readonly isWhole?: boolean;
	readonly versions?: readonly StoredVersion[];
	readonly droppedVersions?: readonly string[];
}

export interface Medium {
	summaries(): Promise<Result<readonly unknown[], StoreError>>;
	look(id: string, wanted: Wanted): Promise<Result<Kept, StoreError>>;
	versions(designId: string): Promise<Result<readonly StoredVersion[], StoreError>>;
	/** False, and nothing done, when the record is not the one the change was made for. */
	change(
		was: StoredRecord | undefined,
		change: Change,
		durability: Durability
	): Promise<Result<boolean, StoreError>>;
	/** Deletes all there is of the designs whose summary says so; gives their ids in order. */
	erase(isOver: (summary: DesignSummary) => boolean): Promise<Result<string[], StoreError>>;
	setting(key: string): Promise<Result<unknown, StoreError>>;
	/** Null forgets it. */
	set(key: string, value: unknown): Promise<Result<null, StoreError>>;
}
