import { describe, expect, it } from 'vitest';
import { oneOrMore, readArguments } from './arguments.ts';

describe('the arguments of a command', () => {
	it.each([
		[['a.json', '--out', 'b.pdf']],
		[['--out', 'b.pdf', 'a.json']],
		[['--out=b.pdf', 'a.json']],
		[['--out', 'b.pdf', '--', 'a.json']]
	])('are taken in any order and form: %j', (args) => {
		expect(readArguments(args, ['out'])).toEqual({
			ok: true,
			value: { names: ['a.json'], options: { out: 'b.pdf' } }
		});
	});

	it('let - stand for a pipe, and a name begin with hyphens after --', () => {
		expect(readArguments(['-', '--', '--odd.json'])).toMatchObject({
			value: { names: ['-', '--odd.json'] }
		});
	});

	it.each([
		[['--fast', 'a.json'], '--fast is not known here; this command knows --out.'],
		[['-o', 'b.pdf'], '-o is not known here; this command knows --out.'],
		[['a.json', '--out'], '--out needs a value after it.'],
		[['--out', '--fast'], '--out needs a value after it.'],
		[['--out=', 'a.json'], '--out needs a value after it.'],
		[['--out', 'a', '--out', 'b'], '--out stands twice; give it once.']
	])('are refused with a sentence where they are not understood: %j', (args, error) => {
		expect(readArguments(args, ['out'])).toEqual({ ok: false, error });
	});
});

it('a list names what is not among its values, and keeps their own order', () => {
	expect(oneOrMore('sets', 'child, dac', ['dac', 'child'])).toEqual({
		ok: true,
		value: ['dac', 'child']
	});
	expect(oneOrMore('sets', 'dac,money', ['dac', 'child'])).toEqual({
		ok: false,
		error: '--sets takes dac, child; not “money”.'
	});
});
