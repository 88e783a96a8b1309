/** Of a design's groups: who the work is for, and whether children are among them. */
import type { Activity, Design, Group } from './design.ts';

export const isChild = ({ ageBand }: Group): boolean => ageBand === 'under-18';

/** Victims and potential victims: the people the work is for, rather than those it works through. */
export const isAtRisk = ({ behaviourGroup }: Group): boolean =>
	behaviourGroup === '1.B7' || behaviourGroup === '1.B8';

/**
 * False only where everybody the work is for is said to be grown up. An activity is for the groups it names, those it
 * works through left out; where it names none, and without an activity, all groups of the design count.
 */
export function mayReachChildren({ groups }: Design, activity?: Activity): boolean {
	const named = groups.filter(
		(group) =>
			activity?.groupIds.includes(group.id) && (isAtRisk(group) || group.behaviourGroup === null)
	);
	const people = named.length > 0 ? named : groups;
	return people.length === 0 || people.some((group) => isChild(group) || group.ageBand === null);
}
