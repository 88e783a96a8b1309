import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { rewriteReason } from '#lib/domain/edit.ts';
import { takeOut } from '#lib/domain/theory-edit.ts';
import { activity, design, theoryOf } from '../../../tests/builders.ts';
import {
	addAfter,
	connect,
	insertStep,
	putBackLink,
	refusalOf,
	relink,
	withoutLink,
	withoutNode,
	type Reshaped
} from './reshape.ts';

const base = design({ activities: [activity('a1', 'awareness'), activity('a2', 'livelihoods')] });
const reach = 'a1/awareness/reach';
const learning = 'a1/awareness/learning';
const behaviour = 'a1/awareness/behaviour';
const ids = { node: 'n', first: 'f', second: 's' };
const link = (document: Design, from: string, to: string) =>
	theoryOf(document).links.find((one) => one.from === from && one.to === to)!;
const node = (document: Design, id: string) =>
	theoryOf(document).nodes.find((one) => one.id === id)!;
const value = (result: Reshaped): Design => {
	if (!result.ok) throw new Error(result.error);
	return result.value;
};
const ends = (document: Design) => theoryOf(document).links.map(({ from, to }) => [from, to]);

describe('an arrow that makes no sense is refused', () => {
	it.each([
		['same-box', reach, reach],
		['already', reach, learning],
		['circle', behaviour, reach],
		['into-activity', behaviour, 'a2'],
		[null, reach, behaviour],
		[null, behaviour, 'a2/livelihoods/reach']
	])('%s', (refusal, from, to) => {
		expect(refusalOf(theoryOf(base), { from, to })).toBe(refusal);
		const result = connect(base, theoryOf(base), { from, to }, 'l');
		expect(result.ok ? null : result.error).toBe(refusal);
	});

	it('also when the way back leads through a box that is taken out and may return', () => {
		const out = takeOut(base, 'a1/awareness/retention');
		const unbridged = takeOut(out, `${learning}>${behaviour}`);
		for (const document of [out, unbridged])
			expect(refusalOf(theoryOf(document), { from: behaviour, to: learning })).toBe('circle');
	});
});

describe('connecting', () => {
	it('puts back an arrow that was taken out between the same boxes', () => {
		const out = takeOut(base, `${reach}>${learning}`);
		expect(value(connect(out, theoryOf(out), { from: reach, to: learning }, 'l'))).toEqual(base);
	});
});

describe('relinking', () => {
	it('takes a drafted arrow out and hands its own reason to the new one', () => {
		const said = rewriteReason(base, `${reach}>${learning}`, 'Seen.', '');
		const to = { from: reach, to: behaviour };
		const moved = value(relink(said, theoryOf(said), link(said, reach, learning), to, 'l'));
		expect(link(moved, reach, behaviour)).toMatchObject({ id: 'l', reason: 'Seen.' });
		expect(link(moved, reach, learning)).toBeUndefined();
		expect(theoryOf(moved).takenOut.links).toHaveLength(1);
	});

	it('moves an arrow of the user', () => {
		const linked = value(connect(base, theoryOf(base), { from: reach, to: behaviour }, 'l'));
		const to = { from: learning, to: behaviour };
		const moved = value(relink(linked, theoryOf(linked), link(linked, reach, behaviour), to, 'm'));
		expect(moved.theory.links).toEqual([{ id: 'l', ...to }]);
	});

	it('does not count the arrow itself: it may be turned round', () => {
		const two = addAfter(base, node(base, reach), { node: 'n', first: 'f' });
		const free = value(
			relink(two, theoryOf(two), link(two, reach, 'n'), { from: 'n', to: reach }, 'g')
		);
		expect(ends(free)).toContainEqual(['n', reach]);
	});
});

describe('a step put in between', () => {
	const put = insertStep(base, theoryOf(base), link(base, reach, learning), ids);

	it('stands between the two, for the same activity', () => {
		expect(ends(put)).toContainEqual([reach, 'n']);
		expect(ends(put)).toContainEqual(['n', learning]);
		expect(ends(put)).not.toContainEqual([reach, learning]);
		expect(put.theory.added).toEqual([{ id: 'n', kind: 'outcome', text: '', activityId: 'a1' }]);
	});

	it('gives way to the drafted arrow again when it is removed', () => {
		expect(withoutNode(put, theoryOf(put), node(put, 'n'))).toEqual(base);
	});

	it('goes into an arrow of the user as well', () => {
		const twice = insertStep(put, theoryOf(put), link(put, 'n', learning), {
			...{ node: 'n2', first: 'f2', second: 's2' }
		});
		expect(ends(twice)).toContainEqual(['n', 'n2']);
		expect(ends(twice)).toContainEqual(['n2', learning]);
	});
});

it('removes arrows of the user, and takes drafted ones out', () => {
	const linked = value(connect(base, theoryOf(base), { from: reach, to: behaviour }, 'l'));
	expect(withoutLink(linked, link(linked, reach, behaviour))).toEqual(base);
	const out = withoutLink(base, link(base, reach, learning));
	expect(out.theory.removed).toEqual([`${reach}>${learning}`]);
});

it('does not put an arrow back that would close a circle now', () => {
	const out = takeOut(base, `${reach}>${learning}`);
	const back = value(connect(out, theoryOf(out), { from: learning, to: reach }, 'l'));
	const taken = theoryOf(back).takenOut.links[0]!;
	expect(putBackLink(back, theoryOf(back), taken)).toEqual({ ok: false, error: 'circle' });
});
