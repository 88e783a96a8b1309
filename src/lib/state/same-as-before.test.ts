import { describe, expect, it } from 'vitest';
import { sameAsBefore } from './same-as-before.ts';

describe('keeping what says the same', () => {
	it('gives back the earlier value when nothing differs', () => {
		const keep = sameAsBefore<unknown>();
		const first = keep({ steps: { change: { asked: 3 } }, places: ['a', 'b'] });
		expect(keep({ steps: { change: { asked: 3 } }, places: ['a', 'b'] })).toBe(first);
	});

	it('gives the new value with the earlier parts that still hold', () => {
		const keep = sameAsBefore<{ one: object; other: object }>();
		const first = keep({ one: { asked: 1 }, other: { asked: 2 } });
		const second = keep({ one: { asked: 1 }, other: { asked: 3 } });
		expect(second).toEqual({ one: { asked: 1 }, other: { asked: 3 } });
		expect(second.one).toBe(first.one);
	});

	it('finds entries again by their key when others came before them', () => {
		const keep = sameAsBefore<readonly { key: string }[]>();
		const [old] = keep([{ key: 'old' }]);
		const next = keep([{ key: 'new' }, { key: 'old' }]);
		expect(next.map(({ key }) => key)).toEqual(['new', 'old']);
		expect(next[1]).toBe(old);
	});

	it.each([
		[['a', 'b'], ['a']],
		[{ a: 1 }, { a: 1, b: undefined }],
		[{ a: 1, b: 2 }, { a: 1 }],
		[{ a: [] }, { a: {} }],
		[null, { a: 1 }],
		[{ a: null }, { a: undefined }]
	])('takes %j and %j for different', (before, after) => {
		const keep = sameAsBefore<unknown>();
		keep(before);
		expect(keep(after)).toStrictEqual(after);
	});
});
