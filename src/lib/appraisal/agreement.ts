/**
 * How far readers agree: percentage agreement, and Krippendorff's alpha, which allows for what chance alone would bring
 * about and for readers who left units out. Method: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011),
 * sections A to E; the published worked examples it is held to stand in the test.
 */

/** What several readers gave one unit, in the order of the readers; null where one gave nothing. */
export type Unit = readonly (number | null)[];
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** A figure, or why there is none. */
export type Measure = {
	/** Units that at least two readers gave a value. */
	readonly units: number;
} & (
	| { readonly value: number; readonly reason: null }
	| {
			readonly value: null;
			/** Nothing that two readers judged; or every value the same, so that chance cannot be told from agreement. */
			readonly reason: 'nothing-in-common' | 'no-variation';
	  }
);

/** Pairs of readers who gave a unit the same value, as a share (0 to 1) of all pairs who both gave it one. */
export function percentAgreement(units: readonly Unit[]): Measure {
	const shared = pairable(units);
	let pairs = 0;
	let same = 0;
	for (const values of shared)
		values.forEach((one, index) => {
			for (const other of values.slice(index + 1)) {
				pairs += 1;
				if (one === other) same += 1;
			}
		});
	if (pairs === 0) return { value: null, reason: 'nothing-in-common', units: 0 };
	return { value: same / pairs, reason: null, units: shared.length };
}

/** 1 for full agreement, 0 for what chance would bring, below 0 for less than that. */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): Measure {
	const shared = pairable(units);
	if (shared.length === 0) return { value: null, reason: 'nothing-in-common', units: 0 };
	const values = [...new Set(shared.flat())].sort((a, b) => a - b);
	if (values.length === 1) return { value: null, reason: 'no-variation', units: shared.length };
	const coincidences = coincidenceMatrix(shared, values);
	const totals = coincidences.map(sum);
	const all = sum(totals);
	const difference = differences(metric, values, totals);
	let observed = 0;
	let expected = 0;
	values.forEach((_one, c) =>
		values.forEach((_other, k) => {
			observed += coincidences[c]![k]! * difference(c, k);
			expected += totals[c]! * totals[k]! * difference(c, k);
		})
	);
	return { value: 1 - ((all - 1) * observed) / expected, reason: null, units: shared.length };
}

/** The values given to each unit that at least two readers gave one; the others cannot show agreement. */
const pairable = (units: readonly Unit[]): number[][] =>
	units
		.map((unit) => unit.filter((value) => value !== null))
		.filter((values) => values.length >= 2);

/** How often value c met value k within a unit; each of m readers of a unit counts 1 in total, whatever m is. */
function coincidenceMatrix(units: readonly number[][], values: readonly number[]): number[][] {
	const at = new Map(values.map((value, index) => [value, index]));
	const matrix = values.map(() => values.map(() => 0));
	for (const unit of units)
		unit.forEach((one, i) =>
			unit.forEach((other, j) => {
				if (i !== j) matrix[at.get(one)!]![at.get(other)!]! += 1 / (unit.length - 1);
			})
		);
	return matrix;
}

/** The squared difference between the c-th and the k-th value. */
function differences(metric: Metric, values: readonly number[], totals: readonly number[]) {
	return (c: number, k: number): number => {
		switch (metric) {
			case 'nominal':
				return c === k ? 0 : 1;
			case 'interval':
				return (values[c]! - values[k]!) ** 2;
			case 'ordinal': {
				// Ranks are as far apart as the number of values given between them.
				const between = sum(totals.slice(Math.min(c, k), Math.max(c, k) + 1));
				return c === k ? 0 : (between - (totals[c]! + totals[k]!) / 2) ** 2;
			}
			default:
				return metric satisfies never;
		}
	};
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
