import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anyDesign } from '../../../../tests/arbitrary-design.ts';
import { anyEdits, type Edit } from '../../../../tests/arbitrary-edits.ts';
import { activity, design, group } from '../../../../tests/path-builders.ts';
import type { Design } from '../../domain/design.ts';
import { add, change, changeAnswer, changeProfile, remove } from '../../domain/edit.ts';
import { checkDesign } from '../../domain/open-design.ts';
import { cleared } from './compact.ts';
import { beginDoc } from './doc.ts';
import { LiveHistory } from './live-history.ts';
import { mergeCopies, haveCommonHistory, type Copy } from './merge.ts';

const at = '2027-03-01T09:00:00.000Z';

/** The copy as somebody else hands it back after these edits. */
function worked(from: Copy, edits: readonly Edit[], name = 'Ada', time = at): Copy {
	const live = LiveHistory.open(from.history ? [from.history] : [])!;
	live.catchUp(from.design);
	const end = edits.reduce((design, edit) => {
		const next = edit(design);
		live.follow(next, { name, at: time });
		return next;
	}, from.design);
	return { design: end, history: live.whole() };
}
const copyOf = (one: Design): Copy => ({
	design: one,
	history: Y.encodeStateAsUpdateV2(beginDoc(one))
});
const said = (one: Design) => JSON.stringify(one);
const places = (merged: ReturnType<typeof mergeCopies>) =>
	merged.touched.map(({ path }) => path.join('.'));

describe('two copies with a history in common', () => {
	it('give the same design in either order, a valid one, and again when joined again', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(8), anyEdits(8), (start, mine, theirs) => {
				const base = copyOf(start);
				const [one, other] = [worked(base, mine), worked(base, theirs, 'Ben')];
				const [there, back] = [mergeCopies(one, other), mergeCopies(other, one)];
				expect(said(there.design)).toBe(said(back.design));
				expect(checkDesign(there.design).ok).toBe(true);
				for (const again of [one, other, there])
					expect(said(mergeCopies(there, again).design)).toBe(said(there.design));
			}),
			{ numRuns: 25 }
		);
	});

	it('give the same as three, in any order', () => {
		fc.assert(
			fc.property(anyDesign, fc.tuple(anyEdits(5), anyEdits(5), anyEdits(5)), (start, all) => {
				const base = copyOf(start);
				const [a, b, c] = all.map((edits) => worked(base, edits)) as [Copy, Copy, Copy];
				const first = said(mergeCopies(mergeCopies(a, b), c).design);
				for (const [x, y, z] of [
					[a, c, b],
					[b, a, c],
					[c, b, a]
				] as const)
					expect(said(mergeCopies(mergeCopies(x, y), z).design)).toBe(first);
				expect(said(mergeCopies(a, mergeCopies(b, c)).design)).toBe(first);
			}),
			{ numRuns: 15 }
		);
	});

	it('know what they had in common, and that nobody touched it twice where only one worked', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(6), anyEdits(8), (start, before, mine) => {
				const base = worked(copyOf(start), before);
				const merged = mergeCopies(worked(base, mine), base);
				expect(merged.touched).toEqual([]);
				expect(merged.base).toMatchObject({
					...base.design,
					changed: expect.any(String) as string
				});
			}),
			{ numRuns: 15 }
		);
	});

	const base = copyOf(
		design({
			profile: { ...design().profile, summary: 'Families get contracts.', donor: 'A fund' },
			groups: [
				{ ...group('g1'), name: 'one' },
				{ ...group('g2'), name: 'two' }
			],
			activities: [activity('a1')]
		})
	);

	it('list what both changed differently, with who and when, and nothing else', () => {
		const mine = worked(base, [
			(d) => changeProfile(d, { donor: 'A foundation', title: 'Mine alone' }),
			(d) => change(d, 'groups', 'g1', { name: 'the same' }),
			(d) => add(d, 'groups', group('g3'))
		]);
		const theirs = worked(
			base,
			[
				(d) => changeProfile(d, { donor: 'A fund of funds', places: 'Theirs alone' }),
				(d) => change(d, 'groups', 'g1', { name: 'the same' }),
				(d) => add(d, 'groups', group('g4'))
			],
			'Ben',
			'2027-03-02T09:00:00.000Z'
		);
		const merged = mergeCopies(mine, theirs);
		expect(merged.design.profile).toMatchObject({ title: 'Mine alone', places: 'Theirs alone' });
		expect(merged.design.groups.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3', 'g4']);
		expect(places(merged)).toEqual(['profile.donor']);
		expect(merged.touched[0]).toMatchObject({
			base: 'A fund',
			mine: 'A foundation',
			theirs: 'A fund of funds',
			mineBy: { name: 'Ada', at },
			theirsBy: { name: 'Ben', at: '2027-03-02T09:00:00.000Z' }
		});
		expect(merged.touched[0]!.joined).toBe(merged.design.profile.donor);
	});

	it('list an entry that one removed and the other went on writing in, and keep it', () => {
		const mine = worked(base, [(d) => remove(d, 'groups', 'g1')]);
		const theirs = worked(base, [(d) => change(d, 'groups', 'g1', { change: 'would ask' })], 'Ben');
		for (const merged of [mergeCopies(mine, theirs), mergeCopies(theirs, mine)]) {
			expect(places(merged)).toEqual(['groups.g1']);
			expect(merged.touched[0]!.joined).toMatchObject({ name: 'one', change: 'would ask' });
		}
		expect(mergeCopies(mine, theirs).touched[0]).toMatchObject({
			mine: undefined,
			mineBy: { name: 'Ada' },
			theirsBy: { name: 'Ben' }
		});
	});

	it('know the words both took out since, and those that had gone before', () => {
		const summary = (words: string) => (d: Design) => changeProfile(d, { summary: words });
		const earlier = worked(base, [summary('Gone before.'), summary('Families get contracts.')]);
		const merged = mergeCopies(
			worked(earlier, [summary('Schools open earlier.')]),
			worked(earlier, [summary('Inspectors come unannounced.')], 'Ben')
		);
		expect(places(merged)).toEqual(['profile.summary']);
		expect(merged.touched[0]!.base).toBe('Families get contracts.');
		expect(merged.base).toEqual(earlier.design);
	});

	it('list every place where the outcome is not simply what one of them made of it', () => {
		fc.assert(
			fc.property(anyEdits(6), anyEdits(6), (mine, theirs) => {
				const [one, other] = [worked(base, mine), worked(base, theirs)];
				const merged = mergeCopies(one, other);
				const listed = new Set(places(merged));
				const groups = (d: Design) => new Map(d.groups.map((entry) => [entry.id, entry]));
				const all = [base, one, other].map((copy) => groups(copy.design));
				for (const [id, was] of all[0]!)
					for (const field of ['name', 'change', 'sex'] as const) {
						const [a, b] = [all[1]!.get(id), all[2]!.get(id)];
						if (!a || !b || a[field] === b[field]) continue;
						if (a[field] !== was[field] && b[field] !== was[field])
							expect(listed.has(`groups.${id}.${field}`)).toBe(true);
					}
			}),
			{ numRuns: 25 }
		);
	});

	it('still join when one was cleared of what was deleted, though what they had in common may be gone', () => {
		const mine = worked(base, [(d) => changeProfile(d, { summary: 'Other words.' })]);
		const lean: Copy = { design: mine.design, history: cleared(mine.history!)! };
		const theirs = worked(base, [(d) => changeProfile(d, { title: 'Theirs' })]);
		const merged = mergeCopies(lean, theirs);
		expect(merged.design.profile).toMatchObject({ title: 'Theirs', summary: 'Other words.' });
		expect(said(mergeCopies(theirs, lean).design)).toBe(said(merged.design));
	});

	it('take a file edited by hand for what it says, whoever opens it', () => {
		const byHand: Copy = {
			...base,
			design: changeProfile(base.design, { summary: 'Families get contracts by hand.' })
		};
		const mine = worked(byHand, [(d) => changeProfile(d, { title: 'Mine' })]);
		const theirs = worked(byHand, [(d) => changeProfile(d, { places: 'Theirs' })]);
		expect(mergeCopies(mine, theirs).design.profile).toMatchObject({
			summary: 'Families get contracts by hand.',
			title: 'Mine',
			places: 'Theirs'
		});
	});

	it('come from one file without a history, opened on two computers', () => {
		const file: Copy = { design: base.design, history: null };
		const [one, other] = [
			worked(file, [(d) => changeProfile(d, { title: 'Mine' })]),
			worked(file, [(d) => changeProfile(d, { places: 'Theirs' })])
		];
		expect(haveCommonHistory(one, other)).toBe(true);
		expect(mergeCopies(one, other).design.profile).toMatchObject({
			title: 'Mine',
			places: 'Theirs',
			summary: 'Families get contracts.'
		});
	});
});

describe('two copies without a history in common', () => {
	const plain = (one: Design): Copy => ({ design: one, history: null });

	it('keep what is in either, list all that differs, and give the same in either order and again', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(6), anyEdits(6), (start, mine, theirs) => {
				const made = (edits: readonly Edit[]) => edits.reduce((d, edit) => edit(d), start);
				const [one, other] = [plain(made(mine)), plain(made(theirs))];
				const [there, back] = [mergeCopies(one, other), mergeCopies(other, one)];
				expect(there.design).toEqual(back.design);
				expect(said(mergeCopies(there, other).design)).toBe(said(there.design));
				const groups = [...one.design.groups, ...other.design.groups];
				for (const { id } of groups)
					expect(there.design.groups.some((entry) => entry.id === id)).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	it('take the fuller of two texts and say so', () => {
		const answered = (text: string) =>
			plain(changeAnswer(design(), 'programme', '1.Q1', { state: 'yes', text }));
		const merged = mergeCopies(answered('short'), answered('rather longer'));
		expect(merged.design.answers['programme']!['1.Q1']!.text).toBe('rather longer');
		expect(merged.base).toBeNull();
		expect(merged.touched).toEqual([
			{
				path: ['answers', 'programme', '1.Q1', 'text'],
				base: undefined,
				mine: 'short',
				theirs: 'rather longer',
				joined: 'rather longer',
				mineBy: null,
				theirsBy: null
			}
		]);
	});

	it('leave mine alone when theirs is one of its earlier states', () => {
		const earlier = design({ groups: [group('g1')] });
		const mine = plain(remove(changeProfile(earlier, { title: 'Later' }), 'groups', 'g1'));
		const merged = mergeCopies(mine, plain(earlier), [design(), earlier]);
		expect(merged.design).toEqual(mine.design);
		expect(merged.touched).toEqual([]);
	});

	it('take a damaged history for none', () => {
		const mine = copyOf(design());
		for (const history of [new Uint8Array([1, 2, 3]), mine.history!.slice(0, 50), new Uint8Array()])
			expect(mergeCopies(mine, { ...mine, history }).design).toEqual(mine.design);
	});
});
