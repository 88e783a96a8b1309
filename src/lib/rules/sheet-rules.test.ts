import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { Rule } from './rule.ts';
import * as sheet from './sheet-rules.ts';

const target = { value: '40', date: '2028-06', reason: '' };
const both = { numerator: 'clients with a plan', denominator: 'all clients' };
const baseline = { value: '2', date: '', plan: '' };

interface Row {
	rule: Rule;
	rung: Rung | null;
	reports: Partial<Indicator>[];
	accepts: Partial<Indicator>[];
	silent: Partial<Indicator>[];
}
const rows: Row[] = [
	...['3.I5.c', '7.I2.a'].map((sampleId) => ({
		rule: sheet.callsUndefined,
		rung: 'behaviour' as const,
		reports: [{ sampleId, target, baseline }],
		accepts: [{ sampleId, target, baseline, definition: 'about a real concern' }],
		silent: [{ sampleId }, { target, baseline }]
	})),
	...['8.I1.d', '8.I3.f', '8.I5.b', '8.I7.a'].map((sampleId) => ({
		rule: sheet.shareWithoutParts,
		rung: 'care' as const,
		reports: [
			{ sampleId },
			{ sampleId, ...both, denominator: ' ' },
			{ sampleId, ...both, numerator: '' }
		],
		accepts: [{ sampleId, ...both }],
		silent: [{ sampleId: '8.I1.a' }]
	})),
	{
		rule: sheet.returnScaleUndefined,
		rung: 'return',
		reports: [
			{ sampleId: '8.I4.b', target },
			{ sampleId: '8.I4.b', baseline }
		],
		accepts: [{ sampleId: '8.I4.b', target, baseline, definition: '1 is against my will' }],
		silent: [{ sampleId: '8.I4.b' }, { sampleId: '8.I4.a', target }]
	},
	{
		rule: sheet.ownIndicatorWithoutRung,
		rung: null,
		reports: [{}],
		accepts: [{ rung: 'behaviour' }],
		silent: [{ name: ' ' }, { sampleId: '3.I2.a' }]
	}
];

describe.each(rows)('$rule.id', ({ rule, rung, reports, accepts, silent }) => {
	const of = (parts: Partial<Indicator>) =>
		design({
			activities: [activity('a1', 'other')],
			indicators: [indicator('i1', 'a1', rung, { name: 'valid calls', ...parts })]
		});

	it('reports the sheet that lacks it', () => {
		for (const parts of reports)
			expect(findingsOf(rule, of(parts))).toMatchObject([
				{
					at: 'i1',
					data: { indicator: 'valid calls' },
					because: [{ type: 'indicator', id: 'i1' }],
					settle: [{ type: 'edit-indicator', id: 'i1' }]
				}
			]);
	});

	it('is settled by filling it in', () => {
		for (const before of reports)
			for (const after of accepts) expect(faultsOfFlip(rule, of(before), of(after))).toEqual([]);
	});

	it('says nothing of other indicators, or before the sheet is begun', () => {
		for (const parts of silent) expect(findingsOf(rule, of(parts))).toEqual([]);
	});
});

describe('follow-up after the end', () => {
	const rule = sheet.followUpAfterEnd;
	const of = (date: string, parts: Partial<Indicator> = {}, months: number | null = 12) =>
		design({
			profile: { ...design().profile, start: '2027-01-15', months },
			activities: [activity('a1', 'awareness')],
			indicators: [
				indicator('i1', 'a1', 'retention', {
					name: 'what lasts',
					target: { value: '', date, reason: '' },
					baseline: { value: '', date: '', plan: 'first month' },
					...parts
				})
			]
		});

	it('reports a date after the last month that nobody is named for', () => {
		expect(findingsOf(rule, of('2028-01'))).toMatchObject([
			{ at: 'i1', data: { indicator: 'what lasts' } }
		]);
		expect(findingsOf(rule, of('2027-12-31'))).toEqual([]);
	});

	it('is settled by a name or an earlier date', () => {
		for (const after of [of('2028-01', { responsible: 'the university' }), of('2027-11')])
			expect(faultsOfFlip(rule, of('2028-01'), after)).toEqual([]);
	});

	it('says nothing while the length is open, or of counts of activity', () => {
		expect(findingsOf(rule, of('2028-01', {}, null))).toEqual([]);
		expect(findingsOf(rule, of('2028-01', { rung: 'reach' }))).toEqual([]);
	});
});
