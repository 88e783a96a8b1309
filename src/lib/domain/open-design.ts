/**
 * Opening and saving the document as text. Every design from outside passes here: a file, an attachment, the browser's storage.
 * Order: parse, check the envelope, compare versions, migrate step by step, validate. Nothing outside the `Result` is thrown.
 */
import * as z from 'zod/mini';
import { currentVersion, design, formatName, type Design } from './design.ts';
import { migrations } from './migrations.ts';
import { fail, ok, type Result } from './result.ts';

/** Bytes of JSON text; far above any real design, far below what stalls a browser. */
export const sizeLimit = 30 * 1024 * 1024;
const depthLimit = 40;

export type OpenError =
	| { type: 'too-large'; bytes: number; limit: number }
	| { type: 'not-json' }
	/** JSON, but no design; `detail` names the places that do not fit, never the user's text. */
	| { type: 'not-a-design'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

const envelope = z.looseObject({ format: z.literal(formatName), version: z.int().check(z.gte(1)) });

/** Reads a design from JSON text of any earlier version. */
export function openDesign(json: string): Result<Design, OpenError> {
	if (json.length > sizeLimit)
		return fail({ type: 'too-large', bytes: json.length, limit: sizeLimit });
	let value: unknown;
	try {
		value = JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'not-json' });
	}
	if (deeperThan(value, depthLimit))
		return fail({ type: 'not-a-design', detail: `nested more than ${depthLimit} levels deep` });
	return checkDesign(value);
}

/** The same for a value already parsed, such as a record of the browser's storage. */
export function checkDesign(value: unknown): Result<Design, OpenError> {
	const head = envelope.safeParse(value);
	if (!head.success) return fail({ type: 'not-a-design', detail: describe(head.error) });
	const { version } = head.data;
	if (version > currentVersion)
		return fail({ type: 'newer-than-this-app', found: version, known: currentVersion });
	let migrated: unknown = head.data;
	for (const migrate of migrations.slice(version - 1)) migrated = migrate(migrated);
	const result = design.safeParse(migrated);
	if (!result.success) return fail({ type: 'not-a-design', detail: describe(result.error) });
	return ok(result.data);
}

/** The saved form: readable JSON, stable in order, ending in a line break. */
export function saveDesign(document: Design): string {
	return JSON.stringify(document, null, '\t') + '\n';
}

/** The first few faults with their places; a file of another kind can have thousands. */
function describe(error: z.core.$ZodError): string {
	const shown = error.issues.slice(0, 5);
	const rest = error.issues.length - shown.length;
	const lines = shown.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
	return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}

function deeperThan(value: unknown, limit: number): boolean {
	let layer: unknown[] = [value];
	for (let depth = 0; layer.length > 0; depth++) {
		if (depth > limit) return true;
		layer = layer.flatMap((one) =>
			typeof one === 'object' && one !== null ? Object.values(one) : []
		);
	}
	return false;
}
