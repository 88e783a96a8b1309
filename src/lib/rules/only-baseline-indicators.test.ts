import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { onlyBaselineIndicators } from './only-baseline-indicators.ts';

const activities = [activity('a1', 'awareness', { name: 'school talks' })];
const baseline = indicator('i1', 'a1', 'baseline');

describe('only baseline indicators', () => {
	it('reports an activity that is measured before it starts and never again', () => {
		expect(
			findingsOf(onlyBaselineIndicators, design({ activities, indicators: [baseline] }))
		).toMatchObject([
			{ at: 'a1', data: { activity: 'school talks' }, because: [{ type: 'indicator', id: 'i1' }] }
		]);
	});

	it('is settled by an indicator of learning, and leaves reach to the rule on reach', () => {
		for (const rung of ['learning', 'reach'] as const) {
			const indicators = [baseline, indicator('i2', 'a1', rung)];
			expect(findingsOf(onlyBaselineIndicators, design({ activities, indicators }))).toEqual([]);
		}
	});

	it('says nothing before any indicator is chosen', () => {
		expect(findingsOf(onlyBaselineIndicators, design({ activities }))).toEqual([]);
	});
});
