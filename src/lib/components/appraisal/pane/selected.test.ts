import { beforeEach, describe, expect, it } from 'vitest';
import { rangeOf, selectedIn } from './selected.ts';

let pane: HTMLElement;
beforeEach(() => {
	document.body.innerHTML =
		'<p id="out">Outside</p><div id="pane">' +
		'<h3>Page 1</h3><div data-part="1">One <mark>two</mark><span data-note>3.Q1</span> three</div>' +
		'<h3>Page 2</h3><div data-part="2">Four five</div></div>';
	pane = document.getElementById('pane')!;
});
const part = (number: number) => pane.querySelector(`[data-part="${number}"]`)!;

function range(from: [Node, number], to: [Node, number]): Range {
	const made = document.createRange();
	made.setStart(...from);
	made.setEnd(...to);
	return made;
}

describe('a selection in the proposal', () => {
	it('is a place in its part, whatever is marked before it', () => {
		const three = part(1).lastChild!;
		expect(selectedIn(pane, range([three, 1], [three, 6]))).toEqual({
			part: 1,
			start: 8,
			end: 13,
			cut: false
		});
	});

	it('leaves out the notes that stand in the text', () => {
		const [one, three] = [part(1).firstChild!, part(1).lastChild!];
		expect(selectedIn(pane, range([one, 0], [three, 6]))).toMatchObject({ start: 0, end: 13 });
	});

	it('is cut at the end of its part, and says so', () => {
		const [three, four] = [part(1).lastChild!, part(2).firstChild!];
		expect(selectedIn(pane, range([three, 1], [four, 4]))).toEqual({
			part: 1,
			start: 8,
			end: 13,
			cut: true
		});
	});

	it('is found when whole elements were selected, as by three clicks', () => {
		expect(selectedIn(pane, range([part(1), 0], [part(2), 0]))).toMatchObject({
			part: 1,
			start: 0,
			end: 13
		});
		const heading = pane.querySelectorAll('h3')[1]!.firstChild!;
		const four = part(2).firstChild!;
		expect(selectedIn(pane, range([heading, 2], [four, 4]))).toMatchObject({
			part: 2,
			start: 0,
			end: 4
		});
	});

	it('is nothing where nothing is selected, or elsewhere', () => {
		const four = part(2).firstChild!;
		const outside = document.getElementById('out')!.firstChild!;
		expect(selectedIn(pane, range([four, 2], [four, 2]))).toBeNull();
		expect(selectedIn(pane, range([outside, 0], [outside, 3]))).toBeNull();
	});

	it('can be made from a place again', () => {
		expect(rangeOf(pane, 1, 4, 13)?.toString()).toBe('two3.Q1 three');
		const made = rangeOf(pane, 1, 8, 13)!;
		expect(selectedIn(pane, made)).toMatchObject({ part: 1, start: 8, end: 13 });
		expect(rangeOf(pane, 9, 0, 1)).toBeNull();
		expect(rangeOf(pane, 2, 5, 900)?.toString()).toBe('five');
	});
});
