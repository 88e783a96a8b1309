import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/design.ts';
import { changeWithoutBaseline } from './change-without-baseline.ts';

const target = { value: '60', date: '2028-06', reason: '' };
const aimed = indicator('i1', 'a1', 'behaviour', { name: 'contracts checked', target });
const from = (...indicators: Indicator[]) =>
	findingsOf(
		changeWithoutBaseline,
		design({ activities: [activity('a1', 'awareness')], indicators })
	);

describe('change without baseline', () => {
	it('reports a target for a change without a value to start from', () => {
		expect(from(aimed)).toMatchObject([
			{
				at: 'i1',
				data: { indicator: 'contracts checked' },
				because: [{ type: 'indicator', id: 'i1' }],
				settle: [{ type: 'edit-indicator', id: 'i1' }]
			}
		]);
	});

	it('is settled by a value, a plan or a baseline study of the same activity', () => {
		expect(from({ ...aimed, baseline: { value: '12', date: '', plan: '' } })).toEqual([]);
		expect(from({ ...aimed, baseline: { value: '', date: '', plan: 'month 2' } })).toEqual([]);
		expect(from(aimed, indicator('i2', 'a1', 'baseline'))).toEqual([]);
		expect(from(aimed, indicator('i2', 'a2', 'baseline'))).toHaveLength(1);
	});

	it('says nothing before there is a target, and nothing of counts of people reached', () => {
		expect(from(indicator('i1', 'a1', 'behaviour'))).toEqual([]);
		expect(from({ ...aimed, rung: 'reach' })).toEqual([]);
		expect(from({ ...aimed, rung: null })).toEqual([]);
	});
});
