import { answerTo, programme } from '../domain/answers.ts';
import { isDisplacementConsidered } from './displacement.ts';
import { activitiesIn, answered, hasPlan } from './facts.ts';
import { localMeansOverall } from './local-means-overall.ts';
import type { Rule } from './rule.ts';

/**
 * Not asking whether trafficking will move is the fault a review of prevention designs named (LOGIC, D1).
 * Speaks when the answer is "unknown" without a plan to find out, or is still missing although work under sections
 * 3, 4 or 6 already has a promise or an indicator. Leaves it to `local-means-overall` where that speaks.
 */
export const displacementNotConsidered: Rule = {
	id: 'displacement-not-considered',
	advice: 'data',
	weight: 'gate',
	sources: ['1.Q3', '1.A2'],
	evaluate: (input) => {
		const { design } = input;
		const affected = activitiesIn(design, 3, 4, 6);
		if (affected.length === 0 || isDisplacementConsidered(design)) return [];
		const answer = answerTo(design, programme, '1.Q3');
		const begun = affected.some(
			({ id, claim }) =>
				claim !== null || design.indicators.some(({ activityId }) => activityId === id)
		);
		const speaks = answer.state === 'unknown' ? !hasPlan(answer) : begun;
		if (!speaks || localMeansOverall.evaluate(input).length > 0) return [];
		return [
			{
				at: '',
				because: [
					answered(programme, '1.Q3'),
					...affected.map(({ id }) => ({ type: 'activity', id }) as const)
				],
				settle: [
					{ type: 'answer', scope: programme, question: '1.Q3' },
					{ type: 'open', step: 'displacement' }
				]
			}
		];
	}
};
