import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { filled, type Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import * as gaps from './programme-gaps.ts';
import type { Rule } from './rule.ts';

const programme = (said: Record<string, Said>) => design({ answers: { programme: answers(said) } });

const rows: { rule: Rule; question: string; reports: Said[]; accepts: Said[] }[] = [
	{
		rule: gaps.expertiseMissing,
		question: '1.Q4',
		reports: ['no', 'partly'],
		accepts: ['yes', filled('no', 'missing')]
	},
	{
		rule: gaps.outsideFactorsUnanswered,
		question: '1.Q5',
		reports: ['yes', 'partly'],
		accepts: ['no', filled('yes', 'response')]
	},
	{
		rule: gaps.learningNotPlanned,
		question: '1.Q6',
		reports: ['no'],
		accepts: ['yes', 'partly']
	}
];

describe.each(rows)('$rule.id', ({ rule, question, reports, accepts }) => {
	it('reports the answer, and is settled by a better one alone', () => {
		for (const said of reports) {
			const place = { type: 'answer', scope: 'programme', question };
			expect(findingsOf(rule, programme({ [question]: said }))).toMatchObject([
				{ at: '', because: [place], settle: [place] }
			]);
			for (const better of accepts)
				expect(
					faultsOfFlip(rule, programme({ [question]: said }), programme({ [question]: better }))
				).toEqual([]);
		}
	});

	it('says nothing when nothing was said, or the question is set aside', () => {
		for (const said of [null, 'not-relevant', 'unknown'] as const)
			expect(findingsOf(rule, programme({ [question]: said }))).toEqual([]);
	});
});

describe('change barriers unanswered', () => {
	const rule = gaps.changeBarriersUnanswered;
	const of = (barriers: Said, campaign: Said, training: Said = null) =>
		design({
			activities: [activity('a1', 'awareness'), activity('a2', 'criminal-justice')],
			answers: {
				programme: answers({ '1.Q2': barriers }),
				a1: answers({ '3.Q7': campaign }),
				a2: answers({ '6.Q7': training })
			}
		});

	it('reports barriers that the activities say nothing is done about', () => {
		for (const said of ['yes', 'partly', { values: { social: 'shame' } }] as const)
			expect(findingsOf(rule, of(said, 'no'))).toMatchObject([
				{
					at: '',
					because: [
						{ scope: 'programme', question: '1.Q2' },
						{ scope: 'a1', question: '3.Q7' }
					]
				}
			]);
	});

	it('is settled by an activity that answers barriers', () => {
		const better = { state: 'yes', values: { response: 'postings of two years' } } as const;
		expect(faultsOfFlip(rule, of('yes', 'no'), of('yes', 'partly'))).toEqual([]);
		expect(findingsOf(rule, of('yes', 'no', better))).toEqual([]);
	});

	it('says nothing while barriers or replies are open', () => {
		expect(findingsOf(rule, of('yes', null))).toEqual([]);
		expect(findingsOf(rule, of('no', 'no'))).toEqual([]);
		expect(findingsOf(rule, of('not-relevant', 'no'))).toEqual([]);
	});
});
