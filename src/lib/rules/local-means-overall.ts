import { programme } from '../domain/answers.ts';
import {
	hasNetworkResponse,
	isDisplacementConsidered,
	signsOfDisplacement
} from './displacement.ts';
import { activitiesIn, answered, isVerified } from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';

/**
 * Less trafficking in one place, or through one group, need not mean less trafficking overall.
 * Speaks once for the whole design: when less trafficking is promised, and displacement was either never judged or is
 * likely and only met locally. A verified assumption that traffickers do not simply shift clears an activity.
 */
export const localMeansOverall: Rule = {
	id: 'local-means-overall',
	advice: 'rethink',
	weight: 'gate',
	sources: ['1.A2', '1.Q3'],
	evaluate: ({ design, theory }) => {
		const promising = activitiesIn(design, 3, 4, 6).filter(
			(activity) => activity.claim === 'impact' && !isVerified(theory, activity, 'no-simple-shift')
		);
		if (promising.length === 0) return [];
		const blind = !isDisplacementConsidered(design);
		const signs = hasNetworkResponse(design) ? [] : signsOfDisplacement(design);
		if (!blind && signs.length === 0) return [];
		const gap: Cause[] = blind ? [answered(programme, '1.Q3')] : signs;
		const settle: Action[] = blind
			? [{ type: 'answer', scope: programme, question: '1.Q3' }]
			: (['2.Q5', '2.Q6', '2.Q7'] as const).map((question) => ({
					type: 'answer',
					scope: programme,
					question
				}));
		return [
			{
				at: '',
				because: [...promising.map(({ id }) => ({ type: 'activity', id }) as const), ...gap],
				settle: [...settle, { type: 'open', step: 'displacement' }]
			}
		];
	}
};
