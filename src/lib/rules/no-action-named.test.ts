import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../domain/design.ts';
import { noActionNamed } from './no-action-named.ts';

const from = (answer: Answer['state'] | Partial<Answer>) =>
	findingsOf(
		noActionNamed,
		design({
			activities: [activity('a1', 'awareness', { name: 'school talks' })],
			answers: { a1: answers({ '3.Q2': answer }) }
		})
	);

describe('no action named', () => {
	it.each(['no', 'unknown', 'partly'] as const)('reports "%s" without an action', (state) => {
		expect(from(state)).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'school talks' },
				because: [{ type: 'answer', scope: 'a1', question: '3.Q2' }]
			}
		]);
	});

	it('is settled by an action', () => {
		expect(from({ state: 'partly', values: { action: 'call the hotline' } })).toEqual([]);
	});

	it('says nothing when the question is open, answered "yes" or set aside', () => {
		expect(from(null)).toEqual([]);
		expect(from('yes')).toEqual([]);
		expect(from('not-relevant')).toEqual([]);
	});
});
