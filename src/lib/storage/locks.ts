/**
 * The locks of protected designs, kept beside them under `lock:<id>`. A lock is written before the first thing is sealed with
 * its key, and stays when the passphrase is taken away: another tab may still seal with it, and nothing sealed may ever be
 * left without its lock.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { StoreError } from './store-error.ts';
import { lockNameOf } from './passphrase-keys.ts';
import { lockSchema, type Lock } from './passphrase.ts';
import type { Settings } from './settings.ts';

/** Null when there is none, or none that can be read. */
export async function readLock(
	settings: Settings,
	designId: string
): Promise<Result<Lock | null, StoreError>> {
	const found = await settings.get(lockNameOf(designId));
	if (!found.ok) return found;
	const lock = lockSchema.safeParse(found.value);
	return ok(lock.success ? lock.data : null);
}

/** Counts as written only when it was read back. */
export async function writeLock(
	settings: Settings,
	designId: string,
	lock: Lock
): Promise<Result<null, StoreError>> {
	const set = await settings.set(lockNameOf(designId), lock);
	if (!set.ok) return set;
	const back = await readLock(settings, designId);
	if (!back.ok) return back;
	const isSame = JSON.stringify(back.value) === JSON.stringify(lock);
	return isSame ? ok(null) : fail({ type: 'blocked', reason: 'refused' });
}
