import { unmetBarriers } from './awareness.ts';
import { activitiesIn } from './facts.ts';
import type { Rule } from './rule.ts';

/** Barriers were found, and not every one of them is met (3.L2.c). */
export const barriersUnmet: Rule = {
	id: 'barriers-unmet',
	advice: 'add',
	weight: 'gate',
	sources: ['3.L2.c', '3.Q6', '3.Q7'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3).flatMap((activity) => {
			const because = unmetBarriers(design, activity, 'no', 'partly', 'unknown');
			if (because.length === 0) return [];
			return [
				{
					at: activity.id,
					because,
					settle: [
						{ type: 'answer', scope: activity.id, question: '3.Q7' },
						{ type: 'open', step: 'activities' }
					],
					data: { activity: activity.name }
				}
			];
		})
};
