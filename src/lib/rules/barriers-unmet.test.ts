import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../domain/design.ts';
import { barriersUnmet } from './barriers-unmet.ts';

type Said = Answer['state'] | Partial<Answer>;
const from = (barriers: Said, reply: Said) =>
	findingsOf(
		barriersUnmet,
		design({
			activities: [activity('a1', 'awareness', { name: 'school talks' })],
			answers: { a1: answers({ '3.Q6': barriers, '3.Q7': reply }) }
		})
	);
const item = (id: string): Said => ({ items: { [id]: { state: 'yes', text: '' } } });

describe('barriers unmet', () => {
	it.each(['no', 'partly', 'unknown'] as const)('reports barriers met with "%s"', (reply) => {
		expect(from('yes', reply)).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'school talks' },
				because: [
					{ type: 'answer', scope: 'a1', question: '3.Q6' },
					{ type: 'answer', scope: 'a1', question: '3.Q7' }
				]
			}
		]);
	});

	it('hears a custom against the action as a barrier, and good alternatives as none', () => {
		expect(from(item('3.Q6.a'), 'no')).toHaveLength(1);
		expect(from(item('3.Q6.c'), 'no')).toEqual([]);
	});

	it('is settled when each barrier is met', () => {
		expect(from('yes', 'yes')).toEqual([]);
	});

	it('says nothing when no barrier was found, no reply was given, or the question is set aside', () => {
		expect(from('no', 'no')).toEqual([]);
		expect(from('yes', null)).toEqual([]);
		expect(from('not-relevant', 'no')).toEqual([]);
	});
});
