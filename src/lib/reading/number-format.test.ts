import { describe, expect, it } from 'vitest';
import { formatNumber } from './number-format.ts';

describe('a number of a list', () => {
	it.each([
		[3, 'decimal', '3'],
		[3, 'decimalZero', '03'],
		[3, 'lowerLetter', 'c'],
		[27, 'upperLetter', 'AA'],
		[28, 'lowerLetter', 'bb'],
		[4, 'lowerRoman', 'iv'],
		[1994, 'upperRoman', 'MCMXCIV'],
		[11, 'ordinal', '11th'],
		[22, 'ordinal', '22nd'],
		[3, 'arabicAbjad', 'ج'],
		[12, 'hindiNumbers', '१२'],
		[3, 'none', ''],
		[3, 'a format of tomorrow', '3']
	])('%i as %s is %s', (number, format, text) => {
		expect(formatNumber(number, format)).toBe(text);
	});

	it('stays short, whatever a file counts to', () => {
		for (const format of ['lowerLetter', 'upperRoman', 'decimal'])
			for (const number of [-5, 0, 4000, 1e9])
				expect(formatNumber(number, format).length).toBeLessThan(10);
	});
});
