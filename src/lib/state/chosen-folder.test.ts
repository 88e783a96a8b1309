import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { ok } from '#lib/domain/result.ts';
import type { ChosenFolder, Folders } from '#lib/storage/folder-copies.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { writeLock } from '#lib/storage/locks.ts';
import { cipherFor, setKey } from '#lib/storage/passphrase-keys.ts';
import { newLock } from '#lib/storage/passphrase.ts';
import { noRows } from '#lib/storage/memory-medium.ts';
import { design } from '../../../tests/builders.ts';
import { fakeFolder, writtenByOthers } from '../../../tests/fake-folder.ts';
import { FolderWriter } from './chosen-folder.svelte.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const place = { place: '' };
const titled = (id: string, title: string) => changeProfile(design({ id }), { title });

function remembered(): Folders & { row: ChosenFolder | null } {
	const kept = {
		row: null as ChosenFolder | null,
		get: () => Promise.resolve(ok(kept.row)),
		put: (row: ChosenFolder | null) => ((kept.row = row), Promise.resolve(ok(null)))
	};
	return kept;
}

async function setting(...titles: string[]) {
	const store = createMemoryStore(now, noRows(), { cipherFor });
	for (const [index, title] of titles.entries())
		await store.save(titled(`d${index + 1}`, title), 0, place);
	const folders = remembered();
	const folder = fakeFolder();
	const onwritten = vi.fn();
	const open = () => new FolderWriter({ store, folders, onwritten, now, pause: 50 });
	const writer = open();
	const choose = () => writer.choose(() => Promise.resolve(folder.handle));
	const rename = async (id: string, title: string) => {
		const found = await store.open(id);
		if (!found.ok) throw new Error(found.error.type);
		const { design: before, revision } = found.value;
		await store.save(changeProfile(before, { title }), revision, place);
	};
	return { store, folders, folder, onwritten, open, writer, choose, rename };
}
const settled = (writer: FolderWriter) => vi.waitFor(() => expect(writer.isWriting).toBe(false));
const pause = () => new Promise((resolve) => setTimeout(resolve, 80));

beforeEach(() => setKey('d1', null));
afterEach(() => setKey('d1', null));

describe('a chosen folder', () => {
	it('holds a file of every design at once, but not of those in the bin', async () => {
		const { writer, folder, store, choose, onwritten } = await setting('Kilns', 'Boats', 'Gone');
		await store.remove('d3');
		await choose();
		expect(folder.names()).toMatchObject(
			[/^Boats-/, /^Kilns-/].map((name) => expect.stringMatching(name))
		);
		expect(JSON.parse(folder.file(folder.names()[1]!).text)).toMatchObject({
			id: 'd1',
			profile: { title: 'Kilns' }
		});
		expect([writer.name, writer.problem, writer.locked]).toEqual(['team', null, 0]);
		expect(onwritten.mock.calls.flat()).toEqual(expect.arrayContaining(['d1', 'd2']));
	});

	it('follows a save after a pause, and writes nothing that did not change', async () => {
		const { writer, folder, choose, rename, onwritten } = await setting('Kilns', 'Boats');
		await choose();
		onwritten.mockClear();
		await rename('d1', 'Kilns, north');
		writer.changed();
		expect(folder.names()).toEqual(
			expect.arrayContaining([expect.stringMatching(/^Kilns-[0-9a-f]/)])
		);
		await pause();
		await settled(writer);
		expect(folder.names()).toEqual([
			expect.stringMatching(/^Boats-/),
			expect.stringMatching(/^Kilns-north-/)
		]);
		expect(onwritten.mock.calls).toEqual([['d1']]);
	});

	it('is written once by two windows that hear of one save', async () => {
		const { writer, folder, open, choose, rename } = await setting('Kilns');
		await choose();
		const other = open();
		await other.start();
		await rename('d1', 'Kilns 2');
		writer.changed();
		other.changed();
		await pause();
		await settled(writer);
		await settled(other);
		expect(folder.names()).toHaveLength(1);
		expect(folder.file(folder.names()[0]!).writes).toBe(1);
	});

	it('waits for leave after a restart, and catches up when it is given', async () => {
		const { folder, open, choose, rename } = await setting('Kilns');
		await choose();
		folder.state.leave = 'prompt';
		const later = open();
		await later.start();
		expect(later.problem).toBe('not-allowed');
		await rename('d1', 'Boats');
		later.changed();
		await pause();
		expect(folder.names()[0]).toMatch(/^Kilns/);
		await later.resume();
		expect(later.problem).toBeNull();
		expect(folder.names()).toEqual([expect.stringMatching(/^Boats/)]);
	});

	it('leaves a file alone that somebody else changed, says so, and goes on with the others', async () => {
		const { writer, folder, choose, rename } = await setting('Kilns', 'Boats');
		await choose();
		const kilns = folder.names()[1]!;
		writtenByOthers(folder.file(kilns), 'theirs');
		await rename('d1', 'Kilns');
		await rename('d2', 'Ships');
		writer.changed();
		await pause();
		await settled(writer);
		expect(writer.strange).toEqual([{ designId: 'd1', file: kilns }]);
		expect(folder.file(kilns).text).toBe('theirs');
		expect(folder.names()).toEqual([kilns, expect.stringMatching(/^Ships/)]);
		await writer.writeOver('d1');
		expect(writer.strange).toEqual([]);
		expect(JSON.parse(folder.file(kilns).text)).toMatchObject({ id: 'd1' });
	});

	it('takes up files that hold an earlier state of a design, as after this browser was cleared', async () => {
		const { folders, folder, open, choose, rename } = await setting('Kilns');
		await choose();
		const [name] = folder.names();
		await rename('d1', 'Kilns');
		folders.row = { handle: folder.handle, entries: new Map() };
		const later = open();
		await later.start();
		expect(later.strange).toEqual([]);
		expect(folder.names()).toEqual([name]);
		expect(folder.file(name!).writes).toBe(2);
	});

	it('says when it is gone, and goes on when it is back', async () => {
		const { writer, folder, choose, rename } = await setting('Kilns');
		await choose();
		folder.state.isGone = true;
		await rename('d1', 'Boats');
		writer.changed();
		await pause();
		await settled(writer);
		expect(writer.problem).toBe('gone');
		folder.state.isGone = false;
		await writer.again();
		expect(writer.problem).toBeNull();
		expect(folder.names()).toEqual([expect.stringMatching(/^Boats/)]);
	});

	it('holds a protected design as a protected file, without its title, and no readable one beside it', async () => {
		const { writer, folder, store, choose } = await setting('Quiet Heron');
		await choose();
		expect(folder.names()).toEqual([expect.stringMatching(/^Quiet-Heron-/)]);
		const lock = await newLock('four dry words, agreed', 100_000);
		await writeLock(store.settings, 'd1', lock.lock);
		setKey('d1', lock);
		await store.save(titled('d1', 'Quiet Heron'), 1, place);
		await writer.again();
		expect(folder.names()).toEqual([expect.stringMatching(/^protected-design-/)]);
		const text = () => folder.file(folder.names()[0]!).text;
		expect(text()).toContain('causeway-protected');
		expect(text()).not.toContain('Heron');
		// What another program did to the file, such as a new date, is no reason to leave it alone.
		writtenByOthers(folder.file(folder.names()[0]!), text());
		await writer.again();
		expect(writer.strange).toEqual([]);
		setKey('d1', null);
		await writer.again();
		expect(writer.locked).toBe(0);
	});

	it('counts protected designs that have to be opened first', async () => {
		const { writer, folder, store, choose } = await setting('Quiet Heron', 'Boats');
		setKey('d1', await newLock('four dry words, agreed', 100_000));
		await store.save(titled('d1', 'Quiet Heron'), 1, place);
		setKey('d1', null);
		await choose();
		expect(folder.names()).toEqual([expect.stringMatching(/^Boats/)]);
		expect(writer.locked).toBe(1);
	});

	it('is not looked at any more once everything on this computer was cleared', async () => {
		const { writer, folders, folder, choose, rename } = await setting('Kilns');
		await choose();
		await rename('d1', 'Boats');
		vi.resetModules();
		const get = vi.spyOn(folders, 'get');
		const { beginClearing } = await import('./cleared.ts');
		const { FolderWriter: Fresh } = await import('./chosen-folder.svelte.ts');
		beginClearing();
		const later = new Fresh({ store: createMemoryStore(now), folders, now });
		await later.start();
		expect(get).not.toHaveBeenCalled();
		expect(folder.names()).toEqual([expect.stringMatching(/^Kilns/)]);
		expect(writer.problem).toBeNull();
	});

	it('is let go without being touched, in every window', async () => {
		const { writer, folder, open, choose, rename } = await setting('Kilns');
		await choose();
		const other = open();
		await other.start();
		await writer.forget();
		await rename('d1', 'Boats');
		other.changed();
		await pause();
		await settled(other);
		expect([writer.name, other.name]).toEqual([null, null]);
		expect(folder.names()).toEqual([expect.stringMatching(/^Kilns/)]);
	});

	it('forgets the file of a design that was deleted for good, which stays where it is', async () => {
		const { writer, folders, folder, store, choose } = await setting('Kilns');
		await choose();
		await store.remove('d1');
		await store.emptyBin(new Date('2028-01-01T00:00:00Z'));
		await writer.again();
		expect(folders.row?.entries.size).toBe(0);
		expect(folder.names()).toHaveLength(1);
	});
});
