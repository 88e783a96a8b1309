import { openAsBlob, statSync } from 'node:fs';

/** A file, or what comes through a pipe as "-"; null after saying on standard error why there is none. */
export async function openFile(path: string): Promise<Blob | null> {
	if (path === '-') return throughPipe();
	try {
		if (statSync(path).isDirectory()) {
			console.error(`${path}: this is a folder. Name a file in it.`);
			return null;
		}
		return await openAsBlob(path);
	} catch (cause) {
		console.error(`${path}: ${faultOf(cause)}`);
		return null;
	}
}

async function throughPipe(): Promise<Blob | null> {
	if (process.stdin.isTTY) {
		console.error('-: nothing comes through a pipe. Name a file, or pipe one in.');
		return null;
	}
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for await (const piece of process.stdin) pieces.push(new Uint8Array(piece as Buffer));
	return new Blob(pieces);
}

function faultOf(cause: unknown): string {
	const { code } = cause as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR')
		return 'there is no such file. Look at the name and the folder.';
	return code === 'EACCES' || code === 'EPERM'
		? 'it may not be read by you. Ask for the right, or copy it.'
		: 'it cannot be read. Copy it to another place and try again.';
}

/** What a file is called in messages. */
export const called = (path: string): string => (path === '-' ? 'from the pipe' : path);
