import { statSync, writeFileSync, type BigIntStats } from 'node:fs';
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

/** The file that is read must not be lost under the one that is written, whatever name or link leads there. */
export function isSameFile(path: string, out: string): boolean {
	if (path === '-') return false;
	if (resolve(path) === resolve(out)) return true;
	const [one, other] = [lookAt(path), lookAt(out)];
	return one !== null && other !== null && one.dev === other.dev && one.ino === other.ino;
}

function faultOf(cause: unknown, out: string): string {
	const { code } = cause as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR')
		return 'there is no such folder. Make it first, or name another.';
	if (lookAt(out)?.isDirectory()) return 'this is a folder. Name a file in it.';
	return code === 'ENOSPC'
		? 'the disk is full. Make room, or choose another place.'
		: 'cannot be written. Choose another place.';
}

/** Null where nothing is, or nobody may look; who reads or writes there says why it fails. */
function lookAt(path: string): BigIntStats | null {
	try {
		return statSync(path, { bigint: true });
	} catch {
		return null;
	}
}
