/**
 * A design file under a passphrase. Anybody may read that it is one and how to open it; title, date and words are inside.
 * The format is described in `docs/files.md`.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../domain/result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { fileEnding, type DesignFile } from './design-file.ts';
import { lockSchema, openLock, type OpenLock } from './passphrase.ts';

const protectedFormat = 'causeway-protected';
const currentProtectedVersion = 1;

const protectedDocument = z.object({
	format: z.literal(protectedFormat),
	version: z.literal(currentProtectedVersion),
	...lockSchema.shape,
	/** The text of the design file, sealed: vector and encrypted bytes, in base64. */
	content: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))
});
type ProtectedDocument = z.output<typeof protectedDocument>;

type ProtectedFileError =
	| { type: 'newer-than-this-app'; found: number; known: number }
	/** Marked as protected, but its parts do not fit. */
	| { type: 'damaged' };

/** Said in the file for whoever finds it without Causeway. */
const about =
	'A programme design under a passphrase. Open it with Causeway; without the passphrase nobody can read it.';

/** @param plain the file as it would be without a passphrase */
export async function protectedFile(
	plain: DesignFile,
	{ lock, cipher }: OpenLock
): Promise<DesignFile> {
	const content = await cipher.seal(new TextEncoder().encode(plain.text));
	const document: ProtectedDocument & { about: string } = {
		format: protectedFormat,
		version: currentProtectedVersion,
		about,
		...lock,
		content: toBase64(content)
	};
	return {
		// The title is part of what is protected.
		name: `protected-design${fileEnding}`,
		mediaType: 'application/json',
		text: `${JSON.stringify(document, null, '\t')}\n`
	};
}

/** Null for a text that is not marked as a protected file. */
export function readProtected(text: string): Result<ProtectedDocument, ProtectedFileError> | null {
	// Parsed only where the mark is near the beginning: other files are parsed elsewhere, once.
	if (!text.slice(0, 1_000).includes(protectedFormat)) return null;
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'damaged' });
	}
	const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
	if (format !== protectedFormat) return null;
	if (typeof version === 'number' && version > currentProtectedVersion)
		return fail({ type: 'newer-than-this-app', found: version, known: currentProtectedVersion });
	const checked = protectedDocument.safeParse(value);
	return checked.success ? ok(checked.data) : fail({ type: 'damaged' });
}

/** The text of the file inside, and the lock it may be kept under. */
export async function openProtected(
	{ kdf, key, content }: ProtectedDocument,
	passphrase: string
): Promise<Result<{ text: string; opened: OpenLock }, { type: 'wrong-passphrase' | 'damaged' }>> {
	const opened = await openLock({ kdf, key }, passphrase);
	if (!opened) return fail({ type: 'wrong-passphrase' });
	const bytes = fromBase64(content);
	try {
		const plain = await opened.cipher.open(bytes ?? new Uint8Array(0));
		return ok({ text: new TextDecoder('utf-8', { fatal: true }).decode(plain), opened });
	} catch {
		return fail({ type: 'damaged' });
	}
}
