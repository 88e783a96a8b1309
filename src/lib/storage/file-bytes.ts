/**
 * Reading a file that somebody sent. Its size is checked before anything is read, its kind by the first bytes, never by its name
 * or declared type.
 */
import { fail, ok, type Result } from '../domain/result.ts';

/** Why nothing could be read of it. */
export type UnreadError =
	/** In bytes. */
	| { type: 'too-large'; bytes: number; limit: number }
	| { type: 'empty' }
	/** Moved, or on a drive that is gone. */
	| { type: 'not-readable' };

/** @param limit bytes */
export async function readBytes(
	file: Blob,
	limit: number
): Promise<Result<Uint8Array, UnreadError>> {
	if (file.size > limit) return fail({ type: 'too-large', bytes: file.size, limit });
	if (file.size === 0) return fail({ type: 'empty' });
	try {
		return ok(new Uint8Array(await file.arrayBuffer()));
	} catch {
		return fail({ type: 'not-readable' });
	}
}

/** First bytes of a zip (docx, xlsx ...), of an empty zip, and of an old Office file. */
const archiveMarks = ['PK\x03\x04', 'PK\x05\x06', '\xD0\xCF\x11\xE0'];

/** PDF readers accept the mark anywhere in the first kilobyte, so we do too; JSON cannot hold it before its brace. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'zip' | 'text' {
	const head = String.fromCharCode(...bytes.subarray(0, 1024));
	if (archiveMarks.some((mark) => head.startsWith(mark))) return 'zip';
	return /^[^{]*%PDF-/.test(head) ? 'pdf' : 'text';
}

/** UTF-8, or UTF-16 with its mark, which Windows editors write when asked for "Unicode". */
export function decode(bytes: Uint8Array): string | null {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	const coding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(coding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
