import type { Recommendation, Verdict } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import { chaptersOf } from '#lib/appraisal/progress.ts';
import {
	filterProposals,
	sortProposals,
	type RoundFilter,
	type RoundOrder
} from '#lib/appraisal/round-filter.ts';
import {
	mostOftenUnmet,
	overviewOf,
	proposalsOf,
	type CriterionCount,
	type RoundProposal
} from '#lib/appraisal/round.ts';
import { currentLanguage } from '#lib/language/language.ts';
import type { AppraisalSummary } from '#lib/storage/appraisal-store.ts';
import { progressOfSummary, type SummaryProgress } from './summary-progress.ts';

interface Parts {
	readonly summaries: readonly AppraisalSummary[];
	/** As the appraiser names it. */
	readonly call: string;
	/** Every criterion there is. */
	readonly criteria: readonly Criterion[];
}

const noFilter: Required<RoundFilter> = {
	kinds: [],
	chapter: null,
	verdict: null,
	recommendation: null,
	text: ''
};

/** The proposals of one call, worked out from summaries alone: no appraisal is opened. */
export class Round {
	readonly criteria: readonly Criterion[];
	readonly all: readonly RoundProposal[];
	/** By id. */
	readonly #summaries: Readonly<Record<string, AppraisalSummary>>;
	filter: Required<RoundFilter> = $state.raw(noFilter);
	/** Key of the lesson, question or check that every shown proposal fails to address, fully or in part. */
	lacking: string | null = $state.raw(null);
	order: RoundOrder = $state.raw('title');

	readonly shown = $derived.by(() => {
		const found = filterProposals(this.all, this.filter, this.criteria);
		const { lacking } = this;
		const kept = lacking === null ? found : found.filter((one) => isLacking(one, lacking));
		return sortProposals(kept, this.order, currentLanguage());
	});
	readonly overview = $derived.by(() => overviewOf(this.shown, this.criteria));
	/** Lessons of all proposals of the call, whatever the filter: they are what one filters by. */
	readonly unmet: readonly CriterionCount[];
	readonly chapters;

	constructor({ summaries, call, criteria }: Parts) {
		const own = summaries.filter((one) => one.call.trim() === call.trim());
		this.criteria = criteria;
		this.#summaries = Object.fromEntries(own.map((one) => [one.id, one]));
		this.all = proposalsOf(own);
		const whole = overviewOf(this.all, criteria);
		this.unmet = mostOftenUnmet(whole);
		this.chapters = chaptersOf(whole.criteria.map(({ criterion }) => criterion));
	}

	get isFiltered(): boolean {
		return this.lacking !== null || this.filter !== noFilter;
	}

	set(change: Partial<RoundFilter>): void {
		this.filter = { ...this.filter, ...change };
	}

	clear(): void {
		this.filter = noFilter;
		this.lacking = null;
	}

	/** Of each appraisal of the proposal; a panel has no progress of its own. */
	progressOf({ readings }: RoundProposal): SummaryProgress[] {
		return readings.flatMap(({ id }) => {
			const summary = this.#summaries[id];
			return summary?.kind === 'appraisal' ? [progressOfSummary(summary, this.criteria)] : [];
		});
	}

	/** The panel or the appraisals of a proposal, with who wrote them. */
	readingsOf({ readings }: RoundProposal): AppraisalSummary[] {
		return readings.flatMap(({ id }) => this.#summaries[id] ?? []);
	}

	/** Kinds of activity that occur, in the order they first do. */
	get kinds(): string[] {
		const all = this.all.flatMap(({ kinds }) => kinds);
		return all.filter((kind, index) => all.indexOf(kind) === index);
	}
}

export type RoundVerdict = Verdict | 'differing';
export type RoundRecommendation = Recommendation | 'open';

const isLacking = ({ verdicts }: RoundProposal, key: string): boolean =>
	verdicts[key] === 'not' || verdicts[key] === 'partly';
