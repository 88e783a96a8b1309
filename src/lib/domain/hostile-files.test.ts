/** Files made to break what opens them. A file is added for each fault found; large ones are made here. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listLimit } from './fields.ts';
import { openDesign } from './open-design.ts';
import { valueLimit } from './shape.ts';

const folder = 'tests/fixtures/hostile';
const head =
	'"format":"causeway-design","version":1,"id":"d","created":"","changed":"","profile":{}';
const times = (count: number, make: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => make(index)).join(',');
const record = (count: number, value: string) =>
	`{${times(count, (index) => `"k${index}":${value}`)}}`;

/** What each small file is refused with: the type, or what its detail must name. */
const expected: Readonly<Record<string, RegExp | string>> = {
	'array-of-designs.json': /^the file: /,
	'bytes-as-text.json': 'not-json',
	'comments.json': 'not-json',
	'duplicate-ids.json': /^activities\.1\.id: /,
	'formatted-as-string.json': /^the file: /,
	'infinite-number.json': /^profile\.months: /,
	'newer-version.json': 'newer-than-this-app',
	'not-a-number.json': 'not-json',
	'other-program.json': /^format: /,
	'prototype-as-activity.json': /^activities\.0\.id: /,
	'prototype-in-answers.json': /^answers\.__proto__: /,
	'prototype-at-top.json': /^__proto__: /,
	'constructor-as-scope.json': /^answers\.constructor: /,
	'script-as-key.json': /^answers\.programme\.….state: [^<]*$/,
	'two-documents.json': 'not-json',
	'wrong-types.json': /^language: .*\ncontentVersion: .*\nprofile: /
};

describe('the corpus of hostile files', () => {
	const names = readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort();

	it('has an expectation for each', () => expect(names).toEqual(Object.keys(expected).sort()));

	it.each(names)('refuses %s for its own reason', (name) => {
		const result = openDesign(readFileSync(`${folder}/${name}`, 'utf8'));
		if (result.ok) throw new Error('opened');
		const { error } = result;
		expect(error.type === 'not-a-design' ? error.detail : error.type).toMatch(
			expected[name] instanceof RegExp ? expected[name] : new RegExp(`^${expected[name]}$`)
		);
	});
});

describe('a large hostile file', () => {
	/** Generous: the machine may be busy. The faults these stand for took half a minute, or threw. */
	const seconds = 15;
	const deep = '['.repeat(100_000) + ']'.repeat(100_000);

	it.each([
		['nothing but depth', () => deep, /^the file: /],
		['depth in an unknown field', () => `{${head},"x":${deep}}`, /^nested more than 40 levels/],
		['depth in a text field', () => `{${head},"nature":${deep}}`, /^nested more than 40 levels/],
		[
			'depth in records',
			() => `{${head},"x":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}`,
			/^nested/
		],
		['a million unknown keys', () => `{${head},${record(1e6, '1').slice(1)}`, /^the file: more/],
		['a million scopes', () => `{${head},"answers":${record(1e6, '{}')}}`, /^answers: more/],
		['a million faults', () => `{${head},"answers":${record(1e6, '1')}}`, /^answers: more/],
		['ten million entries', () => `{${head},"groups":[${'1,'.repeat(1e7)}1]}`, /^groups: more/],
		[
			'as many entries as fit into every list and record',
			() => `{${head},"answers":${record(1500, record(1500, '1'))}}`,
			new RegExp(`more than ${valueLimit} values`)
		],
		[
			'more faults than can be listed',
			() => `{${head},"answers":${record(300, record(1500, '1'))}}`,
			/thousands of places do not fit|and \d+ more/
		],
		[
			'one entry too many',
			() => `{${head},"sources":[${times(listLimit + 1, () => '""')}]}`,
			/^sources: /
		]
	])(
		'is refused soon: %s',
		(_name, make, reason) => {
			const result = openDesign(make());
			expect(result).toMatchObject({ ok: false, error: { type: 'not-a-design' } });
			if (!result.ok && result.error.type === 'not-a-design')
				expect(result.error.detail).toMatch(reason);
		},
		seconds * 1000
	);

	it('opens when it is full but sound', () => {
		const sources = `"sources":[${times(listLimit, () => '"a"')}]`;
		expect(
			openDesign(`{${head},${sources},"answers":${record(listLimit, '{"1.Q1":{}}')}}`).ok
		).toBe(true);
	});
});
