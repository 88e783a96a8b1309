/** Whatever a file holds, opening it gives a design or a reason; it never throws and never reaches a prototype. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDesign, openDesign, saveDesign } from './open-design.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const full = readFileSync('tests/fixtures/designs/v1/full.json', 'utf8');
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const errorTypes = ['too-large', 'not-json', 'not-a-design', 'newer-than-this-app'];

/** Every place of a value that holds fields. */
function records(value: Json, path: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.entries(value).flatMap(([key, one]) => records(one, [...path, key]));
	return Array.isArray(value) ? inner : [path, ...inner];
}
const places = records(JSON.parse(full) as Json);

/** The JSON text of the full file with one more, or another, field at a place; `__proto__` is a field like any. */
function withField(path: readonly string[], key: string, value: Json): string {
	const document = JSON.parse(full) as Json;
	const target = path.reduce((at, step) => (at as Record<string, Json>)[step]!, document);
	Object.defineProperty(target, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	return JSON.stringify(document);
}

/** True when every object in the value inherits from the usual prototype or none. */
function isPlain(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return true;
	const prototype: unknown = Object.getPrototypeOf(value);
	return (
		[Object.prototype, Array.prototype, null].includes(prototype as object) &&
		Object.values(value).every(isPlain)
	);
}

function expectSound(json: string) {
	const result = openDesign(json);
	if (!result.ok) {
		expect(errorTypes).toContain(result.error.type);
		return;
	}
	expect(isPlain(result.value)).toBe(true);
	const saved = saveDesign(result.value);
	const again = openDesign(saved);
	expect(again.ok && saveDesign(again.value)).toBe(saved);
}

describe('openDesign', () => {
	it('answers any text with a result', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), expectSound), { numRuns: 500 });
	});

	it('answers any JSON with a result', () => {
		fc.assert(fc.property(fc.json({ maxDepth: 6 }), expectSound), { numRuns: 500 });
	});

	it('answers a design with anything anywhere in it with a result', () => {
		const field = fc.tuple(
			fc.constantFrom(...places),
			fc.oneof(fc.string(), fc.constantFrom('id', 'text', 'state', 'kind', 'items', '0')),
			fc.jsonValue() as fc.Arbitrary<Json>
		);
		fc.assert(
			fc.property(field, ([path, key, value]) => expectSound(withField(path, key, value))),
			{ numRuns: 500 }
		);
	});

	it('keeps any text as it is, also half a character, NUL and marks of direction', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc
				.array(
					fc.constantFrom('\uD83D', '\uDE00', '\u0000', '\u202E', '\u2066', 'a', '\r', '"', '\\')
				)
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(text, (title) => {
				const result = openDesign(withField(['profile'], 'title', title));
				const again = result.ok && openDesign(saveDesign(result.value));
				expect(again && again.ok && again.value.profile.title).toBe(title);
			})
		);
	});
});

describe('checkDesign', () => {
	it('answers any value with a result, also one that no file can hold', () => {
		const odd = fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withSet: true,
			withSparseArray: true,
			withNullPrototype: true,
			withTypedArray: true
		});
		const head = { ...(JSON.parse(full) as object) };
		fc.assert(
			fc.property(odd, fc.constantFrom(...Object.keys(head)), (value, key) => {
				expect(checkDesign(value).ok).toBe(false);
				expect(typeof checkDesign({ ...head, [key]: value }).ok).toBe('boolean');
			}),
			{ numRuns: 300 }
		);
	});

	it('answers a value that contains itself', () => {
		const profile: Record<string, unknown> = {};
		profile['self'] = profile;
		expect(checkDesign({ ...(JSON.parse(full) as object), profile })).toMatchObject({
			ok: false,
			error: { type: 'not-a-design' }
		});
	});
});

describe('the names of a prototype', () => {
	const before = Object.getOwnPropertyDescriptors(Object.prototype);
	const values: Json[] = [{ polluted: true }, { prototype: { polluted: true } }, 'polluted'];

	it.each(names)('do no harm as a field anywhere: %s', (name) => {
		for (const path of places)
			for (const value of values) {
				const json = withField(path, name, value);
				expect(json).toContain(`"${name}":`);
				expectSound(json);
				expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
			}
		expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
	});

	it('never open as __proto__, and the place is named', () => {
		for (const path of places)
			expect(openDesign(withField(path, '__proto__', {}))).toEqual({
				ok: false,
				error: {
					type: 'not-a-design',
					detail: `${[...path, '__proto__'].join('.')}: no field may be called so`
				}
			});
	});

	it('leave nothing behind as unknown fields', () => {
		const result = openDesign(withField(['profile'], 'constructor', { polluted: true }));
		expect(result.ok && Object.hasOwn(result.value.profile, 'constructor')).toBe(false);
		expect(result.ok).toBe(true);
	});
});
