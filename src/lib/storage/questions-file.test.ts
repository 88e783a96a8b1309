import { describe, expect, it } from 'vitest';
import {
	appraisal,
	criteria,
	judged,
	judgement,
	panel,
	passage,
	proposalRef
} from '../../../tests/appraisal-builders.ts';
import { design } from '../../../tests/builders.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { addQuestions, allQuestions } from '../domain/replies.ts';
import {
	openQuestionsText,
	questionsFile,
	questionsOf,
	readQuestionsFile
} from './questions-file.ts';

const now = new Date('2027-03-01T09:00:00.000Z');
const asking = (given: Record<string, string>, parts: Partial<Appraisal> = {}): Appraisal =>
	appraisal({
		proposal: proposalRef({ designId: 'd1' }),
		reviewer: {
			name: 'R. Reader',
			organisation: '',
			interest: 'declared',
			interestText: 'A cousin.'
		},
		judgements: judged(
			Object.fromEntries(
				Object.entries(given).map(([key, question]) => [
					key,
					judgement('not', { question, comment: 'Weak.', passages: [passage('a')] })
				])
			)
		),
		...parts
	});
const of = (document: Parameters<typeof questionsOf>[0]['document'], from = 'The fund') =>
	questionsOf({ document, criteria: criteria(), from, now });

describe('the questions of an appraisal', () => {
	const document = asking({
		'question 3.Q4': ' What shows it? ',
		'lesson 3.L1': 'Who acts?',
		'check rights.consent': 'Who asks for consent?',
		'question 3.Q2': '  '
	});

	it('stand in the order of reading, each with what it is about', () => {
		expect(of(document).questions.map(({ id: _id, ...rest }) => rest)).toEqual([
			{ about: 'lesson 3.L1', item: '3.L1', question: 'Who acts?' },
			{ about: 'question 3.Q4', item: '3.Q4', question: 'What shows it?' },
			{ about: 'check rights.consent', item: '', question: 'Who asks for consent?' }
		]);
	});

	it('go out with the design and the title they concern, and whom they come from', () => {
		expect(of(document)).toMatchObject({
			format: 'causeway-questions',
			version: 1,
			from: 'The fund',
			asked: now.toISOString(),
			designId: 'd1',
			proposal: 'Safer seasons'
		});
	});

	it('carry no verdict, comment, passage, reader or id of the appraisal', () => {
		const { text } = questionsFile(of({ ...document, id: 'appraisal-1' }));
		expect(text).not.toMatch(/verdict|Weak|quotation|R\. Reader|cousin|appraisal-1|f1"/);
	});

	it('come back from the file as they were', async () => {
		const file = questionsFile(of(document));
		expect(file.name).toBe('Safer-seasons.questions.json');
		expect(await readQuestionsFile(new Blob([file.text]))).toEqual({
			ok: true,
			value: of(document)
		});
	});

	it('are the same set whenever it is written, so that opening it again adds nothing', () => {
		const later = { ...of(document), asked: '2027-04-01' };
		const once = addQuestions(design({ id: 'd1' }), of(document), now);
		expect(addQuestions(once, later, now)).toBe(once);
		const more = asking({ 'question 3.Q4': 'What shows it?', 'question 3.Q2': 'Which action?' });
		expect(allQuestions(addQuestions(once, of(more), now))).toHaveLength(4);
	});

	it('about the whole come last, a line each, without a criterion', () => {
		const conclusion = { ...document.conclusion, questions: 'When do you start?\n\n Who pays? \n' };
		expect(of({ ...document, conclusion }).questions.slice(3)).toEqual([
			expect.objectContaining({ about: '', item: '', question: 'When do you start?' }),
			expect.objectContaining({ about: '', item: '', question: 'Who pays?' })
		]);
	});

	it('in other words is another question', () => {
		const reworded = asking({ 'question 3.Q4': 'What else shows it?' });
		expect(of(reworded).questions[0]!.id).not.toBe(
			of(document).questions.find(({ item }) => item === '3.Q4')!.id
		);
	});
});

describe('the questions of a panel', () => {
	it('are those of all members, each once, and do not say whose', () => {
		const one = asking({ 'question 3.Q4': 'What shows it?' }, { id: 'p1' });
		const two = asking({ 'question 3.Q4': 'What shows it?', 'lesson 3.L1': 'Who?' }, { id: 'p2' });
		const three = asking({ 'question 3.Q4': 'From when?' }, { id: 'p3' });
		const asked = of(panel([one, two, three]), 'Call 7');
		expect(asked.questions.map(({ question }) => question)).toEqual([
			'Who?',
			'What shows it?',
			'From when?'
		]);
		expect(asked.id).not.toBe(of(one).id);
	});
});

describe('a file from outside', () => {
	const good = of(asking({ 'question 3.Q4': 'Why?' }));
	it.each([
		['{', 'not-json'],
		['null', 'not-questions'],
		['{"format":"causeway-design","version":2}', 'not-questions'],
		[JSON.stringify({ ...good, version: 2 }), 'newer-than-this-app'],
		[JSON.stringify({ ...good, questions: 'x' }), 'not-questions'],
		[
			JSON.stringify({ ...good, questions: [...good.questions, ...good.questions] }),
			'not-questions'
		],
		[JSON.stringify({ ...good, id: '__proto__' }), 'not-questions'],
		[JSON.stringify({ ...good, from: 'x'.repeat(100_001) }), 'not-questions']
	])('is refused: %.60s', (text, type) => {
		const result = openQuestionsText(text);
		expect(result.ok ? null : result.error.type).toBe(type);
	});

	it('loses what does not belong to it', () => {
		const result = openQuestionsText(JSON.stringify({ ...good, verdicts: { a: 'not' } }));
		expect(result).toEqual({ ok: true, value: good });
	});
});
