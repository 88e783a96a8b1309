import { answerTo, isAnswered, isSetAside, valueOf } from '../domain/answers.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Rule } from './rule.ts';

/** N13: the examples name several purposes, the action is written down, and no purpose is chosen for it. */
export const severalPurposes: Rule = {
	id: 'several-purposes',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N13: sheet 83, R9', '3.Q2'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3).flatMap(({ id, name, examples }) => {
			const answer = answerTo(design, id, '3.Q2');
			const purposes = examples.filter((one) => one.startsWith('3.'));
			const open = isAnswered(answer) && !isSetAside(answer) && valueOf(answer, 'purpose') === '';
			if (purposes.length < 2 || !open) return [];
			return [
				{
					at: id,
					because: [{ type: 'activity', id }, answered(id, '3.Q2')],
					settle: [
						{ type: 'answer', scope: id, question: '3.Q2' },
						{ type: 'edit-activity', id }
					],
					data: { activity: name }
				}
			];
		})
};
