import { describe, expect, it } from 'vitest';
import { activity, design, factor, group, pattern } from '../../../tests/builders.ts';
import type { Design } from './design.ts';
import { change, changeProfile, remove } from './edit.ts';
import { restore } from './restore.ts';

const [committing, hiding] = [factor('f1', 'commit'), factor('f2', 'hide')];
const whole = design({
	groups: [group('g1'), group('g2')],
	activities: [activity('a1', 'awareness', { groupIds: ['g1', 'g2'] })],
	patterns: [pattern('p1', { factors: [committing, hiding] })]
});
const factorsOf = ({ patterns }: Design) => patterns[0]!.factors.map(({ id, text }) => [id, text]);
const withFactors = (from: Design, factors: Design['patterns'][number]['factors']) =>
	change(from, 'patterns', 'p1', { factors });

describe('bringing back what was removed', () => {
	it('gives the same design when nothing was written since', () => {
		const after = remove(whole, 'groups', 'g1');
		expect(restore(after, whole, after)).toEqual(whole);
	});

	it('puts an entry back in its old place, and keeps what was written in the others since', () => {
		const after = remove(whole, 'groups', 'g1');
		const now = change(after, 'groups', 'g2', { name: 'written since' });
		const back = restore(now, whole, after);
		expect(back.groups.map(({ id, name }) => [id, name])).toEqual([
			['g1', 'group g1'],
			['g2', 'written since']
		]);
	});

	it('ties the entry to what it was tied to', () => {
		const after = remove(whole, 'groups', 'g1');
		const now = change(after, 'activities', 'a1', { name: 'renamed since' });
		expect(restore(now, whole, after).activities[0]).toMatchObject({
			name: 'renamed since',
			groupIds: ['g1', 'g2']
		});
	});

	it('reaches into an entry, such as a factor of a pattern', () => {
		const after = withFactors(whole, [hiding]);
		const now = withFactors(after, [{ ...hiding, text: 'written since' }]);
		expect(factorsOf(restore(now, whole, after))).toEqual([
			['f1', committing.text],
			['f2', 'written since']
		]);
	});

	it('leaves other removals and additions as they are now', () => {
		const after = remove(whole, 'groups', 'g1');
		const now = changeProfile(
			{ ...remove(after, 'groups', 'g2'), patterns: [...after.patterns, pattern('p2')] },
			{ title: 'Named since' }
		);
		const back = restore(now, whole, after);
		expect(back.groups.map(({ id }) => id)).toEqual(['g1']);
		expect(back.patterns.map(({ id }) => id)).toEqual(['p1', 'p2']);
		expect(back.profile.title).toBe('Named since');
	});
});
