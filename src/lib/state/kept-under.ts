import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { readMergeRecord, writeMergeRecord } from '#lib/storage/merge-record.ts';
import { giveKey, setKey } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import { lastWords } from './last-words.ts';

/**
 * Keeps a stored design under an open lock from now on: document, history, versions, what a merge left to decide. Gives the
 * revision this came to. Nothing is sealed before its lock is written. The other windows are to be told.
 */
export async function keptUnder(
	store: DesignStore,
	id: string,
	key: OpenLock
): Promise<Result<number, StoreError>> {
	const stored = await store.open(id);
	if (!stored.ok) return stored;
	const beside = await readMergeRecord(store.settings, id);
	if (!(await giveKey(store.settings, id, key)))
		return fail({ type: 'blocked', reason: 'refused' });
	const { design, revision, view } = stored.value;
	const saved = await store.save(design, revision, view);
	if (!saved.ok) {
		setKey(id, null);
		return saved;
	}
	if (beside.ok && beside.value)
		await writeMergeRecord(store.settings, id, beside.value, key.cipher);
	lastWords.forget(id);
	return ok(saved.value.revision);
}
