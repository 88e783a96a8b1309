import { activity, answers, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import { emptyAssumption } from '../domain/create.ts';
import type { Activity, Assumption, Design } from '../domain/design.ts';
import { linkId } from '../theory/theory.ts';
import { assumptionContradicted, promiseWithoutStep } from './unsure-steps.ts';

describe('assumption-contradicted', () => {
	const link = linkId('a1/awareness/retention', 'a1/awareness/behaviour');
	const said = (status: Assumption['status'], claim: Activity['claim']) =>
		design({
			activities: [activity('a1', 'awareness', { claim })],
			theory: {
				...design().theory,
				assumptions: { [link]: { own1: { ...emptyAssumption, own: true, text: 'x', status } } }
			}
		});

	it('reports the step and its assumption by its code', () => {
		expect(findingsOf(assumptionContradicted, said('contradicted', 'impact'))).toMatchObject([
			{
				at: link,
				because: [
					{ type: 'link', id: link },
					{ type: 'activity', id: 'a1' }
				],
				settle: [
					{ type: 'edit-link', id: link },
					{ type: 'edit-activity', id: 'a1' }
				],
				data: { codes: expect.stringMatching(/^A\d+$/) }
			}
		]);
	});

	it('is settled by another judgement, or by promising less than the step', () => {
		const before = said('contradicted', 'behaviour');
		expect(faultsOfFlip(assumptionContradicted, before, said('supported', 'behaviour'))).toEqual(
			[]
		);
		expect(faultsOfFlip(assumptionContradicted, before, said('contradicted', 'output'))).toEqual(
			[]
		);
	});

	it('speaks while nothing is promised yet, and not of assumptions that are only untested', () => {
		expect(findingsOf(assumptionContradicted, said('contradicted', null))).toHaveLength(1);
		expect(findingsOf(assumptionContradicted, said('untested', 'impact'))).toEqual([]);
		expect(findingsOf(assumptionContradicted, said(null, 'impact'))).toEqual([]);
	});
});

describe('promise-without-step', () => {
	const promising = (claim: Activity['claim'], rest: Partial<Design> = {}) =>
		design({
			activities: [activity('a1', 'awareness', { name: 'the work', claim })],
			indicators: [indicator('i1', 'a1', 'behaviour')],
			...rest
		});

	it('reports a promise and an indicator where no change is described', () => {
		expect(findingsOf(promiseWithoutStep, promising('behaviour'))).toMatchObject([
			{
				at: 'a1',
				because: [
					{ type: 'activity', id: 'a1' },
					{ type: 'indicator', id: 'i1' }
				],
				data: { activity: 'the work' }
			}
		]);
	});

	it('is settled by describing one', () => {
		const described = { a1: answers({ '3.Q2': { values: { action: 'check the contract' } } }) };
		expect(
			faultsOfFlip(
				promiseWithoutStep,
				promising('impact'),
				promising('impact', { answers: described })
			)
		).toEqual([]);
	});

	it('says nothing before an indicator is chosen, or where less is promised', () => {
		expect(findingsOf(promiseWithoutStep, promising('behaviour', { indicators: [] }))).toEqual([]);
		expect(findingsOf(promiseWithoutStep, promising('learning'))).toEqual([]);
		expect(findingsOf(promiseWithoutStep, promising(null))).toEqual([]);
	});
});
