import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { checklistMachine, type ChecklistEvent, type ChecklistInput } from './checklist-machine.ts';

const input = (parts: Partial<ChecklistInput> = {}): ChecklistInput => ({
	activityId: 'a1',
	lessons: true,
	questions: ['3.Q1', '3.Q2', '3.Q3'],
	parked: [],
	page: 'lessons',
	...parts
});

/** State and question after these events. */
function after(start: ChecklistInput, ...events: ChecklistEvent[]) {
	const [first] = initialTransition(checklistMachine, start);
	const { value, context } = events.reduce(
		(snapshot, event) => transition(checklistMachine, snapshot, event)[0],
		first
	);
	return value === 'asking' ? context.questions[context.at] : value;
}
const next = { type: 'page.next' } as const;
const back = { type: 'page.back' } as const;

describe('checklist', () => {
	it('shows the lessons, asks each question in turn, and is finished', () => {
		const walk = [0, 1, 2, 3, 4].map((steps) => after(input(), ...Array(steps).fill(next)));
		expect(walk).toEqual(['lessons', '3.Q1', '3.Q2', '3.Q3', 'finished']);
	});

	it('goes back the way it came', () => {
		const atEnd = [next, next, next, next];
		const walk = [1, 2, 3, 4, 5].map((steps) =>
			after(input(), ...atEnd, ...Array(steps).fill(back))
		);
		expect(walk).toEqual(['3.Q3', '3.Q2', '3.Q1', 'lessons', 'lessons']);
	});

	it('takes up where the user was', () => {
		expect(after(input({ page: '3.Q2' }))).toBe('3.Q2');
		expect(after(input({ page: 'a question of an older version' }))).toBe('lessons');
	});

	it('starts with the question where there are no lessons, and never goes back to them', () => {
		const other = input({ lessons: false, questions: ['other'] });
		expect(after(other)).toBe('other');
		expect(after(other, back)).toBe('other');
		expect(after(other, { type: 'page.shown', page: 'lessons' })).toBe('other');
		expect(after(other, next)).toBe('finished');
	});

	it('follows the path to a page of its own, from any state, and ignores other pages', () => {
		const show = (page: string): ChecklistEvent => ({ type: 'page.shown', page });
		expect(after(input(), show('3.Q3'))).toBe('3.Q3');
		expect(after(input(), show('3.Q3'), show('lessons'))).toBe('lessons');
		expect(after(input(), { type: 'checklist.finish' }, show('3.Q1'))).toBe('3.Q1');
		expect(after(input(), next, show('7.Q1'))).toBe('3.Q1');
	});

	it('comes back to parked questions one after the other, and stays where none is parked', () => {
		const parked = input({ parked: ['3.Q1', '3.Q3'] });
		const again = { type: 'parked.next' } as const;
		const finish = { type: 'checklist.finish' } as const;
		expect(after(parked, next, again)).toBe('3.Q3');
		expect(after(parked, next, again, again)).toBe('3.Q1');
		expect(after(parked, finish, again)).toBe('3.Q3');
		expect(after(input(), finish, again)).toBe('finished');
		expect(after(input({ questions: [] }), again)).toBe('lessons');
	});

	it('keeps its question when the questions change, or takes the one before', () => {
		const change = (...questions: string[]): ChecklistEvent => ({
			type: 'pages.changed',
			questions,
			parked: []
		});
		const asking = input({ page: '3.Q2' });
		expect(after(asking, change('3.Q0', '3.Q1', '3.Q2'))).toBe('3.Q2');
		expect(after(asking, change('3.Q1', '3.Q3'))).toBe('3.Q1');
		expect(after(asking, change('3.Q3'))).toBe('3.Q3');
		expect(after(asking, change())).toBe('finished');
		expect(after(input(), change('3.Q3'), next)).toBe('3.Q3');
	});

	it('reaches lessons, every question and the end, and never a question it does not have', () => {
		const paths = getShortestPaths(checklistMachine, {
			input: input({ parked: ['3.Q2'] }),
			events: [
				next,
				back,
				{ type: 'parked.next' },
				{ type: 'page.shown', page: '3.Q3' },
				{ type: 'pages.changed', questions: ['3.Q2'], parked: [] },
				{ type: 'pages.changed', questions: [], parked: [] }
			]
		});
		const states = new Set(paths.map(({ state }) => String(state.value)));
		expect(states).toEqual(new Set(['lessons', 'asking', 'finished']));
		for (const { state } of paths)
			if (state.value === 'asking') expect(state.context.questions[state.context.at]).toBeDefined();
	});
});
