/** Of a design's groups: who the work is for, and whether children are among them. */
import type { Design, Group } from '../domain/design.ts';

export const isChild = ({ ageBand }: Group): boolean => ageBand === 'under-18';

/** Victims and potential victims: the people the work is for, rather than those it works through. */
export const isAtRisk = ({ behaviourGroup }: Group): boolean =>
	behaviourGroup === '1.B7' || behaviourGroup === '1.B8';

/** False only where every group is said to be grown up. */
export function mayReachChildren({ groups }: Design): boolean {
	return groups.length === 0 || groups.some((group) => isChild(group) || group.ageBand === null);
}
