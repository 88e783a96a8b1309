/** The store and the locks together: what is on the disk of a design under a passphrase. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { design } from '../../../tests/builders.ts';
import { onDisk } from '../../../tests/on-disk.ts';
import { createIndexedDbStore } from './indexed-db-store.ts';
import { readLock, writeLock } from './locks.ts';
import { carryKey, cipherFor, keyOf, setKey } from './passphrase-keys.ts';
import { newLock, openLock } from './passphrase.ts';

const clock = () => new Date('2027-03-01T09:00:00Z');
const place = { place: '' };
const words = 'four dry words, agreed';
let count = 0;
let name = '';
const open = () => createIndexedDbStore(clock, { name, cipherFor });
const secret = (of: string) =>
	design({ id: 'd1', profile: { ...design().profile, title: `Confidential ${of}` } });

beforeEach(() => {
	name = `protected-${++count}`;
	for (const id of ['d1', 'd2']) setKey(id, null);
});

async function protectedStore() {
	const store = open();
	await store.save(secret('first'), 0, place);
	await store.save(secret('second'), 1, place);
	await store.keepVersion('d1', { name: 'Confidential version', by: '' });
	expect(await onDisk(name)).toContain('Confidential');
	const lock = await newLock(words, 100_000);
	await writeLock(store.settings, 'd1', lock.lock);
	setKey('d1', lock);
	const saved = await store.save(secret('third'), 2, place);
	expect(saved).toMatchObject({ ok: true });
	return store;
}

describe('a design that is put under a passphrase', () => {
	it('leaves no word of it on the disk: document, history, versions, list', async () => {
		await protectedStore();
		expect(await onDisk(name)).not.toMatch(/Confidential|third|second/);
	});

	it('opens in another visit by its passphrase alone, with its history and versions', async () => {
		(await protectedStore()).close();
		setKey('d1', null);
		const store = open();
		expect(await store.list()).toMatchObject({ value: [{ id: 'd1', title: '', isSealed: true }] });
		expect(await store.open('d1')).toEqual({ ok: false, error: { type: 'locked' } });
		const lock = await readLock(store.settings, 'd1');
		if (!lock.ok || !lock.value) throw new Error('the lock is kept');
		expect(await openLock(lock.value, 'wrong words')).toBeNull();
		setKey('d1', await openLock(lock.value, words));
		expect(await store.open('d1')).toMatchObject({
			value: { design: { profile: { title: 'Confidential third' } } }
		});
		const versions = await store.listVersions('d1');
		expect(versions).toMatchObject({ value: [{ name: 'Confidential version' }] });
		store.close();
	});

	it('is not overwritten by a window that does not have the passphrase', async () => {
		(await protectedStore()).close();
		setKey('d1', null);
		const other = open();
		expect(await other.save(secret('plain'), 3, place)).toMatchObject({
			error: { type: 'locked' }
		});
		expect(await onDisk(name)).not.toContain('Confidential');
		other.close();
	});

	it('gives its protection to a copy of it', async () => {
		const store = await protectedStore();
		expect(await carryKey(store.settings, 'd1', 'd2')).toBe(true);
		await store.save({ ...secret('copy'), id: 'd2' }, 0, place);
		expect(await onDisk(name)).not.toMatch(/Confidential|copy/);
		expect(keyOf('d2')).toBe(keyOf('d1'));
		store.close();
	});

	it('can be read again by everybody once the passphrase is taken away', async () => {
		const store = await protectedStore();
		const opened = await store.open('d1');
		if (!opened.ok) throw new Error('it opens');
		const { design: now, revision, view } = opened.value;
		expect(await store.save(now, revision, view, { isUnsealing: true })).toMatchObject({
			ok: true
		});
		setKey('d1', null);
		store.close();
		const later = open();
		expect(await later.list()).toMatchObject({ value: [{ title: 'Confidential third' }] });
		expect(await later.open('d1')).toMatchObject({ ok: true });
		expect(await later.listVersions('d1')).toMatchObject({
			value: [{ name: 'Confidential version' }]
		});
		later.close();
	});
});
