import { Buffer } from 'harfbuzzjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fontIds } from '../fonts.ts';
import { nodeFonts } from '../fonts-node.ts';
import { breakLines } from './break-lines.ts';
import { FontBook } from './font-book.ts';
import { prepare } from './prose.ts';
import { Shaper } from './shaper.ts';

let book: FontBook;
beforeAll(async () => {
	book = await FontBook.open(nodeFonts, fontIds);
});

function broken(text: string, width: number, language = 'en'): string[] {
	const shaper = new Shaper(book, language);
	const prose = prepare(book, text);
	const lines = breakLines(shaper, prose, 10, width);
	for (const { start, end } of lines) {
		expect((shaper.width(prose, start, end) * 10) / 1000).toBeLessThanOrEqual(width + 0.01);
	}
	return lines.map(({ start, end }) => text.slice(start, end));
}

describe('line breaking', () => {
	it('breaks at spaces and fills lines', () => {
		expect(broken('one two three four', 52)).toEqual(['one two', 'three four']);
	});

	it('breaks after a hyphen between letters, not before it and not in numbers', () => {
		expect(broken('anti-trafficking', 60)).toEqual(['anti-', 'trafficking']);
		expect(broken('in 2020-2026', 60)).toEqual(['in', '2020-2026']);
	});

	it('keeps non-breaking spaces together', () => {
		expect(broken('the sum 250\u00a0000\u00a0€', 70)).toEqual(['the sum', '250\u00a0000\u00a0€']);
	});

	it('breaks Thai, Khmer and Burmese between words', () => {
		const words: [string, string][] = [
			['th', 'สิทธิมนุษยชนและธรรมาภิบาลสิทธิมนุษยชน'],
			['km', 'សិទ្ធិមនុស្សនិងអភិបាលកិច្ចសិទ្ធិមនុស្ស'],
			['my', 'လူ့အခွင့်အရေးနှင့်စီမံအုပ်ချုပ်မှုလူ့အခွင့်အရေး']
		];
		for (const [language, text] of words) {
			const lines = broken(text, 90, language);
			expect(lines.length).toBeGreaterThan(1);
			expect(lines.join('')).toBe(text);
			for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
		}
	});

	it('breaks what is wider than the line between characters, and goes on after it', () => {
		const address = 'https://example.org/a/very/long/address/without/any/space?and=values';
		const lines = broken(`see ${address} for more`, 80);
		expect(lines.join('').replaceAll(' ', '')).toBe(`see${address}formore`);
	});

	it('never ends on an endless loop when even one letter is too wide', () => {
		const shaper = new Shaper(book, 'en');
		const lines = breakLines(shaper, prepare(book, 'MMM'), 10, 1);
		expect(lines).toHaveLength(3);
	});

	it('gives one empty line for an empty text', () => {
		expect(broken('', 100)).toEqual(['']);
	});
});

describe('shaping', () => {
	it('gives the same widths from the cache as when new', () => {
		const shaper = new Shaper(book, 'ar');
		const prose = prepare(book, 'حقوق الإنسان حقوق');
		const first = shaper.line(prose, 0, prose.text.length).width;
		expect(shaper.line(prose, 0, prose.text.length).width).toBe(first);
		expect(shaper.width(prose, 0, prose.text.length)).toBeCloseTo(first, 6);
	});

	it('shapes a word once, however often it is set', () => {
		const shaper = new Shaper(book, 'en');
		const page = 'the debt grows with food and medicine bought on credit '.repeat(50).trim();
		const shaped = vi.spyOn(Buffer.prototype, 'setDirection');
		const set = () => {
			const prose = prepare(book, page);
			for (const { start, end } of breakLines(shaper, prose, 10, 400))
				shaper.line(prose, start, end);
			return shaped.mock.calls.length;
		};
		const first = set();
		expect(first).toBeGreaterThan(5);
		expect(first).toBeLessThan(25);
		expect(set()).toBe(first);
		shaped.mockRestore();
	});

	it('joins Arabic letters and reorders Khmer, so glyphs differ from letters taken singly', () => {
		const shaper = new Shaper(book, 'ar');
		for (const text of ['حقوق', 'ខ្មែរ', 'क्षेत्र']) {
			const prose = prepare(book, text);
			const whole = shaper.width(prose, 0, text.length);
			let apart = 0;
			for (let at = 0; at < text.length; at++) apart += shaper.width(prose, at, at + 1);
			expect(whole).toBeLessThan(apart);
		}
	});
});
