import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Activity, Answer } from '../domain/design.ts';
import { identificationWithoutServices, victimsUnwilling } from './help-after-identification.ts';
import type { Rule } from './rule.ts';

type Said = Record<string, Answer['state'] | Partial<Answer>>;
const hotline = activity('a1', 'identification', { name: 'hotline' });
const from = (rule: Rule, said: Said, ...more: Activity[]) =>
	findingsOf(rule, design({ activities: [hotline, ...more], answers: { a1: answers(said) } }));
const shelter = activity('a2', 'support');

describe('victims unwilling', () => {
	const unwilling = (state: 'yes' | 'partly' | 'no') => ({
		'7.Q6': { items: { '7.Q6.g': { state, text: '' } } }
	});

	it('reports victims who stay away from a design that offers no support', () => {
		for (const state of ['yes', 'partly'] as const)
			expect(from(victimsUnwilling, unwilling(state))).toMatchObject([
				{
					at: 'a1',
					data: { activity: 'hotline' },
					because: [{ type: 'answer', scope: 'a1', question: '7.Q6', item: '7.Q6.g' }]
				}
			]);
	});

	it('is settled by support work, or by an answer to each barrier', () => {
		expect(from(victimsUnwilling, unwilling('yes'), shelter)).toEqual([]);
		expect(from(victimsUnwilling, { ...unwilling('yes'), '7.Q7': 'yes' })).toEqual([]);
		expect(from(victimsUnwilling, { ...unwilling('yes'), '7.Q7': 'partly' })).toHaveLength(1);
	});

	it('says nothing when the barrier was denied or not answered', () => {
		expect(from(victimsUnwilling, unwilling('no'))).toEqual([]);
		expect(from(victimsUnwilling, {})).toEqual([]);
	});
});

describe('identification without services', () => {
	it.each(['no', 'unknown'] as const)('reports referral "%s" and no support work', (state) => {
		expect(from(identificationWithoutServices, { '7.Q5': state })).toMatchObject([
			{ at: 'a1', because: [{ type: 'answer', scope: 'a1', question: '7.Q5' }] }
		]);
	});

	it('is settled by support work, or by a referral mechanism', () => {
		expect(from(identificationWithoutServices, { '7.Q5': 'no' }, shelter)).toEqual([]);
		expect(from(identificationWithoutServices, { '7.Q5': 'partly' })).toEqual([]);
	});

	it('says nothing before referral was answered', () => {
		expect(from(identificationWithoutServices, {})).toEqual([]);
	});
});
