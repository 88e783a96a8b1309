import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesign } from '#lib/domain/create.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { noRows } from '#lib/storage/memory-medium.ts';
import { readMergeRecord, writeMergeRecord } from '#lib/storage/merge-record.ts';
import { cipherFor, setKey } from '#lib/storage/passphrase-keys.ts';
import { newLock } from '#lib/storage/passphrase.ts';
import { lastWords } from './last-words.ts';
import { Passphrases } from './passphrases.svelte.ts';
import { isUnlocked } from './unlocked.svelte.ts';

const now = new Date('2027-03-01T09:00:00Z');
const place = { place: '' };
const words = 'four dry words, agreed';
const quick = (passphrase: string) => newLock(passphrase, 100_000);
const blank = createDesign({ newId: () => 'd1', now, contentVersion: 'test' });
const design = { ...blank, profile: { ...blank.profile, title: 'Confidential' } };

function setting(rows = noRows()) {
	const store = createMemoryStore(() => now, rows, { cipherFor });
	return { rows, store, passphrases: new Passphrases(store, quick) };
}
const all: Passphrases[] = [];
async function stored(rows = noRows()) {
	const made = setting(rows);
	all.push(made.passphrases);
	await made.store.save(design, 0, place);
	return made;
}

beforeEach(() => setKey('d1', null));
afterEach(() => {
	for (const one of all.splice(0)) one.close();
	localStorage.clear();
});

describe('putting a design under a passphrase', () => {
	it('seals it, hides its title in the list, and goes on working here', async () => {
		const { store, passphrases } = await stored();
		expect(await passphrases.protect('d1', words)).toEqual({ ok: true, value: 2 });
		expect(await store.list()).toMatchObject({ value: [{ title: '', isSealed: true }] });
		expect(await store.save(design, 2, place)).toMatchObject({ ok: true });
		expect(isUnlocked('d1')).toBe(true);
	});

	it('is done once: with a passphrase already there, nothing changes', async () => {
		const { passphrases } = await stored();
		await passphrases.protect('d1', words);
		expect(await passphrases.protect('d1', 'other words')).toMatchObject({ ok: false });
		passphrases.lock('d1');
		expect(await passphrases.unlock('d1', words)).toMatchObject({ ok: true });
	});

	it('seals what a merge left to decide, and forgets words kept aside', async () => {
		const { store, passphrases } = await stored();
		const record = { at: '2027', file: 'Confidential.json', isRelated: true, points: [] };
		await writeMergeRecord(store.settings, 'd1', record);
		lastWords.keep({ ...design, changed: '2028' }, [design.changed]);
		await passphrases.protect('d1', words);
		expect(lastWords.find(design)).toBeNull();
		expect(await readMergeRecord(store.settings, 'd1')).toMatchObject({
			error: { type: 'locked' }
		});
		expect(await readMergeRecord(store.settings, 'd1', cipherFor('d1'))).toEqual({
			ok: true,
			value: record
		});
	});

	it('keeps no word aside from then on', async () => {
		const { passphrases } = await stored();
		await passphrases.protect('d1', words);
		lastWords.keep({ ...design, changed: '2028' }, [design.changed]);
		expect(Object.keys(localStorage)).toEqual([]);
	});

	it('changes nothing when the lock cannot be written', async () => {
		const { store } = await stored();
		const set = () => Promise.resolve({ ok: false, error: { type: 'full' } } as const);
		const broken = Object.assign(Object.create(store) as typeof store, {
			settings: { ...store.settings, set }
		});
		const passphrases = new Passphrases(broken, quick);
		all.push(passphrases);
		expect(await passphrases.protect('d1', words)).toEqual({ ok: false, error: { type: 'full' } });
		expect(await store.list()).toMatchObject({ value: [{ title: 'Confidential' }] });
	});
});

describe('a protected design', () => {
	it('opens by its passphrase only, as often as one tries', async () => {
		const { store, passphrases } = await stored();
		await passphrases.protect('d1', words);
		passphrases.lock('d1');
		expect(await store.open('d1')).toMatchObject({ error: { type: 'locked' } });
		for (const wrong of ['', 'four wet words', 'Four dry words, agreed'])
			expect(await passphrases.unlock('d1', wrong)).toMatchObject({
				error: { type: 'wrong-passphrase' }
			});
		expect(await passphrases.unlock('d1', words)).toMatchObject({ ok: true });
		expect(await store.open('d1')).toMatchObject({ ok: true });
	});

	it('takes another passphrase for the one it has', async () => {
		const { store, passphrases } = await stored();
		await passphrases.protect('d1', words);
		expect(await passphrases.change('d1', 'wrong', 'new words here')).toMatchObject({ ok: false });
		expect(await passphrases.change('d1', words, 'new words here')).toMatchObject({ ok: true });
		passphrases.lock('d1');
		expect(await passphrases.unlock('d1', words)).toMatchObject({ ok: false });
		expect(await passphrases.unlock('d1', 'new words here')).toMatchObject({ ok: true });
		expect(await store.open('d1')).toMatchObject({ ok: true });
	});

	it('is kept plainly again once the passphrase is taken away with the passphrase', async () => {
		const { store, passphrases } = await stored();
		await passphrases.protect('d1', words);
		expect(await passphrases.remove('d1', 'wrong')).toMatchObject({ ok: false });
		expect(await passphrases.remove('d1', words)).toMatchObject({ ok: true });
		expect(isUnlocked('d1')).toBe(false);
		expect(await store.list()).toMatchObject({ value: [{ title: 'Confidential' }] });
		expect(await store.open('d1')).toMatchObject({ ok: true });
	});

	it('stays plain when a save was waiting while the passphrase was taken away', async () => {
		const { store, passphrases } = await stored();
		await passphrases.protect('d1', words);
		const removing = passphrases.remove('d1', words);
		const saving = store.save({ ...design, changed: '2029' }, 2, place);
		expect(await removing).toMatchObject({ ok: true });
		await saving;
		expect(await store.list()).toMatchObject({ value: [{ title: 'Confidential' }] });
		expect(await store.open('d1')).toMatchObject({ ok: true });
	});
});
