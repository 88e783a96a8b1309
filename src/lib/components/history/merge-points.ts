/** What both sides changed, ready to be shown: names, the four texts, and which of them stands now. */
import { placeOfPath, valueAt } from '#lib/domain/path-in-design.ts';
import { t } from '#lib/language/language.ts';
import type { ChangeStep, ChangeTelling } from '#lib/rules/change-words.ts';
import { describePoint, type ToldPoint } from '#lib/rules/describe-point.ts';
import type { MergePoint } from '#lib/storage/merge-record.ts';
import { whenAndWho } from './version-words.ts';

type Side = 'joined' | 'mine' | 'theirs';
interface Option {
	readonly side: Side;
	readonly value: unknown;
	readonly text: string;
	/** For a longer text: the one to show its differences from, what stood there before or else the other side's. */
	readonly against: string | null;
	/** Who wrote it and when; "" where nobody knows. */
	readonly note: string;
}
export interface ShownPoint extends ToldPoint {
	readonly path: readonly string[];
	/** Null where nobody knows what stood there before. */
	readonly base: string | null;
	readonly options: readonly Option[];
	/** Null when something else stands there by now. */
	readonly chosen: Side | null;
	readonly value: unknown;
}
interface PointGroup {
	readonly step: ChangeStep;
	readonly points: readonly ShownPoint[];
}

/** Shorter ones are compared at a glance. */
const longText = 60;

/** By the steps of the path, in the order in which each is first met. */
export function shownPoints(
	points: readonly MergePoint[],
	isRelated: boolean,
	telling: ChangeTelling
): PointGroup[] {
	const shown = points.flatMap((point) => {
		const told = describe(point, isRelated, telling);
		return told ? [told] : [];
	});
	return [...new Set(shown.map(({ step }) => step))].map((step) => ({
		step,
		points: shown.filter((point) => point.step === step)
	}));
}

function describe(
	point: MergePoint,
	isRelated: boolean,
	telling: ChangeTelling
): ShownPoint | null {
	if (!placeOfPath(point.path)) return null;
	const { base, mine, theirs, joined } = point;
	const told = describePoint(point.path, [base, mine, theirs, joined], telling);
	if (!told) return null;
	const text = (value: unknown) => {
		const words = told.words(value);
		if (words === null) return t(isRelated ? 'merge.removed' : 'merge.absent');
		return words.trim() === '' ? t('merge.empty') : words;
	};
	const by = (who: MergePoint['mineBy']) => (who ? whenAndWho({ at: who.at, by: who.name }) : '');
	const option = (side: Side, value: unknown, other: unknown, note: string): Option => {
		const against = isRelated ? base : other;
		const isLong = told.isText && typeof value === 'string' && value.length > longText;
		return {
			side,
			value,
			text: text(value),
			against: isLong && typeof against === 'string' ? against : null,
			note
		};
	};
	const sides = [
		option('mine', mine, theirs, by(point.mineBy)),
		option('theirs', theirs, mine, by(point.theirsBy))
	];
	// What was joined by taking one side is that side.
	const isOneSide = isEqual(joined, mine) || isEqual(joined, theirs);
	const options = isOneSide
		? sides
		: [...sides, option('joined', joined, mine, t('merge.joined.note'))];
	const value = valueAt(telling.after, point.path);
	return {
		...told,
		path: point.path,
		base: isRelated ? text(base) : null,
		options,
		chosen: options.find((option) => isEqual(option.value, value))?.side ?? null,
		value
	};
}

/** Plain values, as JSON writes them; a missing value is only like a missing one. */
const isEqual = (one: unknown, other: unknown): boolean =>
	one === other || (one !== undefined && sorted(one) === sorted(other));

const sorted = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	) ?? '';
