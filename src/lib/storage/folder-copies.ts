/**
 * A folder of the user's choice into which every design is written, each as a file of its own. What stands there and was not
 * written from here is never overwritten, unless it holds nothing that this computer does not have. Of a design there is one
 * file: when its name changes, the new one is written first, then the old one goes, if nobody has changed it.
 */
import { fingerprint } from '../domain/fingerprint.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { nameOf, type Connection } from './database.ts';
import { fileEnding, fileName } from './design-file.ts';
import type { StoreError } from './store-error.ts';
import {
	hasLeave,
	isUntouched,
	writeCopy,
	writeErrorFrom,
	type AddsNothing,
	type Mark,
	type Permitted,
	type WritableFile,
	type WriteError
} from './file-copies.ts';

/** What is used of `FileSystemDirectoryHandle`. */
export interface WritableFolder extends Permitted {
	readonly name: string;
	getFileHandle(name: string, options?: { create?: boolean }): Promise<WritableFile>;
	removeEntry(name: string): Promise<void>;
}

/** A file as it was left. */
interface Left {
	readonly name: string;
	readonly mark: Mark;
}

/** How a design stands in the folder. */
export interface FolderEntry {
	/** Of the design, as it is in the file. */
	readonly revision: number;
	readonly file: Left;
	/** Under the name before; to go. */
	readonly former: Left | null;
}

/** What is remembered of the folder. */
export interface ChosenFolder {
	readonly handle: WritableFolder;
	/** By the design's id. */
	readonly entries: ReadonlyMap<string, FolderEntry>;
}

export const newFolder = (handle: WritableFolder): ChosenFolder => ({ handle, entries: new Map() });

export const withEntry = (
	{ handle, entries }: ChosenFolder,
	id: string,
	entry: FolderEntry
): ChosenFolder => ({ handle, entries: new Map(entries).set(id, entry) });

/** The same folder where all are still there. */
export function withoutGone(folder: ChosenFolder, ids: readonly string[]): ChosenFolder {
	const known = new Set(ids);
	const entries = new Map([...folder.entries].filter(([id]) => known.has(id)));
	return entries.size < folder.entries.size ? { ...folder, entries } : folder;
}

/** A design as it is to stand in the folder. */
export interface FolderFile {
	readonly name: string;
	readonly text: string;
	readonly revision: number;
}

/** The title, and a part that no other design has, so that two of one title do not meet. Of a protected one no title. */
export const nameInFolder = (id: string, title: string | null): string =>
	fileName(title ?? 'protected-design', `-${fingerprint(id)}${fileEnding}`);

/** @param mayGo asked before something is written over that was not written from here */
export async function writeInFolder(
	folder: WritableFolder,
	entry: FolderEntry | null,
	{ name, text, revision }: FolderFile,
	mayGo: AddsNothing
): Promise<Result<FolderEntry, WriteError & { readonly file: string }>> {
	// Some disks do not tell small letters from capitals: there, the new name would be that of the old file.
	const isRenamed = entry !== null && fold(entry.file.name) !== fold(name);
	const at = entry && !isRenamed ? entry.file.name : name;
	try {
		if (!(await hasLeave(folder))) return fail({ type: 'not-allowed', file: at });
		if (isRenamed && !(await mayLeave(folder, entry.file, mayGo)))
			return fail({ type: 'changed-by-others', file: entry.file.name });
		const found = await find(folder, at);
		const handle = found ?? (await folder.getFileHandle(at, { create: true }));
		const mark = found && (isRenamed || !entry ? strange : entry.file.mark);
		const written = await writeCopy({ handle, mark }, text, async (file) =>
			// A file without anything in it was begun and never written.
			file.size === 0 ? true : mayGo(file)
		);
		if (!written.ok) return fail({ ...written.error, file: at });
		const former = isRenamed ? entry.file : (entry?.former ?? null);
		return ok({ revision, file: { name: at, mark: written.value }, former });
	} catch (error) {
		return fail({ ...writeErrorFrom(error), file: at });
	}
}

/** The file of the name before goes, if it is as it was left. To be called once the one that takes its place is remembered. */
export async function removeFormer(
	folder: WritableFolder,
	{ file, former }: FolderEntry
): Promise<void> {
	if (!former || fold(former.name) === fold(file.name)) return;
	try {
		const handle = await find(folder, former.name);
		if (handle && isUntouched(await handle.getFile(), former.mark))
			await folder.removeEntry(former.name);
	} catch {
		// It stays: an old file too many is no harm.
	}
}

/** Whether the file is there as it was left. */
export async function isAsLeft(folder: WritableFolder, { file }: FolderEntry): Promise<boolean> {
	try {
		const handle = await find(folder, file.name);
		return handle !== null && isUntouched(await handle.getFile(), file.mark);
	} catch {
		// Writing it says why.
		return false;
	}
}

/** No file is like this: whatever stands there is somebody's. */
const strange: Mark = { lastModified: -1, size: -1 };
const fold = (name: string): string => name.toLowerCase();

async function mayLeave(folder: WritableFolder, { name, mark }: Left, mayGo: AddsNothing) {
	const handle = await find(folder, name);
	if (!handle) return true;
	const file = await handle.getFile();
	return isUntouched(file, mark) || mayGo(file);
}

async function find(folder: WritableFolder, name: string): Promise<WritableFile | null> {
	try {
		return await folder.getFileHandle(name);
	} catch (error) {
		if (nameOf(error) === 'NotFoundError') return null;
		throw error;
	}
}

/** Where the folder is remembered. */
export interface Folders {
	get(): Promise<Result<ChosenFolder | null, StoreError>>;
	/** Null forgets it; the files stay where they are. */
	put(folder: ChosenFolder | null): Promise<Result<null, StoreError>>;
}

/** Among the files chosen for designs, by a name that no design can have (see `domain/fields.ts`). */
const key = '__folder__';

export const chosenFolders = (connection: Connection): Folders => ({
	get: () =>
		connection.use(async (database) => {
			const row: unknown = await database.get('handles', key);
			return ok(isFolder(row) ? row : null);
		}),
	put: (folder) =>
		connection.use(async (database) => {
			if (folder) await database.put('handles', { id: key, ...folder });
			else await database.delete('handles', key);
			return ok(null);
		})
});

const isFolder = (row: unknown): row is ChosenFolder =>
	typeof row === 'object' &&
	row !== null &&
	'handle' in row &&
	typeof (row.handle as Partial<WritableFolder> | null)?.getFileHandle === 'function' &&
	'entries' in row &&
	row.entries instanceof Map;
