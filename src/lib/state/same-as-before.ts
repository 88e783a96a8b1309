/**
 * What is worked out anew after every key mostly says what it said before. Keeping the earlier value, or the earlier parts
 * of it, spares the screen from being drawn again. Entries of a list are found again by their `key`.
 */
export function sameAsBefore<T>(): (next: T) => T {
	let before: T | undefined;
	return (next) => (before = shared(before, next) as T);
}

function shared(before: unknown, next: unknown): unknown {
	if (before === next) return before;
	if (Array.isArray(before) && Array.isArray(next)) return sharedList(before, next);
	return isRecord(before) && isRecord(next) ? sharedRecord(before, next) : next;
}

function sharedList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
	const byKey = new Map(before.map((entry, index) => [keyOf(entry) ?? index, entry]));
	const parts = next.map((entry, index) => shared(byKey.get(keyOf(entry) ?? index), entry));
	const isSame =
		parts.length === before.length && parts.every((entry, index) => entry === before[index]);
	return isSame ? before : parts;
}

function sharedRecord(before: Plain, next: Plain): Plain {
	const names = Object.keys(next);
	const parts = Object.fromEntries(names.map((name) => [name, shared(before[name], next[name])]));
	const isSame =
		names.length === Object.keys(before).length &&
		names.every((name) => Object.hasOwn(before, name) && parts[name] === before[name]);
	return isSame ? before : parts;
}

type Plain = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Plain =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const keyOf = (entry: unknown): unknown => (isRecord(entry) ? entry['key'] : undefined);
