/**
 * Many proposals of one call. Each counts once, however many appraised it: a panel stands for its members, and where
 * there is none, a verdict counts that all readers share. Counts of proposals only; nothing is added up over criteria.
 */
import { verdicts, type Recommendation, type Verdict } from './appraisal.ts';
import type { Criterion } from './criteria.ts';
import { chaptersOf, type Chapter } from './progress.ts';

/** What a round reads of each appraisal and panel; the summaries of the store have this shape. */
export interface RoundRow {
	readonly id: string;
	readonly kind: 'appraisal' | 'panel';
	readonly title: string;
	readonly applicant: string;
	readonly call: string;
	readonly fingerprint: string;
	readonly designId: string;
	readonly kinds: readonly string[];
	readonly verdicts: Readonly<Record<string, Verdict>>;
	readonly recommendation: Recommendation | null;
	readonly changed: string;
	readonly deletedAt: string | null;
}

export interface RoundProposal {
	/** Same for every reading of the proposal. */
	readonly id: string;
	readonly title: string;
	readonly applicant: string;
	readonly kinds: readonly string[];
	/** The panel, or the appraisals there are. */
	readonly readings: readonly RoundRow[];
	/** By criterion key; only where the readings agree. */
	readonly verdicts: Readonly<Record<string, Verdict>>;
	/** Keys the readings give different verdicts. */
	readonly differing: readonly string[];
	/** Null while there is none, or where readings differ. */
	readonly recommendation: Recommendation | null;
	/** ISO date and time of the latest change. */
	readonly changed: string;
}

export interface CriterionCount {
	readonly criterion: Criterion;
	/** Proposals by verdict. */
	readonly counts: Readonly<Record<Verdict, number>>;
	/** Proposals whose readings differ. */
	readonly differing: number;
	/** Proposals with any verdict on it, differing ones included. */
	readonly judged: number;
}

/** What one proposal lacks in one chapter ("3", "rights"). */
export interface RoundCell {
	readonly chapter: string;
	/** Criteria by verdict, in the order of reading; "well" and "not relevant" are not lacking. */
	readonly not: readonly Criterion[];
	readonly partly: readonly Criterion[];
	readonly cannotTell: readonly Criterion[];
	/** Criteria with any verdict. */
	readonly judged: number;
}

export interface RoundOverview {
	readonly proposals: readonly RoundProposal[];
	/** Every criterion some proposal was judged on, in the order of reading. */
	readonly criteria: readonly CriterionCount[];
	/** Ids of the chapters, in the order of reading: the columns. */
	readonly chapters: readonly string[];
	/** By proposal id; a cell per chapter, in their order. */
	readonly cells: ReadonlyMap<string, readonly RoundCell[]>;
}

/**
 * @param proposals all of a round (`proposalsOf`), or those a filter left
 * @param criteria all there are (`allCriteria`): what is read differs from proposal to proposal
 */
export function overviewOf(
	proposals: readonly RoundProposal[],
	criteria: readonly Criterion[]
): RoundOverview {
	const counted = countsOf(proposals, criteria).filter(({ judged }) => judged > 0);
	const chapters = chaptersOf(counted.map(({ criterion }) => criterion));
	const cells = proposals.map(
		(proposal) => [proposal.id, chapters.map((chapter) => cellOf(chapter, proposal))] as const
	);
	return {
		proposals,
		criteria: counted,
		chapters: chapters.map(({ id }) => id),
		cells: new Map(cells)
	};
}

/** Readings put together by proposal, in the order they first appear; those in the bin are left out. */
export function proposalsOf(rows: readonly RoundRow[]): RoundProposal[] {
	const together = new Map<string, RoundRow[]>();
	for (const row of rows) {
		if (row.deletedAt !== null) continue;
		const id = row.designId || row.fingerprint;
		const known = together.get(id);
		if (known) known.push(row);
		else together.set(id, [row]);
	}
	return [...together].map(([id, all]) => proposalOf(id, all));
}

function proposalOf(id: string, all: readonly RoundRow[]): RoundProposal {
	const latestFirst = [...all].sort((a, b) => (a.changed < b.changed ? 1 : -1));
	const panel = latestFirst.find(({ kind }) => kind === 'panel');
	const readings = panel ? [panel] : all;
	const latest = panel ?? latestFirst[0]!;
	const { shared, differing } = sharedBy(readings);
	const given = new Set(readings.map((one) => one.recommendation).filter((one) => one !== null));
	return {
		id,
		title: latest.title,
		applicant: latest.applicant,
		kinds: [...new Set(readings.flatMap(({ kinds }) => kinds))],
		readings,
		verdicts: shared,
		differing,
		recommendation: given.size === 1 ? [...given][0]! : null,
		changed: latestFirst[0]!.changed
	};
}

function sharedBy(readings: readonly RoundRow[]): {
	shared: Readonly<Record<string, Verdict>>;
	differing: string[];
} {
	if (readings.length === 1) return { shared: readings[0]!.verdicts, differing: [] };
	const first = new Map<string, Verdict>();
	const differing = new Set<string>();
	for (const reading of readings)
		for (const [key, verdict] of Object.entries(reading.verdicts)) {
			const before = first.get(key);
			if (before === undefined) first.set(key, verdict);
			else if (before !== verdict) differing.add(key);
		}
	const shared = [...first].filter(([key]) => !differing.has(key));
	return { shared: Object.fromEntries(shared), differing: [...differing] };
}

function countsOf(
	proposals: readonly RoundProposal[],
	criteria: readonly Criterion[]
): CriterionCount[] {
	const counts = criteria.map((criterion) => ({
		criterion,
		counts: Object.fromEntries(verdicts.map((one) => [one, 0])) as Record<Verdict, number>,
		differing: 0,
		judged: 0
	}));
	for (const { verdicts: given, differing } of proposals)
		for (const count of counts) {
			const verdict = given[count.criterion.key];
			if (verdict) count.counts[verdict] += 1;
			else if (differing.includes(count.criterion.key)) count.differing += 1;
			else continue;
			count.judged += 1;
		}
	return counts;
}

function cellOf(
	{ id, criteria }: Chapter,
	{ verdicts: given, differing }: RoundProposal
): RoundCell {
	const found: Record<Verdict, Criterion[]> = {
		well: [],
		partly: [],
		not: [],
		'cannot-tell': [],
		'not-relevant': []
	};
	let judged = 0;
	for (const criterion of criteria) {
		const verdict = given[criterion.key];
		if (verdict) found[verdict].push(criterion);
		if (verdict || differing.includes(criterion.key)) judged += 1;
	}
	const { not, partly } = found;
	return { chapter: id, not, partly, cannotTell: found['cannot-tell'], judged };
}

/**
 * Criteria of a type that proposals most often do not address, most proposals first; then those most often addressed in
 * part, then in the order of reading. Those that nobody failed to address are left out.
 */
export function mostOftenUnmet(
	{ criteria }: RoundOverview,
	type: Criterion['type'] = 'lesson'
): CriterionCount[] {
	return criteria
		.filter(({ criterion, counts }) => criterion.type === type && counts.not + counts.partly > 0)
		.sort((a, b) => b.counts.not - a.counts.not || b.counts.partly - a.counts.partly);
}
