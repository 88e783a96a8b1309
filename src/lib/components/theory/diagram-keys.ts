/** Moving through a drawing with the arrow keys: along the arrows, and from one box to its neighbour beside it. */
import type { Direction } from '#lib/theory/place-diagram.ts';
import type { PlacedArrow, PlacedBox, PlacedDiagram } from '#lib/theory/diagram.ts';

type Towards = Direction['towards'];
type Move = 'onward' | 'back' | 'before' | 'after' | 'first' | 'last';

const keys: Record<Towards, Readonly<Record<string, Move>>> = {
	right: { ArrowRight: 'onward', ArrowLeft: 'back', ArrowUp: 'before', ArrowDown: 'after' },
	left: { ArrowLeft: 'onward', ArrowRight: 'back', ArrowUp: 'before', ArrowDown: 'after' },
	down: { ArrowDown: 'onward', ArrowUp: 'back', ArrowLeft: 'before', ArrowRight: 'after' }
};
const ends: Readonly<Record<string, Move>> = { Home: 'first', End: 'last' };

/** Id of the box or arrow a key leads to; the same id at an edge, null for a key that moves nothing. */
export function moveBy(
	key: string,
	id: string,
	diagram: PlacedDiagram,
	towards: Towards
): string | null {
	const move = keys[towards][key] ?? ends[key];
	if (!move) return null;
	if (move === 'first') return diagram.boxes[0]?.id ?? id;
	if (move === 'last') return diagram.boxes.at(-1)?.id ?? id;
	const box = diagram.boxes.find((one) => one.id === id);
	const arrow = diagram.arrows.find((one) => one.id === id);
	if (box) return fromBox(box, move, diagram, towards) ?? id;
	if (arrow) return fromArrow(arrow, move, diagram, towards) ?? id;
	return diagram.boxes[0]?.id ?? null;
}

const across = ({ x, y }: { x: number; y: number }, towards: Towards) =>
	towards === 'down' ? x : y;

function fromBox(box: PlacedBox, move: Move, { boxes, arrows }: PlacedDiagram, towards: Towards) {
	if (move === 'onward') return sorted(arrows, towards).find(({ from }) => from === box.id)?.id;
	if (move === 'back') return sorted(arrows, towards).find(({ to }) => to === box.id)?.id;
	const centre = (one: PlacedBox) =>
		towards === 'down' ? one.y + one.height / 2 : one.x + one.width / 2;
	const rank = boxes
		.filter((one) => Math.abs(centre(one) - centre(box)) < 1)
		.sort((a, b) => across(a, towards) - across(b, towards));
	return neighbour(rank, box, move);
}

function fromArrow(arrow: PlacedArrow, move: Move, { arrows }: PlacedDiagram, towards: Towards) {
	if (move === 'onward') return arrow.to;
	if (move === 'back') return arrow.from;
	const beside = sorted(arrows, towards).filter(
		({ from, to }) => from === arrow.from || to === arrow.to
	);
	return neighbour(beside, arrow, move);
}

const sorted = (arrows: readonly PlacedArrow[], towards: Towards) =>
	[...arrows].sort((a, b) => across(a.markAt, towards) - across(b.markAt, towards));

function neighbour<T extends { id: string }>(row: readonly T[], from: T, move: Move) {
	return row[row.indexOf(from) + (move === 'after' ? 1 : -1)]?.id;
}
