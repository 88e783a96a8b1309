/** A theory of change runs one way, from cause to effect: an arrow that leads back to its own cause explains nothing. */
interface Ends {
	readonly from: string;
	readonly to: string;
}

/** True when an arrow from `from` to `to` would close a circle of these links. */
export function closesCycle(links: readonly Ends[], { from, to }: Ends): boolean {
	return reachable([to], links).has(from);
}

/** These boxes and all that follows from them. */
export function reachable(starts: Iterable<string>, links: readonly Ends[]): Set<string> {
	const onward = new Map<string, string[]>();
	for (const link of links) {
		const known = onward.get(link.from);
		if (known) known.push(link.to);
		else onward.set(link.from, [link.to]);
	}
	const reached = new Set(starts);
	// Grows while it is walked: what follows from a box already reached is reached as well.
	for (const id of reached) for (const next of onward.get(id) ?? []) reached.add(next);
	return reached;
}
