import {
	activity,
	answers,
	design,
	findingsOf,
	indicator,
	pattern
} from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import type { Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import * as impact from './impact-measures.ts';

const target = { value: '200', date: '', reason: '' };
const ready = {
	method: 'a study over three years',
	outside: true,
	baseline: { value: '300', date: '', plan: '' }
};
const of = (parts: Partial<Indicator>, measuring: Said = null, rung: Rung = 'impact') =>
	design({
		patterns: [pattern('p1', { exploitation: 'on boats' })],
		activities: [activity('a1', 'livelihoods', { name: 'the bakery', patternIds: ['p1'] })],
		answers: { programme: answers({ '1.Q6': measuring }) },
		indicators: [indicator('i1', 'a1', rung, { name: 'people trafficked', ...parts })]
	});

describe('impact measure not ready', () => {
	const rule = impact.impactMeasureNotReady;

	it('reports an effect where measuring is not built in, or without a method', () => {
		for (const said of ['no', 'partly', 'unknown'] as const)
			expect(findingsOf(rule, of(ready, said))).toMatchObject([
				{
					at: 'a1',
					data: { activity: 'the bakery' },
					because: [{ type: 'indicator', id: 'i1' }, { question: '1.Q6' }]
				}
			]);
		expect(findingsOf(rule, of({ target }))).toMatchObject([
			{ settle: [{ type: 'edit-indicator', id: 'i1' }] }
		]);
	});

	it('is settled by planning it, or by a method', () => {
		expect(faultsOfFlip(rule, of(ready, 'no'), of(ready, 'yes'))).toEqual([]);
		const bare = { ...ready, target, method: '' };
		expect(faultsOfFlip(rule, of(bare), of({ ...bare, method: 'interviews' }))).toEqual([]);
	});

	it('says nothing of lower rungs, of people who get out, or of a sheet just begun', () => {
		expect(findingsOf(rule, of({ target }, 'no', 'behaviour'))).toEqual([]);
		expect(findingsOf(rule, of({ measures: 'pattern/p1/exit' }, 'no'))).toEqual([]);
		expect(findingsOf(rule, of({}))).toEqual([]);
	});
});

describe('impact counted locally', () => {
	const rule = impact.impactCountedLocally;

	it('reports an effect that nobody counts outside the target', () => {
		expect(findingsOf(rule, of({}))).toMatchObject([
			{ at: 'a1', because: [{ type: 'indicator', id: 'i1' }] }
		]);
	});

	it('is settled by looking outside, here or with another indicator of the same effect', () => {
		expect(faultsOfFlip(rule, of({}), of({ outside: true }))).toEqual([]);
		expect(findingsOf(rule, of({ sampleId: '4.I6.a' }))).toEqual([]);
		const measures = 'pattern/p1/fewer';
		const near = of({ measures });
		const far = indicator('i2', null, 'impact', { measures, outside: true });
		expect(findingsOf(rule, design({ ...near, indicators: [...near.indicators, far] }))).toEqual(
			[]
		);
	});

	it('says nothing of lower rungs, or of people who get out', () => {
		expect(findingsOf(rule, of({}, null, 'behaviour'))).toEqual([]);
		expect(findingsOf(rule, of({ measures: 'pattern/p1/exit' }))).toEqual([]);
	});
});

describe('victims found are not prevalence', () => {
	const rule = impact.victimsFoundAreNotPrevalence;
	const found = { sampleId: '7.I1.a', direction: 'up' } as const;

	it('reports people found who stand for all, or whose fall is to be a success', () => {
		const fewer = of({ ...found, measures: 'pattern/p1/fewer' }, null, 'identified');
		expect(findingsOf(rule, fewer)).toMatchObject([
			{ at: 'i1', data: { indicator: 'people trafficked' } }
		]);
		expect(findingsOf(rule, of({ ...found, direction: 'down' }, null, 'identified'))).toHaveLength(
			1
		);
	});

	it('is settled by tying it to identification', () => {
		const before = of({ ...found, measures: 'pattern/p1/fewer' }, null, 'identified');
		const after = of({ ...found, measures: null }, null, 'identified');
		expect(faultsOfFlip(rule, before, after)).toEqual([]);
	});

	it('says nothing of the people who get out, or of other measures', () => {
		const exit = of({ ...found, measures: 'pattern/p1/exit' }, null, 'identified');
		expect(findingsOf(rule, exit)).toEqual([]);
		expect(findingsOf(rule, of({ measures: 'pattern/p1/fewer', direction: 'down' }))).toEqual([]);
	});
});

describe('same measure twice', () => {
	const rule = impact.sameMeasureTwice;
	const with2 = (...samples: string[]) =>
		design({
			activities: [activity('a1', 'other')],
			indicators: samples.map((sampleId, index) =>
				indicator(`i${index + 1}`, 'a1', 'reports', { sampleId, definition: 'as agreed' })
			)
		});

	it.each([
		['6.I5.e', '7.I1.b'],
		['3.I5.c', '7.I2.a']
	])('reports %s beside %s, and is settled by leaving one out', (first, second) => {
		expect(findingsOf(rule, with2(first, second))).toMatchObject([
			{
				at: second,
				data: { indicator: 'indicator i1', other: 'indicator i2' },
				because: [
					{ type: 'indicator', id: 'i1' },
					{ type: 'indicator', id: 'i2' }
				]
			}
		]);
		expect(faultsOfFlip(rule, with2(first, second), with2(first))).toEqual([]);
	});

	it('says nothing of two measures that differ', () => {
		expect(findingsOf(rule, with2('6.I5.e', '7.I2.a'))).toEqual([]);
	});
});
