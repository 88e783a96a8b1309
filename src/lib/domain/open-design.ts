/**
 * Opening and saving the document as text. Every design from outside passes here: a file, an attachment, the browser's storage.
 * Order: parse, then `checkDocument`: envelope, versions, shape, migration step by step, fields, ids.
 * Nothing outside the `Result` is thrown.
 */
import { checkDocument, type DocumentKind } from './check-document.ts';
import { currentVersion, design, formatName, type Design } from './design.ts';
import { migrations } from './migrations.ts';
import { readJson, type JsonFault } from './read-json.ts';
import { repeatedIds } from './repeated-ids.ts';
import { fail, type Result } from './result.ts';

/** Bytes of JSON text; far above any real design, far below what stalls a browser. */
export const sizeLimit = 30 * 1024 * 1024;

export type OpenError =
	| JsonFault
	/** JSON, but no design; `detail` names the places that do not fit, never the user's text. */
	| { type: 'not-a-design'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

const designs: DocumentKind<Design> = {
	format: formatName,
	version: currentVersion,
	migrations,
	parse: (value) => design.safeParse(value),
	repeated: repeatedIds
};

/** Reads a design from JSON text of any earlier version. */
export function openDesign(json: string): Result<Design, OpenError> {
	const read = readJson(json, sizeLimit);
	return read.ok ? checkDesign(read.value) : read;
}

/** The same for a value already parsed, such as a record of the browser's storage. */
export function checkDesign(value: unknown): Result<Design, OpenError> {
	const result = checkDocument(designs, value);
	if (result.ok) return result;
	const { error } = result;
	return error.type === 'does-not-fit'
		? fail({ type: 'not-a-design', detail: error.detail })
		: fail(error);
}

/** The saved form: readable JSON, stable in order, ending in a line break. */
export function saveDesign(document: Design): string {
	return JSON.stringify(document, null, '\t') + '\n';
}
