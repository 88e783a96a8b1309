import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator
} from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer, Design } from '../domain/design.ts';
import { linkId, rungNodeId } from '../theory/theory.ts';
import { trainingBecomesAction } from './training-becomes-action.ts';

const training = activity('a1', 'criminal-justice', { name: 'police course', groupIds: ['g1'] });
const from = (parts: Partial<Design>) =>
	findingsOf(
		trainingBecomesAction,
		design({ activities: [training], groups: [group('g1')], ...parts })
	);
const saying = (said: Record<string, Answer['state'] | Partial<Answer>>) =>
	from({ answers: { a1: answers(said) } });

describe('training becomes action', () => {
	it.each([
		['barriers without a response', { '6.Q7': 'yes' }, '6.Q7'],
		['barriers there may be, without a response', { '6.Q7': 'partly' }, '6.Q7'],
		['a barrier named item by item', { '6.Q7': { items: { '6.Q7.a': yes() } } }, '6.Q7'],
		['no mentoring', { '6.Q8': 'no' }, '6.Q8'],
		['mentoring unknown', { '6.Q8': 'unknown' }, '6.Q8'],
		['foundations missing', { '6.Q1': 'no' }, '6.Q1']
	] as const)('reports %s', (_, said, question) => {
		const found = saying(said);
		expect(found).toMatchObject([
			{ at: 'a1', data: { activity: 'police course' }, because: [{ scope: 'a1', question }] }
		]);
	});

	it('reports a promise of action measured by learning', () => {
		const found = from({
			activities: [{ ...training, claim: 'behaviour' }],
			indicators: [indicator('i1', 'a1', 'learning')]
		});
		expect(found).toMatchObject([{ because: [{ type: 'activity', id: 'a1' }] }]);
	});

	it('is settled by a response, mentoring, foundations and an indicator of practice', () => {
		const settled = from({
			activities: [{ ...training, claim: 'behaviour' }],
			indicators: [indicator('i1', 'a1', 'learning'), indicator('i2', 'a1', 'behaviour')],
			answers: {
				a1: answers({
					'6.Q1': 'partly',
					'6.Q7': { state: 'yes', values: { response: 'two-year postings' } },
					'6.Q8': 'yes'
				})
			}
		});
		expect(settled).toEqual([]);
	});

	it('is cleared by the verified assumption', () => {
		const step = linkId(
			rungNodeId('a1', 'criminal-justice', 'retention'),
			rungNodeId('a1', 'criminal-justice', 'behaviour')
		);
		const verified = {
			status: 'verified',
			text: null,
			own: false,
			evidence: '',
			basis: null,
			test: '',
			owner: ''
		} as const;
		const found = from({
			answers: { a1: answers({ '6.Q8': 'no' }) },
			theory: {
				...design().theory,
				assumptions: { [step]: { 'skills-become-practice': verified } }
			}
		});
		expect(found).toEqual([]);
	});

	it('says nothing before anything was said, or of barriers set aside', () => {
		expect(from({})).toEqual([]);
		expect(saying({ '6.Q7': { state: 'not-relevant', items: { '6.Q7.a': yes() } } })).toEqual([]);
	});

	it('reports training to identify victims that promises action and shows where it took place', () => {
		const guided = activity('a1', 'identification', { examples: ['7.E1'], claim: 'behaviour' });
		const covered = indicator('i1', 'a1', 'coverage');
		const found = from({ activities: [guided], indicators: [covered] });
		expect(found).toMatchObject([
			{
				at: 'a1',
				because: [{ type: 'indicator', id: 'i1' }],
				settle: [{ type: 'edit-activity', id: 'a1' }, { rung: 'identified' }]
			}
		]);
		const settledBy = (parts: Partial<Design>) =>
			from({ activities: [guided], indicators: [covered], ...parts });
		expect(settledBy({ indicators: [covered, indicator('i2', 'a1', 'identified')] })).toEqual([]);
		expect(settledBy({ activities: [{ ...guided, claim: 'output' }] })).toEqual([]);
		expect(settledBy({ activities: [{ ...guided, examples: ['7.E2'] }] })).toEqual([]);
	});

	it('asks of training to identify victims what section 6 asks, where the activity draws on it', () => {
		const both = activity('a1', 'identification', {
			alsoKinds: ['criminal-justice'],
			examples: ['7.E1', '6.E4']
		});
		const found = from({ activities: [both], answers: { a1: answers({ '6.Q8': 'no' }) } });
		expect(found).toMatchObject([{ at: 'a1', because: [{ question: '6.Q8' }] }]);
	});

	it('says nothing of work that is not training', () => {
		const team = { ...training, examples: ['6.E4'] };
		const said = { a1: answers({ '6.Q8': 'no' }) };
		expect(from({ activities: [team], answers: said })).toEqual([]);
		expect(
			from({ activities: [{ ...team, examples: ['6.E4', '6.E1'] }], answers: said })
		).toHaveLength(1);
	});
});

function yes() {
	return { state: 'yes', text: '' } as const;
}
