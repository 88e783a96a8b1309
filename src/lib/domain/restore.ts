/**
 * Bringing back what a removal took, without losing what was written since.
 * Three states are compared: before the removal, right after it, and now.
 */
import type { Design } from './design.ts';

/** What nobody has touched since returns as it was; beside what has changed, only the missing entries are put back. */
export function restore(now: Design, before: Design, after: Design): Design {
	return merged(now, before, after) as Design;
}

function merged(now: unknown, before: unknown, after: unknown): unknown {
	if (now === after) return before;
	if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after))
		return mergedList(now, before, after);
	if (isRecord(now) && isRecord(before) && isRecord(after)) {
		const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])];
		return Object.fromEntries(
			keys
				.map((key) => [key, merged(now[key], before[key], after[key])])
				.filter(([, value]) => value !== undefined)
		);
	}
	return now;
}

/** Entries are told apart by their id, plain texts by themselves. */
function mergedList(now: unknown[], before: unknown[], after: unknown[]): unknown[] {
	const find = (list: readonly unknown[], entry: unknown) =>
		list.find((one) => keyOf(one) === keyOf(entry));
	const list = now.map((entry) => {
		const [old, left] = [find(before, entry), find(after, entry)];
		return old === undefined || left === undefined ? entry : merged(entry, old, left);
	});
	before.forEach((entry, index) => {
		if (find(after, entry) === undefined && find(now, entry) === undefined)
			list.splice(index, 0, entry);
	});
	return list;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (entry: unknown): unknown => (isRecord(entry) ? entry['id'] : entry);
