import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes } from './exit-codes.ts';

/** Writes what was made and says how large it is; returns what the command ends with. */
export function writeMade(out: string, made: string | Uint8Array): number {
	try {
		writeFileSync(out, made);
	} catch (cause) {
		console.error(`${out}: ${faultOf(cause, out)}`);
		return exitCodes.notMade;
	}
	console.error(`${out}: ${Math.ceil(Buffer.byteLength(made) / 1000)} kB`);
	return exitCodes.done;
}

/** The file that is read must not be lost under the one that is written. */
export const isSameFile = (path: string, out: string): boolean =>
	path !== '-' && resolve(path) === resolve(out);

function faultOf(cause: unknown, out: string): string {
	const { code } = cause as NodeJS.ErrnoException;
	if (code === 'ENOENT') return 'there is no such folder. Make it first, or name another.';
	if (code === 'EISDIR' || isFolder(out)) return 'this is a folder. Name a file in it.';
	return code === 'ENOSPC'
		? 'the disk is full. Make room, or choose another place.'
		: 'cannot be written. Choose another place.';
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
