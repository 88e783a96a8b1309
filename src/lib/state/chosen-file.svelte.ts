import { Connection } from '#lib/storage/database.ts';
import {
	askLeave,
	chosenFiles,
	hasLeave,
	writeCopy,
	type AddsNothing,
	type ChosenFile,
	type ChosenFiles,
	type WritableFile,
	type WriteError
} from '#lib/storage/file-copies.ts';
import { isCleared } from './cleared.ts';
import { oneAtATime } from './one-at-a-time.ts';

interface Parts {
	readonly designId: string;
	/** The file as it is to be written now; null while it cannot be made. */
	readonly text: () => Promise<string | null>;
	/** Whether what somebody else wrote into the file is part of the design by now. */
	readonly addsNothing: AddsNothing;
	/** Called when a copy is on the disk. */
	readonly onwritten: () => void;
	readonly files?: ChosenFiles;
	readonly now: () => Date;
	/** Milliseconds after the last change. */
	readonly pause?: number;
}

/** Asks the user for a place; null when they let it be. */
export type Pick = (suggestedName: string) => Promise<WritableFile | null>;

/** The browser's own window for choosing where to save; null in browsers without it. */
export function browserPick(): Pick | null {
	const show = (globalThis as { showSaveFilePicker?: (options: object) => Promise<WritableFile> })
		.showSaveFilePicker;
	if (!show) return null;
	return async (suggestedName) => {
		try {
			return await show.call(globalThis, {
				suggestedName,
				types: [{ description: 'Causeway', accept: { 'application/json': ['.json'] } }]
			});
		} catch {
			// Closed without a choice, or refused.
			return null;
		}
	};
}

/** A file of the user's choice that follows the design. Failures are said; they never stand in the way of work. */
export class ChosenFileWriter {
	readonly #parts: Parts;
	readonly #files: ChosenFiles;
	#chosen: ChosenFile | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> = Promise.resolve();

	/** Name of the file; null when none is chosen. */
	name: string | null = $state(null);
	problem: WriteError['type'] | null = $state(null);
	writtenAt: Date | null = $state.raw(null);

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#files = parts.files ?? chosenFiles(new Connection());
	}

	/** Takes up the file chosen in an earlier visit. Leave to write may have to be given anew. */
	async start(): Promise<void> {
		// Looking into the database would make it anew.
		if (isCleared()) return;
		const found = await this.#files.get(this.#parts.designId);
		this.#take(found.ok ? found.value : null);
		if (this.#chosen && !(await hasLeave(this.#chosen.handle))) this.problem = 'not-allowed';
	}

	/** From a press of a button. */
	async choose(pick: Pick, suggestedName: string): Promise<void> {
		const handle = await pick(suggestedName);
		if (!handle) return;
		const chosen = { id: this.#parts.designId, handle, mark: null };
		this.#take(chosen);
		await this.#files.put(chosen);
		await this.write(true);
	}

	/** From a press of a button: asks the browser for leave again. */
	async resume(): Promise<void> {
		if (!this.#chosen || !(await askLeave(this.#chosen.handle))) return;
		await this.write();
	}

	/** The file stays where it is; nothing more is written to it. */
	async forget(): Promise<void> {
		this.#take(null);
		await this.#files.forget(this.#parts.designId);
	}

	/** The design changed: the file follows after a pause. */
	changed(): void {
		if (!this.#chosen || this.problem === 'not-allowed' || this.problem === 'changed-by-others')
			return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.write(), this.#parts.pause ?? 5_000);
	}

	/** Writes at once what still waits: the page is being left. */
	flush(): void {
		if (this.#timer !== undefined) void this.write();
	}

	/** @param over also over what somebody else wrote into the file */
	write(over = false): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const turn = () => oneAtATime('copies', () => this.#write(over));
		return (this.#writing = this.#writing.then(turn));
	}

	async #write(over: boolean): Promise<void> {
		if (isCleared()) return;
		await this.#hearOthers();
		const chosen = this.#chosen;
		if (!chosen) return;
		const text = await this.#parts.text();
		if (text === null || this.#chosen !== chosen) return;
		const mayGo = over ? () => Promise.resolve(true) : this.#parts.addsNothing;
		const written = await writeCopy(chosen, text, mayGo);
		if (!written.ok) {
			this.problem = written.error.type;
			return;
		}
		this.problem = null;
		this.writtenAt = this.#parts.now();
		this.#chosen = { ...chosen, mark: written.value };
		await this.#files.put(this.#chosen);
		this.#parts.onwritten();
	}

	/** Another window may have written to the file meanwhile, chosen another one, or let it go. */
	async #hearOthers(): Promise<void> {
		const found = await this.#files.get(this.#parts.designId);
		if (!found.ok || !this.#chosen) return;
		this.#chosen = found.value;
		this.name = found.value?.handle.name ?? null;
	}

	#take(chosen: ChosenFile | null): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#chosen = chosen;
		this.name = chosen?.handle.name ?? null;
		this.problem = null;
	}
}
