import {
	answerTo,
	isNoOrUnknown,
	isSetAside,
	itemsSaid,
	stateOf,
	valueOf
} from '../domain/answers.ts';
import { answered, isVerified, learningStandsForAction, trainings } from './facts.ts';
import type { Cause, Rule } from './rule.ts';

/**
 * What is learned in a workshop is not simply used at work.
 * Detected from structure: barriers named without an answer to them, no mentoring, a missing foundation,
 * or a promise of action measured by learning at most. A verified assumption on the step clears it.
 */
export const trainingBecomesAction: Rule = {
	id: 'training-becomes-action',
	advice: 'modify',
	weight: 'gate',
	sources: ['1.A3', '6.L1', '6.L3'],
	evaluate: ({ design, theory }) =>
		trainings(design).flatMap((activity) => {
			if (isVerified(theory, activity, 'skills-become-practice')) return [];
			const say = (question: string) => answerTo(design, activity.id, question);
			const because: Cause[] = [];
			const barriers = say('6.Q7');
			const state = stateOf(barriers);
			const named =
				!isSetAside(barriers) &&
				(state === 'yes' || state === 'partly' || itemsSaid(barriers, 'yes', 'partly').length > 0);
			if (named && valueOf(barriers, 'response') === '')
				because.push(answered(activity.id, '6.Q7'));
			if (isNoOrUnknown(say('6.Q8'))) because.push(answered(activity.id, '6.Q8'));
			if (say('6.Q1').state === 'no') because.push(answered(activity.id, '6.Q1'));
			if (learningStandsForAction(design, activity))
				because.push({ type: 'activity', id: activity.id });
			if (because.length === 0) return [];
			return [
				{
					at: activity.id,
					because,
					settle: [
						{ type: 'answer', scope: activity.id, question: '6.Q7' },
						{ type: 'answer', scope: activity.id, question: '6.Q8' },
						{ type: 'add-indicator', activityId: activity.id, rung: 'retention' },
						{ type: 'add-indicator', activityId: activity.id, rung: 'behaviour' }
					],
					data: { activity: activity.name }
				}
			];
		})
};
