/**
 * How far the members of a panel agree, overall and by chapter. The percentage counts all five verdicts. Alpha needs an
 * order: it counts "well", "partly" and "not addressed"; "cannot tell" and "not relevant" stand outside the order and
 * count as values that are missing.
 */
import { krippendorffAlpha, percentAgreement, type Measure, type Unit } from './agreement.ts';
import { verdicts, type Verdict } from './appraisal.ts';
import type { PanelRow } from './panel.ts';
import { chapterOf } from './progress.ts';

export interface Agreement {
	/** Share of pairs with the same verdict, 0 to 1. */
	readonly percent: Measure;
	/** Ordinal. */
	readonly alpha: Measure;
}

/** Higher is better addressed; equal steps are not assumed. Null outside the order. */
const rank: Readonly<Record<Verdict, number | null>> = {
	well: 3,
	partly: 2,
	not: 1,
	'cannot-tell': null,
	'not-relevant': null
};

export function agreementOf(rows: readonly PanelRow[]): Agreement {
	return {
		percent: percentAgreement(units(rows, (verdict) => verdicts.indexOf(verdict))),
		alpha: krippendorffAlpha(
			units(rows, (verdict) => rank[verdict]),
			'ordinal'
		)
	};
}

/** By chapter ("3", "rights"), in the order of the rows. */
export function agreementByChapter(
	rows: readonly PanelRow[]
): { chapter: string; agreement: Agreement }[] {
	const chapters = [...new Set(rows.map(({ criterion }) => chapterOf(criterion)))];
	return chapters.map((chapter) => ({
		chapter,
		agreement: agreementOf(rows.filter(({ criterion }) => chapterOf(criterion) === chapter))
	}));
}

const units = (rows: readonly PanelRow[], value: (verdict: Verdict) => number | null): Unit[] =>
	rows.map(({ verdicts: given }) => given.map((one) => (one === null ? null : value(one))));
