/**
 * A history as JSON, for files: `{ encoding: "yjs-1", update, versions }`, bytes as base64. What is written in it is checked by
 * the code that opens it (`yjs/`); here only that it is a history at all, and not too much of one.
 */
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';
import type { DesignHistory } from './design-history.ts';
import { versionFromJson, versionToJson } from './versions.ts';

const encoding = 'yjs-1';
/** Characters of base64: 20 MB of history. */
const updateLimit = 28_000_000;
/** Versions in one file. */
const versionLimit = 500;

const saved = z.object({
	encoding: z.literal(encoding),
	update: z.string().check(z.minLength(1), z.maxLength(updateLimit)),
	versions: z._default(z.array(z.unknown()).check(z.maxLength(versionLimit)), [])
});

export const historyToJson = ({ update, versions }: DesignHistory): unknown => ({
	encoding,
	update: toBase64(update),
	versions: versions.slice(0, versionLimit).map(versionToJson)
});

/** Null for what is no history; versions that are damaged are left out. */
export function historyFromJson(value: unknown): DesignHistory | null {
	const read = saved.safeParse(value);
	const update = read.success ? fromBase64(read.data.update) : null;
	if (!read.success || update === null || update.length === 0) return null;
	const versions = read.data.versions.map(versionFromJson).filter((version) => version !== null);
	return { update, versions };
}
