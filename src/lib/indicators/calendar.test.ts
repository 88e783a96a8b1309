import { activity, design, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design, Indicator } from '../domain/design.ts';
import type { ActivityKind, Rung } from '../domain/vocabulary.ts';
import { calendar } from './calendar.ts';

const blank = design();
/** March 2027 to February 2029. */
const profile = { ...blank.profile, start: '2027-03', months: 24 };
const of = (parts: Partial<Design>) => calendar(design({ profile, ...parts }));
const dates = (parts: Partial<Design>) => of(parts).map(({ moment, date }) => [moment.type, date]);

/** Checks of one indicator on an activity of months 3 to 14: May 2027 to April 2028. */
function checksOf(kind: ActivityKind, rung: Rung, parts: Partial<Indicator> = {}) {
	return of({
		activities: [activity('a1', kind, { startMonth: 3, months: 12 })],
		indicators: [indicator('i1', 'a1', rung, parts)]
	}).map(({ date, until, isAfterEnd }) => [date, until, isAfterEnd]);
}

describe('the calendar', () => {
	it('lists baselines and targets by date, whichever indicator they belong to', () => {
		const one = indicator('i1', null, 'reach', {
			baseline: { value: '0', date: '2027-03', plan: '' },
			target: { value: '50', date: '2028-12', reason: '' }
		});
		const two = indicator('i2', null, 'behaviour', {
			baseline: { value: '4', date: '2026-06-30', plan: '' },
			target: { value: '9', date: '2028-06', reason: '' }
		});
		const entries = of({ indicators: [one, two] });
		expect(entries.map(({ indicator: { id }, date }) => [id, date])).toEqual([
			['i2', '2026-06-30'],
			['i1', '2027-03'],
			['i2', '2028-06'],
			['i1', '2028-12']
		]);
	});

	it('puts a plan for a baseline first, and a target without a date last', () => {
		const plan = indicator('i1', null, 'reach', {
			baseline: { value: '', date: '', plan: 'survey' },
			target: { value: '50', date: '', reason: '' }
		});
		const dated = indicator('i2', null, 'reach', {
			target: { value: '9', date: '2028-06', reason: '' }
		});
		expect(dates({ indicators: [dated, plan] })).toEqual([
			['baseline-plan', ''],
			['target', '2028-06'],
			['target', '']
		]);
	});

	it('says nothing of an indicator that says nothing of time', () => {
		expect(dates({ indicators: [indicator('i1', null, 'retention')] })).toEqual([]);
	});

	it('flags what falls after the last month, not what falls in it', () => {
		const target = (date: string) =>
			of({
				indicators: [indicator('i1', null, 'reach', { target: { value: '1', date, reason: '' } })]
			});
		expect(target('2029-02-28')[0]!.isAfterEnd).toBe(false);
		expect(target('2029-03')[0]!.isAfterEnd).toBe(true);
	});
});

describe('checks whether a change lasts', () => {
	it('come 6 to 12 months after awareness work', () => {
		expect(checksOf('awareness', 'retention')).toEqual([['2028-10', '2029-04', false]]);
	});

	it('come 12 and 24 months after livelihoods work began', () => {
		expect(checksOf('livelihoods', 'retention')).toEqual([
			['2028-05', '2028-05', false],
			['2029-05', '2029-05', true]
		]);
	});

	it('come 12 months after training', () => {
		expect(checksOf('criminal-justice', 'retention')).toEqual([['2029-04', '2029-04', true]]);
	});

	it('come 6, 12 and 24 months after support ends; a sample for one of them only then', () => {
		expect(checksOf('support', 'reintegration').map(([date]) => date)).toEqual([
			'2028-10',
			'2029-04',
			'2030-04'
		]);
		expect(checksOf('support', 'reintegration', { sampleId: '8.I6.b' })).toEqual([
			['2029-04', '2029-04', true]
		]);
	});

	it('belong to indicators of what lasts, by any kind of the activity', () => {
		expect(checksOf('awareness', 'learning')).toEqual([]);
		const both = activity('a1', 'legal-framework', { alsoKinds: ['criminal-justice'] });
		expect(dates({ activities: [both], indicators: [indicator('i1', 'a1', 'retention')] })).toEqual(
			[['check', '2030-02']]
		);
	});

	it('keep their interval without a date when nobody said when the programme starts', () => {
		const [check] = calendar(
			design({
				activities: [activity('a1', 'awareness')],
				indicators: [indicator('i1', 'a1', 'retention')]
			})
		);
		expect(check).toMatchObject({
			date: '',
			isAfterEnd: false,
			moment: { type: 'check', after: [6, 12] }
		});
	});
});
