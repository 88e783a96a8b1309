import { answerTo, isNoOrUnknown, isSetAside } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { activitiesIn, answered, type AnswerCause } from './facts.ts';
import type { Rule } from './rule.ts';

/**
 * Trained people are moved on (6.L3), and neither mentoring nor a lasting institution keeps the skill in the system.
 * Speaks when rotation is said to be a barrier or no policy governs it, and one of the two supports is said to be missing.
 */
export const turnoverUnanswered: Rule = {
	id: 'turnover-unanswered',
	advice: 'add',
	weight: 'gate',
	sources: ['6.L3', '6.Q1.a', '6.Q7.a', '6.Q8', '6.Q9'],
	evaluate: ({ design }) =>
		activitiesIn(design, 6).flatMap((activity) => {
			const turnover = [
				...itemSaid(design, activity, '6.Q7', '6.Q7.a', 'yes', 'partly'),
				...itemSaid(design, activity, '6.Q1', '6.Q1.a', 'no')
			];
			const unsupported = [
				...(isNoOrUnknown(answerTo(design, activity.id, '6.Q8'))
					? [answered(activity.id, '6.Q8')]
					: []),
				...withoutInstitution(design, activity)
			];
			if (turnover.length === 0 || unsupported.length === 0) return [];
			return [
				{
					at: activity.id,
					because: [...turnover, ...unsupported],
					settle: [
						...unsupported.map(
							({ scope, question }) => ({ type: 'answer', scope, question }) as const
						),
						{ type: 'add-indicator', activityId: activity.id, rung: 'retention' }
					],
					data: { activity: activity.name }
				}
			];
		})
};

function itemSaid(
	design: Design,
	{ id }: Activity,
	question: string,
	item: string,
	...states: readonly AnswerState[]
): AnswerCause[] {
	const answer = answerTo(design, id, question);
	const state = answer.items[item]?.state ?? null;
	if (isSetAside(answer) || state === null || !states.includes(state)) return [];
	return [answered(id, question, item)];
}

/** The training stands alone (6.Q9), or no institution is linked to it (6.Q9.c). */
function withoutInstitution(design: Design, activity: Activity): AnswerCause[] {
	if (answerTo(design, activity.id, '6.Q9').state === 'no') return [answered(activity.id, '6.Q9')];
	return itemSaid(design, activity, '6.Q9', '6.Q9.c', 'no');
}
