/** Which steps of an activity's ladder are measured, and which are claimed without anything to show them by. */
import type { Activity, Design, Indicator } from '../domain/design.ts';
import type { Claim } from '../domain/vocabulary.ts';
import type { TheoryOfChange } from '../theory/theory.ts';
import { ladderRows, type LadderContent, type LadderRow } from './ladder-rows.ts';

export interface CoveredRow extends LadderRow {
	/** Indicators shown on this row; each is shown once. */
	readonly indicators: readonly Indicator[];
	/** Something measures the step, here or on the row of another ladder that shares it. */
	readonly isMeasured: boolean;
}

export interface Coverage {
	readonly activity: Activity;
	readonly rows: readonly CoveredRow[];
	/** Steps without an indicator, lowest first. */
	readonly missing: readonly CoveredRow[];
	/** Indicators whose rung is not said, or is none of this ladder's. */
	readonly unplaced: readonly Indicator[];
}

/** Coverage of each activity, in the order of the design. */
export function coverage(
	design: Design,
	theory: TheoryOfChange,
	content: LadderContent
): Coverage[] {
	return design.activities.map((activity) => {
		const rows = ladderRows(activity, theory, content);
		const own = design.indicators.filter(({ activityId }) => activityId === activity.id);
		const placed = new Map(own.map((one) => [one, rowFor(one, rows)]));
		const covered = rows.map((row): CoveredRow => {
			const indicators = own.filter((one) => placed.get(one) === row);
			const isMeasured =
				indicators.length > 0 ||
				own.some(({ measures }) => row.nodes.some(({ id }) => id === measures));
			return { ...row, indicators, isMeasured };
		});
		return {
			activity,
			rows: covered,
			missing: covered.filter(({ isStep, isMeasured }) => isStep && !isMeasured),
			unplaced: own.filter((one) => !placed.get(one))
		};
	});
}

/** Indicators of no activity of the design: watch points outside the target, and what removed activities left. */
export function withoutActivity({ activities, indicators }: Design): Indicator[] {
	return indicators.filter(({ activityId }) => activities.every(({ id }) => id !== activityId));
}

/**
 * Where an indicator stands: the step it measures, on the ladder its sample comes from when two ladders share the step;
 * else its rung. A rung beside the ladder comes before the step it may name, since it does not show that step.
 */
function rowFor(indicator: Indicator, rows: readonly LadderRow[]): LadderRow | undefined {
	const { rung, measures, sampleId } = indicator;
	const beside = rows.find((row) => !row.isStep && row.rung === rung);
	if (beside) return beside;
	const measuring = rows.filter(({ nodes }) => nodes.some(({ id }) => id === measures));
	const ofSample = measuring.find(({ categories }) =>
		categories.some(({ samples }) => samples.some(({ id }) => id === sampleId))
	);
	return ofSample ?? measuring[0] ?? rows.find((row) => row.rung === rung);
}

/** The row an indicator must stand on, at least, to carry this claim; undefined when the ladder has none such. */
export function rowForClaim<T extends LadderRow>(
	rows: readonly T[],
	claim: Claim | null
): T | undefined {
	const steps = rows.filter(({ isStep }) => isStep);
	const outcomes = steps.filter(({ level }) => level === 'outcome');
	switch (claim) {
		case null:
			return undefined;
		case 'output':
			return steps.find(({ level }) => level === 'output');
		case 'learning':
			return outcomes.find(({ rung }) => rung !== 'behaviour');
		case 'behaviour':
			return outcomes.find(({ rung }) => rung === 'behaviour') ?? outcomes.at(-1);
		case 'impact':
			return steps.find(({ level }) => level === 'impact');
		default:
			return claim satisfies never;
	}
}
