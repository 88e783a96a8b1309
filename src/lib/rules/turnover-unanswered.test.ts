import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../domain/design.ts';
import { turnoverUnanswered } from './turnover-unanswered.ts';

type Said = Record<string, Answer['state'] | Partial<Answer>>;
const from = (said: Said) =>
	findingsOf(
		turnoverUnanswered,
		design({
			activities: [activity('a1', 'criminal-justice', { name: 'police course' })],
			answers: { a1: answers(said) }
		})
	);
const item = (id: string, state: 'yes' | 'partly' | 'no') => ({
	items: { [id]: { state, text: '' } }
});
const rotation = { '6.Q7': item('6.Q7.a', 'partly') };

describe('turnover unanswered', () => {
	it('reports rotation without mentoring and without an institution', () => {
		const found = from({ ...rotation, '6.Q8': 'unknown', '6.Q9': 'no' });
		expect(found).toMatchObject([{ at: 'a1', data: { activity: 'police course' } }]);
		expect(found[0]!.because).toEqual([
			{ type: 'answer', scope: 'a1', question: '6.Q7', item: '6.Q7.a' },
			{ type: 'answer', scope: 'a1', question: '6.Q8' },
			{ type: 'answer', scope: 'a1', question: '6.Q9' }
		]);
	});

	it('reports a missing policy on postings, and a course no institution is linked to', () => {
		const found = from({ '6.Q1': item('6.Q1.a', 'no'), '6.Q9': item('6.Q9.c', 'no') });
		expect(found[0]!.because).toContainEqual({
			type: 'answer',
			scope: 'a1',
			question: '6.Q9',
			item: '6.Q9.c'
		});
	});

	it('is settled by mentoring and a tie to an institution', () => {
		expect(from({ ...rotation, '6.Q8': 'yes', '6.Q9': 'partly' })).toEqual([]);
	});

	it('says nothing when only one half was said, or the question is set aside', () => {
		expect(from(rotation)).toEqual([]);
		expect(from({ '6.Q8': 'no' })).toEqual([]);
		const aside = { '6.Q7': { ...item('6.Q7.a', 'yes'), state: 'not-relevant' as const } };
		expect(from({ ...aside, '6.Q8': 'no' })).toEqual([]);
	});
});
