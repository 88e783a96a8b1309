/** Who is served together, who is left out, and how far one body reaches (Norad 2011). */
import { answerTo, isSetAside, programme, sectionsOf } from '../domain/answers.ts';
import type { Activity, Design, Group } from '../domain/design.ts';
import { activitiesIn, answered } from './facts.ts';
import { isAtRisk, isChild } from '../domain/people.ts';
import type { Hit, Rule } from './rule.ts';

const peopleOf = ({ groups }: Design, { groupIds }: Activity): Group[] =>
	groups.filter((group) => groupIds.includes(group.id) && isAtRisk(group));

const togetherIn = (activity: Activity, groups: readonly Group[]): Hit => ({
	at: activity.id,
	because: [
		{ type: 'activity', id: activity.id },
		...groups.map(({ id }) => ({ type: 'group', id }) as const)
	],
	settle: [{ type: 'edit-activity', id: activity.id }],
	data: { activity: activity.name }
});

/** N56: one activity serves children and adults, and nothing is said to be kept apart in it. */
export const childrenAmongAdults: Rule = {
	id: 'children-among-adults',
	advice: 'modify',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N56: sheets 73-75, 97-98, R19'],
	evaluate: ({ design }) => {
		const answer = answerTo(design, programme, '1.N57');
		const apart = answer.items['1.N57.b']?.state;
		if (apart === 'yes' || apart === 'partly' || isSetAside(answer)) return [];
		const place = answered(programme, '1.N57', '1.N57.b');
		return activitiesIn(design, 3, 4, 8).flatMap((activity) => {
			const people = peopleOf(design, activity).filter(({ ageBand }) => ageBand !== null);
			const mixed = people.some(isChild) && people.some((group) => !isChild(group));
			if (!mixed) return [];
			const hit = togetherIn(activity, people);
			return [
				{
					...hit,
					because: [...hit.because, place],
					settle: [{ type: 'answer', scope: programme, question: '1.N57' }, ...hit.settle]
				}
			];
		});
	}
};

/** N23: few known survivors and the many at risk share one livelihood activity. */
export const survivorsAmongAtRisk: Rule = {
	id: 'survivors-among-at-risk',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N23: sheet 53'],
	evaluate: ({ design }) =>
		activitiesIn(design, 4).flatMap((activity) => {
			const people = peopleOf(design, activity);
			const kinds = new Set(people.map(({ behaviourGroup }) => behaviourGroup));
			return kinds.size > 1 ? [togetherIn(activity, people)] : [];
		})
};

/** N55: all those at risk and all victims in the design are said to be female. */
export const menAndBoysLeftOut: Rule = {
	id: 'men-and-boys-left-out',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N55: sheets 64, 72-73, 76'],
	evaluate: ({ design }) => {
		const people = design.groups.filter(isAtRisk);
		if (people.length === 0 || people.some(({ sex }) => sex !== 'female')) return [];
		return [
			{
				at: '',
				because: people.map(({ id }) => ({ type: 'group', id })),
				settle: [{ type: 'open', step: 'change' }]
			}
		];
	}
};

/** N31: more than three kinds of work, and one and the same lead for each activity. */
export const oneBodyDoesAll: Rule = {
	id: 'one-body-does-all',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N31: sheets 18, 59-60, 101-102, R1'],
	evaluate: ({ design: { activities } }) => {
		const kinds = new Set(activities.flatMap(sectionsOf));
		const leads = new Set(activities.map(({ lead }) => lead.trim().toLowerCase()));
		if (kinds.size <= 3 || leads.size > 1 || leads.has('')) return [];
		return [
			{
				at: '',
				because: activities.map(({ id }) => ({ type: 'activity', id })),
				settle: activities.map(({ id }) => ({ type: 'edit-activity', id })),
				data: { lead: activities[0]!.lead, count: String(kinds.size) }
			}
		];
	}
};
