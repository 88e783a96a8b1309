/** Protected files, and copies with words left out, on their way into the library. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesign } from '#lib/domain/create.ts';
import { designFile } from '#lib/storage/design-file.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { noRows } from '#lib/storage/memory-medium.ts';
import { cipherFor, setKey } from '#lib/storage/passphrase-keys.ts';
import { newLock, openLock } from '#lib/storage/passphrase.ts';
import { readLock } from '#lib/storage/locks.ts';
import { protectedFile } from '#lib/storage/protected-file.ts';
import { Imports } from './imports.svelte.ts';
import { Library } from './library.svelte.ts';
import { protectionNews } from './protection-news.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const words = 'four dry words, agreed';
const blank = createDesign({ newId: () => 'd1', now: now(), contentVersion: 'test' });
const design = { ...blank, profile: { ...blank.profile, title: 'Confidential' } };
const lock = await newLock(words, 100_000);
const sealed = async () => {
	const { name, text } = await protectedFile(designFile(design), lock);
	return new File([text], name);
};

beforeEach(() => {
	for (const id of ['d1', 'new-1']) setKey(id, null);
});

async function setting() {
	const store = createMemoryStore(now, noRows(), { cipherFor });
	let count = 0;
	const library = new Library({
		openStore: () => Promise.resolve({ store, inMemory: false, blocked: null }),
		reopenStore: () => Promise.resolve({ store, inMemory: false, blocked: null }),
		kept: { read: () => false, write: vi.fn() },
		newId: () => `new-${++count}`,
		now,
		openNotices: () => ({ saved: vi.fn(), onSaved: () => () => {}, close: vi.fn() })
	});
	await library.start();
	return { store, library, imports: new Imports(library, () => Promise.reject(new Error('none'))) };
}
const asked = (imports: Imports) => vi.waitFor(() => expect(imports.locked).not.toBeNull());

describe('a protected file', () => {
	it('asks until the passphrase fits, and is kept under it', async () => {
		const { store, library, imports } = await setting();
		const taking = imports.take([await sealed()]);
		await asked(imports);
		expect(await imports.locked!.open('wrong')).toBe('wrong-passphrase');
		expect(await imports.locked!.open(words)).toBeNull();
		expect(await taking).toEqual(['d1']);
		expect(library.designs).toMatchObject([{ id: 'd1', title: '', isSealed: true }]);
		setKey('d1', null);
		const kept = await readLock(store.settings, 'd1');
		if (!kept.ok || !kept.value) throw new Error('the lock is kept');
		setKey('d1', await openLock(kept.value, words));
		expect(await store.open('d1')).toMatchObject({
			value: { design: { profile: { title: 'Confidential' } } }
		});
	});

	it('is let be when the user does not give the passphrase', async () => {
		const { library, imports } = await setting();
		const taking = imports.take([await sealed()]);
		await asked(imports);
		imports.locked!.skip();
		expect(await taking).toEqual([]);
		expect(imports.refused).toEqual([]);
		expect(library.designs).toEqual([]);
	});

	it('does not touch the lock of a design that is here already', async () => {
		const { store, library, imports } = await setting();
		const other = await newLock('the lock of this computer', 100_000);
		await library.add(design, null, other);
		setKey('d1', null);
		const taking = imports.take([await sealed()]);
		await asked(imports);
		await imports.locked!.open(words);
		expect(await taking).toEqual([]);
		expect(imports.refused).toMatchObject([{ error: { type: 'locked' } }]);
		expect(await readLock(store.settings, 'd1')).toEqual({ ok: true, value: other.lock });
	});

	it('kept beside the design that is here is a protected design of its own', async () => {
		const { store, library, imports } = await setting();
		await library.add({ ...design, changed: '2020' });
		const taking = imports.take([await sealed()]);
		await asked(imports);
		await imports.locked!.open(words);
		await vi.waitFor(() => expect(imports.conflict).not.toBeNull());
		imports.choose('both');
		expect(await taking).toEqual(['new-1']);
		expect(library.find('new-1')).toMatchObject({ isSealed: true, title: '' });
		expect(library.find('d1')).toMatchObject({ title: 'Confidential' });
		expect(await store.open('new-1')).toMatchObject({ ok: true });
	});

	it.each(['merge', 'replace'] as const)(
		'leaves nothing of itself unprotected when it is to %s the design that is here, and tells the other windows',
		async (choice) => {
			const { store, library, imports } = await setting();
			const heard = vi.fn();
			const otherWindow = protectionNews(heard);
			await library.add({ ...design, changed: '2020' });
			const taking = imports.take([await sealed()]);
			await asked(imports);
			await imports.locked!.open(words);
			await vi.waitFor(() => expect(imports.conflict).not.toBeNull());
			imports.choose(choice);
			expect(await taking).toEqual(['d1']);
			expect([...library.designs!, ...library.bin].every(({ isSealed }) => isSealed)).toBe(true);
			expect(await store.open('d1')).toMatchObject({ ok: true });
			await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('d1'), { timeout: 30_000 });
			otherWindow.close();
			library.stop();
			setKey('d1', null);
			expect(await store.open('d1')).toEqual({ ok: false, error: { type: 'locked' } });
		}
	);

	it('that was cut off is refused', async () => {
		const { imports } = await setting();
		const text = (await (await sealed()).text()).slice(0, -30);
		await imports.take([new File([text], 'x.json')]);
		expect(imports.refused).toMatchObject([{ error: { type: 'damaged' } }]);
	});
});

describe('copies made here', () => {
	it('of a protected design are protected', async () => {
		const { library } = await setting();
		await library.add(design, null, lock);
		expect(await library.duplicate('d1')).toMatchObject({ ok: true, value: 'new-1' });
		expect(library.find('new-1')).toMatchObject({ isSealed: true, title: '' });
		const file = await library.file('new-1');
		expect(file).toMatchObject({ value: { name: 'protected-design.causeway.json' } });
		expect(JSON.stringify(file)).not.toContain('Confidential');
	});

	it('that replace a protected design leave only protected ones in the bin', async () => {
		const { library } = await setting();
		await library.add(design, null, lock);
		expect(await library.replace({ ...design, changed: '2030' })).toMatchObject({ ok: true });
		expect(library.bin).toMatchObject([{ id: 'new-1', title: '', isSealed: true }]);
	});
});

describe('a copy with words left out', () => {
	it('is opened beside the whole, never joined with it', async () => {
		const { library, imports } = await setting();
		await library.add(design);
		const copy = { ...design, changed: '2030', redacted: true as const };
		const file = new File([designFile(copy).text], 'x.json');
		expect(await imports.take([file])).toEqual(['new-1']);
		expect(imports.conflict).toBeNull();
		expect(library.designs).toHaveLength(2);
	});
});
