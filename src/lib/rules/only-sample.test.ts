import { activity, answers, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Activity, Design } from '../domain/design.ts';
import type { ActivityKind, Rung } from '../domain/vocabulary.ts';
import * as only from './only-sample.ts';
import type { Rule } from './rule.ts';

interface Row {
	rule: Rule;
	kind: ActivityKind;
	rung: Rung;
	sample: string;
	/** A sample that shows more. */
	better: [sampleId: string, rung: Rung];
	parts?: Partial<Activity>;
	answers?: Design['answers'];
}
const rotation = answers({ '6.Q7': { items: { '6.Q7.a': { state: 'yes', text: '' } } } });

const rows: Row[] = [
	{
		rule: only.onlyMaterialsCounted,
		kind: 'awareness',
		rung: 'reach',
		sample: '3.I2.d',
		better: ['3.I2.c', 'reach']
	},
	{
		rule: only.onlyCaseCounts,
		kind: 'criminal-justice',
		rung: 'behaviour',
		sample: '6.I5.a',
		better: ['6.I5.b', 'behaviour']
	},
	{
		rule: only.disruptedIsNotGone,
		kind: 'criminal-justice',
		rung: 'impact',
		sample: '6.I6.c',
		better: ['6.I6.b', 'impact'],
		parts: { claim: 'impact' }
	},
	{
		rule: only.postsNotFollowed,
		kind: 'criminal-justice',
		rung: 'retention',
		sample: '6.I4.a',
		better: ['6.I4.b', 'retention'],
		answers: { a1: rotation }
	},
	{
		rule: only.followUpTooShort,
		kind: 'support',
		rung: 'reintegration',
		sample: '8.I6.a',
		better: ['8.I6.b', 'reintegration']
	},
	{
		rule: only.followUpTooShort,
		kind: 'support',
		rung: 'reintegration',
		sample: '8.I6.a',
		better: ['8.I3.f', 'care']
	}
];

describe.each(rows)('$rule.id, and $better', ({ rule, kind, rung, sample, better, ...rest }) => {
	const of = (...samples: [string, Rung][]) =>
		design({
			activities: [activity('a1', kind, { name: 'the work', ...rest.parts })],
			answers: rest.answers ?? {},
			indicators: samples.map(([sampleId, on], index) =>
				indicator(`i${index + 1}`, 'a1', on, { sampleId, numerator: 'n', denominator: 'd' })
			)
		});

	it('reports the sample alone', () => {
		const [finding] = findingsOf(rule, of([sample, rung]));
		expect(finding).toMatchObject({ at: 'a1', data: { activity: 'the work' } });
		expect(finding!.because[0]).toEqual({ type: 'indicator', id: 'i1' });
		expect(finding!.settle).toEqual([{ type: 'add-indicator', activityId: 'a1', rung }]);
	});

	it('is settled by one that shows more', () => {
		expect(faultsOfFlip(rule, of([sample, rung]), of([sample, rung], better))).toEqual([]);
	});

	it('says nothing before such an indicator is chosen', () => {
		expect(findingsOf(rule, of())).toEqual([]);
		expect(findingsOf(rule, of(better))).toEqual([]);
	});
});

describe('what makes a sample too little', () => {
	const of = (rung: Rung, sampleId: string) =>
		design({
			activities: [activity('a1', 'criminal-justice')],
			indicators: [indicator('i1', 'a1', rung, { sampleId })]
		});

	it('is the promise of less trafficking, for networks that were disrupted', () => {
		expect(findingsOf(only.disruptedIsNotGone, of('impact', '6.I6.c'))).toEqual([]);
	});

	it('is rotation, for skills without posts', () => {
		expect(findingsOf(only.postsNotFollowed, of('retention', '6.I4.a'))).toEqual([]);
	});
});
