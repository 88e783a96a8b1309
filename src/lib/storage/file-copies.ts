/**
 * A design that is also written to a file of the user's choice (File System Access), so that a shared or synced folder holds
 * the current copy. The browser asks for leave anew in each visit. The file is somebody's: what others wrote into it is never
 * overwritten unasked.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Connection } from './database.ts';
import type { StoreError } from './design-store.ts';

/** What is used of `FileSystemFileHandle`; where `queryPermission` is missing, leave is given. */
export interface WritableFile {
	readonly name: string;
	getFile(): Promise<Pick<File, 'lastModified' | 'size' | 'text'>>;
	createWritable(): Promise<{
		write(text: string): Promise<void>;
		close(): Promise<void>;
		abort?(): Promise<void>;
	}>;
	queryPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
	requestPermission?(mode: { mode: 'readwrite' }): Promise<PermissionState>;
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

/** @param over writes also over what others wrote */
export async function writeCopy(
	{ handle, mark }: ChosenFile,
	text: string,
	over = false
): Promise<Result<Mark, WriteError>> {
	try {
		const leave = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
		if (leave !== 'granted') return fail({ type: 'not-allowed' });
		if (mark && !over && !isSame(await markOf(handle), mark))
			return fail({ type: 'changed-by-others' });
		// The browser writes beside the file and puts it in place when it is whole.
		const writable = await handle.createWritable();
		try {
			await writable.write(text);
			await writable.close();
		} catch (error) {
			await writable.abort?.().catch(() => {});
			throw error;
		}
		return ok(await markOf(handle));
	} catch (error) {
		return fail(errorFrom(error));
	}
}

/** To be called from a press of a button only. */
export async function askLeave({ handle }: ChosenFile): Promise<boolean> {
	try {
		return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
	} catch {
		return false;
	}
}

async function markOf(handle: WritableFile): Promise<Mark> {
	const { lastModified, size } = await handle.getFile();
	return { lastModified, size };
}

const isSame = (one: Mark, other: Mark): boolean =>
	one.lastModified === other.lastModified && one.size === other.size;

function errorFrom(error: unknown): WriteError {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return { type: 'not-allowed' };
	if (name === 'NotFoundError') return { type: 'gone' };
	return { type: name === 'QuotaExceededError' ? 'full' : 'failed' };
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
