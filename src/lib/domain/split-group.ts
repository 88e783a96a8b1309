/** One group that holds several made into two, so that each can be planned for and counted by itself. */
import type { Design, Group } from './design.ts';

/** How a group can be split; null where it is already one sex and under age. */
export type Split = 'sex' | 'age';

export function splitOf({ sex, ageBand }: Group): Split | null {
	if (sex === 'all') return 'sex';
	return ageBand === 'under-18' ? null : 'age';
}

interface Parts {
	newId: string;
	/** What the two are called, the group that stays first. */
	names: readonly [string, string];
}

/**
 * The group and, right after it, its copy: women and men where it held all, else those under age in the copy.
 * Activities for the one are for both. The figures stay with the first, so that no sum changes until somebody divides them.
 */
export function splitGroup(design: Design, id: string, { newId, names }: Parts): Design {
	const group = design.groups.find((one) => one.id === id);
	const split = group ? splitOf(group) : null;
	if (!group || !split) return design;
	const bySex = split === 'sex';
	const first: Group = { ...group, name: names[0], sex: bySex ? 'female' : group.sex };
	const second: Group = {
		...group,
		id: newId,
		name: names[1],
		sex: bySex ? 'male' : group.sex,
		ageBand: bySex ? group.ageBand : 'under-18',
		size: null,
		reachable: null
	};
	return {
		...design,
		groups: design.groups.flatMap((one) => (one.id === id ? [first, second] : [one])),
		activities: design.activities.map((activity) =>
			activity.groupIds.includes(id)
				? {
						...activity,
						groupIds: activity.groupIds.flatMap((one) => (one === id ? [id, newId] : [one]))
					}
				: activity
		)
	};
}
