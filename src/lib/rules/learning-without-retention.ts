import { activitiesIn, indicatorsOf } from './facts.ts';
import { sectionsOf } from '../domain/answers.ts';
import type { Activity } from '../domain/design.ts';
import type { Rule } from './rule.ts';

/** Months after which each section's table looks again (3.I4, 4.I4, 6.I4). */
const months: Readonly<Record<number, string>> = { 3: '6–12', 4: '12–24', 6: '12' };

/** P7: what people learn, or earn, is measured once and never again. */
export const learningWithoutRetention: Rule = {
	id: 'learning-without-retention',
	advice: 'modify',
	weight: 'consider',
	sources: ['3.I4', '4.I4', '6.I4'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3, 4, 6).flatMap((activity) => {
			const own = indicatorsOf(design, activity);
			const learned = own.filter(({ rung }) => rung === 'learning');
			if (learned.length === 0 || own.some(({ rung }) => rung === 'retention')) return [];
			return [
				{
					at: activity.id,
					because: learned.map(({ id }) => ({ type: 'indicator', id })),
					settle: [{ type: 'add-indicator', activityId: activity.id, rung: 'retention' }],
					data: { activity: activity.name, months: intervalFor(activity) }
				}
			];
		})
};

/** The interval of the activity's first section that has one. */
function intervalFor(activity: Activity): string {
	return sectionsOf(activity).flatMap((section) => months[section] ?? [])[0] ?? '';
}
