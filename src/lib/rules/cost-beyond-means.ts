import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { numberIn } from '../indicators/sheet-gaps.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Cause, Rule } from './rule.ts';

/** Times the money at which the sum is called far beyond it; where the line lies is our inference. */
const far = 3;

/**
 * N21: cost per person times people in the group is far more than the activity has, and nothing says which part of the
 * group is reached; or it is said that nobody has worked it out.
 */
export const costBeyondMeans: Rule = {
	id: 'cost-beyond-means',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N21: sheets 54, 103'],
	evaluate: ({ design }) =>
		activitiesIn(design, 4).flatMap((activity) => {
			const { id, name } = activity;
			const answer = answerTo(design, id, '4.N21');
			const isUnsaid = !isSetAside(answer) && valueOf(answer, 'share') === '';
			const because = answer.state === 'no' ? [] : tooMuch(design, activity);
			if (!isUnsaid || because === null) return [];
			return [
				{
					at: id,
					because: [answered(id, '4.N21'), ...because],
					settle: [
						{ type: 'answer', scope: id, question: '4.N21' },
						{ type: 'edit-activity', id }
					],
					data: { activity: name }
				}
			];
		})
};

/** What the sum rests on when it is far beyond the money; null when it is not, or a number is missing. */
function tooMuch(design: Design, activity: Activity): Cause[] | null {
	const cost = numberIn(valueOf(answerTo(design, activity.id, '4.N21'), 'cost'));
	const groups = design.groups.filter(
		({ id, size }) => activity.groupIds.includes(id) && size !== null
	);
	const people = groups.reduce((sum, { size }) => sum + (size ?? 0), 0);
	if (cost === null || activity.cost === null || cost * people <= far * activity.cost) return null;
	return [
		{ type: 'activity', id: activity.id },
		...groups.map(({ id }) => ({ type: 'group', id }) as const)
	];
}
