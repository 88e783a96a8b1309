import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { add, change, changeProfile } from '#lib/domain/edit.ts';
import { fail } from '#lib/domain/result.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { readMergeRecord } from '#lib/storage/merge-record.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { design, group } from '../../../tests/builders.ts';
import { kinship, mergeInto, type FileCopy } from './merging.ts';

const now = () => new Date('2027-03-01T09:00:00Z');
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
const start = changeProfile(design({ groups: [group('g1', { change: 'ask' })] }), {
	title: 'Kilns',
	summary: 'We work in kilns.'
});
const stored = async (store: DesignStore) => value(await store.open('d1'));
async function edit(store: DesignStore, make: (one: Design) => Design) {
	const { design: before, revision } = await stored(store);
	value(await store.save(make(before), revision, { place: 'theory/main' }));
}
const copyOf = async (store: DesignStore): Promise<FileCopy> => ({
	design: (await stored(store)).design,
	history: value(await store.history('d1'))
});

/** A design here and a colleague's copy of it, each ready to be worked on. */
async function twoCopies() {
	const [mine, theirs] = [createMemoryStore(now), createMemoryStore(now)];
	value(await mine.save(start, 0, { place: '' }));
	const sent = await copyOf(mine);
	value(await theirs.save(sent.design, 0, { place: '' }, { history: sent.history }));
	return { mine, theirs };
}
const merge = async (store: DesignStore, copy: FileCopy) =>
	value(await mergeInto(store, { copy, file: 'copy.causeway.json', now: now() }));

describe('joining a copy', () => {
	it('keeps what both wrote, says nothing of it, and keeps what stood here as a version', async () => {
		const { mine, theirs } = await twoCopies();
		await edit(mine, (one) => changeProfile(one, { donor: 'Fund' }));
		await edit(theirs, (one) => add(one, 'groups', group('g2')));
		const copy = await copyOf(theirs);
		expect(await kinship(mine, copy)).toBe('related');
		expect(await merge(mine, copy)).toMatchObject({ points: 0 });
		const { design: joined, view } = await stored(mine);
		expect(joined.profile.donor).toBe('Fund');
		expect(joined.groups.map(({ id }) => id)).toEqual(['g1', 'g2']);
		expect(view).toEqual({ place: 'theory/main' });
		expect(value(await mine.listVersions('d1'))).toMatchObject([{ because: 'merge' }]);
		expect(value(await readMergeRecord(mine.settings, 'd1'))).toMatchObject({
			file: 'copy.causeway.json',
			isRelated: true,
			points: []
		});
	});

	it('writes down what both changed, and adds what a next copy brings', async () => {
		const { mine, theirs } = await twoCopies();
		await edit(mine, (one) => change(one, 'groups', 'g1', { sex: 'female' }));
		await edit(theirs, (one) => change(one, 'groups', 'g1', { sex: 'male' }));
		expect(await merge(mine, await copyOf(theirs))).toMatchObject({ points: 1 });
		await edit(mine, (one) => changeProfile(one, { months: 12 }));
		await edit(theirs, (one) => changeProfile(one, { months: 24 }));
		await merge(mine, await copyOf(theirs));
		const record = value(await readMergeRecord(mine.settings, 'd1'));
		expect(
			record?.points.map(({ path, mine: one, theirs: other }) => [path.join('/'), one, other])
		).toEqual(
			expect.arrayContaining([
				['groups/g1/sex', 'female', 'male'],
				['profile/months', 12, 24]
			])
		);
	});

	it('lists every difference where nobody knows what the two had in common', async () => {
		const mine = createMemoryStore(now);
		value(await mine.save(start, 0, { place: '' }));
		const copy = { design: changeProfile(start, { title: 'Other', months: 6 }), history: null };
		expect(await kinship(mine, copy)).toBe('unrelated');
		expect((await merge(mine, copy)).points).toBeGreaterThan(0);
		expect(value(await readMergeRecord(mine.settings, 'd1'))?.isRelated).toBe(false);
	});

	it('knows a copy by a version that was kept, also where its history is not that of this design', async () => {
		const mine = createMemoryStore(now);
		value(await mine.save(start, 0, { place: '' }));
		value(await mine.keepVersion('d1', { name: 'As sent', by: '' }));
		await edit(mine, (one) => changeProfile(one, { title: 'Mine', months: 6 }));
		// As if the history had begun anew here since the copy was sent.
		const apart = createMemoryStore(now);
		const other = changeProfile(start, { title: 'An earlier life' });
		value(await apart.save(other, 0, { place: '' }));
		value(await apart.save(start, 1, { place: '' }));
		const copy = { design: start, history: value(await apart.history('d1')) };
		expect(await kinship(mine, copy)).toBe('unrelated');
		expect(await merge(mine, copy)).toMatchObject({ points: 0 });
		expect((await stored(mine)).design.profile).toMatchObject({ title: 'Mine', months: 6 });
	});

	it('changes nothing, and leaves no list, when the store refuses', async () => {
		const { mine, theirs } = await twoCopies();
		await edit(mine, (one) => changeProfile(one, { months: 12 }));
		await edit(theirs, (one) => changeProfile(one, { months: 24 }));
		const full: DesignStore = Object.assign(Object.create(mine) as DesignStore, {
			save: () => Promise.resolve(fail({ type: 'full' as const })),
			open: (id: string) => mine.open(id),
			history: (id: string) => mine.history(id),
			listVersions: (id: string) => mine.listVersions(id),
			settings: mine.settings
		});
		const refused = await mergeInto(full, { copy: await copyOf(theirs), file: 'f', now: now() });
		expect(refused).toEqual(fail({ type: 'full' }));
		expect(value(await readMergeRecord(mine.settings, 'd1'))).toBeNull();
		expect((await stored(mine)).design.profile.months).toBe(12);
	});

	it('says when its code does not arrive', async () => {
		const { mine, theirs } = await twoCopies();
		const load = () => Promise.reject(new TypeError('offline'));
		const copy = await copyOf(theirs);
		expect(await kinship(mine, copy, load)).toBeNull();
		expect(await mergeInto(mine, { copy, file: 'f', now: now(), load })).toEqual(
			fail({ type: 'merge-not-loaded' })
		);
	});
});
