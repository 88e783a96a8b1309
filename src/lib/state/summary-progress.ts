import { depths } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { AppraisalSummary } from '#lib/storage/appraisal-store.ts';

/** Items read of items asked; a count, never a share of quality. */
export interface SummaryProgress {
	readonly judged: number;
	readonly asked: number;
}

/** How far an appraisal has come, from its summary alone. @param all every criterion there is (`allCriteria`) */
export function progressOfSummary(
	{ sections, sets, depth, verdicts }: AppraisalSummary,
	all: readonly Criterion[]
): SummaryProgress {
	const asked = all.filter(
		(one) =>
			depths.indexOf(one.depth) <= depths.indexOf(depth) &&
			(one.section !== null ? sections.includes(one.section) : sets.includes(one.set!))
	);
	return {
		asked: asked.length,
		judged: asked.filter(({ key }) => Object.hasOwn(verdicts, key)).length
	};
}
