/** One way through the theory of change: what leads to a box or arrow, and what follows from it. */
import { reachable } from './cycles.ts';
import type { TheoryOfChange } from './theory.ts';

/** Ids of the boxes and arrows on the way, itself included; empty for something that is not drawn. */
export function pathThrough({ nodes, links }: TheoryOfChange, id: string): Set<string> {
	const link = links.find((one) => one.id === id);
	const [first, last] = link ? [link.from, link.to] : [id, id];
	if (!nodes.some((node) => node.id === first)) return new Set();
	const backwards = links.map(({ from, to }) => ({ from: to, to: from }));
	const before = reachable([first], backwards);
	const after = reachable([last], links);
	const isOn = ({ from, to }: { from: string; to: string }) =>
		(before.has(from) && before.has(to)) || (after.has(from) && after.has(to));
	return new Set([
		...before,
		...after,
		...links.filter((one) => one.id === id || isOn(one)).map((one) => one.id)
	]);
}
