import { describe, expect, it } from 'vitest';
import {
	abstract,
	appraisal,
	criteriaOf,
	criterion,
	judged,
	judgement
} from '../../../tests/appraisal-builders.ts';
import { emptyConclusion } from './appraisal.ts';
import type { Criterion } from './criteria.ts';
import { isComplete, mayOpen } from './panel.ts';
import { chaptersOf, progressOf } from './progress.ts';
import { whatIsMissing } from './wants.ts';

const keys = ['lesson 3.L1', 'question 3.Q4', 'check rights.consent'];
const criteria: Criterion[] = keys.map(criterion);
const types = (one = appraisal()) => whatIsMissing(one, criteria).map(({ type }) => type);

describe('what is missing', () => {
	it('is everything at the start, in the order of the path', () => {
		expect(whatIsMissing(appraisal(), criteria)).toEqual([
			{ type: 'kinds' },
			...keys.map((key) => ({ type: 'verdict', key })),
			{ type: 'recommendation' },
			{ type: 'reviewer-name' },
			{ type: 'interest' }
		]);
	});

	it('is nothing once all is said', () => {
		const done = appraisal({
			abstract: abstract({ kinds: ['awareness'] }),
			judgements: judged({
				'lesson 3.L1': 'well',
				'question 3.Q4': judgement('not', { comment: 'Silent' }),
				'check rights.consent': judgement('cannot-tell', { comment: 'One line' })
			}),
			conclusion: { ...emptyConclusion, recommendation: 'revise', reasons: 'R' },
			reviewer: { name: 'A. Reader', organisation: '', interest: 'none', interestText: '' }
		});
		expect(types(done)).toEqual([]);
	});

	it.each(['partly', 'not', 'cannot-tell', 'not-relevant'] as const)(
		'is a reason for "%s", and none for "well"',
		(verdict) => {
			const said = (one: typeof verdict | 'well') =>
				types(appraisal({ judgements: judged({ 'question 3.Q4': one }) }));
			expect(said(verdict)).toContain('reason');
			expect(said('well')).not.toContain('reason');
		}
	);

	it('is a reason for the recommendation, and conditions where there are to be some', () => {
		const recommendation = 'support-with-conditions';
		const found = types(appraisal({ conclusion: { ...emptyConclusion, recommendation } }));
		expect(found).toContain('recommendation-reasons');
		expect(found).toContain('conditions');
	});

	it('is what an interest consists of, and a judgement of an earlier state', () => {
		const reviewer = {
			name: 'A',
			organisation: '',
			interest: 'declared' as const,
			interestText: ' '
		};
		expect(types(appraisal({ reviewer }))).toContain('interest-text');
		const one = appraisal({ judgements: judged({ 'lesson 3.L1': 'well' }) });
		expect(whatIsMissing(one, criteria, new Set(['lesson 3.L1']))).toContainEqual({
			type: 'stale',
			key: 'lesson 3.L1'
		});
	});
});

describe('progress', () => {
	it('counts criteria judged of those asked, by section and set', () => {
		const one = appraisal({
			judgements: judged({ 'lesson 3.L1': 'well', 'question 3.Q4': 'not', 'question 8.Q1': 'not' })
		});
		expect(progressOf(one, criteria)).toMatchObject([
			{ id: '3', section: 3, set: null, asked: 2, judged: 2, withoutReason: 1 },
			{ id: 'rights', section: null, set: 'rights', asked: 1, judged: 0, withoutReason: 0 }
		]);
	});

	it('follows the kinds, the depth and the sets', () => {
		const one = appraisal({
			abstract: abstract({ kinds: ['awareness'] }),
			depth: 'quick',
			sets: ['rights']
		});
		expect(criteriaOf(one).map(({ key }) => key)).toEqual(keys);
		const chapters = (parts: Parameters<typeof appraisal>[0]) =>
			chaptersOf(criteriaOf(appraisal(parts))).map(({ id }) => id);
		expect(chapters({ depth: 'full', sets: ['gender'], addedSections: [8] })).toEqual([
			'1',
			'2',
			'8',
			'gender'
		]);
	});

	it('reads lessons before questions, with the questions asked because of each', () => {
		const section = criteriaOf(
			appraisal({ abstract: abstract({ kinds: ['awareness'] }), depth: 'full', sets: [] })
		).filter(({ section: number }) => number === 3);
		const firstQuestion = section.findIndex(({ type }) => type === 'question');
		expect(section.slice(firstQuestion).every(({ type }) => type === 'question')).toBe(true);
		expect(criterion('lesson 3.L2').questions).toContain('3.Q2');
		expect(criterion('lesson 3.L2').questions).toContain('1.Q6');
		expect(criterion('question 3.Q2').questions).toEqual(['3.Q2']);
		expect(criterion('check rights.consent').questions).toEqual([]);
	});
});

describe('blind reading', () => {
	const partial = appraisal({ judgements: judged({ 'lesson 3.L1': 'well' }) });
	const all = appraisal({
		judgements: judged(Object.fromEntries(keys.map((key) => [key, 'not' as const])))
	});

	it('opens the others once the own verdicts are complete, or sealed', () => {
		expect(isComplete(partial, criteria)).toBe(false);
		expect(mayOpen(partial, criteria)).toBe(false);
		expect(mayOpen(all, criteria)).toBe(true);
		expect(mayOpen({ ...partial, sealed: { at: '', digest: 'd' } }, criteria)).toBe(true);
		expect(mayOpen(null, criteria)).toBe(true);
	});
});
