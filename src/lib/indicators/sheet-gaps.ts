/**
 * What is still missing on an indicator's sheet, so that it can be said in words. Never a score, never a bar to going on.
 * The rules are those of donors' reference sheets: FORMATS, section 3.
 */
import type { Activity, Design, Group, Indicator } from '../domain/design.ts';
import { oncePer } from '../domain/once-per.ts';
import type { TheoryOfChange } from '../theory/theory.ts';

export type Gap = (typeof order)[number];

/** Words of the language the sheet is written in. */
export interface SheetWords {
	/** Whole sources that name nothing one could ask for: "M&E system". */
	readonly vagueSources: readonly string[];
	/** Words that tell that people are counted: "people", "trainees". */
	readonly people: readonly string[];
}

/** In the order of the sheet. */
const order = [
	'name',
	'rung',
	'measures',
	'level',
	'form',
	'unit',
	'direction',
	'numerator',
	'denominator',
	'sex',
	'age',
	'baseline',
	'baseline-date',
	'target',
	'target-date',
	'target-side',
	'target-early',
	'source',
	'source-vague',
	'method',
	'frequency',
	'responsible',
	'caveats'
] as const;

/** Gaps in the order of the sheet. */
export function sheetGaps(
	indicator: Indicator,
	design: Design,
	theory: TheoryOfChange,
	words: SheetWords
): Gap[] {
	const countsPeople = isCounted(indicator) && isAboutPeople(indicator, words);
	const groups = groupsOf(indicator, design);
	const sexes = groups.map(({ sex }) => sex);
	const ages = groups.map(({ ageBand }) => ageBand);
	const gaps = new Set([
		...gapsWithin(indicator),
		...open([
			['measures', isMeasuringNothing(indicator, theory)],
			['sex', countsPeople && !indicator.bySex && !isOne(sexes, 'all')],
			['age', countsPeople && !indicator.byAge && !isOne(ages)],
			['source-vague', isVague(indicator.source, words)]
		])
	]);
	return order.filter((gap) => gaps.has(gap));
}

/** Gaps that the sheet shows by itself, whatever the rest of the design says; worked out once. */
export const gapsWithin: (indicator: Indicator) => ReadonlySet<Gap> = oncePer((indicator) => {
	const { form, baseline, target } = indicator;
	const isShare = form === 'percentage' || form === 'ratio';
	return new Set(
		open([
			['name', isEmpty(indicator.name)],
			['rung', indicator.rung === null],
			['level', indicator.level === null],
			['form', form === null],
			['unit', isCounted(indicator) && isEmpty(indicator.unit)],
			['direction', form !== 'qualitative' && indicator.direction === null],
			['numerator', isShare && isEmpty(indicator.numerator)],
			['denominator', isShare && isEmpty(indicator.denominator)],
			['baseline', isEmpty(baseline.value) && isEmpty(baseline.plan)],
			[
				'baseline-date',
				!isEmpty(baseline.value) && isEmpty(baseline.date) && isEmpty(baseline.plan)
			],
			['target', isEmpty(target.value)],
			['target-date', isEmpty(target.date)],
			['target-side', isOnWrongSide(indicator)],
			['target-early', isBefore(target.date, baseline.date)],
			['source', isEmpty(indicator.source)],
			['method', isEmpty(indicator.method)],
			['frequency', isEmpty(indicator.frequency)],
			['responsible', isEmpty(indicator.responsible)],
			['caveats', isEmpty(indicator.caveats)]
		])
	);
});

const open = (gaps: readonly [Gap, boolean][]): Gap[] =>
	gaps.filter(([, isOpen]) => isOpen).map(([gap]) => gap);

const isCounted = ({ form }: Indicator) => form !== 'yes-no' && form !== 'qualitative';

const isEmpty = (text: string) => text.trim() === '';

/** No step named although one stands on its rung, or one that the theory of change no longer has. */
function isMeasuringNothing({ measures, activityId, rung }: Indicator, theory: TheoryOfChange) {
	if (measures !== null) return theory.nodes.every(({ id }) => id !== measures);
	return theory.nodes.some(
		(node) =>
			(rung === null || node.rung === rung) &&
			(node.activityId === null || node.activityId === activityId)
	);
}

/** A number as people write it, "1 200", "40 %", "12,5"; null for anything else. */
export function numberIn(text: string): number | null {
	const bare = text.trim().replace(/[%\s'’]/g, '');
	const isGrouped = /^[-−]?[1-9]\d{0,2}([,.]\d{3})+$/.test(bare);
	const plain = isGrouped ? bare.replace(/[,.]/g, '') : bare.replace(',', '.');
	return /^[-−]?\d+(\.\d+)?$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}

function isOnWrongSide({ direction, baseline, target }: Indicator): boolean {
	const from = numberIn(baseline.value);
	const to = numberIn(target.value);
	if (from === null || to === null) return false;
	return (direction === 'up' && to < from) || (direction === 'down' && to > from);
}

/** Dates are compared as far as both say: a day in March is not before "March". */
function isBefore(date: string, other: string): boolean {
	if (date === '' || other === '') return false;
	const length = Math.min(date.length, other.length);
	return date.slice(0, length) < other.slice(0, length);
}

const plainWords = (text: string) =>
	text
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}&]+/u)
		.filter((word) => word !== '');

function isVague(source: string, { vagueSources }: SheetWords): boolean {
	const said = plainWords(source).join(' ');
	return said !== '' && vagueSources.some((vague) => plainWords(vague).join(' ') === said);
}

function isAboutPeople({ unit, numerator }: Indicator, { people }: SheetWords): boolean {
	const said = new Set(plainWords(`${unit} ${numerator}`));
	return people.some((word) => said.has(word));
}

function groupsOf({ activityId }: Indicator, { activities, groups }: Design): Group[] {
	const activity: Activity | undefined = activities.find(({ id }) => id === activityId);
	return groups.filter(({ id }) => activity?.groupIds.includes(id));
}

/** Every group says the same, so that there is nothing to tell apart. */
function isOne(said: readonly (string | null)[], mixed?: string): boolean {
	const [first = null] = said;
	return first !== null && first !== mixed && said.every((one) => one === first);
}
