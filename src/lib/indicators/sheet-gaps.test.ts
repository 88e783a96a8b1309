import { activity, design, group, indicator, theoryOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design, Indicator } from '../domain/design.ts';
import { numberIn, sheetGaps } from './sheet-gaps.ts';

const words = { vagueSources: ['M&E system', 'project records'], people: ['people', 'trainees'] };
const base = design({
	activities: [activity('a1', 'awareness', { groupIds: ['g1'] })],
	groups: [group('g1')]
});

/** A sheet with nothing missing. */
const complete = indicator('i1', 'a1', 'learning', {
	measures: 'a1/awareness/learning',
	level: 'outcome',
	form: 'percentage',
	unit: 'per cent of people asked',
	direction: 'up',
	numerator: 'people who name three signs',
	denominator: 'all people asked',
	bySex: true,
	byAge: true,
	baseline: { value: '12 %', date: '2027-03', plan: '' },
	target: { value: '40 %', date: '2028-03', reason: 'as in the pilot' },
	source: 'answer sheets of the two surveys',
	method: 'survey',
	frequency: 'twice',
	responsible: 'field officer',
	caveats: 'knowing is not doing'
});
const gaps = (parts: Partial<Indicator> = {}, document: Design = base) =>
	sheetGaps({ ...complete, ...parts }, document, theoryOf(document), words);
const from = (value: string, date = '2027-03', plan = '') => ({ value, date, plan });
const to = (value: string, date = '2028-03') => ({ value, date, reason: '' });

describe('gaps of a sheet', () => {
	it('finds none in a complete sheet', () => {
		expect(gaps()).toEqual([]);
	});

	it('names the rung an own indicator was not given', () => {
		expect(gaps({ rung: null })).toEqual(['rung']);
	});

	it('asks which step is measured, and notices when the theory no longer has it', () => {
		expect(gaps({ measures: null })).toEqual(['measures']);
		expect(gaps({ measures: 'a9/awareness/learning' })).toEqual(['measures']);
		expect(gaps({ measures: null, rung: 'baseline' })).toEqual([]);
	});

	it('wants both halves of a percentage, and neither of a count', () => {
		const halves = { numerator: '', denominator: '' };
		expect(gaps(halves)).toEqual(['numerator', 'denominator']);
		expect(gaps({ ...halves, form: 'count' })).toEqual([]);
	});

	it('asks neither unit nor direction of a judgement in words', () => {
		expect(gaps({ form: 'qualitative', unit: '', direction: null })).toEqual([]);
		expect(gaps({ form: 'yes-no', unit: '', direction: null })).toEqual(['direction']);
	});

	it('takes a plan in place of a baseline, and a date or plan beside its value', () => {
		expect(gaps({ baseline: from('', '') })).toEqual(['baseline']);
		expect(gaps({ baseline: from('', '', 'survey in month 2') })).toEqual([]);
		expect(gaps({ baseline: from('12', '') })).toEqual(['baseline-date']);
		expect(gaps({ baseline: from('12', '', 'date to be checked') })).toEqual([]);
	});

	it('asks for value and date of the target', () => {
		expect(gaps({ target: to('', '') })).toEqual(['target', 'target-date']);
	});

	it('notices a target on the wrong side of the baseline, only where both are numbers', () => {
		expect(gaps({ target: to('10 %') })).toEqual(['target-side']);
		expect(gaps({ target: to('10 %'), direction: 'down' })).toEqual([]);
		expect(gaps({ target: to('40 %'), direction: 'down' })).toEqual(['target-side']);
		expect(gaps({ target: to('10 %'), direction: 'either' })).toEqual([]);
		expect(gaps({ target: to('a tenth') })).toEqual([]);
	});

	it('notices a target dated before the baseline', () => {
		expect(gaps({ target: to('40 %', '2026-12') })).toEqual(['target-early']);
		expect(gaps({ target: to('40 %', '2027-03-31') })).toEqual([]);
	});

	it('does not take “M&E system” for a source', () => {
		expect(gaps({ source: '' })).toEqual(['source']);
		expect(gaps({ source: ' M&E  system. ' })).toEqual(['source-vague']);
		expect(gaps({ source: 'project records of calls, by month' })).toEqual([]);
	});

	it('asks for sex and age where people are counted', () => {
		expect(gaps({ bySex: false, byAge: false })).toEqual(['sex', 'age']);
		const calls = { unit: 'valid calls', numerator: 'calls', bySex: false, byAge: false };
		expect(gaps(calls)).toEqual([]);
	});

	it('asks for neither where all groups share one sex and one age band', () => {
		const girls = { ...base, groups: [group('g1', { sex: 'female', ageBand: 'under-18' })] };
		expect(gaps({ bySex: false, byAge: false }, girls)).toEqual([]);
		const all = { ...base, groups: [group('g1', { sex: 'all', ageBand: '18-24' })] };
		expect(gaps({ bySex: false, byAge: false }, all)).toEqual(['sex']);
	});
});

describe('numbers as people write them', () => {
	it('reads grouping, decimals, signs and per cent', () => {
		expect(
			['1 200', '25,000', "10'000", '40 %', '12,5', '0.125', '-3'].map((text) => numberIn(text))
		).toEqual([1200, 25000, 10000, 40, 12.5, 0.125, -3]);
	});

	it('leaves anything else unread', () => {
		expect(['', '12 of 40', 'about 5', '2027-03'].map((text) => numberIn(text))).toEqual([
			null,
			null,
			null,
			null
		]);
	});
});
