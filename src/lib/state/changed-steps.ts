import { programme } from '#lib/domain/answers.ts';
import type { Design } from '#lib/domain/design.ts';
import { equalPlain } from '#lib/domain/equal-plain.ts';
import type { StepId } from '#lib/machines/outline.ts';

/** Parts of a design, and the step of the path on which each is written. */
const steps: readonly (readonly [StepId, (design: Design) => unknown])[] = [
	['programme', ({ profile, sources, nature }) => [profile, sources, nature]],
	['change', ({ groups, answers }) => [groups, answers[programme]]],
	['pattern', ({ patterns, opportunities }) => [patterns, opportunities]],
	['activities', ({ activities }) => activities],
	['checklists', ({ answers: { [programme]: _programme, ...others } }) => others],
	['theory', ({ theory }) => theory],
	['displacement', ({ displacement }) => displacement],
	['indicators', ({ indicators }) => indicators],
	['review', ({ decisions, replies }) => [decisions, replies]]
];

/** Where two states differ, in the order of the path: for saying in a line what somebody else has changed. */
export const changedSteps = (before: Design, after: Design): StepId[] =>
	steps.filter(([, part]) => !equalPlain(part(before), part(after))).map(([step]) => step);
