import { activity, answers, design, findingsOf, group } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { expect, it } from 'vitest';
import type { Answer } from '../domain/design.ts';
import { costBeyondMeans } from './cost-beyond-means.ts';

const planned = (
	said: Answer['state'] | Partial<Answer>,
	{ size = 500, cost = 100_000 }: { size?: number | null; cost?: number | null } = {}
) =>
	design({
		groups: [group('g1', { size }), group('g2', { size: 9_000 })],
		activities: [activity('a1', 'livelihoods', { name: 'the work', groupIds: ['g1'], cost })],
		answers: { a1: answers({ '4.N21': said }) }
	});

it('reports a sum far beyond the money, with the numbers it rests on', () => {
	expect(findingsOf(costBeyondMeans, planned({ values: { cost: '1 000' } }))).toMatchObject([
		{
			at: 'a1',
			data: { activity: 'the work' },
			because: [
				{ type: 'answer', scope: 'a1', question: '4.N21' },
				{ type: 'activity', id: 'a1' },
				{ type: 'group', id: 'g1' }
			]
		}
	]);
});

it('reports that nobody has worked it out', () => {
	expect(findingsOf(costBeyondMeans, planned('no', { size: null }))).toMatchObject([
		{ because: [{ type: 'answer', scope: 'a1', question: '4.N21' }] }
	]);
});

it('is settled by saying which share is reached, or by a smaller group', () => {
	const before = planned({ values: { cost: '1000' } });
	const share = planned({ values: { cost: '1000', share: '100 of 500, those in debt' } });
	expect(faultsOfFlip(costBeyondMeans, before, share)).toEqual([]);
	const small = planned({ values: { cost: '1000' } }, { size: 300 });
	expect(faultsOfFlip(costBeyondMeans, before, small)).toEqual([]);
});

it('says nothing while a number is missing, or when the question is set aside', () => {
	expect(findingsOf(costBeyondMeans, planned(null))).toEqual([]);
	expect(findingsOf(costBeyondMeans, planned({ values: { cost: 'a lot' } }))).toEqual([]);
	expect(
		findingsOf(costBeyondMeans, planned({ values: { cost: '1000' } }, { size: null }))
	).toEqual([]);
	expect(
		findingsOf(costBeyondMeans, planned({ values: { cost: '1000' } }, { cost: null }))
	).toEqual([]);
	expect(
		findingsOf(costBeyondMeans, planned({ state: 'not-relevant', values: { cost: '1000' } }))
	).toEqual([]);
});
