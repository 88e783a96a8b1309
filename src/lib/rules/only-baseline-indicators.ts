import { activitiesIn, height, highest, indicatorsOf } from './facts.ts';
import type { Rule } from './rule.ts';

/** A baseline alone is a first photograph without a second one: it checks nothing that the work led to. */
export const onlyBaselineIndicators: Rule = {
	id: 'only-baseline-indicators',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.L2.e', '3.I1', '4.I1'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3, 4)
			.filter((activity) => highest(design, activity) === height('baseline'))
			.map((activity) => ({
				at: activity.id,
				because: indicatorsOf(design, activity).map(({ id }) => ({ type: 'indicator', id })),
				settle: [
					{ type: 'add-indicator', activityId: activity.id, rung: 'learning' },
					{ type: 'add-indicator', activityId: activity.id, rung: 'behaviour' }
				],
				data: { activity: activity.name }
			}))
};
