/**
 * A design that is also written to a file of the user's choice (File System Access), so that a shared or synced folder holds
 * the current copy. The browser asks for leave anew in each visit. The file is somebody's: what others wrote into it is never
 * overwritten unasked. A folder for all designs is in `folder-copies.ts`.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { nameOf, type Connection } from './database.ts';
import type { StoreError } from './store-error.ts';

/** What the browser says of a file or folder; where `queryPermission` is missing, leave is given. */
export interface Permitted {
	queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** What is used of `FileSystemFileHandle`. */
export interface WritableFile extends Permitted {
	readonly name: string;
	getFile(): Promise<File>;
	createWritable(): Promise<{
		write(text: string): Promise<void>;
		close(): Promise<void>;
		abort?(): Promise<void>;
	}>;
}

/** The state of the file when it was last written from here; null when it never was. */
export interface Mark {
	readonly lastModified: number;
	readonly size: number;
}

export interface ChosenFile {
	/** The design's. */
	readonly id: string;
	readonly handle: WritableFile;
	readonly mark: Mark | null;
}

export type WriteError =
	/** The browser wants the user to say yes first, by a press of a button. */
	| { type: 'not-allowed' }
	/** Somebody or something else wrote to it since. */
	| { type: 'changed-by-others' }
	/** Moved, deleted, on a drive that is gone. */
	| { type: 'gone' }
	| { type: 'full' }
	| { type: 'failed' };

/** Whether a file that was changed by others holds nothing that would be lost, such as an earlier state of the design. */
export type AddsNothing = (file: File) => Promise<boolean>;

/** @param mayGo asked before something is written over that was not written from here */
export async function writeCopy(
	{ handle, mark }: Omit<ChosenFile, 'id'>,
	text: string,
	mayGo: AddsNothing = () => Promise.resolve(false)
): Promise<Result<Mark, WriteError>> {
	try {
		if (!(await hasLeave(handle))) return fail({ type: 'not-allowed' });
		if (mark) {
			const file = await handle.getFile();
			if (!isUntouched(file, mark) && !(await mayGo(file)))
				return fail({ type: 'changed-by-others' });
		}
		// The browser writes beside the file and puts it in place when it is whole.
		const writable = await handle.createWritable();
		try {
			await writable.write(text);
			await writable.close();
		} catch (error) {
			await writable.abort?.().catch(() => {});
			throw error;
		}
		return ok(markOf(await handle.getFile()));
	} catch (error) {
		return fail(writeErrorFrom(error));
	}
}

export async function hasLeave(handle: Permitted): Promise<boolean> {
	return ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** To be called from a press of a button only. */
export async function askLeave(handle: Permitted): Promise<boolean> {
	try {
		return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
	} catch {
		return false;
	}
}

const markOf = ({ lastModified, size }: File): Mark => ({ lastModified, size });

export const isUntouched = (file: File, mark: Mark): boolean =>
	file.lastModified === mark.lastModified && file.size === mark.size;

export function writeErrorFrom(error: unknown): WriteError {
	switch (nameOf(error)) {
		case 'NotAllowedError':
		case 'SecurityError':
			return { type: 'not-allowed' };
		case 'NotFoundError':
			return { type: 'gone' };
		case 'QuotaExceededError':
			return { type: 'full' };
		default:
			return { type: 'failed' };
	}
}

/** Which file belongs to which design. */
export interface ChosenFiles {
	get(designId: string): Promise<Result<ChosenFile | null, StoreError>>;
	put(chosen: ChosenFile): Promise<Result<null, StoreError>>;
	/** The file itself stays where it is. */
	forget(designId: string): Promise<Result<null, StoreError>>;
}

export const chosenFiles = (connection: Connection): ChosenFiles => ({
	get: (designId) =>
		connection.use(async (database) => {
			const row: unknown = await database.get('handles', designId);
			return ok(isChosen(row) ? row : null);
		}),
	put: (chosen) =>
		connection.use(async (database) => {
			await database.put('handles', chosen);
			return ok(null);
		}),
	forget: (designId) =>
		connection.use(async (database) => {
			await database.delete('handles', designId);
			return ok(null);
		})
});

const isChosen = (row: unknown): row is ChosenFile =>
	typeof row === 'object' &&
	row !== null &&
	'handle' in row &&
	typeof (row.handle as Partial<WritableFile> | null)?.createWritable === 'function';
