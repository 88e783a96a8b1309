/** The theory of change as boxes and arrows, whole or for one activity. */
import type { DiagramGraph } from './diagram.ts';
import { looseNodes, reachedFrom, type TheoryOfChange } from './theory.ts';

/** With an activity id, only what that activity sets in motion, and boxes no activity leads to, unless another's. Grouped, the boxes of one activity stand together. */
export function toDiagram(
	theory: TheoryOfChange,
	activityId?: string,
	{ grouped = false } = {}
): DiagramGraph {
	const shown = activityId
		? new Set([
				...reachedFrom(theory, activityId).map(({ id }) => id),
				...looseNodes(theory)
					.filter((node) => node.activityId === null || node.activityId === activityId)
					.map(({ id }) => id)
			])
		: null;
	const links = theory.links.filter(({ from, to }) => !shown || (shown.has(from) && shown.has(to)));
	return {
		boxes: theory.nodes
			.filter(({ id }) => !shown || shown.has(id))
			.map(({ id, label, text, kind, gap, activityId }) => ({
				...{ id, label, text, shape: kind, gap },
				...(grouped && activityId !== null ? { group: activityId } : {})
			})),
		arrows: links.map(({ id, from, to, reason, assumptions }) => ({
			id,
			from,
			to,
			dashed: reason.trim() === '',
			mark: marks(assumptions.map(({ code }) => code))
		}))
	};
}

/** "A3", or "A3 to A5" kept short as "A3–A5". */
function marks(codes: readonly string[]): string {
	if (codes.length < 2) return codes[0] ?? '';
	return `${codes[0]}–${codes[codes.length - 1]}`;
}
