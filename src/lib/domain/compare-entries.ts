/** Comparing two plain values: fields that differ within an entry, entries that came or went within a list. */

/** A text, a number, a choice, or a list of ids or texts. */
export type Value = string | number | boolean | null | readonly string[];

/** One field that differs. */
export interface Leaf {
	/** Names within the entry, joined by a space, since ids hold dots: "plan cost", "items 6.Q1.a state"; "" for the whole. */
	readonly field: string;
	readonly before: Value;
	readonly after: Value;
}

/** The fields that differ, in the order of the later value. A field that is missing says nothing: null, "", false or []. */
export function compared(before: unknown, after: unknown, field = ''): Leaf[] {
	if (before === after) return [];
	if (isRecord(before) || isRecord(after)) {
		const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
		return [...new Set([...Object.keys(now), ...Object.keys(old)])].flatMap((key) =>
			compared(ownOf(old, key), ownOf(now, key), field === '' ? key : `${field} ${key}`)
		);
	}
	const [old, now] = [asValue(before), asValue(after)];
	return isEqual(old, now) ? [] : [{ field, before: old, after: now }];
}

interface Listed<T> {
	readonly added: readonly T[];
	readonly removed: readonly T[];
	/** In both lists, though not the same. */
	readonly stayed: readonly { readonly old: T; readonly now: T }[];
}

export function listed<T extends { readonly id: string }>(
	before: readonly T[],
	after: readonly T[]
): Listed<T> {
	if (before === after) return { added: [], removed: [], stayed: [] };
	const olds = new Map(before.map((entry) => [entry.id, entry]));
	const ids = new Set(after.map(({ id }) => id));
	return {
		added: after.filter(({ id }) => !olds.has(id)),
		removed: before.filter(({ id }) => !ids.has(id)),
		stayed: after.flatMap((now) => {
			const old = olds.get(now.id);
			return old && old !== now ? [{ old, now }] : [];
		})
	};
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const ownOf = (record: Record<string, unknown>, key: string): unknown =>
	Object.hasOwn(record, key) ? record[key] : undefined;

const asValue = (value: unknown): Value =>
	value === undefined ? null : Array.isArray(value) ? value.map(String) : (value as Value);

const isNothing = (value: Value): boolean =>
	value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** The order of a list of ids says nothing either. */
function isEqual(one: Value, other: Value): boolean {
	if (isNothing(one) && isNothing(other)) return true;
	if (Array.isArray(one) && Array.isArray(other))
		return (
			one.length === other.length && [...one].sort().every((id, i) => id === [...other].sort()[i])
		);
	return one === other;
}
