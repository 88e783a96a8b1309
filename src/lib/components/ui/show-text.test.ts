import { describe, expect, it } from 'vitest';
import { showText } from './show-text.ts';

function fieldWith(text: string, start: number, end = start) {
	const field = document.createElement('textarea');
	document.body.append(field);
	field.value = text;
	field.focus();
	field.setSelectionRange(start, end);
	return field;
}
const selected = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => [
	selectionStart,
	selectionEnd
];

describe('a text that changes under a cursor', () => {
	it.each([
		['before it', 'ab|cd', 'xxabcd', [4, 4]],
		['behind it', 'ab|cd', 'abcdxx', [2, 2]],
		['by a deletion before it', 'abc|d', 'bcd', [2, 2]],
		['by a deletion around it', 'ab|cd', 'ad', [1, 1]]
	])('%s leaves the cursor between its letters', (_, marked, next, expected) => {
		const field = fieldWith(marked.replace('|', ''), marked.indexOf('|'));
		showText(field, next);
		expect(field.value).toBe(next);
		expect(selected(field)).toEqual(expected);
		expect(document.activeElement).toBe(field);
	});

	it('leaves what is selected selected', () => {
		const field = fieldWith('one two three', 4, 7);
		showText(field, 'and one two three');
		expect(field.value.slice(...(selected(field) as [number, number]))).toBe('two');
	});
});
