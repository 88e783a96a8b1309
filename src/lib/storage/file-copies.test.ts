import { describe, expect, it, vi } from 'vitest';
import { fakeFile as file, named, writtenByOthers } from '../../../tests/fake-folder.ts';
import { askLeave, writeCopy, type WritableFile } from './file-copies.ts';

const chosen = (
	handle: WritableFile,
	mark: { lastModified: number; size: number } | null = null
) => ({
	id: 'd1',
	handle,
	mark
});

describe('writing to the chosen file', () => {
	it('replaces what it held, and remembers its state', async () => {
		const { state, handle } = file();
		const first = await writeCopy(chosen(handle), 'one');
		if (!first.ok) throw new Error(first.error.type);
		expect(await writeCopy(chosen(handle, first.value), 'two')).toMatchObject({ ok: true });
		expect(state.text).toBe('two');
	});

	it('leaves a file alone that somebody else changed, until told to write over it', async () => {
		const { state, handle } = file();
		const first = await writeCopy(chosen(handle), 'one');
		if (!first.ok) throw new Error(first.error.type);
		writtenByOthers(state, 'theirs');
		const mine = chosen(handle, first.value);
		expect(await writeCopy(mine, 'two')).toEqual({
			ok: false,
			error: { type: 'changed-by-others' }
		});
		expect(state.text).toBe('theirs');
		expect(await writeCopy(mine, 'two', () => Promise.resolve(true))).toMatchObject({ ok: true });
		expect(state.text).toBe('two');
	});

	it('does not ask for leave by itself', async () => {
		const requestPermission = vi.fn(() => Promise.resolve('granted' as const));
		const { state, handle } = file({
			queryPermission: () => Promise.resolve('prompt'),
			requestPermission
		});
		expect(await writeCopy(chosen(handle), 'one')).toMatchObject({
			error: { type: 'not-allowed' }
		});
		expect(requestPermission).not.toHaveBeenCalled();
		expect(state.text).toBe('');
		expect(await askLeave(handle)).toBe(true);
	});

	it('leaves the old file whole when the new one cannot be written', async () => {
		const { state, handle } = file();
		await writeCopy(chosen(handle), 'old');
		const { createWritable } = handle;
		const broken: WritableFile = {
			...handle,
			createWritable: async () => ({
				...(await createWritable()),
				write: () => Promise.reject(named('QuotaExceededError'))
			})
		};
		expect(await writeCopy(chosen(broken), 'new')).toMatchObject({ error: { type: 'full' } });
		expect(state).toMatchObject({ text: 'old', aborted: 1 });
	});

	it.each([
		['NotFoundError', 'gone'],
		['NotAllowedError', 'not-allowed'],
		['InvalidStateError', 'failed']
	])('says what a %s means', async (name, type) => {
		const { handle } = file({ createWritable: () => Promise.reject(named(name)) });
		expect(await writeCopy(chosen(handle), 'new')).toMatchObject({ error: { type } });
	});
});

describe('asking for leave', () => {
	it('takes a no, and a browser that does not know the question', async () => {
		const { handle } = file({ requestPermission: () => Promise.resolve('denied') });
		expect(await askLeave(handle)).toBe(false);
		expect(await askLeave(file().handle)).toBe(true);
		const { handle: refusing } = file({ requestPermission: () => Promise.reject(named('x')) });
		expect(await askLeave(refusing)).toBe(false);
	});
});
