import { answerTo, isNoOrUnknown } from '../domain/answers.ts';
import { isWithoutAction, unmetBarriers } from './awareness.ts';
import {
	activitiesIn,
	answerAgain,
	answered,
	isVerified,
	learningStandsForAction
} from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';

/**
 * Knowing of a risk does not by itself change what people do.
 * Detected from structure: no action named, no evidence that it helps, barriers left alone, or a promise of action
 * measured by what people know at most. A verified assumption on the step clears it.
 */
export const awarenessChangesBehaviour: Rule = {
	id: 'awareness-changes-behaviour',
	advice: 'modify',
	weight: 'gate',
	sources: ['1.A1', '3.L1', '3.L2', '3.L3'],
	evaluate: ({ design, theory }) =>
		activitiesIn(design, 3).flatMap((activity) => {
			const { id, name } = activity;
			if (isVerified(theory, activity, 'knowing-leads-to-acting')) return [];
			const because: Cause[] = [];
			if (isWithoutAction(design, activity)) because.push(answered(id, '3.Q2'));
			if (isNoOrUnknown(answerTo(design, id, '3.Q4'))) because.push(answered(id, '3.Q4'));
			because.push(...unmetBarriers(design, activity, 'no', 'unknown'));
			const measured: Action[] = [];
			if (learningStandsForAction(design, activity)) {
				because.push({ type: 'activity', id });
				measured.push({ type: 'add-indicator', activityId: id, rung: 'behaviour' });
			}
			if (because.length === 0) return [];
			return [
				{
					at: id,
					because,
					settle: [...answerAgain(because), ...measured],
					data: { activity: name }
				}
			];
		})
};
