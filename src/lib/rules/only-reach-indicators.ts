import { activitiesIn, height, highest, indicatorsOf } from './facts.ts';
import type { Rule } from './rule.ts';

/**
 * Counting people reached says nothing of uptake or benefit (3.I2, 4.I2, 6.I1).
 * Speaks of an activity that has indicators, none of them above reach.
 */
export const onlyReachIndicators: Rule = {
	id: 'only-reach-indicators',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.I2', '4.I2', '6.I1', '3.L2.e'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3, 4, 6)
			.filter((activity) => {
				const top = highest(design, activity);
				return top >= 0 && top <= height('reach');
			})
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
