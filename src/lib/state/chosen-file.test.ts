import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result.ts';
import type { ChosenFile, ChosenFiles } from '#lib/storage/file-copies.ts';
import { fakeFile, writtenByOthers } from '../../../tests/fake-folder.ts';
import { ChosenFileWriter } from './chosen-file.svelte.ts';

function files(): ChosenFiles & { row: ChosenFile | null } {
	const kept = {
		row: null as ChosenFile | null,
		get: () => Promise.resolve(ok(kept.row)),
		put: (row: ChosenFile) => ((kept.row = row), Promise.resolve(ok(null))),
		forget: () => ((kept.row = null), Promise.resolve(ok(null)))
	};
	return kept;
}
function file(leave: { state: PermissionState } = { state: 'granted' }) {
	return fakeFile(
		{
			queryPermission: () => Promise.resolve(leave.state),
			requestPermission: () => Promise.resolve((leave.state = 'granted'))
		},
		'shared.causeway.json'
	);
}
function setting(kept = files()) {
	let text: string | null = 'first';
	const known = new Set<string>();
	const onwritten = vi.fn();
	const writer = new ChosenFileWriter({
		designId: 'd1',
		text: () => Promise.resolve(text),
		addsNothing: async (found) => known.has(await found.text()),
		onwritten,
		now: () => new Date(),
		files: kept
	});
	return { kept, known, writer, onwritten, say: (next: string | null) => (text = next) };
}
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a chosen file', () => {
	it('is written at once, and then five seconds after the last change', async () => {
		const { writer, onwritten, say } = setting();
		const { state, handle } = file();
		await writer.start();
		await writer.choose(() => Promise.resolve(handle), 'x.json');
		expect(state.text).toBe('first');
		expect(writer.name).toBe('shared.causeway.json');
		say('second');
		writer.changed();
		await wait(4_000);
		writer.changed();
		await wait(4_900);
		expect(state.text).toBe('first');
		await wait(200);
		expect(state.text).toBe('second');
		expect(onwritten).toHaveBeenCalledTimes(2);
	});

	it('is written at once when the page is left, and only if something waits', async () => {
		const { writer, say } = setting();
		const { state, handle } = file();
		await writer.choose(() => Promise.resolve(handle), 'x.json');
		writer.flush();
		await wait(0);
		expect(state.writes).toBe(1);
		say('last');
		writer.changed();
		writer.flush();
		await wait(0);
		expect(state.text).toBe('last');
	});

	it('waits for leave after a restart, and goes on when it is given', async () => {
		const kept = files();
		const leave = { state: 'granted' as PermissionState };
		const { state, handle } = file(leave);
		await setting(kept).writer.choose(() => Promise.resolve(handle), 'x.json');
		leave.state = 'prompt';
		const { writer, say } = setting(kept);
		await writer.start();
		expect(writer.problem).toBe('not-allowed');
		say('later');
		writer.changed();
		await wait(6_000);
		expect(state.text).toBe('first');
		await writer.resume();
		expect(writer.problem).toBeNull();
		expect(state.text).toBe('later');
	});

	it('is not written over when somebody else changed it', async () => {
		const { writer, say } = setting();
		const { state, handle } = file();
		await writer.choose(() => Promise.resolve(handle), 'x.json');
		writtenByOthers(state, 'theirs');
		say('mine');
		writer.changed();
		await wait(6_000);
		expect(writer.problem).toBe('changed-by-others');
		expect(state.text).toBe('theirs');
		await writer.write(true);
		expect(state.text).toBe('mine');
		expect(writer.problem).toBeNull();
	});

	it('is written again once what somebody else wrote is part of the design', async () => {
		const kept = files();
		const { state, handle } = file();
		await setting(kept).writer.choose(() => Promise.resolve(handle), 'x.json');
		writtenByOthers(state, 'theirs');
		const { writer, known, say } = setting(kept);
		say('mine and theirs');
		await writer.start();
		await writer.write();
		expect(writer.problem).toBe('changed-by-others');
		known.add('theirs');
		await writer.write();
		expect(writer.problem).toBeNull();
		expect(state.text).toBe('mine and theirs');
	});

	it('of two windows is written by both, one after the other', async () => {
		const kept = files();
		const { state, handle } = file();
		const [one, other] = [setting(kept), setting(kept)];
		await one.writer.choose(() => Promise.resolve(handle), 'x.json');
		await other.writer.start();
		one.say('from one');
		await one.writer.write();
		other.say('from both');
		await other.writer.write();
		expect(state.text).toBe('from both');
		one.say('and on');
		await one.writer.write();
		expect([one.writer.problem, other.writer.problem, state.text]).toEqual([null, null, 'and on']);
		await one.writer.forget();
		await other.writer.write();
		expect(other.writer.name).toBeNull();
		expect(state.text).toBe('and on');
	});

	it('is let go without being touched', async () => {
		const { kept, writer, say } = setting();
		const { state, handle } = file();
		await writer.choose(() => Promise.resolve(handle), 'x.json');
		await writer.forget();
		say('more');
		writer.changed();
		await wait(6_000);
		expect(state.text).toBe('first');
		expect([kept.row, writer.name]).toEqual([null, null]);
	});

	it('stays as it is when no place was chosen, or no text can be made', async () => {
		const { kept, writer, say } = setting();
		await writer.choose(() => Promise.resolve(null), 'x.json');
		expect(writer.name).toBeNull();
		const { state, handle } = file();
		say(null);
		await writer.choose(() => Promise.resolve(handle), 'x.json');
		expect(state.writes).toBe(0);
		expect(kept.row).toMatchObject({ mark: null });
	});
});
