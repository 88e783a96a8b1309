/**
 * When what is measured: baselines, checks whether a change lasts, targets, as far as the design says.
 * The intervals of checks are the toolkit's (3.I4, 4.I4, 6.I4, 8.I6). Nothing is invented: without a start of the
 * programme a check has its interval but no date.
 */
import type { SampleIndicator } from '../content/types.ts';
import type { Activity, Design, Indicator } from '../domain/design.ts';
import type { ActivityKind, Rung } from '../domain/vocabulary.ts';

/** What the months of a check are counted from: the activity's first month, or its last. */
type CountedFrom = 'start' | 'end' | 'support-end';

export type Moment =
	| { readonly type: 'baseline'; readonly value: string }
	/** No value yet; the plan says how and by when it is set. */
	| { readonly type: 'baseline-plan'; readonly plan: string }
	| {
			readonly type: 'check';
			readonly countedFrom: CountedFrom;
			/** Whole months; the same twice where the toolkit names one interval. */
			readonly after: readonly [least: number, most: number];
	  }
	| { readonly type: 'target'; readonly value: string };

export interface CalendarEntry {
	readonly indicator: Indicator;
	readonly moment: Moment;
	/** "2027-03" or "2027-03-31"; empty when it cannot be said yet. */
	readonly date: string;
	/** Last month of a span; the same as `date` otherwise. */
	readonly until: string;
	/** It falls after the last month of the programme, when staff and money have gone. */
	readonly isAfterEnd: boolean;
}

interface Checks {
	readonly rung: Rung;
	readonly countedFrom: CountedFrom;
	readonly after: readonly (readonly [least: number, most: number])[];
}

const once = (months: number) => [months, months] as const;
const checksOf: Readonly<Partial<Record<ActivityKind, Checks>>> = {
	awareness: { rung: 'retention', countedFrom: 'end', after: [[6, 12]] },
	livelihoods: { rung: 'retention', countedFrom: 'start', after: [once(12), once(24)] },
	'criminal-justice': { rung: 'retention', countedFrom: 'end', after: [once(12)] },
	support: {
		rung: 'reintegration',
		countedFrom: 'support-end',
		after: [once(6), once(12), once(24)]
	}
};
/** Samples that ask at one of the intervals only. */
const askedAt: Readonly<Record<SampleIndicator['id'], number>> = {
	'8.I6.a': 6,
	'8.I6.b': 12,
	'8.I6.c': 24
};

/** In order of their dates; plans without a date come first, anything else without one last. */
export function calendar(design: Design): CalendarEntry[] {
	const last = lastMonth(design);
	const entries = design.indicators.flatMap((indicator) =>
		[...baselineOf(indicator), ...checks(indicator, design), ...targetOf(indicator)].map(
			([moment, date, until = date]): CalendarEntry => ({
				indicator,
				moment,
				date,
				until,
				isAfterEnd: last !== '' && date.slice(0, 7) > last
			})
		)
	);
	return entries.toSorted((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))));
}

type Dated = readonly [moment: Moment, date: string, until?: string];

function baselineOf({ baseline: { value, date, plan } }: Indicator): Dated[] {
	if (value.trim() !== '') return [[{ type: 'baseline', value }, date]];
	if (plan.trim() !== '') return [[{ type: 'baseline-plan', plan }, date]];
	return date === '' ? [] : [[{ type: 'baseline', value }, date]];
}

function targetOf({ target: { value, date } }: Indicator): Dated[] {
	return value.trim() === '' && date === '' ? [] : [[{ type: 'target', value }, date]];
}

function checks(indicator: Indicator, design: Design): Dated[] {
	const activity = design.activities.find(({ id }) => id === indicator.activityId);
	if (!activity) return [];
	const fitting = [activity.kind, ...activity.alsoKinds]
		.map((kind) => checksOf[kind])
		.find((one) => one !== undefined && one.rung === indicator.rung);
	if (!fitting) return [];
	const { countedFrom, after } = fitting;
	const base = countedFrom === 'start' ? firstOf(activity, design) : lastOf(activity, design);
	const only = askedAt[indicator.sampleId ?? ''];
	return after
		.filter(([months]) => only === undefined || months === only)
		.map(([least, most]): Dated => [
			{ type: 'check', countedFrom, after: [least, most] },
			monthsLater(base, least),
			monthsLater(base, most)
		]);
}

/** An activity without a first month is taken to begin with the programme; one without a length, to end with it. */
function firstOf({ startMonth }: Activity, { profile }: Design): string {
	return monthsLater(profile.start, Math.max(startMonth ?? 1, 1) - 1);
}

function lastOf(activity: Activity, design: Design): string {
	const { months } = activity;
	if (months === null || months < 1) return lastMonth(design);
	return monthsLater(firstOf(activity, design), Math.trunc(months) - 1);
}

/** The last month in which there is money; empty when start or length are not given. */
function lastMonth({ profile: { start, months } }: Design): string {
	return months === null || months < 1 ? '' : monthsLater(start, Math.trunc(months) - 1);
}

/** "2027-11" and 3 give "2028-02"; empty when there is no date, or none with a year of four digits. */
function monthsLater(date: string, months: number): string {
	if (date === '') return '';
	const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + Math.trunc(months);
	const year = Math.floor(count / 12);
	return year > 9999
		? ''
		: `${String(year).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Sorts as text: a month before its days. */
function place({ date, moment }: CalendarEntry): string {
	if (date !== '') return date;
	return moment.type.startsWith('baseline') ? '' : '~';
}
