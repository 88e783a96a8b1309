import { activity, design, group } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Group } from './design.ts';
import { splitGroup, splitOf } from './split-group.ts';

const workers = group('g1', {
	behaviourGroup: '1.B8',
	change: 'check contracts',
	place: 'the coast',
	sex: 'all',
	ageBand: '18-24',
	size: 100,
	reachable: 20
});
const other = group('g2');
const split = (parts: Partial<Group> = {}) =>
	splitGroup(
		design({
			groups: [{ ...workers, ...parts }, other],
			activities: [
				activity('a1', 'awareness', { groupIds: ['g1', 'g2'] }),
				activity('a2', 'awareness', { groupIds: ['g2'] })
			]
		}),
		'g1',
		{ newId: 'g9', names: ['one', 'two'] }
	);

describe('splitGroup', () => {
	it('makes women and men out of all, with what was said of them and their figures once', () => {
		expect(split().groups).toEqual([
			{ ...workers, name: 'one', sex: 'female' },
			{ ...workers, id: 'g9', name: 'two', sex: 'male', size: null, reachable: null },
			other
		]);
	});

	it('puts those under age in a group of their own where the sex is one', () => {
		const [first, second] = split({ sex: 'male', ageBand: null }).groups;
		expect(first).toMatchObject({ sex: 'male', ageBand: null });
		expect(second).toMatchObject({ sex: 'male', ageBand: 'under-18', place: 'the coast' });
	});

	it('keeps both in the activities that had the one, and touches no other', () => {
		expect(split().activities.map(({ groupIds }) => groupIds)).toEqual([
			['g1', 'g9', 'g2'],
			['g2']
		]);
	});

	it('changes nothing where there is nothing to split, or no such group', () => {
		const girls = design({ groups: [{ ...workers, sex: 'female', ageBand: 'under-18' }] });
		const parts = { newId: 'g9', names: ['one', 'two'] } as const;
		expect(splitOf(girls.groups[0]!)).toBeNull();
		expect(splitGroup(girls, 'g1', parts)).toBe(girls);
		expect(splitGroup(girls, 'gone', parts)).toBe(girls);
	});
});
