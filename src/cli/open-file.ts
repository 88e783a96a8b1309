import { createReadStream, openAsBlob, statSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** Bytes of a pipe after which no more is read: no command takes that much, and each says by itself how much it does. */
const enough = 100 * 1024 * 1024;

/**
 * A file, what comes through a pipe as "-", or a pipe with a name, such as the shell's `<(...)`; null after saying on
 * standard error why there is none.
 */
export async function openFile(path: string): Promise<Blob | null> {
	try {
		if (path === '-') return await throughPipe();
		const found = statSync(path);
		if (found.isDirectory()) {
			console.error(`${path}: this is a folder. Name a file in it.`);
			return null;
		}
		return found.isFile() ? await openAsBlob(path) : await gathered(createReadStream(path));
	} catch (cause) {
		console.error(`${called(path)}: ${faultOf(cause)}`);
		return null;
	}
}

async function throughPipe(): Promise<Blob | null> {
	if (process.stdin.isTTY) {
		console.error('-: nothing comes through a pipe. Name a file, or pipe one in.');
		return null;
	}
	return gathered(process.stdin);
}

async function gathered(pipe: Readable): Promise<Blob> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let bytes = 0;
	for await (const piece of pipe) {
		pieces.push(new Uint8Array(piece as Buffer));
		bytes += (piece as Buffer).length;
		if (bytes > enough) break;
	}
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
