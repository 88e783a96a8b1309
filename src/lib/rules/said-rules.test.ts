import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import {
	choice,
	describeRows,
	half,
	item,
	planned,
	type Row,
	type Said
} from '../../../tests/said-rows.ts';
import type { Activity } from '../domain/design.ts';
import * as awareness from './awareness-gaps.ts';
import * as plan from './plan-gaps.ts';
import type { Rule } from './rule.ts';
import * as support from './support-rights.ts';

const rows: Row[] = [
	{
		rule: support.shelterClosed,
		kind: 'support',
		question: '8.Q1',
		reports: choice('shelter', 'closed'),
		accepts: choice('shelter', 'free', 'none')
	},
	{
		rule: support.returnImposed,
		kind: 'support',
		question: '8.Q1',
		reports: choice('return', 'imposed'),
		accepts: choice('return', 'chosen', 'none')
	},
	{
		rule: support.noReflectionPeriod,
		kind: 'support',
		question: '8.Q1',
		reports: choice('reflection', 'no'),
		accepts: choice('reflection', 'yes')
	},
	{
		rule: support.helpDependsOnCooperation,
		kind: 'support',
		question: '8.Q1',
		reports: choice('cooperation', 'depends'),
		accepts: choice('cooperation', 'independent')
	},
	{
		rule: plan.planWithoutPriorities,
		kind: 'national-plan',
		question: '9.Q6',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: plan.planWithoutTargets,
		kind: 'national-plan',
		question: '9.Q6',
		reports: choice('targets', 'none', 'some'),
		accepts: choice('targets', 'all')
	},
	{
		rule: plan.planWithoutBudget,
		kind: 'national-plan',
		question: '9.Q5',
		reports: ['no', ...choice('costed', 'none'), { state: 'no', values: { costed: 'none' } }],
		accepts: ['yes', ...choice('costed', 'all', 'some')]
	},
	{
		rule: plan.planWithoutData,
		kind: 'national-plan',
		question: '9.Q4',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: plan.planWithoutOwners,
		kind: 'national-plan',
		question: '9.Q3',
		reports: choice('owners', 'none', 'some'),
		accepts: choice('owners', 'all')
	},
	{
		rule: plan.planWithoutRisks,
		kind: 'national-plan',
		question: '9.Q6',
		reports: choice('risks', 'no', 'partly'),
		accepts: choice('risks', 'yes')
	},
	{
		rule: plan.planWithoutMonitoring,
		kind: 'national-plan',
		question: '9.Q3',
		reports: choice('monitoring', 'no', 'partly'),
		accepts: choice('monitoring', 'yes')
	},
	{
		rule: plan.planBuiltOnFourPs,
		kind: 'national-plan',
		question: '9.Q7',
		reports: choice('structure', 'four-p'),
		accepts: choice('structure', 'patterns', 'other')
	},
	{
		rule: awareness.awarenessUnknown,
		kind: 'awareness',
		question: '3.Q5',
		reports: ['unknown', 'no', half, ...choice('level', 'unknown')],
		accepts: ['yes', planned, ...choice('level', 'low', 'mixed')]
	},
	{
		rule: awareness.awarenessAlreadyHigh,
		kind: 'awareness',
		question: '3.Q5',
		reports: choice('level', 'high'),
		accepts: choice('level', 'mixed', 'low')
	},
	{
		rule: awareness.noAlternativeSeen,
		kind: 'awareness',
		question: '3.Q6',
		item: '3.Q6.c',
		parts: { examples: ['3.E1'] },
		reports: item('3.Q6.c', 'no', 'unknown'),
		accepts: item('3.Q6.c', 'yes', 'partly')
	},
	{
		rule: awareness.noProductInformation,
		kind: 'awareness',
		question: '3.Q6',
		item: '3.Q6.b',
		parts: { examples: ['3.E4'] },
		reports: item('3.Q6.b', 'no', 'unknown'),
		accepts: item('3.Q6.b', 'yes', 'partly')
	},
	{
		rule: awareness.saferRouteUnproven,
		kind: 'awareness',
		question: '3.Q4',
		parts: { examples: ['3.E2'] },
		reports: ['no', 'unknown'],
		accepts: ['yes', 'partly']
	},
	{
		rule: awareness.awarenessGoalUnproven,
		kind: 'awareness',
		question: '3.Q4',
		parts: { claim: 'impact' },
		reports: ['no', 'unknown'],
		accepts: ['yes', 'partly']
	},
	{
		rule: awareness.linkUnexplained,
		kind: 'awareness',
		question: '3.Q3',
		reports: ['no', 'unknown'],
		accepts: ['yes', 'partly', planned]
	},
	{
		rule: awareness.linkUnexplained,
		kind: 'awareness',
		question: '3.Q4',
		reports: ['no', 'unknown'],
		accepts: ['yes', 'partly', planned]
	}
];

describeRows(rows);

const say = ({ rule, kind, question, parts }: Row, said: Said) =>
	findingsOf(
		rule,
		design({
			activities: [activity('a1', kind, { name: 'the work', ...parts })],
			answers: { a1: answers({ [question]: said }) }
		})
	);

describe('evidence for the link to less trafficking', () => {
	const row = (rule: Rule, parts: Partial<Activity>): Row => ({
		rule,
		kind: 'awareness',
		question: '3.Q4',
		reports: [],
		accepts: [],
		parts
	});

	it('is missed by one general rule, unless a sharper one speaks', () => {
		expect(say(row(awareness.linkUnexplained, {}), 'no')).toHaveLength(1);
		expect(say(row(awareness.linkUnexplained, { claim: 'impact' }), 'no')).toEqual([]);
		expect(say(row(awareness.linkUnexplained, { examples: ['3.E2'] }), 'no')).toEqual([]);
	});

	it('is asked for by the sharper rules only where their case is given', () => {
		expect(say(row(awareness.awarenessGoalUnproven, { claim: 'behaviour' }), 'no')).toEqual([]);
		expect(say(row(awareness.saferRouteUnproven, { examples: ['3.E1'] }), 'no')).toEqual([]);
	});
});

describe('the purpose of a message', () => {
	it('is the one chosen in 3.Q2, before the examples that describe the activity', () => {
		const found = (purpose: string) =>
			findingsOf(
				awareness.noAlternativeSeen,
				design({
					activities: [activity('a1', 'awareness', { examples: ['3.E1'] })],
					answers: {
						a1: answers({
							'3.Q2': { values: { purpose } },
							'3.Q6': { items: { '3.Q6.c': { state: 'no', text: '' } } }
						})
					}
				})
			);
		expect(found('3.E1')).toHaveLength(1);
		expect(found('3.E3')).toEqual([]);
		expect(found('')).toHaveLength(1);
	});
});
