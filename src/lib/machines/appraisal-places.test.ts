import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appraisalOutline,
	appraisalPlaceFromKey,
	appraisalPlaceKey,
	appraisalSteps,
	indexOfNearest
} from './appraisal-places.ts';

const places = appraisalOutline({
	groups: ['header'],
	criteria: [
		{ id: '3.L1', section: 3, set: null },
		{ id: '3.Q1', section: 3, set: null },
		{ id: 'rights.consent', section: null, set: 'rights' }
	],
	conclusion: []
});
const keys = places.map(appraisalPlaceKey);

describe('the outline of an appraisal', () => {
	it('has the form, the claims and the choice of what is read before the items', () => {
		expect(keys).toEqual([
			'abstract/header',
			'abstract/claims',
			'abstract/scope',
			'read/3/3.L1',
			'read/3/3.Q1',
			'read/rights/rights.consent',
			'findings/main'
		]);
	});

	it('begins with what changed when an earlier version was read before', () => {
		const again = appraisalOutline({
			groups: ['header'],
			criteria: [],
			conclusion: [],
			hasChanges: true
		});
		expect(again.map(appraisalPlaceKey).slice(0, 2)).toEqual([
			'abstract/changes',
			'abstract/header'
		]);
	});

	it('has no page for a conclusion that cannot be drawn', () => {
		expect(keys.some((key) => key.startsWith('conclude'))).toBe(false);
	});
});

describe('a key', () => {
	it('finds its place again, whatever the ids look like', () => {
		const text = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' });
		const place = fc.record({
			step: fc.constantFrom(...appraisalSteps),
			part: fc.oneof(fc.constant(''), text),
			page: text
		});
		fc.assert(
			fc.property(place, (one) => {
				expect(appraisalPlaceFromKey(appraisalPlaceKey(one))).toEqual(one);
			})
		);
	});

	it('is nonsense where it names no step, or too much', () => {
		for (const key of ['', '#', 'read', 'nowhere/main', 'read/%E0%A4%A/x', 'read/3/3.Q1/extra'])
			expect(appraisalPlaceFromKey(key)).toBeNull();
	});
});

describe('the nearest place', () => {
	const nearest = (key: string) => keys[indexOfNearest(places, appraisalPlaceFromKey(key)!)];

	it('is the item, else its section, else its step, else the first of all', () => {
		expect(nearest('read/3/3.Q1')).toBe('read/3/3.Q1');
		expect(nearest('read/3/3.Q99')).toBe('read/3/3.L1');
		expect(nearest('read/8/8.Q1')).toBe('read/3/3.L1');
		expect(nearest('conclude/main')).toBe('abstract/header');
	});
});
