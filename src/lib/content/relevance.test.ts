import { describe, expect, it } from 'vitest';
import { changeAnswer, changeItem, changeValue } from '../domain/edit.ts';
import { activity, design, group, pattern } from '../../../tests/path-builders.ts';
import { conditionIds, type ConditionId } from './conditions.ts';
import { isAsked, relevanceOf } from './relevance.ts';

const entry = (condition: ConditionId, id = '5.Q7') => ({
	id,
	condition,
	asked: 'a',
	skipped: 's'
});
const withGroups = (...ageBands: Parameters<typeof group>[1][]) =>
	design({
		groups: ageBands.map((parts, index) => group(`g${index}`, parts)),
		activities: [activity('a1', 'support', { groupIds: ageBands.map((_, index) => `g${index}`) })]
	});

describe('isAsked', () => {
	it.each(conditionIds)('asks under "%s" as long as nothing is known', (condition) => {
		const known = design({ activities: [activity('a1', 'support')] });
		expect(isAsked(entry(condition), known, 'a1')).toBe(true);
		expect(isAsked(entry(condition), design(), 'programme')).toBe(true);
		expect(isAsked(entry(condition), design(), 'a removed activity')).toBe(true);
	});

	it('asks what no entry restricts', () => {
		expect(isAsked(relevanceOf([], '3.Q1'), design(), 'a1')).toBe(true);
	});

	it.each([
		['none', false],
		['within-country', false],
		['across-borders', true],
		['both', true],
		['unknown', true],
		[null, true]
	] as const)('takes movement "%s" as cross-border: %s', (movement, asked) => {
		const moved = design({ patterns: [pattern('p1', { movement })], activities: [activity('a1')] });
		expect(isAsked(entry('cross-border'), moved, 'a1')).toBe(asked);
		expect(isAsked(entry('refugees-or-migrants'), moved, 'programme')).toBe(asked);
	});

	it('holds an activity against its own patterns, and against all when it names none', () => {
		const patterns = [
			pattern('p1', { movement: 'none' }),
			pattern('p2', { movement: 'across-borders' })
		];
		const activities = [
			activity('local', 'support', { patternIds: ['p1'] }),
			activity('any'),
			activity('stale', 'support', { patternIds: ['removed'] })
		];
		const asked = ['local', 'any', 'stale'].map((scope) =>
			isAsked(entry('cross-border'), design({ patterns, activities }), scope)
		);
		expect(asked).toEqual([false, true, true]);
	});

	it('asks about children unless every group of the activity is known to be older', () => {
		const asks = (...parts: Parameters<typeof withGroups>) =>
			isAsked(entry('children'), withGroups(...parts), 'a1');
		expect(asks({ ageBand: '25-plus' }, { ageBand: 'adults' })).toBe(false);
		expect(asks({ ageBand: '25-plus' }, { ageBand: 'under-18' })).toBe(true);
		expect(asks({ ageBand: '25-plus' }, { ageBand: null })).toBe(true);
		expect(asks()).toBe(true);
	});

	it('asks for the purpose of a campaign only where it may be that purpose', () => {
		const said = changeValue(design(), 'a1', '3.Q2', 'purpose', '3.E1');
		expect(isAsked(entry('purpose-3.E1'), said, 'a1')).toBe(true);
		expect(isAsked(entry('purpose-3.E4'), said, 'a1')).toBe(false);
		expect(isAsked(entry('purpose-3.E4'), said, 'a2')).toBe(true);
	});

	it.each(['shelter', 'return'] as const)(
		'leaves %s out once it is said that there is none',
		(key) => {
			const none = changeValue(design(), 'a1', '8.Q1', key, 'none');
			const some = changeValue(design(), 'a1', '8.Q1', key, 'ours');
			expect(isAsked(entry(key, '8.Q1.e'), none, 'a1')).toBe(false);
			expect(isAsked(entry(key, '8.Q1.e'), some, 'a1')).toBe(true);
		}
	);

	it.each([
		['finding-or-support', ['support'], true],
		['finding-or-support', ['awareness', 'identification'], true],
		['finding-or-support', ['awareness', 'livelihoods'], false],
		['support', ['identification'], false],
		['support', ['identification', 'support'], true]
	] as const)('asks about %s with work of kind %s: %s', (condition, kinds, asked) => {
		const activities = kinds.map((kind) => activity(kind, kind));
		expect(isAsked(entry(condition, '1.N38'), design({ activities }), 'programme')).toBe(asked);
		const also = [activity('a1', 'other', { alsoKinds: [...kinds] })];
		const drawing = design({ activities: also });
		expect(isAsked(entry(condition, '1.N38'), drawing, 'programme')).toBe(asked);
	});

	it('asks what an assessment rests on unless it is said that there is none', () => {
		const { profile } = design();
		const asks = (needsAssessment: typeof profile.needsAssessment) =>
			isAsked(
				entry('needs-assessment', '1.N4'),
				design({ profile: { ...profile, needsAssessment } }),
				'programme'
			);
		expect(asks('none')).toBe(false);
		expect([asks('partial'), asks('planned'), asks(null)]).toEqual([true, true, true]);
	});

	it('never hides what has an answer: a question, an item, or an item below it', () => {
		const none = changeValue(design(), 'a1', '8.Q1', 'shelter', 'none');
		const answered = changeAnswer(none, 'a1', '8.Q2', { text: 'Yes' });
		const item = changeItem(none, 'a1', '8.Q1', '8.Q1.e', { state: 'no' });
		const nested = changeItem(none, 'a1', '8.Q1', '8.Q1.e.c', { text: 'Locked at night' });
		const neighbour = changeItem(none, 'a1', '8.Q1', '8.Q1.ex', { state: 'no' });
		expect(isAsked(entry('shelter', '8.Q2'), answered, 'a1')).toBe(true);
		expect(isAsked(entry('shelter', '8.Q1.e'), item, 'a1')).toBe(true);
		expect(isAsked(entry('shelter', '8.Q1.e'), nested, 'a1')).toBe(true);
		expect(isAsked(entry('shelter', '8.Q1.e'), neighbour, 'a1')).toBe(false);
		expect(isAsked(entry('shelter', '8.Q1.e'), nested, 'a2')).toBe(true);
	});
});
