/**
 * Opening and saving the document as text. Every design from outside passes here: a file, an attachment, the browser's storage.
 * Order: parse, check the envelope, compare versions, check the shape, migrate step by step, validate, compare ids.
 * Nothing outside the `Result` is thrown.
 */
import * as z from 'zod/mini';
import { currentVersion, design, formatName, type Design } from './design.ts';
import { migrations } from './migrations.ts';
import { repeatedIds } from './repeated-ids.ts';
import { fail, ok, type Result } from './result.ts';
import { faultOfShape, placeOf } from './shape.ts';

/** Bytes of JSON text; far above any real design, far below what stalls a browser. */
export const sizeLimit = 30 * 1024 * 1024;

export type OpenError =
	| { type: 'too-large'; bytes: number; limit: number }
	| { type: 'not-json' }
	/** JSON, but no design; `detail` names the places that do not fit, never the user's text. */
	| { type: 'not-a-design'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

const envelope = z.object({ format: z.literal(formatName), version: z.int().check(z.gte(1)) });

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
	return checkDesign(value);
}

/** The same for a value already parsed, such as a record of the browser's storage. */
export function checkDesign(value: unknown): Result<Design, OpenError> {
	const head = envelope.safeParse(value);
	if (!head.success) return notADesign(describe(head.error));
	const { version } = head.data;
	if (version > currentVersion)
		return fail({ type: 'newer-than-this-app', found: version, known: currentVersion });
	const fault = faultOfShape(value);
	if (fault !== null) return notADesign(fault);
	const migrated = migrations.slice(version - 1).reduce((old, migrate) => migrate(old), value);
	const result = validate(migrated);
	if (result === null) return notADesign('everywhere: thousands of places do not fit');
	if (!result.success) return notADesign(describe(result.error));
	const repeated = repeatedIds(result.data);
	if (repeated.length > 0)
		return notADesign(
			shorten(repeated.map((place) => `${place}: used before in this file; ids must differ`))
		);
	return ok(result.data);
}

/** The saved form: readable JSON, stable in order, ending in a line break. */
export function saveDesign(document: Design): string {
	return JSON.stringify(document, null, '\t') + '\n';
}

const notADesign = (detail: string) => fail({ type: 'not-a-design' as const, detail });

/** Null when there are more faults than the schema library can list: it passes them as arguments, until the stack is full. */
function validate(value: unknown) {
	try {
		return design.safeParse(value);
	} catch (cause) {
		if (cause instanceof RangeError) return null;
		throw cause;
	}
}

const describe = (error: z.core.$ZodError): string =>
	shorten(error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`));

/** The first few faults; a file of another kind can have thousands. */
function shorten(faults: readonly string[]): string {
	const rest = faults.length - 5;
	return [...faults.slice(0, 5), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
