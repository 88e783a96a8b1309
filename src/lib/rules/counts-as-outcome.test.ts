import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { expect, it } from 'vitest';
import type { Indicator } from '../domain/design.ts';
import { countsAsOutcome } from './counts-as-outcome.ts';

const counting = (parts: Partial<Indicator>, ...others: Indicator[]) =>
	design({
		activities: [activity('a1', 'awareness', { name: 'the work' })],
		indicators: [indicator('i1', 'a1', 'reach', parts), ...others]
	});
const behaviour = indicator('i2', 'a1', 'behaviour');

it('reports people reached that are called an outcome or an impact', () => {
	for (const level of ['outcome', 'impact'] as const)
		expect(findingsOf(countsAsOutcome, counting({ level }, behaviour))).toMatchObject([
			{
				at: 'a1',
				because: [{ type: 'indicator', id: 'i1' }],
				settle: [
					{ type: 'edit-indicator', id: 'i1' },
					{ type: 'add-indicator', activityId: 'a1', rung: 'behaviour' }
				],
				data: { activity: 'the work' }
			}
		]);
});

it('reports them where they are placed on a step that is a change', () => {
	const placed = counting({ measures: 'a1/awareness/behaviour' }, behaviour);
	expect(findingsOf(countsAsOutcome, placed)).toHaveLength(1);
	const lower = counting({ measures: 'a1/awareness/reach' }, behaviour);
	expect(findingsOf(countsAsOutcome, lower)).toEqual([]);
});

it('is settled at the level of outputs', () => {
	const before = counting({ level: 'outcome' }, behaviour);
	expect(faultsOfFlip(countsAsOutcome, before, counting({ level: 'output' }, behaviour))).toEqual(
		[]
	);
});

it('leaves an activity that measures nothing else to the rule for that', () => {
	expect(findingsOf(countsAsOutcome, counting({ level: 'outcome' }))).toEqual([]);
});

it('says nothing of changes, or while no level is given', () => {
	expect(findingsOf(countsAsOutcome, counting({}, behaviour))).toEqual([]);
	expect(
		findingsOf(countsAsOutcome, counting({ rung: 'learning', level: 'outcome' }, behaviour))
	).toEqual([]);
});
