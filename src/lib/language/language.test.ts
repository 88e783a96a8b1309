import { expect, it } from 'vitest';
import { addWords } from './catalogue.ts';
import { date, list, money, number, t, tId } from './language.ts';

// Words of the tests' own, so that nothing here hangs on how a screen puts it.
addWords({
	'test.plain': '{who} has {what}',
	'test.count': { zero: 'no cases', one: '{count} case', other: '{count} cases' },
	'test.items': { one: 'one item', other: '{count} items' },
	'test.list.a': 'the first'
});
const say = t as (key: string, values?: Record<string, string | number>) => string;

it('fills in what is given, numbers in the way of the language', () => {
	expect(say('test.plain', { who: 'Ana', what: 12500 })).toBe('Ana has 12,500');
});

it('leaves a gap that nothing was given for, and shows the key of a text there is none of', () => {
	expect(say('test.plain', { who: 'Ana' })).toBe('Ana has {what}');
	expect(say('test.nowhere')).toBe('test.nowhere');
});

it('fills in what somebody wrote as it stands, braces too', () => {
	expect(say('test.plain', { who: '{what}', what: '$& {who}' })).toBe('{what} has $& {who}');
});

it('chooses words by the count, with words of its own for none where there are some', () => {
	expect([0, 1, 2].map((count) => say('test.count', { count }))).toEqual([
		'no cases',
		'1 case',
		'2 cases'
	]);
	expect(say('test.items', { count: 0 })).toBe('0 items');
});

it('says an id of a list in words where there are any', () => {
	expect([tId('test.list', 'a'), tId('test.list', 'b')]).toEqual(['the first', 'b']);
});

it('writes money in a currency, and as the user gave it where that is none', () => {
	expect(money(1250.4, 'EUR')).toBe('€1,250');
	expect(money(1250, 'shells')).toBe('1,250 shells');
	expect(money(1250, '')).toBe('1,250');
});

it('writes a day, a month, and whatever else stands there as it is', () => {
	expect(date('2026-11-01')).toBe('1 November 2026');
	expect(date('2026-11')).toBe('November 2026');
	expect(date('next year')).toBe('next year');
	expect(date('')).toBe('');
});

it('writes numbers and lists', () => {
	expect(number(0.5)).toBe('0.5');
	expect(list(['a', 'b', 'c'])).toBe('a, b and c');
});
