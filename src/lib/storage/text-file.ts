/** Reading a file that should hold text of ours. Its size is checked before anything is read, its kind by its bytes. */
import { fail, ok, type Result } from '../domain/result.ts';
import { kindOf } from './design-file.ts';

export type TextFileError =
	/** In bytes. */
	| { type: 'too-large'; bytes: number; limit: number }
	| { type: 'empty' }
	/** Moved, or on a drive that is gone. */
	| { type: 'not-readable' }
	/** A PDF, a Word or Excel file, a zip. */
	| { type: 'other-file'; kind: 'pdf' | 'zip' }
	/** Text in a coding we do not know. */
	| { type: 'not-text' };

/** What is written for a user to keep or to send. */
export interface WrittenFile {
	readonly name: string;
	readonly mediaType: 'application/json' | 'text/csv' | 'text/markdown' | 'text/plain';
	readonly text: string;
}

/** @param limit bytes */
export async function readTextFile(
	file: Blob,
	limit: number
): Promise<Result<string, TextFileError>> {
	if (file.size > limit) return fail({ type: 'too-large', bytes: file.size, limit });
	if (file.size === 0) return fail({ type: 'empty' });
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return fail({ type: 'not-readable' });
	}
	const kind = kindOf(bytes);
	if (kind !== 'text') return fail({ type: 'other-file', kind });
	const text = decode(bytes);
	return text === null ? fail({ type: 'not-text' }) : ok(text);
}

/** UTF-8, or UTF-16 with its mark, which Windows editors write when asked for "Unicode". */
function decode(bytes: Uint8Array): string | null {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	const coding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(coding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
