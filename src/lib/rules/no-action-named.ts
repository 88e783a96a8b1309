import { isWithoutAction } from './awareness.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Rule } from './rule.ts';

/** A campaign works only through what people then do (3.L2.b): said to be missing, and no action written down. */
export const noActionNamed: Rule = {
	id: 'no-action-named',
	advice: 'modify',
	weight: 'gate',
	sources: ['3.L2.b', '3.Q2'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3)
			.filter((activity) => isWithoutAction(design, activity))
			.map(({ id, name }) => ({
				at: id,
				because: [answered(id, '3.Q2')],
				settle: [{ type: 'answer', scope: id, question: '3.Q2' }],
				data: { activity: name }
			}))
};
