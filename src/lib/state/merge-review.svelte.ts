import type { StoreError } from '#lib/storage/store-error.ts';
import type { Cipher } from '#lib/storage/cipher.ts';
import { forgetMergeRecord, readMergeRecord, type MergeRecord } from '#lib/storage/merge-record.ts';
import type { Settings } from '#lib/storage/settings.ts';

/** What is left to look through since a copy was joined with this design. */
export class MergeReview {
	/** Null when there is nothing, or nothing yet. */
	record: MergeRecord | null = $state.raw(null);
	problem: StoreError | null = $state.raw(null);
	readonly #settings: Settings;
	readonly #designId: string;
	readonly #cipher: Cipher | null;

	constructor(settings: Settings, designId: string, cipher: Cipher | null = null) {
		this.#settings = settings;
		this.#designId = designId;
		this.#cipher = cipher;
	}

	async start(): Promise<void> {
		const found = await readMergeRecord(this.#settings, this.#designId, this.#cipher);
		this.problem = found.ok ? null : found.error;
		this.record = found.ok ? found.value : null;
	}

	/** Everything has been looked at; the versions from before the merge stay. */
	async done(): Promise<void> {
		const forgotten = await forgetMergeRecord(this.#settings, this.#designId);
		this.problem = forgotten.ok ? null : forgotten.error;
		if (forgotten.ok) this.record = null;
	}
}
