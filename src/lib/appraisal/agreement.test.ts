/** Worked examples of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, percentAgreement, type Unit } from './agreement.ts';

/** Readings as the paper prints them: a row per observer, a column per unit, a dot for a missing value. */
function unitsOf(...observers: string[]): Unit[] {
	const rows = observers.map((row) => row.split(' '));
	return rows[0]!.map((_one, unit) =>
		rows.map((row) => (row[unit] === '.' ? null : Number(row[unit])))
	);
}
const none = null;

describe("Krippendorff's alpha", () => {
	it('is 0.095 for two observers and binary values (section A)', () => {
		const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
		expect(krippendorffAlpha(units, 'nominal').value).toBeCloseTo(0.095, 3);
		expect(percentAgreement(units).value).toBe(0.6);
	});

	it('is 0.692 for two observers and five nominal values (section B)', () => {
		// a to e as 1 to 5.
		const units = unitsOf('1 1 2 2 4 3 3 3 5 4 4 1', '2 1 2 2 2 3 3 3 5 4 4 4');
		expect(krippendorffAlpha(units, 'nominal').value).toBeCloseTo(0.692, 3);
	});

	const four = unitsOf(
		'1 2 3 3 2 1 4 1 2 . . .',
		'1 2 3 3 2 2 4 1 2 5 . 3',
		'. 3 3 3 2 3 4 2 2 5 1 .',
		'1 2 3 3 2 4 4 1 2 5 1 .'
	);

	it.each([
		['nominal', 0.743],
		['ordinal', 0.815],
		['interval', 0.849]
	] as const)(
		'is, for four observers with missing values, %s: %f (sections C and D)',
		(metric, value) => {
			const measure = krippendorffAlpha(four, metric);
			expect(measure.value).toBeCloseTo(value, 3);
			// The unit that one observer alone judged shows nothing.
			expect(measure.units).toBe(11);
		}
	);

	it('has no figure, and says why, without variation or without two readings of a unit', () => {
		const same = [
			[3, 3],
			[3, 3, none]
		];
		expect(krippendorffAlpha(same, 'ordinal')).toEqual({
			value: null,
			reason: 'no-variation',
			units: 2
		});
		const apart = [
			[3, none],
			[none, 1]
		];
		const nothing = { value: null, reason: 'nothing-in-common', units: 0 };
		expect(krippendorffAlpha(apart, 'ordinal')).toEqual(nothing);
		expect(percentAgreement(apart)).toEqual(nothing);
		expect(krippendorffAlpha([], 'nominal')).toEqual(nothing);
	});

	it('falls below 0 when readers differ more than by chance', () => {
		const units = unitsOf('1 2 1 2', '2 1 2 1');
		expect(krippendorffAlpha(units, 'nominal').value).toBeLessThan(0);
	});

	const reading = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null, freq: 3 });
	const readings = fc
		.integer({ min: 2, max: 5 })
		.chain((readers) =>
			fc.array(fc.array(reading, { minLength: readers, maxLength: readers }), { maxLength: 20 })
		);

	it('does not depend on the order of readers or units, nor on readings that have no partner', () => {
		fc.assert(
			fc.property(readings, fc.constantFrom('nominal', 'ordinal', 'interval'), (units, metric) => {
				const measure = krippendorffAlpha(units, metric);
				const turned = [...units].reverse().map((unit) => [...unit].reverse());
				const lonely = [...turned, [1, none], [none, 3]];
				const other = krippendorffAlpha(lonely, metric);
				expect({ ...other, value: null }).toEqual({ ...measure, value: null });
				if (measure.value !== null) expect(other.value).toBeCloseTo(measure.value, 9);
			})
		);
	});

	it('is at most 1, and 1 exactly when all who share a unit agree', () => {
		fc.assert(
			fc.property(readings, (units) => {
				const { value } = krippendorffAlpha(units, 'ordinal');
				if (value === null) return;
				expect(value).toBeLessThanOrEqual(1);
				expect(value === 1).toBe(percentAgreement(units).value === 1);
			})
		);
	});
});

describe('percentage agreement', () => {
	it('counts pairs of readers, each pair once', () => {
		expect(percentAgreement([[1, 1, 2]]).value).toBeCloseTo(1 / 3, 9);
		expect(
			percentAgreement([
				[1, 1, none],
				[2, 2, 2],
				[3, none, none]
			])
		).toEqual({
			value: 1,
			reason: null,
			units: 2
		});
	});
});
