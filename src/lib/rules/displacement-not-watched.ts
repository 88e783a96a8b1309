import { signsOfDisplacement } from './displacement.ts';
import type { Rule } from './rule.ts';

/**
 * A shift shows only where somebody looks for it (LOGIC, D3; our inference from 4.I6 and 6.I6, which count over the
 * whole area of the networks). Speaks once there are indicators, and none of them looks outside the target.
 */
export const displacementNotWatched: Rule = {
	id: 'displacement-not-watched',
	advice: 'warn',
	weight: 'consider',
	sources: ['1.Q3', '4.I6.a', '6.I6.b'],
	evaluate: ({ design }) => {
		const { indicators, displacement } = design;
		const signs = signsOfDisplacement(design);
		const watched =
			indicators.some(({ outside }) => outside) ||
			displacement.watchPoints.some(({ what, where }) => `${what}${where}`.trim() !== '');
		if (signs.length === 0 || indicators.length === 0 || watched) return [];
		return [
			{
				at: '',
				because: [...signs, { type: 'page', step: 'indicators' }],
				settle: [{ type: 'add-watch-point' }, { type: 'open', step: 'indicators' }]
			}
		];
	}
};
