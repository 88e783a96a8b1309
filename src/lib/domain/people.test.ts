import { describe, expect, it } from 'vitest';
import { activity, design, group } from '../../../tests/builders.ts';
import type { Group } from './design.ts';
import { mayReachChildren } from './people.ts';

const girls = group('girls', { behaviourGroup: '1.B8', ageBand: 'under-18' });
const women = group('women', { behaviourGroup: '1.B7', ageBand: '25-plus' });
const wardens = group('wardens', { behaviourGroup: '1.B4', ageBand: 'adults' });
const unsaid = group('unsaid', { behaviourGroup: '1.B7', ageBand: null });

const may = (groups: Group[], named?: Group[]) => {
	const shelter = activity('a1', 'support', { groupIds: (named ?? []).map(({ id }) => id) });
	return mayReachChildren(design({ groups, activities: [shelter] }), named ? shelter : undefined);
};

describe('children may be reached', () => {
	it('as long as nobody said how old the people are', () => {
		expect(may([])).toBe(true);
		expect(may([], [])).toBe(true);
		expect(may([unsaid])).toBe(true);
		expect(may([women, unsaid], [women, unsaid])).toBe(true);
	});

	it('by an activity for the groups it names, whomever others are for', () => {
		expect(may([girls, women], [women])).toBe(false);
		expect(may([girls, women], [girls])).toBe(true);
		expect(may([girls, women])).toBe(true);
	});

	it('by an activity that names no group, where any group of the design is young', () => {
		expect(may([women], [])).toBe(false);
		expect(may([women, girls], [])).toBe(true);
	});

	it('also where an activity names only those it works through', () => {
		expect(may([girls, wardens], [wardens])).toBe(true);
		expect(may([girls, women, wardens], [women, wardens])).toBe(false);
	});
});
