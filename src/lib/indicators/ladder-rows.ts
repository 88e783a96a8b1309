/**
 * The ladder of one activity as a list of rows, lowest first: the rungs its theory of change climbs, and beside them
 * those the toolkit measures although they are no step towards the effect (a baseline, satisfaction, missed chances).
 */
import type { Content, IndicatorCategory, Ladder, LadderRung } from '../content/types.ts';
import type { Activity } from '../domain/design.ts';
import {
	rungs,
	sectionOfKind,
	type ActivityKind,
	type levels,
	type Rung
} from '../domain/vocabulary.ts';
import { reachedFrom, type TheoryNode, type TheoryOfChange } from '../theory/theory.ts';

type Level = (typeof levels)[number];
export type LadderContent = Pick<Content, 'ladders' | 'indicators'>;

export interface LadderRow {
	/** `<kind>/<rung>`. */
	readonly key: string;
	readonly kind: ActivityKind;
	readonly rung: Rung;
	/** Name of the step; empty for a row beside the ladder. */
	readonly label: string;
	readonly level: Level;
	/** False for what is measured beside the ladder. */
	readonly isStep: boolean;
	/** The boxes of the theory of change on this rung: one, or one per pattern at the top. */
	readonly nodes: readonly TheoryNode[];
	readonly categories: readonly IndicatorCategory[];
}

/** Levels of what is measured beside a ladder. */
const levelsBeside: Readonly<Partial<Record<Rung, Level>>> = {
	baseline: 'output',
	satisfaction: 'output'
};

/** Rows of the activity's own kind first, then of the kinds it also draws on; lowest rung first within each. */
export function ladderRows(
	activity: Activity,
	theory: TheoryOfChange,
	content: LadderContent
): LadderRow[] {
	const kinds = [...new Set([activity.kind, ...activity.alsoKinds])];
	const climbed = reachedFrom(theory, activity.id);
	return kinds.flatMap((kind) => {
		const ladder = content.ladders.find((one) => one.kind === kind);
		return ladder ? rowsOf(ladder, activity, climbed, content) : [];
	});
}

function rowsOf(
	ladder: Ladder,
	activity: Activity,
	climbed: readonly TheoryNode[],
	content: LadderContent
): LadderRow[] {
	const { kind } = ladder;
	const steps = ladder.rungs.map((rung): LadderRow => ({
		key: `${kind}/${rung.rung}`,
		kind,
		rung: rung.rung,
		label: rung.label,
		level: rung.level,
		isStep: true,
		nodes: climbed.filter(({ id }) => isOn(id, rung, activity, kind)),
		categories: content.indicators.filter(({ id }) => homeOf(id, ladder, content) === rung.rung)
	}));
	const beside = content.indicators.filter(
		({ id, section }) => section === sectionOfKind[kind] && !homeOf(id, ladder, content)
	);
	return [...new Set(beside.map(({ rung }) => rung))].reduce((rows, rung) => {
		const categories = beside.filter((category) => category.rung === rung);
		const above = rows.findIndex((row) => heightOf(row.rung) > heightOf(rung));
		const row: LadderRow = {
			key: `${kind}/${rung}`,
			kind,
			rung,
			label: '',
			level: levelsBeside[rung] ?? 'outcome',
			isStep: false,
			nodes: [],
			categories
		};
		return above < 0 ? [...rows, row] : rows.toSpliced(above, 0, row);
	}, steps);
}

/** Node ids end in the kind and rung, or, for a shared effect, in the way it is shared. */
function isOn(nodeId: string, rung: LadderRung, activity: Activity, kind: ActivityKind): boolean {
	if (rung.shared) return nodeId.startsWith('pattern/') && nodeId.endsWith(`/${rung.shared}`);
	return nodeId === `${activity.id}/${kind}/${rung.rung}`;
}

/**
 * The step a category is offered on, once: of those that list it the one it names itself, else the lowest. A category of
 * the section that no step lists stands on the step it names, if there is one.
 */
function homeOf(categoryId: string, ladder: Ladder, content: LadderContent): Rung | undefined {
	const category = content.indicators.find(({ id }) => id === categoryId);
	if (!category) return undefined;
	const listing = ladder.rungs.filter(({ indicators }) => indicators.includes(categoryId));
	const candidates =
		listing.length > 0 || category.section !== ladder.section ? listing : ladder.rungs;
	const named = candidates.find(({ rung }) => rung === category.rung);
	return (named ?? listing[0])?.rung;
}

/** The effect on trafficking stands above everything; otherwise the order of the vocabulary holds. */
function heightOf(rung: Rung): number {
	return rung === 'impact' ? Infinity : rungs.indexOf(rung);
}
