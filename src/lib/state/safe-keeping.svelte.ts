import {
	needsCopy,
	noCopy,
	putOff,
	withChange,
	type CopyRecord,
	type StoragePromise
} from '#lib/domain/keeping.ts';
import { onCopy, readCopyRecord, writeCopyRecord } from '#lib/storage/copy-record.ts';
import type { Settings } from '#lib/storage/settings.ts';
import { browserPromise, type BrowserStorage } from './browser-promise.ts';

interface Parts extends BrowserStorage {
	readonly settings: Settings;
	readonly designId: string;
	readonly now: () => Date;
}

/** Milliseconds; a count that is lost with the page costs a reminder that comes later. */
const writePause = 2_000;

/** How safely a design is kept: what the browser promises, and how old the last file copy is. */
export class SafeKeeping {
	readonly #parts: Parts;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#hasAsked = false;
	#stopListening = () => {};

	promise: StoragePromise = $state('unknown');
	record: CopyRecord = $state.raw(noCopy);
	/** True when a reminder is due. */
	isDue = $state(false);

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	async start(): Promise<void> {
		const { designId } = this.#parts;
		this.#stopListening = onCopy((id) => {
			if (id === designId) void this.#read();
		});
		await this.#read();
		this.promise = await browserPromise(this.#parts);
	}

	/** Writes what was counted. */
	stop(): void {
		this.#stopListening();
		this.#write();
	}

	async #read(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.record = await readCopyRecord(this.#parts.settings, this.#parts.designId);
		this.#judge();
	}

	/** A change was made; with the first of a visit the browser is asked to keep its storage. */
	noteChange(): void {
		this.record = withChange(this.record, this.#parts.now());
		this.#judge();
		this.#timer ??= setTimeout(() => this.#write(), writePause);
		if (!this.#hasAsked) void this.#ask();
	}

	/** Not before tomorrow. */
	putOff(): void {
		this.record = putOff(this.record, this.#parts.now());
		this.#judge();
		this.#timer ??= setTimeout(() => this.#write());
	}

	#judge(): void {
		this.isDue = needsCopy(this.record, this.#parts.now());
	}

	#write(): void {
		if (this.#timer === undefined) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		// Where it cannot be written, the reminder comes too early at most.
		void writeCopyRecord(this.#parts.settings, this.#parts.designId, this.record);
	}

	/** Browsers decide by themselves or ask the user; a no is taken for this visit. */
	async #ask(): Promise<void> {
		this.#hasAsked = true;
		const { storage } = this.#parts;
		if (!storage || this.promise === 'promised') return;
		await storage.persist().catch(() => false);
		this.promise = await browserPromise(this.#parts);
	}
}
