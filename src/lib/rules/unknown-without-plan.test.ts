import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer, Design } from '../domain/design.ts';
import { noActionNamed } from './no-action-named.ts';
import { unknownWithoutPlan } from './unknown-without-plan.ts';

const rule = unknownWithoutPlan([noActionNamed]);
const from = (given: Design['answers']) =>
	findingsOf(rule, design({ activities: [activity('a1', 'awareness')], answers: given }));
const unknown = (what: string, who: string, when: string): Partial<Answer> => ({
	state: 'unknown',
	plan: { what, who, when, cost: null }
});

describe('unknown without plan', () => {
	it('reports each unknown answer once, in the order of the toolkit', () => {
		const found = from({
			programme: answers({ '1.Q5': 'unknown', '1.Q4': 'unknown' }),
			a1: answers({ '3.Q8': 'unknown' })
		});
		expect(found.map(({ at }) => at)).toEqual(['programme/1.Q4', 'programme/1.Q5', 'a1/3.Q8']);
		expect(found[2]).toMatchObject({
			because: [{ type: 'answer', scope: 'a1', question: '3.Q8' }],
			settle: [
				{ type: 'answer', scope: 'a1', question: '3.Q8' },
				{ type: 'add-finding-out', scope: 'a1', question: '3.Q8' }
			],
			data: { question: '3.Q8' }
		});
	});

	it('is settled by a plan with what, who and when, and by nothing less', () => {
		const say = (answer: Partial<Answer>) => from({ a1: answers({ '3.Q8': answer }) });
		expect(say(unknown('a survey', 'the university', 'month 2'))).toEqual([]);
		expect(say(unknown('a survey', '', 'month 2'))).toHaveLength(1);
		expect(say(unknown('a survey', 'the university', ' '))).toHaveLength(1);
	});

	it('leaves an answer that another rule rests on to that rule', () => {
		expect(from({ a1: answers({ '3.Q2': 'unknown' }) })).toEqual([]);
	});

	it('says nothing of open questions, unknown items, or sections that no longer apply', () => {
		const items = { '3.Q6.a': { state: 'unknown', text: '' } } as const;
		expect(from({ a1: answers({ '3.Q8': null, '3.Q6': { state: 'yes', items } }) })).toEqual([]);
		expect(from({ a1: answers({ '6.Q8': 'unknown' }) })).toEqual([]);
		expect(from({ gone: answers({ '3.Q8': 'unknown' }) })).toEqual([]);
	});
});
