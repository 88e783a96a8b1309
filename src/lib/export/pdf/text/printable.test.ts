import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';

describe('printable text', () => {
	it('leaves ordinary text alone', () => {
		const text = 'Évaluation « à » – परिवर्तन\u200d العربية\nnext line';
		expect(printable(text)).toBe(text.normalize('NFC'));
	});

	it('makes every kind of line break one', () => {
		expect(printable('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
	});

	it('drops control characters, soft hyphens and byte-order marks', () => {
		expect(printable('\ufeffa\u0000b\u001b\u00adc\u007f\uffff')).toBe('abc');
	});

	it('makes half a surrogate pair visible as damage', () => {
		expect(printable('a\ud83db')).toBe('a\ufffdb');
	});

	it('shows the bullets and arrows of word processors by ones the fonts have', () => {
		expect(printable('\uf0b7 a ● b → c')).toBe('• a • b -> c');
	});
});
