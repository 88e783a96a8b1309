import { describe, expect, it } from 'vitest';
import { criteria } from '../../../tests/appraisal-builders.ts';
import { t } from '../language/language.ts';
import type { QuestionsDocument } from '../storage/questions-file.ts';
import { questionsText } from './questions-letter.ts';

const questions = (parts: Partial<QuestionsDocument> = {}): QuestionsDocument => ({
	format: 'causeway-questions',
	version: 1,
	id: 's1',
	language: 'en',
	from: 'The fund',
	asked: '2027-03-01T09:00:00Z',
	designId: '',
	proposal: 'Safer seasons',
	questions: [
		{ id: 'q1', about: 'question 3.Q4', item: '3.Q4', question: 'What shows <b>it</b>?' },
		{ id: 'q2', about: 'check rights.consent', item: '', question: 'Who asks?' },
		{ id: 'q3', about: 'question 99.Q9', item: '99.Q9', question: 'And this?' }
	],
	...parts
});
const titleOf = (key: string) => criteria().find((one) => one.key === key)!.title;

describe('the questions as plain text', () => {
	const text = questionsText({ questions: questions(), criteria: criteria() });

	it('are numbered, each with what it is about', () => {
		expect(text).toContain(`1. What shows <b>it</b>?\n   About: 3.Q4 ${titleOf('question 3.Q4')}`);
		expect(text).toContain('2. Who asks?\n   About: Do people agree freely?');
		expect(text).toContain('3. And this?\n   About: 99.Q9');
	});

	it('begin with the proposal, who asks and when', () => {
		expect(text).toMatch(/^Questions about “Safer seasons”\n\nThe fund, 1 March 2027\n/);
	});

	it('say so when there are none', () => {
		const none = questionsText({ questions: questions({ questions: [] }), criteria: [] });
		expect(none).toContain(t('memo.letter.none'));
	});
});
