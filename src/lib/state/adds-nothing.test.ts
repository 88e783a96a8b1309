import { describe, expect, it } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { designFile } from '#lib/storage/design-file.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { design } from '../../../tests/builders.ts';
import { addsNothing } from './adds-nothing.ts';
import { mergeInto } from './merging.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const place = { place: '' };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
const start = changeProfile(design(), { title: 'Kilns', donor: 'A fund' });
async function edit(store: DesignStore, fields: Parameters<typeof changeProfile>[1]) {
	const { design: before, revision } = value(await store.open('d1'));
	value(await store.save(changeProfile(before, fields), revision, place));
}
async function fileOf(store: DesignStore): Promise<File> {
	const history = value(await store.history('d1'));
	return new File([designFile(value(await store.open('d1')).design, history).text], 'x.json');
}
/** Two computers with the same design. */
async function two() {
	const [mine, theirs] = [createMemoryStore(now), createMemoryStore(now)];
	value(await mine.save(start, 0, place));
	const history = value(await mine.history('d1'));
	value(await theirs.save(start, 0, place, { history }));
	return { mine, theirs };
}

describe('a file adds nothing', () => {
	it('that holds the design as it is, or an earlier state of it', async () => {
		const { mine } = await two();
		const file = await fileOf(mine);
		expect(await addsNothing(mine, 'd1', file)).toBe(true);
		await edit(mine, { title: 'Kilns, north' });
		expect(await addsNothing(mine, 'd1', file)).toBe(true);
		// Also without its history: the same design begins the same one everywhere.
		expect(await addsNothing(mine, 'd1', new File([designFile(start).text], 'x.json'))).toBe(true);
	});

	it('that was joined with it since', async () => {
		const { mine, theirs } = await two();
		await edit(mine, { title: 'Mine' });
		await edit(theirs, { months: 12 });
		const file = await fileOf(theirs);
		expect(await addsNothing(mine, 'd1', file)).toBe(false);
		const copy = {
			design: value(await theirs.open('d1')).design,
			history: value(await theirs.history('d1'))
		};
		value(await mergeInto(mine, { copy, file: 'x.json', now: now() }));
		expect(await addsNothing(mine, 'd1', file)).toBe(true);
	});
});

describe('a file adds something', () => {
	it('that holds a change, also one that mine would win over', async () => {
		const { mine, theirs } = await two();
		await edit(mine, { donor: 'Mine' });
		await edit(theirs, { donor: 'Theirs' });
		expect(await addsNothing(mine, 'd1', await fileOf(theirs))).toBe(false);
		expect(await addsNothing(theirs, 'd1', await fileOf(mine))).toBe(false);
	});

	it('that holds a version with a name', async () => {
		const { mine, theirs } = await two();
		value(await theirs.keepVersion('d1', { name: 'As sent', by: '' }));
		expect(await addsNothing(mine, 'd1', await fileOf(theirs))).toBe(false);
	});

	it('that is of another design, is no design, or tells nothing of where it comes from', async () => {
		const { mine } = await two();
		const plain = (text: string) => new File([text], 'x.json');
		const other = designFile({ ...start, id: 'd2' }).text;
		expect(await addsNothing(mine, 'd1', plain(other))).toBe(false);
		expect(await addsNothing(mine, 'd1', plain('a shopping list'))).toBe(false);
		const unheardOf = changeProfile(start, { donor: 'Another fund' });
		expect(await addsNothing(mine, 'd1', plain(designFile(unheardOf).text))).toBe(false);
	});

	it('when the code that could tell does not arrive', async () => {
		const { mine } = await two();
		const file = await fileOf(mine);
		await edit(mine, { title: 'Mine' });
		const load = () => Promise.reject(new TypeError('offline'));
		expect(await addsNothing(mine, 'd1', file, load)).toBe(false);
	});
});
