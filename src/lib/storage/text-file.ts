/** Reading a file that should hold text of ours. */
import { fail, ok, type Result } from '../domain/result.ts';
import { decode, kindOf, readBytes, type UnreadError } from './file-bytes.ts';

export type TextFileError =
	| UnreadError
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
	const bytes = await readBytes(file, limit);
	if (!bytes.ok) return bytes;
	const kind = kindOf(bytes.value);
	if (kind !== 'text') return fail({ type: 'other-file', kind });
	const text = decode(bytes.value);
	return text === null ? fail({ type: 'not-text' }) : ok(text);
}
