import { ok, type Result } from '#lib/domain/result.ts';
import { binDays } from '#lib/storage/design-store.ts';
import type { BlockedReason, StoreError } from '#lib/storage/store-error.ts';
import type { PageStore } from './page-store.ts';

/** What a list shows of a document without opening it. */
export interface KeptSummary {
	readonly id: string;
	readonly title: string;
	/** ISO date and time when it went to the bin; null for one that is in use. */
	readonly deletedAt: string | null;
}

/** As much of a store as a list needs. */
export interface KeptStore<Summary> {
	list(): Promise<Result<Summary[], StoreError>>;
	remove(id: string): Promise<Result<{ revision: number }, StoreError>>;
	restore(id: string): Promise<Result<{ revision: number }, StoreError>>;
	emptyBin(now: Date): Promise<Result<string[], StoreError>>;
}

export interface KeptParts<Store> {
	readonly openStore: () => Promise<PageStore<Store>>;
	/** Asks again for a store that was refused. */
	readonly reopenStore: () => Promise<PageStore<Store>>;
	readonly newId: () => string;
	readonly now: () => Date;
}

/** Documents of one kind on this computer: the list of them, and a bin from which they come back. */
export abstract class KeptDocuments<Summary extends KeptSummary, Store extends KeptStore<Summary>> {
	/** In use, latest edit first; null until the store has answered. */
	entries: readonly Summary[] | null = $state.raw(null);
	/** Deleted within the last days, latest edit first. */
	bin: readonly Summary[] = $state.raw([]);
	/** Why nothing is kept after this visit; null where the browser keeps it. */
	blocked: BlockedReason | null = $state(null);
	/** Why the list could not be read. */
	problem: StoreError | null = $state.raw(null);

	readonly newId: () => string;
	readonly now: () => Date;
	readonly #parts: KeptParts<Store>;
	#opened: PageStore<Store> | null = null;
	#starting: Promise<void> | null = null;
	/** Many documents are being added: the list is read when they all are. */
	#isHeld = false;

	constructor(parts: KeptParts<Store>) {
		this.#parts = parts;
		this.newId = parts.newId;
		this.now = parts.now;
	}

	/** Where documents are kept during this visit. */
	get store(): Store {
		if (!this.#opened) throw new Error('start the list before using its store');
		return this.#opened.store;
	}

	get isInMemory(): boolean {
		return this.blocked !== null;
	}

	/** Opens the store and reads the list; later calls wait for the first. Only in a browser. */
	start(): Promise<void> {
		return (this.#starting ??= this.#settle(this.#parts.openStore));
	}

	/** The next start opens the store again. */
	stop(): void {
		this.#starting = null;
	}

	/** Asks for the browser's database again; documents made in memory meanwhile are moved into it. */
	async retry(): Promise<void> {
		const before = this.#opened;
		this.problem = null;
		await this.#settle(this.#parts.reopenStore);
		if (!before?.inMemory || this.isInMemory) return;
		await this.move(before.store);
		await this.refresh();
	}

	/** The database was given to a newer Causeway in another tab. */
	becomeOutdated(): void {
		this.problem = { type: 'older-tab' };
	}

	/** Reads the list again: another tab may have changed it. */
	async refresh(): Promise<void> {
		if (!this.#opened) return;
		const found = await this.store.list();
		if (!found.ok) {
			this.problem = found.error;
			return;
		}
		this.problem = null;
		this.entries = found.value.filter(({ deletedAt }) => deletedAt === null);
		this.bin = found.value.filter(({ deletedAt }) => deletedAt !== null);
		if (!this.isInMemory) this.listed(found.value);
	}

	/** Reads the list once, at the end, however many documents the work adds; in between only when asked to. */
	async together<T>(work: () => Promise<T>): Promise<T> {
		this.#isHeld = true;
		try {
			return await work();
		} finally {
			this.#isHeld = false;
			await this.refresh();
		}
	}

	/** The document with this id, in use or in the bin. */
	find(id: string): Summary | null {
		return [...(this.entries ?? []), ...this.bin].find((one) => one.id === id) ?? null;
	}

	/** To the bin; gives the id. */
	async remove(id: string): Promise<Result<string, StoreError>> {
		return this.#altered(id, await this.store.remove(id));
	}

	/** Back from the bin; gives the id. */
	async restore(id: string): Promise<Result<string, StoreError>> {
		return this.#altered(id, await this.store.restore(id));
	}

	/** Deletes for good whatever is in the bin, as if its time were over. */
	async emptyBin(): Promise<Result<string[], StoreError>> {
		const deleted = await this.empty(whenBinIsOver(this.now()));
		await this.refresh();
		return deleted;
	}

	/** Puts what another store holds into this one. */
	protected abstract move(from: Store): Promise<void>;

	/** Tells other tabs, where they listen, and reads the list again. */
	protected async changed(_id: string, _revision: number): Promise<void> {
		if (!this.#isHeld) await this.refresh();
	}

	/** Called with everything the browser keeps, the bin too, whenever it was read. */
	protected listed(_all: readonly Summary[]): void {}

	/** Empties the bin of what has been there long enough; gives the ids. */
	protected empty(at: Date): Promise<Result<string[], StoreError>> {
		return this.store.emptyBin(at);
	}

	/** A store is there: the bin is emptied of what is past its time, and the list is read. */
	protected async arrived(): Promise<void> {
		await this.empty(this.now());
		await this.refresh();
	}

	async #settle(open: () => Promise<PageStore<Store>>): Promise<void> {
		this.#opened = await open();
		this.blocked = this.#opened.blocked;
		await this.arrived();
	}

	async #altered(
		id: string,
		done: Result<{ revision: number }, StoreError>
	): Promise<Result<string, StoreError>> {
		if (done.ok) await this.changed(id, done.value.revision);
		// Another tab may have been quicker: the list then shows what there is. It also does while others are being added.
		if (!done.ok || this.#isHeld) await this.refresh();
		return done.ok ? ok(id) : done;
	}
}

/** A time at which everything now in the bin has been there long enough. */
const whenBinIsOver = (now: Date): Date =>
	new Date(now.getTime() + (binDays + 1) * 24 * 60 * 60 * 1000);
