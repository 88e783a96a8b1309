/**
 * Whose behaviour is to change, and which work usually reaches them (LOGIC, 6). That a group and an activity should
 * meet is our inference; which sections speak of which group is the toolkit's.
 */
import type { Activity, Design, Group } from '../domain/design.ts';
import { activityKinds, sectionOfKind, type BehaviourGroup } from '../domain/vocabulary.ts';
import { sectionsOf } from '../domain/answers.ts';
import { actsOnTheCrime } from './facts.ts';
import type { Rule } from './rule.ts';

/** Sections that address a group, main one first; empty where the work is "other" or an opportunity of section 2. */
const sectionsFor: Readonly<Record<BehaviourGroup, readonly number[]>> = {
	'1.B1': [6, 5, 4],
	'1.B2': [6, 5, 7, 9],
	'1.B3': [5, 9],
	'1.B4': [8, 7],
	'1.B5': [5, 7],
	'1.B6': [3, 5],
	'1.B7': [8, 7, 3, 4],
	'1.B8': [3, 4]
};
/** Groups that a chosen opportunity (2.Q5 to 2.Q8) acts on by itself. */
const onTheCrime: readonly BehaviourGroup[] = ['1.B1', '1.B5', '1.B6'];

const groupsListed = ({ groups }: Design, { groupIds }: Activity) =>
	groups.filter(({ id }) => groupIds.includes(id));

/** Work of kind "other" may be meant for anybody. */
function fits(activity: Activity, { behaviourGroup }: Group): boolean {
	if (behaviourGroup === null || [activity.kind, ...activity.alsoKinds].includes('other'))
		return true;
	return sectionsOf(activity).some((section) => sectionsFor[behaviourGroup].includes(section));
}

function isServed(design: Design, group: Group): boolean {
	const { behaviourGroup } = group;
	return (
		design.activities.some((activity) => fits(activity, group)) ||
		(behaviourGroup !== null && onTheCrime.includes(behaviourGroup) && actsOnTheCrime(design))
	);
}

/** Activities have their groups, and this one is in none of them. */
function isLeftOut(design: Design, { id }: Group): boolean {
	return (
		design.activities.some((activity) => groupsListed(design, activity).length > 0) &&
		design.activities.every(({ groupIds }) => !groupIds.includes(id))
	);
}

export const groupNotReached: Rule = {
	id: 'group-not-reached',
	advice: 'modify',
	weight: 'consider',
	sources: ['1.Q1'],
	evaluate: ({ design }) =>
		design.groups
			.filter((group) => isLeftOut(design, group))
			.map(({ id, name }) => ({
				at: id,
				because: [
					{ type: 'group', id },
					{ type: 'page', step: 'activities' }
				],
				settle: [
					{ type: 'open', step: 'activities' },
					{ type: 'open', step: 'change' }
				],
				data: { group: name }
			}))
};

/** The group may be listed, yet nothing in the design is of a kind that works on such people. */
export const groupWithoutFittingWork: Rule = {
	id: 'group-without-fitting-work',
	advice: 'modify',
	weight: 'consider',
	sources: ['1.Q1'],
	evaluate: ({ design }) =>
		design.activities.length === 0
			? []
			: design.groups
					.filter((group) => !isLeftOut(design, group) && !isServed(design, group))
					.map(({ id, name, behaviourGroup }) => ({
						at: id,
						because: [
							{ type: 'group', id },
							{ type: 'page', step: 'activities' }
						],
						settle: [
							{ type: 'add-activity', kind: mainKind(behaviourGroup) },
							{ type: 'open', step: 'change' }
						],
						data: { group: name }
					}))
};

function mainKind(group: BehaviourGroup | null) {
	if (group === '1.B5' || group === '1.B6' || group === null) return 'other';
	return activityKinds.find((kind) => sectionOfKind[kind] === sectionsFor[group][0]) ?? 'other';
}

/** The reverse: other activities say whom they are meant for, and this one does not. */
export const activityWithoutGroup: Rule = {
	id: 'activity-without-group',
	advice: 'modify',
	weight: 'consider',
	sources: ['1.Q1'],
	evaluate: ({ design }) => {
		const listed = design.activities.map((activity) => groupsListed(design, activity).length);
		if (listed.every((count) => count === 0)) return [];
		return design.activities
			.filter((_, index) => listed[index] === 0)
			.map(({ id, name }) => ({
				at: id,
				because: [
					{ type: 'activity', id },
					{ type: 'page', step: 'change' }
				],
				settle: [{ type: 'edit-activity', id }],
				data: { activity: name }
			}));
	}
};

/** The reverse, by kind: this work is meant for people it does not usually reach, and others here do reach them. */
export const activityForUnlikelyGroup: Rule = {
	id: 'activity-for-unlikely-group',
	advice: 'modify',
	weight: 'consider',
	sources: ['1.Q1'],
	evaluate: ({ design }) =>
		design.activities.flatMap((activity) => {
			const listed = groupsListed(design, activity);
			if (listed.length === 0 || listed.some((group) => fits(activity, group))) return [];
			if (listed.every((group) => !isServed(design, group))) return [];
			return [
				{
					at: activity.id,
					because: [
						{ type: 'activity', id: activity.id },
						...listed.map(({ id }) => ({ type: 'group', id }) as const)
					],
					settle: [
						{ type: 'edit-activity', id: activity.id },
						{ type: 'open', step: 'change' }
					],
					data: { activity: activity.name }
				}
			];
		})
};
