import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const marked = (before: string, after: string) =>
	compareTexts(before, after)
		.map(({ type, text }) =>
			type === 'kept' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`
		)
		.join('');

describe('the difference between two texts', () => {
	it('marks a word that was replaced, in its place', () => {
		expect(marked('We train police officers.', 'We train labour officers.')).toBe(
			'We train [-police-]{+labour+} officers.'
		);
	});

	it('marks what was added and what was taken out', () => {
		expect(marked('One two.', 'One and two.')).toBe('One {+and +}two.');
		expect(marked('One and two.', 'One two.')).toBe('One [-and -]two.');
	});

	it('shows several replaced words as one', () => {
		expect(marked('in the old town now', 'in a new city now')).toBe(
			'in [-the old town-]{+a new city+} now'
		);
	});

	it('says nothing of texts that are equal', () => {
		expect(compareTexts('', '')).toEqual([]);
		expect(compareTexts('same', 'same')).toEqual([{ type: 'kept', text: 'same' }]);
	});

	it('finds words where a script writes them without spaces', () => {
		expect(compareTexts('ផ្ទះធំណាស់', 'ផ្ទះតូចណាស់').some(({ type }) => type === 'kept')).toBe(true);
	});

	it('loses no character of either text', () => {
		const words = fc
			.array(fc.constantFrom('a', 'b', 'c', ' ', '.', '\n', '😀', 'é'), { maxLength: 60 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (before, after) => {
				const pieces = compareTexts(before, after);
				const without = (type: string) =>
					pieces
						.filter((one) => one.type !== type)
						.map(({ text }) => text)
						.join('');
				expect(without('added')).toBe(before);
				expect(without('removed')).toBe(after);
			})
		);
	});

	it('compares long texts by sentence', () => {
		const text = (word: string) =>
			Array.from(
				{ length: 1_000 },
				(_, at) => `Sentence ${at} speaks of ${at % 10 ? 'it' : word} here.\n`
			).join('');
		const added = compareTexts(text('work'), text('rest')).filter(({ type }) => type === 'added');
		expect(added).toHaveLength(100);
		for (const piece of added)
			expect(piece.text).toMatch(/^Sentence \d+ speaks of rest here\.\s*$/);
	});
});
