import { answerTo, isSetAside, programme } from '../domain/answers.ts';
import { answered } from './facts.ts';
import type { Rule } from './rule.ts';

/** Trafficking falls only when somebody acts differently: a design with activities must say who. */
export const noGroupChosen: Rule = {
	id: 'no-group-chosen',
	advice: 'modify',
	weight: 'gate',
	sources: ['1.Q1'],
	evaluate: ({ design }) => {
		const { activities, groups } = design;
		if (activities.length === 0 || groups.length > 0) return [];
		if (isSetAside(answerTo(design, programme, '1.Q1'))) return [];
		return [
			{
				at: '',
				because: [
					{ type: 'page', step: 'activities' },
					{ type: 'page', step: 'change' },
					answered(programme, '1.Q1')
				],
				settle: [{ type: 'open', step: 'change' }]
			}
		];
	}
};
