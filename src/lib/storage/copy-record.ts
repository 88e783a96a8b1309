/** When a design was last saved to a file, and what was changed since, as kept on this computer. No words of the design. */
import * as z from 'zod/mini';
import { noCopy, withCopy, type CopyRecord } from '../domain/keeping.ts';
import type { Settings } from './settings.ts';

const record = z.catch(
	z.object({
		at: z.string(),
		changes: z.number().check(z.gte(0)),
		since: z.string(),
		plainAt: z.string(),
		putOff: z.string()
	}),
	noCopy
);
export const copyNameOf = (designId: string): string => `copy:${designId}`;
const listeners = new Set<(designId: string) => void>();

/** None known where the store does not answer: a reminder too many costs less than one too few. */
export async function readCopyRecord(settings: Settings, designId: string): Promise<CopyRecord> {
	const found = await settings.get(copyNameOf(designId));
	return z.parse(record, found.ok ? found.value : null);
}

export const writeCopyRecord = (settings: Settings, designId: string, of: CopyRecord) =>
	settings.set(copyNameOf(designId), of);

/** A file was just made of the design. */
export async function noteCopy(
	settings: Settings,
	designId: string,
	{ now, isProtected }: { readonly now: Date; readonly isProtected: boolean }
): Promise<void> {
	const before = await readCopyRecord(settings, designId);
	await writeCopyRecord(settings, designId, withCopy(before, now, isProtected));
	for (const listener of listeners) listener(designId);
}

/** Hears of copies made in this window; returns the way to stop listening. */
export function onCopy(listener: (designId: string) => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
