/** Numbers that keep a list in order, changed as little as possible, so that two copies may both insert and move. */

type Placed = readonly [id: string, order: number];

/**
 * New numbers for the ids that need one, so that sorting by number, then id, gives `wanted`.
 * Whoever is in order already keeps theirs; only where no number is left between two are all given anew.
 */
export function reordered(
	current: ReadonlyMap<string, number>,
	wanted: readonly string[]
): ReadonlyMap<string, number> {
	const kept = longestInOrder(
		wanted.flatMap((id): Placed[] => {
			const order = current.get(id);
			return order === undefined ? [] : [[id, order]];
		})
	);
	if (kept.size === wanted.length) return new Map();
	const given = new Map<string, number>();
	let low: Placed | null = null;
	for (let at = 0; at < wanted.length;) {
		const id = wanted[at]!;
		const own = kept.get(id);
		if (own !== undefined) {
			low = [id, own];
			at += 1;
			continue;
		}
		let end = at;
		while (end < wanted.length && !kept.has(wanted[end]!)) end += 1;
		const high = end < wanted.length ? kept.get(wanted[end]!)! : null;
		const numbers = between(low?.[1] ?? null, high, end - at);
		if (numbers === null) return renumbered(current, wanted);
		for (const number of numbers) given.set(wanted[at++]!, number);
	}
	return given;
}

function renumbered(current: ReadonlyMap<string, number>, wanted: readonly string[]) {
	return new Map(
		wanted.map((id, index): Placed => [id, index + 1]).filter(([id, to]) => current.get(id) !== to)
	);
}

/** So many numbers, rising, between two others (either may be open); null when there is no room. */
function between(low: number | null, high: number | null, count: number): number[] | null {
	const from = low ?? (high === null ? 0 : high - count - 1);
	const step = high === null || low === null ? 1 : (high - low) / (count + 1);
	const numbers = Array.from({ length: count }, (_, index) => from + step * (index + 1));
	const all = [...(low === null ? [] : [low]), ...numbers, ...(high === null ? [] : [high])];
	return all.every((number, index) => index === 0 || number > all[index - 1]!) ? numbers : null;
}

/** The most entries that stand in order among themselves: all but those that were moved. */
function longestInOrder(entries: readonly Placed[]): Map<string, number> {
	/** Indexes of the smallest last entry of a run of each length, and the entry before each. */
	const ends: number[] = [];
	const before = new Map<number, number>();
	entries.forEach((entry, index) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (isBefore(entries[ends[middle]!]!, entry)) low = middle + 1;
			else high = middle;
		}
		if (low > 0) before.set(index, ends[low - 1]!);
		ends[low] = index;
	});
	const kept: Placed[] = [];
	for (let at = ends.at(-1); at !== undefined; at = before.get(at)) kept.push(entries[at]!);
	return new Map(kept);
}

const isBefore = ([idA, a]: Placed, [idB, b]: Placed): boolean => a < b || (a === b && idA < idB);
