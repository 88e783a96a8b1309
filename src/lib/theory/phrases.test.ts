import { describe, expect, it } from 'vitest';
import { closed, fill, listed, midSentence, open, sentenceStart } from './phrases.ts';

describe('closed', () => {
	it.each([
		['It holds', 'It holds.'],
		['It holds.', 'It holds.'],
		['Does it hold?', 'Does it hold?'],
		['They said “it holds.”', 'They said “it holds.”'],
		['They said “yes”', 'They said “yes”.'],
		['यह सही है।', 'यह सही है।'],
		['هذا صحيح؟', 'هذا صحيح؟'],
		['  ', '']
	])('%s', (text, expected) => expect(closed(text)).toBe(expected));
});

describe('open', () => {
	it.each([
		['it holds.', 'it holds'],
		['and so on ...', 'and so on ...'],
		['यह सही है।', 'यह सही है']
	])('%s', (text, expected) => expect(open(text)).toBe(expected));
});

it('fills a template once, so that braces a user types stay as they are', () => {
	expect(fill('{a}, then {b}', { a: '{b}', b: 'x' })).toBe('{b}, then x');
});

it('lists and starts sentences in languages nobody can read too', () => {
	expect(listed(['a', 'b'], 'x_y_z')).toBe('a and b');
	expect(sentenceStart('a', 'x_y_z')).toBe('A');
});

it('takes a capital back only from the whole word the draft begins with', () => {
	expect(midSentence('Pupils ask', 'pupils will', 'en')).toBe('pupils ask');
	expect(midSentence('Pupilsville asks', 'pupils will', 'en')).toBe('Pupilsville asks');
	expect(midSentence('Kathmandu police', 'pupils will', 'en')).toBe('Kathmandu police');
});
