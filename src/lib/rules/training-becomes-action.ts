import {
	answerTo,
	isNoOrUnknown,
	isSetAside,
	itemsSaid,
	sectionsOf,
	stateOf,
	valueOf
} from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import {
	answered,
	indicatorsOf,
	isVerified,
	learningStandsForAction,
	promises,
	trainings,
	trainsToIdentify
} from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';

/**
 * What is learned in a workshop is not simply used at work.
 * Detected from structure: barriers named without an answer to them, no mentoring, a missing foundation,
 * or a promise of action measured by learning at most. Training that goes with guidelines for identifying victims (7.E1)
 * is asked the last alone, unless the activity draws on section 6 too. A verified assumption on the step clears it.
 */
export const trainingBecomesAction: Rule = {
	id: 'training-becomes-action',
	advice: 'modify',
	weight: 'gate',
	sources: ['1.A3', '6.L1', '6.L3', '7.E1'],
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
			else if (coverageStandsForAction(design, activity))
				because.push(
					...indicatorsOf(design, activity).map(({ id }) => ({ type: 'indicator', id }) as const)
				);
			if (because.length === 0) return [];
			return [
				{ at: activity.id, because, settle: settling(activity), data: { activity: activity.name } }
			];
		})
};

/** On the ladder of section 7, which has no step of learning, the rungs above coverage show what trainees do. */
function coverageStandsForAction(design: Design, activity: Activity): boolean {
	const measured = indicatorsOf(design, activity);
	return (
		trainsToIdentify(activity) &&
		promises(activity, 'behaviour') &&
		measured.length > 0 &&
		measured.every(({ rung }) => rung === 'coverage')
	);
}

/** What section 6 asks can be answered where the activity draws on it; to say that it does comes first elsewhere. */
function settling(activity: Activity): Action[] {
	const { id } = activity;
	if (!sectionsOf(activity).includes(6))
		return [
			{ type: 'edit-activity', id },
			{ type: 'add-indicator', activityId: id, rung: 'identified' }
		];
	return [
		{ type: 'answer', scope: id, question: '6.Q7' },
		{ type: 'answer', scope: id, question: '6.Q8' },
		{ type: 'add-indicator', activityId: id, rung: 'retention' },
		{ type: 'add-indicator', activityId: id, rung: 'behaviour' }
	];
}
