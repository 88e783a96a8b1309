import { Connection } from '#lib/storage/database.ts';
import type { DesignStore, DesignSummary } from '#lib/storage/design-store.ts';
import { askLeave, hasLeave, type WriteError } from '#lib/storage/file-copies.ts';
import {
	chosenFolders,
	isAsLeft,
	nameInFolder,
	newFolder,
	removeFormer,
	withEntry,
	withoutGone,
	writeInFolder,
	type ChosenFolder,
	type FolderFile,
	type Folders,
	type WritableFolder
} from '#lib/storage/folder-copies.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import { addsNothing } from './adds-nothing.ts';
import { isCleared } from './cleared.ts';
import { copyOf } from './download.ts';
import { oneAtATime } from './one-at-a-time.ts';

interface Parts {
	readonly store: DesignStore;
	/** Called when the file of a design is on the disk. */
	readonly onwritten?: (designId: string) => void;
	readonly now: () => Date;
	readonly folders?: Folders;
	/** Milliseconds after the last change. */
	readonly pause?: number;
	readonly addsNothing?: typeof addsNothing;
}

/** Asks the user for a folder; null when they let it be. */
export type PickFolder = () => Promise<WritableFolder | null>;

/** The browser's own window for choosing a folder; null in browsers without it. */
export function browserPickFolder(): PickFolder | null {
	const show = (
		globalThis as { showDirectoryPicker?: (options: object) => Promise<WritableFolder> }
	).showDirectoryPicker;
	if (!show) return null;
	return async () => {
		try {
			return await show.call(globalThis, { id: 'causeway', mode: 'readwrite' });
		} catch {
			// Closed without a choice, or refused.
			return null;
		}
	};
}

/** A file in the folder that was not written from here. */
interface StrangeFile {
	readonly designId: string;
	readonly file: string;
}

type Sweep =
	/** What was stored since, but for files known to be somebody else's. */
	| { type: 'stored' }
	/** Every file is looked at. */
	| { type: 'all' }
	/** One design, whatever stands in its file. */
	| { type: 'over'; designId: string };

/**
 * The folder that holds a file of every design. It is brought up to what is stored, whichever window or page stored it, so
 * that a design nobody has open is there too. Failures are said; they never stand in the way of work.
 */
export class FolderWriter {
	readonly #parts: Parts;
	readonly #folders: Folders;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#working: Promise<void> = Promise.resolve();

	/** Name of the folder; null when none is chosen. */
	name: string | null = $state(null);
	problem: Exclude<WriteError['type'], 'changed-by-others'> | null = $state(null);
	/** Files that are left alone. */
	strange: readonly StrangeFile[] = $state.raw([]);
	/** Protected designs that must be opened before they can be written. */
	locked = $state(0);
	isWriting = $state(false);
	/** When everything was there last. */
	writtenAt: Date | null = $state.raw(null);

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#folders = parts.folders ?? chosenFolders(new Connection());
	}

	/** Takes up the folder chosen in an earlier visit. Leave to write may have to be given anew. */
	start(): Promise<void> {
		return this.#sweep({ type: 'all' });
	}

	/** From a press of a button. */
	async choose(pick: PickFolder): Promise<void> {
		const handle = await pick();
		if (!handle) return;
		await oneAtATime('copies', () => this.#folders.put(newFolder(handle)));
		await this.#sweep({ type: 'all' });
	}

	/** From a press of a button: asks the browser for leave again. */
	async resume(): Promise<void> {
		const found = await this.#folders.get();
		if (!found.ok || !found.value || !(await askLeave(found.value.handle))) return;
		await this.#sweep({ type: 'all' });
	}

	/** The files stay where they are; nothing more is written to them. */
	async forget(): Promise<void> {
		await this.#folders.put(null);
		this.#take(null);
	}

	/** Something was stored, or is about to be: the folder follows after a pause. */
	changed(): void {
		if (this.name === null || this.problem === 'not-allowed') return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => void this.#sweep({ type: 'stored' }),
			this.#parts.pause ?? 5_000
		);
	}

	/** Writes at once what still waits: the page is being left. */
	flush(): void {
		if (this.#timer !== undefined) void this.#sweep({ type: 'stored' });
	}

	/** Looks at everything once more. */
	again(): Promise<void> {
		return this.#sweep({ type: 'all' });
	}

	/** From a press of a button: also over what somebody else wrote. */
	writeOver(designId: string): Promise<void> {
		return this.#sweep({ type: 'over', designId });
	}

	#sweep(of: Sweep): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		return (this.#working = this.#working.then(async () => {
			this.isWriting = true;
			// What it throws is a fault of ours; the words are safe in the browser, and the next change tries again.
			await oneAtATime('copies', () => this.#bringUp(of)).catch(() => {
				this.problem = 'failed';
			});
			this.isWriting = false;
		}));
	}

	async #bringUp(of: Sweep): Promise<void> {
		// Looking into the database would make it anew.
		if (isCleared()) return;
		const found = await this.#folders.get();
		this.#take(found.ok ? found.value : null);
		if (!found.ok || !found.value) return;
		let folder = found.value;
		if (!(await hasLeave(folder.handle))) {
			this.problem = 'not-allowed';
			return;
		}
		const listed = await this.#parts.store.list();
		if (!listed.ok) return;
		// With a design that was deleted for good goes what is remembered of its file.
		const known = withoutGone(
			folder,
			listed.value.map(({ id }) => id)
		);
		if (known !== folder) await this.#folders.put(known);
		folder = known;
		this.locked = 0;
		if (of.type === 'all') this.strange = [];
		for (const summary of listed.value) {
			if (summary.deletedAt !== null || !(await this.#isDue(folder, summary, of))) continue;
			const next = await this.#write(folder, summary.id, of);
			if (next === 'stop') return;
			folder = next;
		}
		this.problem = null;
		this.writtenAt = this.#parts.now();
	}

	async #isDue(
		{ handle, entries }: ChosenFolder,
		{ id, revision, isSealed }: DesignSummary,
		of: Sweep
	): Promise<boolean> {
		const entry = entries.get(id);
		const isNew = entry?.revision !== revision || entry.former !== null;
		const isLocked = isSealed === true && keyOf(id) === null;
		if (isLocked && isNew) this.locked += 1;
		if (isLocked) return false;
		switch (of.type) {
			case 'stored':
				return isNew && !this.strange.some(({ designId }) => designId === id);
			case 'all':
				return isNew || !(await isAsLeft(handle, entry));
			case 'over':
				return of.designId === id;
			default:
				return of satisfies never;
		}
	}

	/** Gives the folder as it is remembered then; 'stop' when nothing can be written to it at all. */
	async #write(folder: ChosenFolder, id: string, of: Sweep): Promise<ChosenFolder | 'stop'> {
		const file = await this.#fileOf(id);
		if (!file) return folder;
		const { store, addsNothing: adds = addsNothing, onwritten } = this.#parts;
		const entry = folder.entries.get(id) ?? null;
		const written = await writeInFolder(folder.handle, entry, file, async (found) =>
			of.type === 'over' ? true : adds(store, id, found)
		);
		this.strange = this.strange.filter(({ designId }) => designId !== id);
		if (!written.ok) {
			const { type, file: name } = written.error;
			if (type === 'changed-by-others') {
				this.strange = [...this.strange, { designId: id, file: name }];
				return folder;
			}
			this.problem = type;
			return 'stop';
		}
		let next = withEntry(folder, id, written.value);
		await this.#folders.put(next);
		if (written.value.former) {
			await removeFormer(folder.handle, written.value);
			next = withEntry(folder, id, { ...written.value, former: null });
			await this.#folders.put(next);
		}
		onwritten?.(id);
		return next;
	}

	/** Null when it cannot be opened now: locked, damaged, of a newer Causeway, or deleted meanwhile. */
	async #fileOf(id: string): Promise<FolderFile | null> {
		const stored = await this.#parts.store.open(id);
		if (!stored.ok) return null;
		const { design, revision } = stored.value;
		const { text } = await copyOf(design, this.#parts.store);
		return { name: nameInFolder(id, keyOf(id) ? null : design.profile.title), text, revision };
	}

	#take(folder: ChosenFolder | null): void {
		this.name = folder?.handle.name ?? null;
		if (folder) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.problem = null;
		this.strange = [];
		this.writtenAt = null;
		this.locked = 0;
	}
}
