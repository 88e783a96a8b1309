import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import { checkDesign } from './open-design.ts';
import {
	addQuestions,
	allQuestions,
	concernsDesign,
	openQuestions,
	removeQuestions,
	respond,
	type AskedQuestions
} from './replies.ts';

const now = new Date('2027-04-02T08:00:00Z');
const later = new Date('2027-04-05T08:00:00Z');
const asked = (ids: readonly string[], more: Partial<AskedQuestions> = {}): AskedQuestions => ({
	id: 's1',
	from: 'Fund for Safe Work',
	asked: '2027-04-01T08:00:00Z',
	designId: 'd1',
	questions: ids.map((id) => ({ id, about: 'question 3.Q4', item: '3.Q4', question: `${id}?` })),
	...more
});
const ids = (document: ReturnType<typeof design>) => allQuestions(document).map(({ id }) => id);

describe('questions of an appraiser', () => {
	it('enter the design with who asked and when, without a response', () => {
		const opened = addQuestions(design(), asked(['q1']), now);
		expect(opened.replies).toEqual([
			{
				id: 's1',
				from: 'Fund for Safe Work',
				asked: '2027-04-01T08:00:00Z',
				opened: now.toISOString(),
				questions: [
					{
						id: 'q1',
						about: 'question 3.Q4',
						item: '3.Q4',
						question: 'q1?',
						response: '',
						responded: ''
					}
				]
			}
		]);
	});

	it('are not added twice, and the design stays the same object', () => {
		const once = addQuestions(design(), asked(['q1', 'q2']), now);
		expect(addQuestions(once, asked(['q2', 'q1']), later)).toBe(once);
	});

	it('keep their responses when the set comes again with more', () => {
		const once = respond(addQuestions(design(), asked(['q1']), now), 's1', 'q1', 'Yes.', now);
		const again = addQuestions(once, asked(['q1', 'q2']), later);
		expect(allQuestions(again).map(({ id, response }) => [id, response])).toEqual([
			['q1', 'Yes.'],
			['q2', '']
		]);
		expect(again.replies[0]!.opened).toBe(later.toISOString());
	});

	it('of two appraisers stand apart, also under one id', () => {
		const both = addQuestions(
			addQuestions(design(), asked(['q1']), now),
			asked(['q1'], { id: 's2', from: 'Another fund' }),
			now
		);
		const answered = respond(both, 's2', 'q1', 'Here.', now);
		expect(openQuestions(answered).map(({ round, from }) => [round, from])).toEqual([
			['s1', 'Fund for Safe Work']
		]);
	});

	it('concern the design they name, or any when they name none', () => {
		expect(concernsDesign(design(), asked([]))).toBe(true);
		expect(concernsDesign(design(), asked([], { designId: '' }))).toBe(true);
		expect(concernsDesign(design({}, 'other'), asked([]))).toBe(false);
	});

	it('can be taken out as a set', () => {
		const opened = addQuestions(design(), asked(['q1']), now);
		expect(removeQuestions(opened, 's1').replies).toEqual([]);
		expect(removeQuestions(opened, 's2')).toBe(opened);
	});

	it('never make a design that cannot be opened again', () => {
		const many = asked([...Array(3_000).keys()].map((index) => `q${index}`));
		const filled = addQuestions(design(), many, now);
		expect(checkDesign(filled).ok).toBe(true);
		const sets = [...Array(2_100).keys()].reduce(
			(document, index) => addQuestions(document, asked(['q1'], { id: `s${index}` }), now),
			design()
		);
		expect(checkDesign(sets).ok).toBe(true);
	});

	it('end up the same whichever files are opened, and however often', () => {
		const files = fc.array(fc.subarray(['q1', 'q2', 'q3', 'q4'], { minLength: 1 }), {
			minLength: 1,
			maxLength: 5
		});
		fc.assert(
			fc.property(files, (lists) => {
				const opened = lists.reduce(
					(document, list) => addQuestions(document, asked(list), now),
					design()
				);
				expect(ids(opened)).toEqual([...new Set(lists.flat())]);
			})
		);
	});
});

describe('a response', () => {
	const opened = addQuestions(design(), asked(['q1', 'q2']), now);

	it('is dated, and leaves one question fewer open', () => {
		const answered = respond(opened, 's1', 'q1', 'In annex 2.', later);
		expect(answered.replies[0]!.questions[0]).toMatchObject({
			response: 'In annex 2.',
			responded: later.toISOString()
		});
		expect(openQuestions(answered).map(({ id }) => id)).toEqual(['q2']);
		expect(opened.replies[0]!.questions[0]!.response).toBe('');
	});

	it('that is taken back opens the question again', () => {
		const emptied = respond(respond(opened, 's1', 'q1', 'Yes', now), 's1', 'q1', ' ', later);
		expect(emptied.replies[0]!.questions[0]).toMatchObject({ response: ' ', responded: '' });
		expect(openQuestions(emptied)).toHaveLength(2);
	});

	it('to nothing, or the same again, changes nothing', () => {
		expect(respond(opened, 's2', 'q1', 'x', now)).toBe(opened);
		expect(respond(opened, 's1', 'q9', 'x', now)).toBe(opened);
		const answered = respond(opened, 's1', 'q1', 'x', now);
		expect(respond(answered, 's1', 'q1', 'x', later)).toBe(answered);
	});
});
