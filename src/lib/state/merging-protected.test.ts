/** Joining copies of a design under a passphrase: nothing readable of either may reach the disk, not even for a moment. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { createIndexedDbStore } from '#lib/storage/indexed-db-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { readLock } from '#lib/storage/locks.ts';
import { readMergeRecord } from '#lib/storage/merge-record.ts';
import { cipherFor, keyOf, setKey } from '#lib/storage/passphrase-keys.ts';
import { newLock, openLock } from '#lib/storage/passphrase.ts';
import { design } from '../../../tests/builders.ts';
import { onDisk, watchDisk } from '../../../tests/on-disk.ts';
import { keptUnder } from './kept-under.ts';
import { MergeReview } from './merge-review.svelte.ts';
import { mergeInto, type FileCopy } from './merging.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const place = { place: '' };
const words = 'four dry words, agreed';
const start = changeProfile(design(), {
	title: 'Heron',
	donor: 'Heron fund',
	summary: 'Heron work'
});
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
let count = 0;
let name = '';
const open = () => createIndexedDbStore(now, { name, cipherFor });

beforeEach(() => {
	name = `merging-protected-${++count}`;
	setKey('d1', null);
});
afterEach(() => setKey('d1', null));

/** A colleague's copy, in which the donor was changed. */
async function copyFrom(store: ReturnType<typeof open>): Promise<FileCopy> {
	const theirs = createMemoryStore(now);
	const { design: sent } = value(await store.open('d1'));
	const history = value(await store.history('d1'));
	value(await theirs.save(sent, 0, place, { history }));
	value(await theirs.save(changeProfile(sent, { donor: 'Heron trust' }), 1, place));
	return {
		design: value(await theirs.open('d1')).design,
		history: value(await theirs.history('d1'))
	};
}
const joined = async (store: ReturnType<typeof open>, copy: FileCopy) =>
	value(await mergeInto(store, { copy, file: 'Heron.causeway.json', now: now() }));

describe('joining a copy with a protected design', () => {
	it('writes nothing that can be read: design, history, versions, what both changed', async () => {
		const store = open();
		value(await store.save(start, 0, place));
		value(await keptUnder(store, 'd1', await newLock(words, 100_000)));
		const copy = await copyFrom(store);
		const { design: mine, revision } = value(await store.open('d1'));
		value(await store.save(changeProfile(mine, { donor: 'Heron bank' }), revision, place));
		const disk = watchDisk();
		expect(await joined(store, copy)).toMatchObject({ points: 1 });
		disk.stop();
		expect(disk.text()).not.toBe('');
		expect(disk.text()).not.toContain('Heron');
		expect(await onDisk(name)).not.toContain('Heron');
		const review = new MergeReview(store.settings, 'd1', cipherFor('d1'));
		await review.start();
		expect(review.record?.points).toMatchObject([{ mine: 'Heron bank', theirs: 'Heron trust' }]);
		store.close();
	});

	it('is refused, and writes nothing, while the design is locked', async () => {
		const store = open();
		value(await store.save(start, 0, place));
		value(await keptUnder(store, 'd1', await newLock(words, 100_000)));
		const copy = await copyFrom(store);
		setKey('d1', null);
		const disk = watchDisk();
		expect(await mergeInto(store, { copy, file: 'f', now: now() })).toEqual({
			ok: false,
			error: { type: 'locked' }
		});
		disk.stop();
		expect(disk.text()).not.toContain('Heron');
		store.close();
	});
});

describe('joining a protected copy with a design that has no passphrase', () => {
	it('puts the design under the passphrase of the copy, and leaves nothing readable', async () => {
		const store = open();
		value(await store.save(start, 0, place));
		const copy = await copyFrom(store);
		const key = await newLock(words, 100_000);
		await joined(store, { ...copy, key });
		expect(await onDisk(name)).not.toContain('Heron');
		expect(value(await store.open('d1')).design.profile.donor).toBe('Heron trust');
		store.close();
		setKey('d1', null);
		const later = open();
		expect(await later.open('d1')).toEqual({ ok: false, error: { type: 'locked' } });
		const lock = value(await readLock(later.settings, 'd1'))!;
		setKey('d1', await openLock(lock, words));
		expect(value(await later.open('d1')).design.profile.title).toBe('Heron');
		expect(value(await readMergeRecord(later.settings, 'd1', cipherFor('d1')))).not.toBeNull();
		later.close();
	});

	it('leaves a passphrase alone that the design has already', async () => {
		const store = open();
		value(await store.save(start, 0, place));
		value(await keptUnder(store, 'd1', await newLock(words, 100_000)));
		const before = keyOf('d1');
		const copy = await copyFrom(store);
		await joined(store, { ...copy, key: await newLock('other words of theirs', 100_000) });
		expect(keyOf('d1')).toBe(before);
		store.close();
	});
});
