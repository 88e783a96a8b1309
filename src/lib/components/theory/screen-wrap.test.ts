import { describe, expect, it } from 'vitest';
import { wrapWith } from './screen-wrap.ts';

/** Every letter ten wide. */
const wrap = (text: string, letters: number) =>
	wrapWith((part) => [...part].length * 10)(text, 10, letters * 10);

describe('wrapping', () => {
	it.each([
		['one two three', 7, ['one two', 'three']],
		['one', 10, ['one']],
		['', 10, ['']],
		['trauma-informed', 8, ['trauma-', 'informed']],
		['a\n b', 10, ['a b']],
		['abcdefghij', 4, ['abcd', 'efgh', 'ij']]
	])('%j in %i letters', (text, letters, lines) => expect(wrap(text, letters)).toEqual(lines));

	it('breaks between words where a script writes no spaces, and keeps every letter', () => {
		const khmer = 'ក្មេងស្រីនឹងសួរមុនពេលចុះហត្ថលេខា';
		const lines = wrap(khmer, 12);
		expect(lines.length).toBeGreaterThan(1);
		expect(lines.join('')).toBe(khmer);
	});
});
