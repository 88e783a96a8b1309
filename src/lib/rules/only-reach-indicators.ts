import { activitiesIn, height, highest, indicatorsOf } from './facts.ts';
import { satisfactionIsNotLearning } from './misused-rungs.ts';
import type { Rule } from './rule.ts';

/**
 * Counting people reached says nothing of uptake or benefit (3.I2, 4.I2, 6.I1).
 * Speaks of an activity whose highest indicator counts people reached, or how they liked it; where liking is offered
 * as learning, the rule for that speaks instead.
 */
export const onlyReachIndicators: Rule = {
	id: 'only-reach-indicators',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.I2', '4.I2', '6.I1', '3.L2.e'],
	evaluate: (input) => {
		const { design } = input;
		const spokenOf = satisfactionIsNotLearning.evaluate(input).map(({ at }) => at);
		return activitiesIn(design, 3, 4, 6)
			.filter((activity) => highest(design, activity) === height('reach'))
			.filter(({ id }) => !spokenOf.includes(id))
			.map((activity) => ({
				at: activity.id,
				because: indicatorsOf(design, activity).map(({ id }) => ({ type: 'indicator', id })),
				settle: [
					{ type: 'add-indicator', activityId: activity.id, rung: 'learning' },
					{ type: 'add-indicator', activityId: activity.id, rung: 'behaviour' }
				],
				data: { activity: activity.name }
			}));
	}
};
