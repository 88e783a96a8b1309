/** A history stays small however long somebody works: row 27 of the fault table. `tests/bench/history.ts` does 100,000 edits. */
import { describe, expect, it } from 'vitest';
import { numbers, smallEdit } from '../../../tests/many-edits.ts';
import { activity, design } from '../../../tests/path-builders.ts';
import { changeProfile } from '../domain/edit.ts';
import { patient, storeTime, value } from './design-store.contract.ts';
import { noRows } from './memory-medium.ts';
import { createMemoryStore } from './memory-store.ts';
import { isTooLarge } from './yjs/compact.ts';
import { LiveHistory } from './yjs/live-history.ts';
import { mergeCopies } from './yjs/merge.ts';

const who = { name: 'Ada', at: storeTime.toISOString() };
const clock = () => storeTime;
const view = { place: '' };
const free = 10_000;
const start = design({ activities: [activity('a1'), activity('a2')] });

/** The state after so many edits, the one at half of them, and the history of it all. */
function worked(edits: number) {
	const next = numbers(27);
	const live = LiveHistory.begin(start);
	let now = start;
	let half = { design: start, mark: live.mark() };
	for (let edit = 1; edit <= edits; edit += 1) {
		now = smallEdit(now, next);
		live.follow(now, who);
		if (edit === edits / 2) half = { design: now, mark: live.mark() };
	}
	// Most of it is taken out in the end: what was deleted is what weighs.
	const answers = Object.entries(now.answers['programme']!).slice(0, 48);
	const design = { ...now, answers: { programme: Object.fromEntries(answers) } };
	live.follow(design, who);
	return { design, half, update: live.whole() };
}

describe('after 10,000 small edits', () => {
	const { design: end, half, update } = worked(10_000);
	const version = (id: string) => ({
		id,
		name: id,
		by: '',
		at: who.at,
		kind: 'named' as const,
		because: 'asked' as const,
		state: { snapshot: half.mark, changed: half.design.changed }
	});

	it('the history is bounded by the size of the design, and every version opens still', async () => {
		const rows = noRows();
		const store = createMemoryStore(clock, rows, { ...patient, freeHistory: free });
		const text = JSON.stringify(end).length;
		expect(isTooLarge(update.length, text, free)).toBe(true);
		value(await store.save(end, 0, view, { history: { update, versions: [version('v1')] } }));
		expect(value(await store.openVersion('d1', 'v1'))).toEqual(half.design);
		const { chain } = rows.designs.get('d1')!.record;
		expect(value(await store.tidy('d1'))).toBe(true);
		const { pieces, record } = rows.designs.get('d1')!;
		expect(record.chain).toBe(chain);
		expect(pieces).toHaveLength(1);
		expect(isTooLarge(pieces[0]!.bytes.length, text, free)).toBe(false);
		expect(value(await store.openVersion('d1', 'v1'))).toEqual(half.design);
		expect(value(await store.open('d1')).design).toEqual(end);
		value(await store.save(changeProfile(end, { title: 'Goes on' }), 1, view));
		const kept = value(await store.keepVersion('d1', { name: 'v2', by: '' }));
		expect(value(await store.openVersion('d1', kept.id)).profile.title).toBe('Goes on');
	});

	it('the history begins anew where even that is too much for what is left; versions open still', async () => {
		const rows = noRows();
		const store = createMemoryStore(clock, rows, { ...patient, freeHistory: free });
		const history = { update, versions: [version('v1')] };
		value(await store.save(end, 0, view, { history }));
		value(await store.save(start, 1, view));
		expect(value(await store.tidy('d1'))).toBe(true);
		const { pieces } = rows.designs.get('d1')!;
		expect(pieces[0]!.bytes.length).toBeLessThan(5_000);
		expect(value(await store.openVersion('d1', 'v1'))).toEqual(half.design);
		value(await store.save(changeProfile(start, { title: 'Goes on' }), 2, view));
		expect(value(await store.open('d1')).design.profile.title).toBe('Goes on');
	});

	it('a copy made before the history began anew is joined as far as it can be, and every difference is told', async () => {
		const store = createMemoryStore(clock, noRows(), { ...patient, freeHistory: free });
		value(await store.save(end, 0, view, { history: { update, versions: [version('v1')] } }));
		const sent = { design: end, history: value(await store.history('d1'))!.update };
		const left = changeProfile(start, { months: 7 });
		value(await store.save(left, 1, view));
		expect(value(await store.tidy('d1'))).toBe(true);
		const mine = changeProfile(left, { title: 'Mine', summary: 'The same beginning, then mine.' });
		value(await store.save(mine, 2, view));
		const theirs = changeProfile(end, { donor: 'Theirs', summary: 'The same beginning, hers.' });
		const merged = mergeCopies(
			{ design: mine, history: value(await store.history('d1'))!.update },
			{ ...sent, design: theirs }
		);
		expect(merged).toMatchObject({ isRelated: false, base: null });
		// What only one side has is there: nothing of theirs is taken for removed, nor of mine.
		expect(merged.design.profile).toMatchObject({ months: 7, donor: 'Theirs' });
		expect(merged.design.answers['programme']).toEqual(end.answers['programme']);
		const told = merged.touched.map(({ path }) => path.join('/'));
		expect(told).toEqual(expect.arrayContaining(['profile/title', 'profile/summary']));
		const summary = merged.touched.find(({ path }) => path.join('/') === 'profile/summary');
		expect(summary).toMatchObject({
			mine: 'The same beginning, then mine.',
			theirs: 'The same beginning, hers.'
		});
	});

	it('a copy made before the history was bounded is joined still', async () => {
		const store = createMemoryStore(clock, noRows(), { ...patient, freeHistory: free });
		value(await store.save(end, 0, view, { history: { update, versions: [] } }));
		const copy = value(await store.history('d1'))!;
		value(await store.tidy('d1'));
		value(await store.save(changeProfile(end, { title: 'Mine' }), 1, view));
		const mine = value(await store.history('d1'))!;
		const theirs = LiveHistory.open([copy.update])!;
		theirs.catchUp(end);
		const edited = changeProfile(end, { places: 'Theirs' });
		theirs.follow(edited, who);
		const merged = mergeCopies(
			{ design: value(await store.open('d1')).design, history: mine.update },
			{ design: edited, history: theirs.whole() }
		);
		expect(merged.design.profile).toMatchObject({ title: 'Mine', places: 'Theirs' });
		expect(merged.isRelated).toBe(true);
	});
});

it('the pieces of a history are put together when there are many, without being asked', async () => {
	const rows = noRows();
	const idle: (() => void)[] = [];
	const options = { ...patient, whenIdle: (work: () => void) => void idle.push(work) };
	const store = createMemoryStore(clock, rows, options);
	let now = start;
	for (let revision = 0; revision <= 200; revision += 1) {
		now = changeProfile(now, { title: `Title ${revision}` });
		value(await store.save(now, revision, view));
	}
	expect(rows.designs.get('d1')!.pieces).toHaveLength(201);
	expect(idle.length).toBe(1);
	idle[0]!();
	now = changeProfile(now, { title: 'And on' });
	value(await store.save(now, 201, view));
	expect(rows.designs.get('d1')!.pieces).toHaveLength(2);
	const live = LiveHistory.open(rows.designs.get('d1')!.pieces.map(({ bytes }) => bytes))!;
	live.catchUp(now);
	expect(live.unstored()).toBeNull();
});
