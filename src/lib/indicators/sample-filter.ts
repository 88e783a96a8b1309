/** Which of the suggestions for an activity are worth reading now: by step, by effort, by whom one would have to ask. */
import type { SampleIndicator } from '../content/types.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { SuggestedSample, Suggestions } from './suggest.ts';

type Effort = SampleIndicator['effort'];
export const efforts = ['low', 'medium', 'high'] as const satisfies readonly Effort[];

export interface SampleFilter {
	/** Null for every step. */
	readonly rung: Rung | null;
	/** No more than this; null for any. */
	readonly effort: Effort | null;
	/** Only what is known without contact with people who were trafficked. */
	readonly withoutContact: boolean;
}

export const noFilter: SampleFilter = { rung: null, effort: null, withoutContact: false };

export const isFiltering = ({ rung, effort, withoutContact }: SampleFilter): boolean =>
	rung !== null || effort !== null || withoutContact;

/** Steps stay, so that what is chosen on them stays in sight; only their samples become fewer. */
export function filtered(steps: readonly Suggestions[], filter: SampleFilter): Suggestions[] {
	return steps.map((step) => ({
		...step,
		samples: step.samples.filter((suggested) => fits(suggested, step, filter))
	}));
}

export const countOf = (steps: readonly Suggestions[]): number =>
	steps.reduce((sum, { samples }) => sum + samples.length, 0);

function fits({ sample }: SuggestedSample, { row }: Suggestions, filter: SampleFilter): boolean {
	const { rung, effort, withoutContact } = filter;
	return (
		(rung === null || row.rung === rung) &&
		(effort === null || efforts.indexOf(sample.effort) <= efforts.indexOf(effort)) &&
		!(withoutContact && sample.survivors)
	);
}
