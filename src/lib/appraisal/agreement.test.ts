/**
 * Checked against published worked examples, each with its data as printed, and against the definition worked out
 * pair by pair:
 * - Krippendorff (1980), Content Analysis, p. 133 (again 2004, p. 224, and 2011, section A), and p. 139.
 * - Krippendorff (2004), Content Analysis, 2nd ed., pp. 230 to 237 (again 2011, sections C and D).
 * - Hayes and Krippendorff (2007), Communication Methods and Measures 1(1), p. 84.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, percentAgreement, type Metric, type Unit } from './agreement.ts';

const none = null;

/** A row per observer, a column per unit, a dot for a missing value. */
function unitsOf(...observers: string[]): Unit[] {
	const rows = observers.map((row) => row.split(' '));
	return rows[0]!.map((_one, unit) => rows.map((row) => valueOf(row[unit]!)));
}

const valueOf = (sign: string): number | null => (sign === '.' ? none : Number(sign));

/**
 * The definition itself: squared differences within units against those between any two values, one pair at a time.
 * Ordinal values are as far apart as their ranks, where equal values share the middle of their places.
 */
function byDefinition(units: readonly Unit[], metric: Metric): number {
	const shared = units
		.map((unit) => unit.filter((value) => value !== null))
		.filter((values) => values.length > 1);
	const all = shared.flat();
	const rank = (value: number) =>
		all.filter((one) => one < value).length + all.filter((one) => one === value).length / 2;
	const apart = {
		nominal: (a: number, b: number) => (a === b ? 0 : 1),
		ordinal: (a: number, b: number) => (rank(a) - rank(b)) ** 2,
		interval: (a: number, b: number) => (a - b) ** 2
	}[metric];
	const between = (values: readonly number[]) => {
		let total = 0;
		values.forEach((a, i) => values.forEach((b, j) => (total += i === j ? 0 : apart(a, b))));
		return total;
	};
	const observed = shared.reduce((sum, one) => sum + between(one) / (one.length - 1), 0);
	return 1 - observed / (between(all) / (all.length - 1));
}

describe("Krippendorff's alpha", () => {
	it('is 0.095 for two observers and binary values (1980, p. 133)', () => {
		const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '0 1 1 0 0 1 0 1 0 0');
		expect(krippendorffAlpha(units, 'nominal').value).toBeCloseTo(0.095, 3);
		expect(percentAgreement(units).value).toBe(0.6);
	});

	it('is 0.642 for three observers and four nominal values (1980, p. 139)', () => {
		const units = unitsOf('1 1 2 4 1 2 1 3 2', '1 2 2 4 4 2 2 3 2', '1 2 2 4 4 2 3 3 2');
		expect(krippendorffAlpha(units, 'nominal').value).toBeCloseTo(0.642, 3);
		expect(percentAgreement(units).value).toBeCloseTo(0.741, 3);
	});

	const four = unitsOf(
		'1 2 3 3 2 1 4 1 2 . . .',
		'1 2 3 3 2 2 4 1 2 5 . .',
		'. 3 3 3 2 3 4 2 2 5 1 3',
		'1 2 3 3 2 4 4 1 2 5 1 .'
	);

	it.each([
		['nominal', 0.743],
		['ordinal', 0.815],
		['interval', 0.849]
	] as const)(
		'is, for four observers with missing values, %s: %f (2004, pp. 230 to 237)',
		(metric, value) => {
			const measure = krippendorffAlpha(four, metric);
			expect(measure.value).toBeCloseTo(value, 3);
			// The unit that one observer alone judged shows nothing.
			expect(measure.units).toBe(11);
		}
	);

	it('is 0.7598 for forty units, ordinal, each judged by four of five observers or fewer (2007, p. 84)', () => {
		// A word per unit, a sign per observer.
		const units = (
			'112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. ' +
			'.100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0 ' +
			'0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 ' +
			'110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1'
		)
			.split(' ')
			.map((unit) => [...unit].map(valueOf));
		expect(units).toHaveLength(40);
		expect(krippendorffAlpha(units, 'ordinal').value).toBeCloseTo(0.7598, 4);
	});

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

	it('is what the definition gives, pair by pair', () => {
		fc.assert(
			fc.property(
				readings,
				fc.constantFrom<Metric>('nominal', 'ordinal', 'interval'),
				(units, metric) => {
					const { value } = krippendorffAlpha(units, metric);
					if (value !== null) expect(value).toBeCloseTo(byDefinition(units, metric), 9);
				}
			)
		);
	});

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
