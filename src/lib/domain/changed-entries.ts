/**
 * What differs between two lists or records of entries: those that came, those that went, and the fields of those that
 * stayed. Entries of lists are told apart by id, those of records by key.
 */
import type { ChangedPlace, EntryPart } from './changed-place.ts';
import { compared, listed, type Leaf } from './compare-entries.ts';

export interface Change extends Leaf {
	readonly place: ChangedPlace;
	/** `added` and `removed` speak of the whole entry; its name or text then stands in `after` or `before`. */
	readonly type: 'added' | 'removed' | 'changed';
}

type WithId = { readonly id: string };

export const inList = <T extends WithId>(
	before: readonly T[],
	after: readonly T[],
	part: EntryPart,
	nameOf: (entry: T) => string
): Change[] => inEntries(before, after, nameOf, (id) => ({ part, id }));

/** Entries that changed, came and went. */
export function inEntries<T extends WithId>(
	before: readonly T[],
	after: readonly T[],
	nameOf: (entry: T) => string,
	placeOf: (id: string) => ChangedPlace
): Change[] {
	const { added, removed, stayed } = listed(before, after);
	return [
		...stayed.flatMap(({ old, now }) => inFields(placeOf(now.id), old, now)),
		...added.map((entry) => came(placeOf(entry.id), nameOf(entry))),
		...removed.map((entry) => went(placeOf(entry.id), nameOf(entry)))
	];
}

const came = (place: ChangedPlace, name: string): Change => ({
	place,
	type: 'added',
	field: '',
	before: null,
	after: name
});
const went = (place: ChangedPlace, name: string): Change => ({
	place,
	type: 'removed',
	field: '',
	before: name,
	after: null
});

export function inFields(place: ChangedPlace, before: object, after: object): Change[] {
	return compared(before, after).map((leaf) => ({ ...leaf, type: 'changed', place }));
}

/** Entries kept under a key, where a missing one says as much as a blank one. */
export function inRecord<T extends object>(
	before: Readonly<Record<string, T | undefined>>,
	after: Readonly<Record<string, T | undefined>>,
	blank: object,
	placeOf: (key: string) => ChangedPlace
): Change[] {
	if (before === after) return [];
	return keysOf(before, after).flatMap((key) =>
		inFields(placeOf(key), own(before, key) ?? blank, own(after, key) ?? blank)
	);
}

/** Entries kept under a key that are there or not. */
export function inOptional<T extends object>(
	before: Readonly<Record<string, T>>,
	after: Readonly<Record<string, T>>,
	nameOf: (entry: T) => string,
	placeOf: (id: string) => ChangedPlace
): Change[] {
	if (before === after) return [];
	return keysOf(before, after).flatMap((key) => {
		const [old, now] = [own(before, key), own(after, key)];
		if (old && now) return inFields(placeOf(key), old, now);
		if (now) return came(placeOf(key), nameOf(now));
		return old ? went(placeOf(key), nameOf(old)) : [];
	});
}

export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
	Object.hasOwn(record, key) ? record[key] : undefined;

export const keysOf = (before: object, after: object): string[] => [
	...new Set([...Object.keys(after), ...Object.keys(before)])
];
