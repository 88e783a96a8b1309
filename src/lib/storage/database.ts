/**
 * The connection to IndexedDB: opened on first use, within a limit, and given up when a newer version of the app in
 * another tab needs the database. Nothing here deletes anything.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DesignSummary } from './design-store.ts';
import type { BlockedReason, StoreError } from './store-error.ts';
import type { StoredRecord } from './records.ts';
import type { StoredVersion } from './versions.ts';

/** A change of the stores raises `databaseVersion` and adds a step in `upgrade`; it never edits one. */
export interface Tables extends DBSchema {
	documents: { key: string; value: StoredRecord };
	summaries: { key: string; value: DesignSummary };
	/** The Yjs history of a design, in pieces, each following the one before. Since version 2, as all below. */
	updates: { key: [designId: string, number: number]; value: StoredUpdate };
	/** States of a design that can be gone back to. */
	versions: { key: [designId: string, id: string]; value: StoredVersion };
	/** Appraisals and panels. */
	appraisals: { key: string; value: StoredAppraisal };
	appraisalSummaries: { key: string; value: { readonly id: string } };
	/** Texts of proposals that were read, by fingerprint; several appraisals may share one. */
	proposals: { key: string; value: { readonly fingerprint: string } };
	/** Files on the user's disk that a design is also written to, by the design's id. */
	handles: { key: string; value: { readonly id: string } };
	/** Small facts about this computer, by name: who works here, when a file copy was last made. */
	settings: { key: string; value: StoredSetting };
}
export interface StoredUpdate {
	readonly designId: string;
	/** Rises by one with each piece. */
	readonly number: number;
	readonly bytes: Uint8Array;
}
interface StoredSetting {
	readonly key: string;
	readonly value?: unknown;
}
export interface StoredAppraisal {
	readonly id: string;
	readonly revision: number;
	/** Checked anew at every reading. */
	readonly document: unknown;
	readonly savedAt: string;
}
export const databaseName = 'causeway';
export const databaseVersion = 2;

export interface ConnectionOptions {
	readonly name?: string;
	/** For tests of what a later version will meet. */
	readonly version?: number;
	/** Milliseconds that opening may take. */
	readonly openLimit?: number;
	/** Milliseconds left for a last save after `onOlderTab`. */
	readonly grace?: number;
	/** A newer tab waits for the database: save now, then ask the user to reload. */
	readonly onOlderTab?: () => void;
}

export class Connection {
	readonly #options: Required<ConnectionOptions>;
	#opening: Promise<IDBPDatabase<Tables>> | null = null;
	#isWaitedFor = false;
	#isOutdated = false;

	constructor({ name, version, openLimit, grace, onOlderTab }: ConnectionOptions = {}) {
		this.#options = {
			name: name ?? databaseName,
			version: version ?? databaseVersion,
			openLimit: openLimit ?? 5_000,
			grace: grace ?? 500,
			onOlderTab: onOlderTab ?? (() => {})
		};
	}

	/** Runs work on the open database; what the browser refuses comes back as a `StoreError`. */
	async use<T>(
		work: (database: IDBPDatabase<Tables>) => Promise<Result<T, StoreError>>
	): Promise<Result<T, StoreError>> {
		const database = await this.#open();
		if (!database.ok) return database;
		try {
			return await work(database.value);
		} catch (error) {
			if (nameOf(error) !== 'InvalidStateError') return fail(errorFrom(error));
			// The browser dropped the connection (a phone that slept); a new one may do.
			this.#opening = null;
		}
		const reopened = await this.#open();
		if (!reopened.ok) return reopened;
		return work(reopened.value).catch((error: unknown) => fail(errorFrom(error)));
	}

	/** At once, or as soon as an opening under way has an answer. */
	close(): void {
		this.#isOutdated = true;
		this.#opening?.then(
			(database) => database.close(),
			() => {} // It never opened; whoever asked was told.
		);
	}

	async #open(): Promise<Result<IDBPDatabase<Tables>, StoreError>> {
		if (this.#isOutdated) return fail({ type: 'older-tab' });
		let timer: ReturnType<typeof setTimeout> | undefined;
		const limit = new Promise<'no-answer'>((resolve) => {
			timer = setTimeout(() => resolve('no-answer'), this.#options.openLimit);
		});
		try {
			if (typeof indexedDB === 'undefined') return fail(blocked('missing'));
			// An opening that comes too late is kept: the next call finds the database open.
			this.#opening ??= this.#connect();
			const database = await Promise.race([this.#opening, limit]);
			if (database !== 'no-answer') return ok(database);
			return fail(blocked(this.#isWaitedFor ? 'another-tab' : 'no-answer'));
		} catch (error) {
			this.#opening = null;
			// The database is of a newer version than this code knows.
			if (nameOf(error) === 'VersionError') return fail({ type: 'older-tab' });
			return fail(nameOf(error) === 'QuotaExceededError' ? { type: 'full' } : blocked('refused'));
		} finally {
			clearTimeout(timer);
		}
	}

	async #connect(): Promise<IDBPDatabase<Tables>> {
		const database = await openDB<Tables>(this.#options.name, this.#options.version, {
			upgrade(created, from) {
				if (from < 1) {
					created.createObjectStore('documents', { keyPath: 'id' });
					created.createObjectStore('summaries', { keyPath: 'id' });
				}
				if (from < 2) {
					created.createObjectStore('updates', { keyPath: ['designId', 'number'] });
					created.createObjectStore('versions', { keyPath: ['designId', 'id'] });
					created.createObjectStore('appraisals', { keyPath: 'id' });
					created.createObjectStore('appraisalSummaries', { keyPath: 'id' });
					created.createObjectStore('proposals', { keyPath: 'fingerprint' });
					created.createObjectStore('handles', { keyPath: 'id' });
					created.createObjectStore('settings', { keyPath: 'key' });
				}
			},
			blocked: () => {
				this.#isWaitedFor = true;
			},
			blocking: () => this.#giveWay(),
			terminated: () => {
				this.#opening = null;
			}
		});
		this.#isWaitedFor = false;
		return database;
	}

	/** Lets the tab save once more, then closes; running transactions are finished by the browser first. */
	#giveWay(): void {
		this.#options.onOlderTab();
		setTimeout(() => this.close(), this.#options.grace);
	}
}

const blocked = (reason: BlockedReason): StoreError => ({ type: 'blocked', reason });

/** A fault of ours (a value that cannot be stored, a wrong store name) is no fault of the browser: it is thrown on. */
function errorFrom(error: unknown): StoreError {
	const name = nameOf(error);
	if (name === 'QuotaExceededError') return { type: 'full' };
	if (['', 'DataCloneError', 'DataError', 'NotFoundError', 'TypeError'].includes(name)) throw error;
	return blocked('refused');
}

export function nameOf(error: unknown): string {
	return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
