import { programme } from '../domain/answers.ts';
import { hasNetworkResponse, signsOfDisplacement } from './displacement.ts';
import { localMeansOverall } from './local-means-overall.ts';
import type { Rule } from './rule.ts';

/**
 * A network that can move has to be met as a network, not only in one place (LOGIC, D4).
 * Speaks once there are activities; leaves it to `local-means-overall` where that speaks.
 */
export const displacementWithoutResponse: Rule = {
	id: 'displacement-without-response',
	advice: 'add',
	weight: 'gate',
	sources: ['1.Q3', '2.Q5', '2.Q6', '2.Q7'],
	evaluate: (input) => {
		const { design } = input;
		const signs = signsOfDisplacement(design);
		if (signs.length === 0 || design.activities.length === 0 || hasNetworkResponse(design))
			return [];
		if (localMeansOverall.evaluate(input).length > 0) return [];
		return [
			{
				at: '',
				because: [...signs, { type: 'page', step: 'activities' }],
				settle: [
					{ type: 'answer', scope: programme, question: '2.Q5' },
					{ type: 'answer', scope: programme, question: '2.Q6' },
					{ type: 'answer', scope: programme, question: '2.Q7' },
					{ type: 'open', step: 'displacement' }
				]
			}
		];
	}
};
