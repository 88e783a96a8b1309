import { describe, expect, it } from 'vitest';
import { fakeFolder, writtenByOthers } from '../../../tests/fake-folder.ts';
import {
	isAsLeft,
	nameInFolder,
	removeFormer,
	writeInFolder,
	type FolderEntry
} from './folder-copies.ts';

const never = () => Promise.resolve(false);
const always = () => Promise.resolve(true);
const file = (name: string, text: string, revision = 1) => ({ name, text, revision });
async function written(...given: Parameters<typeof writeInFolder>): Promise<FolderEntry> {
	const done = await writeInFolder(...given);
	if (!done.ok) throw new Error(done.error.type);
	return done.value;
}

describe('the name of a design in the folder', () => {
	it('is its title and a part of its own, the same each time', () => {
		const name = nameInFolder('d1', 'Kilns: north & south');
		expect(name).toMatch(/^Kilns-north-south-[0-9a-f]{8}\.causeway\.json$/);
		expect(nameInFolder('d1', 'Kilns: north & south')).toBe(name);
		expect(nameInFolder('d2', 'Kilns: north & south')).not.toBe(name);
	});

	it('never leaves the folder, and of a protected design it tells nothing', () => {
		expect(nameInFolder('d1', '../../etc/passwd')).toMatch(/^etc-passwd-/);
		expect(nameInFolder('d1', '')).toMatch(/^design-[0-9a-f]{8}\./);
		expect(nameInFolder('d1', null)).toMatch(/^protected-design-[0-9a-f]{8}\./);
		expect(nameInFolder('d1', 'x'.repeat(500)).length).toBeLessThanOrEqual(80);
	});
});

describe('a design in the folder', () => {
	it('is written, and written again', async () => {
		const { handle, file: at, names } = fakeFolder();
		const first = await written(handle, null, file('a.json', 'one'), never);
		const second = await written(handle, first, file('a.json', 'two', 2), never);
		expect([names(), at('a.json').text, second.revision]).toEqual([['a.json'], 'two', 2]);
		expect(await isAsLeft(handle, second)).toBe(true);
	});

	it('leaves a file alone that was there before, or that somebody changed', async () => {
		const { handle, put, file: at } = fakeFolder();
		put('a.json', 'theirs');
		expect(await writeInFolder(handle, null, file('a.json', 'mine'), never)).toEqual({
			ok: false,
			error: { type: 'changed-by-others', file: 'a.json' }
		});
		expect(at('a.json').text).toBe('theirs');
		const entry = await written(handle, null, file('a.json', 'mine'), always);
		writtenByOthers(at('a.json'), 'theirs again');
		expect(await isAsLeft(handle, entry)).toBe(false);
		expect(await writeInFolder(handle, entry, file('a.json', 'mine'), never)).toMatchObject({
			error: { type: 'changed-by-others' }
		});
		expect(at('a.json').text).toBe('theirs again');
	});

	it('takes a file that was begun and never written', async () => {
		const { handle, put, file: at } = fakeFolder();
		put('a.json', '');
		await written(handle, null, file('a.json', 'mine'), never);
		expect(at('a.json').text).toBe('mine');
	});

	it('has one file when its name changes: the new one is there before the old one goes', async () => {
		const { handle, names, file: at } = fakeFolder();
		const first = await written(handle, null, file('old.json', 'one'), never);
		const second = await written(handle, first, file('new.json', 'two'), never);
		expect(names()).toEqual(['new.json', 'old.json']);
		await removeFormer(handle, second);
		expect(names()).toEqual(['new.json']);
		expect(at('new.json').text).toBe('two');
	});

	it('keeps the file of the name before where somebody has changed it', async () => {
		const { handle, names, file: at } = fakeFolder();
		const first = await written(handle, null, file('old.json', 'one'), never);
		writtenByOthers(at('old.json'), 'theirs');
		expect(await writeInFolder(handle, first, file('new.json', 'two'), never)).toEqual({
			ok: false,
			error: { type: 'changed-by-others', file: 'old.json' }
		});
		const second = await written(handle, first, file('new.json', 'two'), always);
		await removeFormer(handle, second);
		expect(names()).toEqual(['new.json', 'old.json']);
		expect(at('old.json').text).toBe('theirs');
	});

	it('does not lose its file on a disk that does not tell small letters from capitals', async () => {
		const { handle, names } = fakeFolder();
		const first = await written(handle, null, file('Kilns.json', 'one'), never);
		const second = await written(handle, first, file('kilns.json', 'two'), never);
		await removeFormer(handle, second);
		expect(names()).toEqual(['Kilns.json']);
	});

	it('is written anew when somebody deleted it', async () => {
		const { handle, names } = fakeFolder();
		const first = await written(handle, null, file('a.json', 'one'), never);
		await handle.removeEntry('a.json');
		expect(await isAsLeft(handle, first)).toBe(false);
		await written(handle, first, file('a.json', 'two'), never);
		expect(names()).toEqual(['a.json']);
	});
});

describe('the folder', () => {
	it('that is gone, or may not be written to, is said to be so', async () => {
		const { handle, state } = fakeFolder();
		state.isGone = true;
		expect(await writeInFolder(handle, null, file('a.json', 'one'), never)).toMatchObject({
			error: { type: 'gone' }
		});
		state.leave = 'prompt';
		expect(await writeInFolder(handle, null, file('a.json', 'one'), never)).toMatchObject({
			error: { type: 'not-allowed' }
		});
	});
});
