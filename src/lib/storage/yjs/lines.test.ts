import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anyDesign } from '../../../../tests/arbitrary-design.ts';
import { anyEdits, type Edit } from '../../../../tests/arbitrary-edits.ts';
import { design, group } from '../../../../tests/path-builders.ts';
import type { Design } from '../../domain/design.ts';
import { change, changeProfile } from '../../domain/edit.ts';
import { cleared } from './compact.ts';
import { beginDoc } from './doc.ts';
import { LiveHistory } from './live-history.ts';
import { mergeCopies, type Copy } from './merge.ts';

/** The copy as somebody else hands it back after these edits. */
function worked(from: Copy, ...edits: readonly Edit[]): Copy {
	const live = LiveHistory.open(from.history ? [from.history] : [])!;
	live.catchUp(from.design);
	const end = edits.reduce((design, edit) => {
		const next = edit(design);
		live.follow(next, { name: 'Ada', at: '2027-03-01T09:00:00.000Z' });
		return next;
	}, from.design);
	return { design: end, history: live.whole() };
}
const copyOf = (one: Design): Copy => ({
	design: one,
	history: Y.encodeStateAsUpdateV2(beginDoc(one))
});
const titled =
	(title: string): Edit =>
	(d) =>
		changeProfile(d, { title });
const named =
	(name: string): Edit =>
	(d) =>
		change(d, 'groups', 'g1', { name });
const base = copyOf(
	design({
		profile: { ...design().profile, title: 'Greenhouse', summary: 'We work in kilns.' },
		groups: [group('g1', { name: 'pupils' })]
	})
);
const titleOf = (copy: Copy) => copy.design.profile.title;
const places = ({ touched }: ReturnType<typeof mergeCopies>) =>
	touched.map(({ path }) => path.join('.'));
/** In both orders, which must come to the same. */
function joined(one: Copy, other: Copy) {
	const [there, back] = [mergeCopies(one, other), mergeCopies(other, one)];
	expect(there.design).toEqual(back.design);
	expect(mergeCopies(there, back).design).toEqual(there.design);
	return there;
}

describe('a line that both copies rewrote', () => {
	it('is one of the two whole, with both to choose from', () => {
		const merged = joined(worked(base, titled('Red house')), worked(base, titled('Green shed')));
		expect(titleOf(merged)).toBe('Green shed');
		expect(merged.touched).toMatchObject([
			{ base: 'Greenhouse', mine: 'Red house', theirs: 'Green shed', joined: 'Green shed' }
		]);
	});

	it('is one of the two whatever else was done, and whoever joined first', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(8), anyEdits(8), (start, mine, theirs) => {
				const from = copyOf(start);
				const [one, other] = [worked(from, ...mine), worked(from, ...theirs)];
				const merged = joined(one, other);
				expect([titleOf(one), titleOf(other)]).toContain(titleOf(merged));
				const names = [one, other].flatMap((copy) => copy.design.groups.map(({ name }) => name));
				for (const { name } of merged.design.groups) expect(names).toContain(name);
			}),
			{ numRuns: 25 }
		);
	});

	it('comes to the same among three, also where they met in pairs', () => {
		const title = fc.constantFrom('', 'Green', 'house', 'Green houses', 'Red house', '温室', 'H');
		fc.assert(
			fc.property(fc.array(title, { maxLength: 3 }), fc.tuple(title, title, title), (old, all) => {
				const start = worked(base, ...old.map(titled));
				const [a, b, c] = all.map((text, at) => worked(start, titled(text), named(`n${at}`))) as [
					Copy,
					Copy,
					Copy
				];
				const whole = joined(joined(a, b), c);
				for (const [one, other] of [
					[joined(b, c), a],
					[joined(a, c), b],
					[joined(a, b), joined(b, c)],
					[joined(a, c), worked(joined(b, c))]
				] as const)
					expect(joined(one, other).design).toEqual(whole.design);
			}),
			{ numRuns: 20 }
		);
	});

	it('stays what was chosen when the same copy is joined once more', () => {
		const theirs = worked(base, titled('Green shed'));
		const merged = joined(worked(base, titled('Red house')), theirs);
		const chosen = worked(merged, titled('Red house'));
		expect(titleOf(joined(chosen, theirs))).toBe('Red house');
		expect(titleOf(joined(chosen, worked(theirs, named('teachers'))))).toBe('Red house');
		expect(joined(chosen, worked(theirs, named('teachers'))).touched).toEqual([]);
	});

	it('is the same in either order when one copy was cleared of what was deleted', () => {
		const mine = worked(base, titled('Red house'));
		const lean: Copy = { ...mine, history: cleared(mine.history!)! };
		expect(titleOf(joined(lean, worked(base, titled('Green shed'))))).toBe('Green shed');
	});
});

describe('a line that only one copy rewrote', () => {
	it('is as that one wrote it, though the other joined both before', () => {
		const mine = worked(base, titled('Red house'));
		const both = joined(mine, worked(base, titled('Green shed')));
		const later = joined(worked(both, titled('Shed')), worked(both, named('teachers')));
		expect(titleOf(later)).toBe('Shed');
		expect(later.touched).toEqual([]);
	});

	it('is as that one wrote it after two joined the same copies, each at home', () => {
		const [mine, theirs] = [worked(base, titled('Red house')), worked(base, titled('Green shed'))];
		const [here, there] = [mergeCopies(mine, theirs), mergeCopies(theirs, mine)];
		const later = joined(worked(here, titled('Shed')), worked(there, named('teachers')));
		expect(titleOf(later)).toBe('Shed');
		expect(later.touched).toEqual([]);
	});

	it('is as that one wrote it where both began with a file edited by hand', () => {
		const byHand: Copy = { ...base, design: changeProfile(base.design, { title: 'Glasshouses' }) };
		const merged = joined(worked(byHand, titled('Shed')), worked(byHand, named('teachers')));
		expect(titleOf(merged)).toBe('Shed');
		expect(places(merged)).toEqual([]);
	});
});

it('longer texts are still joined from what both wrote', () => {
	const summary =
		(words: string): Edit =>
		(d) =>
			changeProfile(d, { summary: words });
	const merged = joined(
		worked(base, summary('We work in kilns and fields.')),
		worked(base, summary('Today we work in kilns.'))
	);
	expect(merged.design.profile.summary).toContain('and fields');
	expect(merged.design.profile.summary).toContain('Today');
});
