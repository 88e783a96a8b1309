import type { Design, Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { Rule } from './rule.ts';

/** Rungs that show a change, so that a value before the work is needed to see it. */
const changes: readonly (Rung | null)[] = [
	'learning',
	'retention',
	'behaviour',
	'impact',
	'in-use',
	'coverage',
	'reports',
	'identified',
	'justice',
	'housing',
	'reintegration'
];

/** P10: a target is set for a change, with neither a value before the work nor a plan to get one. */
export const changeWithoutBaseline: Rule = {
	id: 'change-without-baseline',
	advice: 'data',
	weight: 'gate',
	sources: ['0.H5', '3.I1', '4.I1'],
	evaluate: ({ design }) =>
		design.indicators
			.filter(({ rung }) => changes.includes(rung))
			.filter(({ target }) => target.value.trim() !== '' || target.date !== '')
			.filter((indicator) => !hasBaseline(design, indicator))
			.map(({ id, name }) => ({
				at: id,
				because: [{ type: 'indicator', id }],
				settle: [{ type: 'edit-indicator', id }],
				data: { indicator: name }
			}))
};

/** Its own value or plan, or a baseline study among the indicators of the same activity. */
function hasBaseline({ indicators }: Design, { baseline, activityId }: Indicator): boolean {
	return (
		baseline.value.trim() !== '' ||
		baseline.plan.trim() !== '' ||
		(activityId !== null &&
			indicators.some((one) => one.activityId === activityId && one.rung === 'baseline'))
	);
}
