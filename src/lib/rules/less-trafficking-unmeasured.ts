import { activitiesIn, height, highest, indicatorsOf } from './facts.ts';
import type { Rule } from './rule.ts';

/**
 * P9: the activity promises less trafficking, and its highest indicator stands below what people do.
 * Where behaviour is measured, `behaviour-is-not-impact` decides whether it may stand for the effect.
 */
export const lessTraffickingUnmeasured: Rule = {
	id: 'less-trafficking-unmeasured',
	advice: 'warn',
	weight: 'gate',
	sources: ['3.I6', '4.I6', '6.I6', '0.H9'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3, 4, 6).flatMap((activity) => {
			const top = highest(design, activity);
			if (activity.claim !== 'impact' || top < 0 || top >= height('behaviour')) return [];
			return [
				{
					at: activity.id,
					because: [
						{ type: 'activity', id: activity.id },
						...indicatorsOf(design, activity)
							.filter(({ rung }) => height(rung) === top)
							.map(({ id }) => ({ type: 'indicator', id }) as const)
					],
					settle: [
						{ type: 'edit-activity', id: activity.id },
						{ type: 'add-indicator', activityId: activity.id, rung: 'behaviour' },
						{ type: 'add-indicator', activityId: activity.id, rung: 'impact' }
					],
					data: { activity: activity.name }
				}
			];
		})
};
