/** Indicators of public lists, as they are offered for one activity and taken over from there. */
import type { StandardIndicator, StandardList } from '../content/types.ts';
import { newIndicator } from '../domain/create.ts';
import type { Activity, Indicator } from '../domain/design.ts';

/** The lists with what fits any kind of the activity; lists with nothing are left out. */
export function standardsFor(lists: readonly StandardList[], activity: Activity): StandardList[] {
	const kinds = [activity.kind, ...activity.alsoKinds];
	return lists
		.map((list) => ({
			...list,
			indicators: list.indicators.filter((one) => kinds.some((kind) => one.kinds.includes(kind)))
		}))
		.filter(({ indicators }) => indicators.length > 0);
}

/** An indicator of the user's own: its rung is left open, since only they know what it shows here. */
export function indicatorFromStandard(
	id: string,
	standard: StandardIndicator,
	activity: Activity,
	definition: string
): Indicator {
	return {
		...newIndicator(id),
		activityId: activity.id,
		name: standard.name,
		level: standard.level,
		definition,
		caveats: standard.note ?? ''
	};
}
