import { ok, type Result } from '#lib/domain/result.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { readLock, writeLock } from '#lib/storage/locks.ts';
import { readMergeRecord, writeMergeRecord } from '#lib/storage/merge-record.ts';
import { cipherFor, keyOf, setKey } from '#lib/storage/passphrase-keys.ts';
import { changedLock, newLock, openLock, type OpenLock } from '#lib/storage/passphrase.ts';
import { keptUnder } from './kept-under.ts';
import { protectionNews, type ProtectionNews } from './protection-news.ts';

export type PassphraseError = { type: 'wrong-passphrase' } | StoreError;
type Done<T> = Promise<Result<T, PassphraseError>>;
const wrong = { ok: false, error: { type: 'wrong-passphrase' } } as const;
const elsewhere = { ok: false, error: { type: 'changed-elsewhere', revision: 0 } } as const;

/** Putting designs under a passphrase, and opening them. Keys are in memory only (see `storage/passphrase-keys.ts`). */
export class Passphrases {
	readonly #store: DesignStore;
	readonly #newLock: (passphrase: string) => Promise<OpenLock>;
	readonly #news: ProtectionNews;
	/** Something slow is under way: a key is derived. */
	isBusy = $state(false);

	constructor(store: DesignStore, make: (passphrase: string) => Promise<OpenLock> = newLock) {
		this.#store = store;
		this.#newLock = make;
		this.#news = protectionNews((id) => void this.#hear(id));
	}

	close(): void {
		this.#news.close();
	}

	/**
	 * Seals document, history and versions as they are stored now; gives the revision this came to. What is not saved yet is
	 * to be saved before.
	 */
	protect(id: string, passphrase: string): Done<number> {
		return this.#slowly(async () => {
			const stored = await this.#store.open(id);
			if (!stored.ok) return stored;
			if (await this.#isSealed(id)) return elsewhere;
			const opened = await this.#newLock(passphrase);
			const written = await writeLock(this.#store.settings, id, opened.lock);
			if (!written.ok) return written;
			// Nothing is sealed before what was written down is known to open with this passphrase.
			const again = await this.#opened(id, passphrase);
			if (!again.ok) return again;
			const kept = await keptUnder(this.#store, id, again.value);
			if (kept.ok) this.#news.tell(id);
			return kept;
		});
	}

	/** From now on, until `lock`, the design opens in this window. */
	unlock(id: string, passphrase: string): Done<null> {
		return this.#slowly(async () => {
			const opened = await this.#opened(id, passphrase);
			if (!opened.ok) return opened;
			setKey(id, opened.value);
			return ok(null);
		});
	}

	lock(id: string): void {
		setKey(id, null);
	}

	change(id: string, old: string, passphrase: string): Done<null> {
		return this.#slowly(async () => {
			const lock = await readLock(this.#store.settings, id);
			if (!lock.ok) return lock;
			const changed = lock.value && (await changedLock(lock.value, old, passphrase));
			if (!changed) return wrong;
			const written = await writeLock(this.#store.settings, id, changed);
			if (!written.ok) return written;
			const cipher = cipherFor(id);
			if (cipher) setKey(id, { lock: changed, cipher });
			return ok(null);
		});
	}

	/** Everything is kept without a passphrase again; gives the revision this came to. */
	remove(id: string, passphrase: string): Done<number> {
		return this.#slowly(async () => {
			const opened = await this.#opened(id, passphrase);
			if (!opened.ok) return opened;
			const key = opened.value;
			setKey(id, key);
			const beside = await readMergeRecord(this.#store.settings, id, key.cipher);
			// A save of this window that was waiting seals it once more: then once more it is opened.
			for (let attempt = 0; attempt < 5; attempt += 1) {
				const stored = await this.#store.open(id);
				if (!stored.ok) return stored;
				const { design, revision, view } = stored.value;
				const saved = await this.#store.save(design, revision, view, { isUnsealing: true });
				if (!saved.ok) return saved;
				setKey(id, null);
				if (!(await this.#isSealed(id))) {
					if (beside.ok && beside.value)
						await writeMergeRecord(this.#store.settings, id, beside.value);
					this.#news.tell(id);
					return ok(saved.value.revision);
				}
				setKey(id, key);
			}
			return elsewhere;
		});
	}

	/** The stored lock, opened. */
	async #opened(id: string, passphrase: string): Done<OpenLock> {
		const lock = await readLock(this.#store.settings, id);
		if (!lock.ok) return lock;
		const opened = lock.value && (await openLock(lock.value, passphrase));
		return opened ? ok(opened) : wrong;
	}

	/** Another window changed the protection: a key that fits no more must not seal anything. */
	async #hear(id: string): Promise<void> {
		if (keyOf(id) !== null && !(await this.#isSealed(id))) setKey(id, null);
	}

	async #isSealed(id: string): Promise<boolean> {
		const listed = await this.#store.list();
		return listed.ok && listed.value.some((one) => one.id === id && one.isSealed === true);
	}

	async #slowly<T>(work: () => Done<T>): Done<T> {
		this.isBusy = true;
		try {
			return await work();
		} finally {
			this.isBusy = false;
		}
	}
}
