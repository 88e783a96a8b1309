/**
 * Checking a document from outside, whichever of ours it is: the envelope, the version, the shape, migration step by
 * step, the fields, and ids that stand twice. Nothing outside the `Result` is thrown.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from './result.ts';
import { faultOfShape, placeOf } from './shape.ts';

export type DocumentFault =
	/** JSON, but not this document; `detail` names the places that do not fit, never the user's text. */
	| { type: 'does-not-fit'; detail: string }
	| { type: 'newer-than-this-app'; found: number; known: number };

export interface DocumentKind<T> {
	readonly format: string;
	/** The current version. */
	readonly version: number;
	/** Entry n takes version n + 1 to n + 2. */
	readonly migrations: readonly ((document: unknown) => unknown)[];
	readonly parse: (value: unknown) => z.core.util.SafeParseResult<T>;
	/** Places of ids that stand before them already. */
	readonly repeated: (document: T) => readonly string[];
}

export function checkDocument<T>(kind: DocumentKind<T>, value: unknown): Result<T, DocumentFault> {
	const envelope = z.object({
		format: z.literal(kind.format),
		version: z.int().check(z.gte(1))
	});
	const head = envelope.safeParse(value);
	if (!head.success) return doesNotFit(describe(head.error));
	const { version } = head.data;
	if (version > kind.version)
		return fail({ type: 'newer-than-this-app', found: version, known: kind.version });
	const fault = faultOfShape(value);
	if (fault !== null) return doesNotFit(fault);
	const migrated = kind.migrations.slice(version - 1).reduce((old, migrate) => migrate(old), value);
	const result = validate(kind, migrated);
	if (result === null) return doesNotFit('everywhere: thousands of places do not fit');
	if (!result.success) return doesNotFit(describe(result.error));
	const repeated = kind.repeated(result.data);
	if (repeated.length > 0)
		return doesNotFit(
			shorten(repeated.map((place) => `${place}: used before in this file; ids must differ`))
		);
	return ok(result.data);
}

const doesNotFit = (detail: string) => fail({ type: 'does-not-fit' as const, detail });

/** Null when there are more faults than the schema library can list: it passes them as arguments, until the stack is full. */
function validate<T>(kind: DocumentKind<T>, value: unknown) {
	try {
		return kind.parse(value);
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
