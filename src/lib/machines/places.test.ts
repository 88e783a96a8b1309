import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, content, design } from '../../../tests/path-builders.ts';
import { outline, stepIds } from './outline.ts';
import { indexOfKey, isSameOutline, nearest, placeFromKey, placeKey } from './places.ts';

const places = outline(design({ activities: [activity('a1'), activity('a2')] }), content());

describe('placeKey', () => {
	it('is found again from its key, whatever the ids look like', () => {
		const part = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' });
		const place = fc.record({
			step: fc.constantFrom(...stepIds),
			scope: fc.oneof(fc.constant(''), part),
			page: part
		});
		fc.assert(
			fc.property(place, (one) => {
				const key = placeKey(one);
				expect(placeFromKey(key)).toEqual(one);
				expect(placeFromKey(`#/${key}`)).toEqual(one);
				expect(key).toMatch(/^[\w/%.~!*'()-]+$/);
			})
		);
	});

	it('does not throw for half a character pair', () => {
		expect(placeKey({ step: 'theory', scope: '', page: '\uD800' })).toBe('theory/%EF%BF%BD');
	});
});

describe('placeFromKey', () => {
	it.each([
		'',
		'#',
		'/',
		'theory',
		'theory/',
		'nowhere/main',
		'__proto__/main',
		'theory/%E0%A4%A/main',
		'checklists/a1/3.Q1/extra',
		'checklists//3.Q1',
		'x'.repeat(3_000)
	])('takes "%s" for nonsense', (key) => {
		expect(placeFromKey(key)).toBeNull();
	});

	it('answers any text with a place or null', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (key) => {
				const place = placeFromKey(key);
				expect(place === null || stepIds.includes(place.step)).toBe(true);
			})
		);
	});
});

describe('nearest', () => {
	const found = (key: string) => placeKey(nearest(places, placeFromKey(key)!));

	it('finds the place itself', () =>
		expect(found('checklists/a2/3.Q2')).toBe('checklists/a2/3.Q2'));
	it('opens the activity where its question has gone', () =>
		expect(found('checklists/a2/3.Q99')).toBe('checklists/a2/lessons'));
	it('opens the step where its activity has gone', () =>
		expect(found('checklists/removed/3.Q2')).toBe('checklists/a1/lessons'));
	it('finds the start of a step', () =>
		expect(placeKey(nearest(places, { step: 'indicators', scope: '', page: '' }))).toBe(
			'indicators/main'
		));
	it('answers for an empty outline too', () =>
		expect(nearest([], { step: 'theory', scope: '', page: 'main' }).step).toBe('programme'));
});

describe('indexOfKey and isSameOutline', () => {
	it('gives -1 for nonsense only', () => {
		expect(indexOfKey(places, 'nonsense')).toBe(-1);
		expect(indexOfKey(places, 'programme/need')).toBe(2);
		expect(indexOfKey(places, 'checklists/removed/3.Q2')).toBeGreaterThan(0);
	});

	it('sees a new place, a flag and a parked question, and nothing else', () => {
		const copy = () => places.map((place) => ({ ...place }));
		expect(isSameOutline(places, copy())).toBe(true);
		expect(isSameOutline(places, places.slice(1))).toBe(false);
		expect(isSameOutline(places, copy().with(3, { ...places[3]!, asked: false }))).toBe(false);
		expect(isSameOutline(places, copy().with(3, { ...places[3]!, parked: true }))).toBe(false);
	});
});
