import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPieces, wordStretches, type Stretch } from './text-pieces.ts';

const stretch = (start: number, end: number, look: Stretch['look'] = 'used', note?: string) => ({
	start,
	end,
	look,
	note
});

describe('pieces of a text', () => {
	it('are cut where a stretch begins and ends, also where two overlap', () => {
		const pieces = textPieces('one two three', [
			stretch(4, 13, 'used', '3.Q1'),
			stretch(0, 7, 'found')
		]);
		expect(pieces.map(({ text, looks, notes }) => [text, [...looks].sort(), notes])).toEqual([
			['one ', ['found'], []],
			['two', ['found', 'used'], []],
			[' three', ['used'], ['3.Q1']]
		]);
	});

	it('never lose, repeat or reorder a letter', () => {
		const any = fc.record({
			start: fc.integer({ min: -5, max: 60 }),
			end: fc.integer({ min: -5, max: 60 }),
			look: fc.constantFrom('used' as const, 'found' as const, 'here' as const)
		});
		fc.assert(
			fc.property(fc.string({ maxLength: 50, unit: 'binary' }), fc.array(any), (text, all) => {
				const pieces = textPieces(text, all);
				expect(pieces.map((piece) => piece.text).join('')).toBe(text);
				for (const piece of pieces)
					expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
			})
		);
	});
});

describe('words in a quotation', () => {
	it('are found each time, whatever their case and ending, and no words that stand everywhere', () => {
		const quote = 'Campaigns first. The campaign and its baseline';
		const found = wordStretches(quote, ['awareness campaign', 'and']);
		expect(found.map(({ start, end }) => quote.slice(start, end))).toEqual([
			'Campaigns',
			'campaign'
		]);
	});
});
