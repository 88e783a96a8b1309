/** Indicators made from something else in the design: a sample of the toolkit, a place on a ladder, a watch point. */
import type { IndicatorCategory, SampleIndicator } from '../content/types.ts';
import { newIndicator } from '../domain/create.ts';
import type { Activity, Indicator, WatchPoint } from '../domain/design.ts';
import { sectionOfKind } from '../domain/vocabulary.ts';
import type { LadderRow } from './ladder-rows.ts';

/**
 * Everything the sample says, ready to be completed. Its rung is the one its source states, so that no rule is led to
 * believe it shows more; only where one section borrows another's sample does it take the rung of the ladder.
 */
export function indicatorFromSample(
	id: string,
	sample: SampleIndicator,
	category: IndicatorCategory,
	row: LadderRow,
	activity: Activity
): Indicator {
	const isBorrowed = category.section !== sectionOfKind[row.kind];
	const methods = sample.methods.length > 0 ? sample.methods : category.methods;
	return {
		...newIndicator(id),
		sampleId: sample.id,
		rung: isBorrowed ? row.rung : category.rung,
		activityId: activity.id,
		measures: row.nodes[0]?.id ?? null,
		name: sample.text,
		level: row.level,
		form: sample.form,
		unit: sample.unit,
		direction: sample.direction,
		numerator: sample.numerator ?? '',
		denominator: sample.denominator ?? '',
		method: methods.join('; '),
		caveats: category.doesNotShow
	};
}

/** What choosing a row says of an indicator of the user's own. */
export function fieldsFromRow(
	row: Pick<LadderRow, 'rung' | 'level' | 'nodes'>
): Pick<Indicator, 'rung' | 'level' | 'measures'> {
	return { rung: row.rung, level: row.level, measures: row.nodes[0]?.id ?? null };
}

/** One indicator per watch point: its id follows from the point's, so that it cannot be made twice. */
export const watchIndicatorId = (pointId: string) => `watch-${pointId}`;

/** Its rung is left open: only the user knows what the watching shows. */
export function indicatorFromWatchPoint(point: WatchPoint): Indicator {
	return {
		...newIndicator(watchIndicatorId(point.id)),
		name: [point.what, point.where]
			.map((part) => part.trim())
			.filter(Boolean)
			.join(', '),
		responsible: point.who,
		outside: true
	};
}

/** True when nothing was said of it yet, so that leaving it out loses nothing. */
export function isBlank(indicator: Indicator): boolean {
	const { activityId } = indicator;
	return (
		JSON.stringify(sorted(indicator)) ===
		JSON.stringify(sorted({ ...newIndicator(indicator.id), activityId }))
	);
}

function sorted(indicator: Indicator): [string, unknown][] {
	return Object.entries(indicator).toSorted(([a], [b]) => a.localeCompare(b));
}
