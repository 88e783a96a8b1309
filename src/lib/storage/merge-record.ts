/**
 * What two copies both changed, kept beside the design until somebody has looked through it. It holds words of the design, so
 * it is sealed where the design is, and goes when the design goes.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../domain/result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Cipher } from './cipher.ts';
import type { StoreError } from './store-error.ts';
import type { Settings } from './settings.ts';

const who = z.nullable(z.object({ name: z.string(), at: z.string() }));
const point = z.object({
	path: z.array(z.string()),
	/** Undefined where there was no such entry; so in the other three. */
	base: z.optional(z.unknown()),
	mine: z.optional(z.unknown()),
	theirs: z.optional(z.unknown()),
	joined: z.optional(z.unknown()),
	mineBy: who,
	theirsBy: who
});
const sealed = z.object({ sealed: z.string() });
const record = z.object({
	/** ISO date and time. */
	at: z.string(),
	/** Name of the file that was joined. */
	file: z.string(),
	/** False where nobody knows what the two had in common; then all that differs is listed. */
	isRelated: z.boolean(),
	points: z.array(point)
});
export type MergePoint = z.output<typeof point>;
export type MergeRecord = z.output<typeof record>;

const keyOf = (designId: string): string => `merge:${designId}`;

/** Null when there is none, or none that can be read. */
export async function readMergeRecord(
	settings: Settings,
	designId: string,
	cipher: Cipher | null = null
): Promise<Result<MergeRecord | null, StoreError>> {
	const found = await settings.get(keyOf(designId));
	if (!found.ok) return found;
	const value = sealed.safeParse(found.value);
	const text = value.success ? await unsealed(value.data.sealed, cipher) : found.value;
	if (text === null && value.success) return fail({ type: 'locked' });
	const parsed = record.safeParse(typeof text === 'string' ? parse(text) : null);
	return ok(parsed.success ? parsed.data : null);
}

export async function writeMergeRecord(
	settings: Settings,
	designId: string,
	found: MergeRecord,
	cipher: Cipher | null = null
): Promise<Result<null, StoreError>> {
	const text = JSON.stringify(found);
	if (!cipher) return settings.set(keyOf(designId), text);
	const bytes = await cipher.seal(new TextEncoder().encode(text));
	return settings.set(keyOf(designId), { sealed: toBase64(bytes) });
}

/** Once everything is decided, or the design has gone for good. */
export const forgetMergeRecord = (
	settings: Settings,
	designId: string
): Promise<Result<null, StoreError>> => settings.set(keyOf(designId), null);

/** Null when it was sealed with another key, or damaged: for the user the one is like the other. */
async function unsealed(text: string, cipher: Cipher | null): Promise<string | null> {
	const bytes = fromBase64(text);
	if (!cipher || !bytes) return null;
	try {
		return new TextDecoder().decode(await cipher.open(bytes));
	} catch {
		return null;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
