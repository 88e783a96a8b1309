/** Places that two copies both changed, in words: their names, and each side's value. */
import { changedKey } from '../domain/changed-place.ts';
import type { Change } from '../domain/changed-entries.ts';
import type { Value } from '../domain/compare-entries.ts';
import { placeOfPath, type Path } from '../domain/path-in-design.ts';
import { placeName, stepOf } from './change-places.ts';
import { fieldName, isFreeText, valueWords } from './change-values.ts';
import type { ChangeStep, ChangeTelling } from './change-words.ts';

export interface ToldPoint {
	readonly key: string;
	readonly step: ChangeStep;
	/** "3.Q4 Evidence for the link, in “school workshops”, source". */
	readonly title: string;
	/** True where the user may write another text. */
	readonly isText: boolean;
	/** A value of this place in words; null for an entry that is not there. */
	readonly words: (value: unknown) => string | null;
}

/** Null for a path to nothing a user has written. */
export function describePoint(
	path: Path,
	values: readonly unknown[],
	telling: ChangeTelling
): ToldPoint | null {
	const found = placeOfPath(path);
	if (!found) return null;
	const { place, field } = found;
	const change: Change = { place, field, type: 'changed', before: null, after: null };
	const entry = placeName(place, telling);
	const name = fieldName(change, telling);
	const title =
		entry === ''
			? capital(name)
			: name === ''
				? entry
				: telling.say('changed.part', { entry, field: name });
	const texts = values.filter((value) => value !== undefined && value !== null);
	return {
		key: `${changedKey(place)} ${field}`,
		step: stepOf(place, telling),
		title,
		isText:
			texts.length > 0 &&
			field !== '' &&
			texts.every((value) => isFreeText(change, value as Value)),
		words: (value) => words(change, value, telling)
	};
}

function words(change: Change, value: unknown, telling: ChangeTelling): string | null {
	if (value === undefined) return null;
	if (Array.isArray(value))
		return value.map((one) => valueWords(change, String(one), telling)).join(', ');
	if (typeof value === 'object' && value !== null)
		return entryWords(value as Entry, change, telling);
	if (typeof value === 'string' && isFreeText(change, value)) return value;
	return valueWords(change, value as Value, telling);
}

type Entry = Readonly<Record<string, unknown>>;

/** What is said in an entry, line by line; the ids in it say nothing to a reader. */
function entryWords(entry: Entry, change: Change, telling: ChangeTelling): string {
	const lines = (part: Entry, prefix: string): string[] =>
		Object.entries(part).flatMap(([name, value]): string[] => {
			if (name === 'id' || isNothing(value) || isListOfEntries(value)) return [];
			const field = prefix === '' ? name : `${prefix} ${name}`;
			const at = { ...change, field };
			if (typeof value === 'object' && !Array.isArray(value)) return lines(value as Entry, field);
			const told = words(at, value, telling);
			if (!told) return [];
			const label = fieldName(at, telling);
			return [label === '' ? told : `${capital(label)}: ${told}`];
		});
	const base = change.field;
	return lines(entry, base).join('\n') || telling.say('common.unnamed');
}

/** Entries within an entry are places of their own. */
const isListOfEntries = (value: unknown): boolean =>
	Array.isArray(value) && value.some((one) => typeof one === 'object');
const isNothing = (value: unknown): boolean =>
	value === null ||
	value === undefined ||
	value === '' ||
	value === false ||
	(Array.isArray(value) && value.length === 0);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
