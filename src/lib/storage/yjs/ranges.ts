/** Sets of clocks as ranges in rising order, as Yjs keeps what was deleted. */
export interface Range {
	readonly clock: number;
	readonly len: number;
}

/** What is in both, up to a clock. */
export function overlap(one: readonly Range[], other: readonly Range[], end: number): Range[] {
	const found: Range[] = [];
	let [i, j] = [0, 0];
	while (i < one.length && j < other.length) {
		const [a, b] = [one[i]!, other[j]!];
		const from = Math.max(a.clock, b.clock);
		const to = Math.min(a.clock + a.len, b.clock + b.len, end);
		if (to > from) found.push({ clock: from, len: to - from });
		if (a.clock + a.len < b.clock + b.len) i += 1;
		else j += 1;
	}
	return found;
}

/** What is in the first and not in the second. */
export function without(one: readonly Range[], other: readonly Range[]): Range[] {
	const left: Range[] = [];
	let j = 0;
	for (const { clock, len } of one) {
		let at = clock;
		const end = clock + len;
		while (j < other.length && other[j]!.clock + other[j]!.len <= at) j += 1;
		for (let k = j; k < other.length && other[k]!.clock < end; k += 1) {
			const { clock: from, len: gone } = other[k]!;
			if (from > at) left.push({ clock: at, len: from - at });
			at = Math.max(at, from + gone);
		}
		if (at < end) left.push({ clock: at, len: end - at });
	}
	return left;
}
