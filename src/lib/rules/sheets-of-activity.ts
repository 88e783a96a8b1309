/**
 * Gaps in the sheets of indicators that a donor's reader finds first (FORMATS, section 3). The sheet itself shows them
 * one by one; here they are gathered, one hit per activity, once a sheet has been begun.
 */
import type { Activity, Design, Group, Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import { gapsWithin, type Gap } from '../indicators/sheet-gaps.ts';
import { indicatorsOf } from './facts.ts';
import { hitsOf } from './hits.ts';
import { isOf } from './indicator-facts.ts';
import { isAtRisk } from '../domain/people.ts';
import { shareWithoutParts } from './sheet-rules.ts';
import type { Action, Rule, RuleInput } from './rule.ts';

interface SheetsRule extends Omit<Rule, 'evaluate'> {
	/** Those of the activity's indicators that lack it. */
	lacking: (input: RuleInput, activity: Activity) => readonly Indicator[];
	/** What would settle it beside mending those indicators. */
	alsoSettle?: (input: RuleInput, activity: Activity) => readonly Action[];
}

function sheetsRule({ lacking, alsoSettle, ...rule }: SheetsRule): Rule {
	return {
		...rule,
		evaluate: (input) =>
			input.design.activities.flatMap((activity) => {
				const found = lacking(input, activity);
				if (found.length === 0) return [];
				return [
					{
						at: activity.id,
						because: found.map(({ id }) => ({ type: 'indicator', id })),
						settle: [
							...found.map(({ id }) => ({ type: 'edit-indicator', id }) as const),
							...(alsoSettle?.(input, activity) ?? [])
						],
						data: { activity: activity.name, count: String(found.length) }
					}
				];
			})
	};
}

const isSaid = (text: string) => text.trim() !== '';
/** A value before the work or a target is given. */
const isBegun = ({ baseline, target }: Indicator) => isSaid(baseline.value) || isSaid(target.value);

const withGaps = (design: Design, activity: Activity, gaps: readonly Gap[]) =>
	indicatorsOf(design, activity)
		.filter(isBegun)
		.filter((indicator) => gaps.some((gap) => gapsWithin(indicator).has(gap)));

/** A share of what? Where the toolkit itself gives the two parts, `share-without-parts` speaks. */
export const sharesUndefined = sheetsRule({
	id: 'shares-undefined',
	advice: 'modify',
	weight: 'consider',
	sources: ['Reference sheets of donors (USAID PIRS, IndiKit): numerator and denominator'],
	lacking: (input, activity) => {
		const spokenOf = new Set(hitsOf(shareWithoutParts, input).map(({ at }) => at));
		return withGaps(input.design, activity, ['numerator', 'denominator']).filter(
			({ id }) => !spokenOf.has(id)
		);
	}
});

/** A value without its date cannot be compared with anything; a target without a date can never be missed. */
export const valuesWithoutDates = sheetsRule({
	id: 'values-without-dates',
	advice: 'modify',
	weight: 'consider',
	sources: [
		'EU logical framework, OPSYS: reference year of baseline and target',
		'GAO-19-77 (2018)'
	],
	lacking: ({ design }, activity) =>
		withGaps(design, activity, ['baseline-date', 'target-date']).filter(
			(one) =>
				(isSaid(one.target.value) && one.target.date === '') ||
				(isSaid(one.baseline.value) && one.baseline.date === '' && !isSaid(one.baseline.plan))
		)
});

/** The target lies behind the start: below it where more is better, or before it in time. */
export const targetsBehindStart = sheetsRule({
	id: 'targets-behind-start',
	advice: 'warn',
	weight: 'gate',
	sources: ['Reference sheets of donors (USAID PIRS, IndiKit): baseline, direction and target'],
	lacking: ({ design }, activity) => withGaps(design, activity, ['target-side', 'target-early'])
});

/** More cases found may mean more crime or better eyes; without a note the figure says neither. */
export const casesFoundUnexplained = sheetsRule({
	id: 'cases-found-unexplained',
	advice: 'warn',
	weight: 'consider',
	sources: ['Reference sheets of donors: limits of the figure', '7.I1', '6.I5.a'],
	lacking: ({ design }, activity) =>
		indicatorsOf(design, activity).filter(
			(one) =>
				(one.rung === 'identified' || one.rung === 'reports' || isOf(one, '6.I5.a')) &&
				one.direction !== null &&
				one.direction !== 'either' &&
				isBegun(one) &&
				!isSaid(one.caveats)
		)
});

/** Rungs that count or ask people. */
const ofPeople: readonly (Rung | null)[] = [
	'reach',
	'learning',
	'retention',
	'behaviour',
	'reports',
	'identified',
	'participation',
	'care',
	'feedback',
	'return',
	'justice',
	'housing',
	'reintegration'
];
const counted: readonly Indicator['form'][] = ['count', 'percentage', 'ratio'];

const peopleOf = ({ groups }: Design, { groupIds }: Activity): Group[] =>
	groups.filter((group) => groupIds.includes(group.id) && isAtRisk(group));

/** More than one is named, or one that holds several. */
const areMixed = (said: readonly (string | null)[], several?: string) =>
	new Set(said.filter((one) => one !== null)).size > 1 ||
	(several ? said.includes(several) : false);

/**
 * N59: the activity is for people of both sexes, or of several ages, and not one of its figures tells them apart.
 * Speaks of none at all rather than of each, since some figures count offices, calls or bricks.
 */
export const figuresNotSplit = sheetsRule({
	id: 'figures-not-split',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N59: sheets 19-20, 73, 97, R17'],
	lacking: ({ design }, activity) => {
		const people = peopleOf(design, activity);
		const figures = indicatorsOf(design, activity).filter(
			(one) => ofPeople.includes(one.rung) && counted.includes(one.form) && isBegun(one)
		);
		const sexesHidden =
			areMixed(
				people.map(({ sex }) => sex),
				'all'
			) && figures.every(({ bySex }) => !bySex);
		const agesHidden =
			areMixed(people.map(({ ageBand }) => ageBand)) && figures.every(({ byAge }) => !byAge);
		return sexesHidden || agesHidden ? figures : [];
	},
	// One group of both sexes can be two, each with figures of its own.
	alsoSettle: ({ design }, activity) =>
		indicatorsOf(design, activity).some(({ bySex }) => bySex)
			? []
			: peopleOf(design, activity)
					.filter(({ sex }) => sex === 'all')
					.map(({ id }) => ({ type: 'split-group', id }))
});
