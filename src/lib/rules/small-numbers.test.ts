import { describe, expect, it } from 'vitest';
import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import type { Indicator } from '../domain/design.ts';
import { smallNumbers } from './small-numbers.ts';

const said = (fields: Partial<Indicator>) =>
	findingsOf(
		smallNumbers,
		design({
			activities: [activity('a1', 'support', { name: 'case work' })],
			indicators: [indicator('i1', 'a1', 'care', { form: 'count', bySex: true, ...fields })]
		})
	);
const target = (value: string) => ({ value, date: '2028-12', reason: '' });

describe('small numbers', () => {
	it('reports a count below ten that is split by sex or age', () => {
		expect(said({ target: target('8') })).toMatchObject([
			{ at: 'a1', because: [{ type: 'indicator', id: 'i1' }], data: { activity: 'case work' } }
		]);
		expect(said({ bySex: false, byAge: true, target: target('8') })).toHaveLength(1);
	});

	it('is settled by leaving the split out, or by a larger figure', () => {
		expect(said({ bySex: false, target: target('8') })).toEqual([]);
		expect(said({ target: target('80') })).toEqual([]);
	});

	it('says nothing of shares, words, nobody, or a figure not given yet', () => {
		expect(said({ form: 'percentage', target: target('8') })).toEqual([]);
		expect(said({ target: target('a few') })).toEqual([]);
		expect(said({ target: target('0') })).toEqual([]);
		expect(said({})).toEqual([]);
	});
});
