import { describe, expect, it } from 'vitest';
import { design, group } from '../../../tests/builders.ts';
import type { Design } from './design.ts';
import { add, change, changeAnswer, changeProfile, remove } from './edit.ts';
import {
	emptyHistory,
	fieldChanged,
	historyLimit,
	joinWithin,
	recorded,
	redone,
	undone,
	type History
} from './history.ts';

const base = design({ groups: [group('g1'), group('g2')] });

/** Makes the changes one after the other, `pause` milliseconds apart. */
function after(pause: number, ...changes: ((document: Design) => Design)[]) {
	return changes.reduce<{ now: Design; history: History; at: number }>(
		({ now, history, at }, make) => {
			const next = make(now);
			return { now: next, history: recorded(history, now, next, at), at: at + pause };
		},
		{ now: base, history: emptyHistory, at: 0 }
	);
}
const title = (text: string) => (document: Design) => changeProfile(document, { title: text });
const summary = (text: string) => (document: Design) => changeProfile(document, { summary: text });

describe('a change', () => {
	it('is taken back and brought back', () => {
		const { now, history } = after(5_000, title('a'), title('ab'));
		const back = undone(history, now)!;
		expect(back.design.profile.title).toBe('a');
		expect(undone(back.history, back.design)!.design).toBe(base);
		expect(redone(back.history, back.design)!.design).toBe(now);
	});

	it('joins the one before in the same field, unless there was a pause', () => {
		expect(after(joinWithin, title('a'), title('ab'), title('abc')).history.past).toEqual([base]);
		expect(after(joinWithin + 1, title('a'), title('ab')).history.past).toHaveLength(2);
	});

	it('does not join a change in another field, nor an entry that comes or goes', () => {
		expect(after(10, title('a'), summary('b')).history.past).toHaveLength(2);
		const groups = after(
			10,
			(d) => add(d, 'groups', group('g3')),
			(d) => remove(d, 'groups', 'g3')
		);
		expect(groups.history.past).toHaveLength(2);
	});

	it('does not join across undo', () => {
		const { now, history } = after(10, title('a'));
		const back = undone(history, now)!;
		const again = recorded(back.history, back.design, title('b')(back.design), 20);
		expect(again.past).toEqual([base]);
		expect(recorded(again, title('b')(base), title('bc')(base), 30).past).toEqual([base]);
	});

	it('is not remembered when it changed nothing', () => {
		expect(after(5_000, title(''), title('')).history.past).toEqual([]);
	});

	it('after undo ends what could be brought back', () => {
		const { now, history } = after(5_000, title('a'), title('b'));
		const back = undone(history, now)!;
		const other = recorded(back.history, back.design, summary('c')(back.design), 99_000);
		expect(redone(other, back.design)).toBeNull();
	});
});

it('goes back a bounded number of steps', () => {
	const changes = Array.from({ length: historyLimit + 50 }, (_, index) => title(`title ${index}`));
	const { history } = after(5_000, ...changes);
	expect(history.past).toHaveLength(historyLimit);
	expect(history.past[0]!.profile.title).toBe('title 49');
});

it('has nothing to take back or bring back at first', () => {
	expect(undone(emptyHistory, base)).toBeNull();
	expect(redone(emptyHistory, base)).toBeNull();
});

describe('the field that was changed', () => {
	it.each([
		['a text of the programme', title('a')(base), 'profile title'],
		['a text of an entry', change(base, 'groups', 'g2', { name: 'x' }), 'groups 1 name'],
		['two texts at once', change(base, 'groups', 'g2', { name: 'x', change: 'y' }), ''],
		['an entry that is new', changeAnswer(base, 'programme', '1.Q1', { text: 'x' }), ''],
		['nothing but the time', { ...base, changed: 'later' }, '']
	])('%s', (_name, next, field) => expect(fieldChanged(base, next)).toBe(field));
});
