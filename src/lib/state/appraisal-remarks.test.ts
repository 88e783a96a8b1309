import { describe, expect, it } from 'vitest';
import {
	abstract,
	appraisal,
	judged,
	judgement,
	panel,
	passage
} from '../../../tests/appraisal-builders.ts';
import { emptyConclusion } from '#lib/appraisal/appraisal.ts';
import { remarksOnDocument, remarksOnQuestions } from './appraisal-remarks.ts';

const places = (remarks: ReturnType<typeof remarksOnDocument>) =>
	remarks.map(({ where, words }) => `${where.type} ${where.key}: ${words}`);

describe('what is looked at before an appraisal leaves', () => {
	it('finds an address in a reason, a quotation, a conclusion and the abstract', () => {
		const one = appraisal({
			abstract: abstract({ motivation: 'Ask eva@example.org' }),
			judgements: judged({
				'question 3.Q4': judgement('not', {
					comment: 'Told by ada@example.org',
					passages: [passage('s1', 1, { quote: 'Write to ben@example.org' })]
				})
			}),
			conclusion: { ...emptyConclusion, reasons: 'See cleo@example.org' }
		});
		expect(places(remarksOnDocument(one))).toEqual([
			'field motivation: eva@example.org',
			'criterion question 3.Q4: ada@example.org',
			'criterion question 3.Q4: ben@example.org',
			'conclusion recommend: cleo@example.org'
		]);
	});

	it('reads the words of every reader of a panel, and what was settled', () => {
		const reader = (id: string, comment: string) =>
			appraisal({ id, judgements: judged({ 'question 3.Q4': judgement('not', { comment }) }) });
		const together = panel([reader('p1', 'ada@example.org'), reader('p2', 'ben@example.org')], {
			settlements: {
				'question 3.Q4': { verdict: 'partly', note: 'cleo@example.org', date: '' }
			}
		});
		expect(remarksOnDocument(together).map(({ words }) => words)).toEqual([
			'ada@example.org',
			'ben@example.org',
			'cleo@example.org'
		]);
	});

	it('leaves the names of the reader and the applicant alone, which every memo has', () => {
		const one = appraisal({
			reviewer: { name: 'Ada Example', organisation: '', interest: 'none', interestText: '' },
			conclusion: { ...emptyConclusion, summary: 'Read by Ada Example.' }
		});
		expect(remarksOnDocument(one)).toEqual([]);
	});

	it('looks at the questions alone when only they leave', () => {
		const remarks = remarksOnQuestions(appraisal(), [
			{ about: 'question 3.Q4', question: 'Is ada@example.org yours?' },
			{ about: '', question: 'And ben@example.org?' }
		]);
		expect(places(remarks)).toEqual([
			'criterion question 3.Q4: ada@example.org',
			'conclusion recommend: ben@example.org'
		]);
	});
});
