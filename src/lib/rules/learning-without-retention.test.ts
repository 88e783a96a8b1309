import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { learningWithoutRetention } from './learning-without-retention.ts';

const learned = indicator('i1', 'a1', 'learning');

describe('learning without retention', () => {
	it.each([
		['awareness', '6–12'],
		['livelihoods', '12–24'],
		['criminal-justice', '12']
	] as const)('reports %s work that never looks again, with its months', (kind, months) => {
		const activities = [activity('a1', kind, { name: 'the work' })];
		expect(
			findingsOf(learningWithoutRetention, design({ activities, indicators: [learned] }))
		).toMatchObject([
			{
				at: 'a1',
				because: [{ type: 'indicator', id: 'i1' }],
				data: { activity: 'the work', months }
			}
		]);
	});

	it('is settled by an indicator of what lasts', () => {
		const indicators = [learned, indicator('i2', 'a1', 'retention')];
		const activities = [activity('a1', 'awareness')];
		expect(findingsOf(learningWithoutRetention, design({ activities, indicators }))).toEqual([]);
	});

	it('says nothing when learning is not measured', () => {
		const activities = [activity('a1', 'awareness')];
		const indicators = [indicator('i1', 'a1', 'reach')];
		expect(findingsOf(learningWithoutRetention, design({ activities, indicators }))).toEqual([]);
	});
});
