import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { planned, type Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import { emptyDisplacementView } from '../domain/create.ts';
import type { Design } from '../domain/design.ts';
import type { DisplacementKind } from '../domain/vocabulary.ts';
import * as shift from './shift-unjudged.ts';

type Likelihood = Design['displacement']['kinds'][DisplacementKind];
const page = (views: Partial<Record<DisplacementKind, 'likely' | 'unlikely' | 'unknown'>>) => ({
	displacement: {
		...design().displacement,
		kinds: Object.fromEntries(
			Object.entries(views).map(([kind, likelihood]): [string, Likelihood] => [
				kind,
				{ ...emptyDisplacementView, likelihood }
			])
		)
	}
});
const said = (item: string, state: 'yes' | 'partly' | 'no', whole: Said = null) => ({
	answers: {
		programme: answers({
			'1.Q3': {
				...(typeof whole === 'string' ? { state: whole } : {}),
				items: { [item]: { state, text: '' } },
				values: { effect: 'fewer here only' }
			}
		})
	}
});

const rows = [
	{
		rule: shift.shiftOfTargetUnjudged,
		item: '1.Q3.a',
		work: activity('a1', 'livelihoods'),
		kind: 'target'
	},
	{
		rule: shift.shiftOfRouteUnjudged,
		item: '1.Q3.b',
		work: activity('a1', 'awareness', { examples: ['3.E2'] }),
		kind: 'tactical'
	},
	{
		rule: shift.shiftOfOffenderUnjudged,
		item: '1.Q3.c',
		work: activity('a1', 'criminal-justice'),
		kind: 'offender'
	}
] as const;

describe.each(rows)('$rule.id', ({ rule, item, work, kind }) => {
	const base = { activities: [work], ...said(item, 'yes') };
	const found = (parts: Partial<Design>) => findingsOf(rule, design({ ...base, ...parts }));

	it('reports a shift called easy that the page leaves open or calls unlikely', () => {
		expect(found(page({ temporal: 'unlikely' }))).toMatchObject([
			{
				at: '',
				because: [
					{ type: 'answer', scope: 'programme', question: '1.Q3', item },
					{ type: 'page', step: 'displacement' }
				]
			}
		]);
		expect(found(page({ [kind]: 'unlikely' }))).toHaveLength(1);
	});

	it('is settled by a judgement on the page', () => {
		const before = design({ ...base, ...page({ temporal: 'unlikely' }) });
		const after = design({ ...base, ...page({ temporal: 'unlikely', [kind]: 'likely' }) });
		expect(faultsOfFlip(rule, before, after)).toEqual([]);
		expect(found(page({ temporal: 'unlikely', [kind]: 'unknown' }))).toEqual([]);
	});

	it('says nothing before the page is begun, without such work, or when it was not said', () => {
		expect(found({})).toEqual([]);
		const begun = page({ temporal: 'unlikely' });
		expect(found({ ...begun, activities: [activity('a1', 'support')] })).toEqual([]);
		expect(found({ ...begun, ...said(item, 'no') })).toEqual([]);
		expect(found({ ...begun, ...said(item, 'yes', 'not-relevant') })).toEqual([]);
	});
});

it('counts screening at borders as work on a route', () => {
	const answersNow = said('1.Q3.b', 'yes').answers;
	const screening = { '7.Q2': { items: { '7.Q2.i': { state: 'yes' as const, text: '' } } } };
	const document = design({
		activities: [activity('a1', 'identification')],
		answers: { ...answersNow, a1: answers(screening) },
		...page({ temporal: 'unlikely' })
	});
	expect(findingsOf(shift.shiftOfRouteUnjudged, document)).toHaveLength(1);
});

describe('disruption may shift', () => {
	const rule = shift.disruptionMayShift;
	const base: Partial<Design> = {
		opportunities: { '2.Q6.b': { state: 'yes', text: '', use: 'chosen' } },
		activities: [activity('a1', 'other', { claim: 'behaviour' })]
	};
	const found = (parts: Partial<Design> = {}) => findingsOf(rule, design({ ...base, ...parts }));
	const answer = (given: Said) => ({ answers: { programme: answers({ '1.Q3': given }) } });

	it('reports work on the crime of which nobody judged the reply', () => {
		expect(found()).toMatchObject([
			{ at: '', because: [{ type: 'opportunity', id: '2.Q6.b' }, { question: '1.Q3' }] }
		]);
		expect(found(answer('unknown'))).toHaveLength(1);
	});

	it('is settled by a judgement, or a plan to find out', () => {
		expect(faultsOfFlip(rule, design(base), design({ ...base, ...answer('no') }))).toEqual([]);
		expect(found(answer(planned))).toEqual([]);
		expect(found(page({ functional: 'likely' }))).toEqual([]);
	});

	it('says nothing before a promise, or where the rules on sections 3, 4 and 6 speak', () => {
		expect(found({ activities: [activity('a1', 'other')] })).toEqual([]);
		expect(
			found({ activities: [activity('a1', 'criminal-justice', { claim: 'behaviour' })] })
		).toEqual([]);
		expect(found(answer('not-relevant'))).toEqual([]);
		expect(found({ opportunities: {} })).toEqual([]);
	});
});
