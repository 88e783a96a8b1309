/**
 * Draws arrows at right angles between layers of boxes. "Along" is the way the arrows run, "across" the other one.
 * Arrows that end in the same box meet in one lane; each keeps a piece of its own at its start, where its mark stands.
 */
export interface Cell {
	readonly id: string;
	/** Which layer, from 0. */
	readonly layer: number;
	/** Middle of the box across the arrows. */
	readonly across: number;
	/** Sizes of the box along and across the arrows. */
	readonly length: number;
	readonly breadth: number;
}

export interface Way {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** Where it passes the layers between its ends, across. */
	readonly via: readonly number[];
	/** Size of its mark along the arrows. */
	readonly mark: number;
}

export interface Spot {
	readonly along: number;
	readonly across: number;
}

interface Routes {
	/** Middle of each layer, along. */
	readonly layers: readonly number[];
	readonly length: number;
	readonly ways: ReadonlyMap<string, { readonly points: Spot[]; readonly markAt: Spot }>;
}

interface Spacing {
	readonly margin: number;
	/** Least distance between layers. */
	readonly gap: number;
	/** Distance between arrows that leave the same box, where it is broad enough. */
	readonly port: number;
}

/** Distance between lanes. */
const laneWidth = 9;
/** Room for the head of an arrow, and on both sides of a mark. */
const head = 14;
const besideMark = 12;

interface Piece {
	readonly way: Way;
	/** Between this layer and the next. */
	readonly gap: number;
	readonly before: number;
	readonly after: number;
	readonly isFirst: boolean;
	/** Arrows with the same key turn in the same lane; empty for one that runs straight on. */
	readonly lane: string;
}

export function routeArrows(
	cells: readonly Cell[],
	ways: readonly Way[],
	{ margin, gap, port }: Spacing
): Routes {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const ports = portsOf(byId, ways, port);
	const pieces = ways.flatMap((way) => piecesOf(way, byId, ports));
	const count = Math.max(-1, ...cells.map(({ layer }) => layer)) + 1;
	const sizes = Array.from({ length: count }, (_, layer) =>
		Math.max(0, ...cells.filter((cell) => cell.layer === layer).map(({ length }) => length))
	);

	/** The ends of the layers, and where the lanes between them lie. */
	const layers: number[] = [];
	const lanes = new Map<string, number>();
	const stubs: number[] = [];
	let along = margin;
	for (const [layer, size] of sizes.entries()) {
		layers.push(along + size / 2);
		along += size;
		const here = pieces.filter((piece) => piece.gap === layer);
		const keys = lanesIn(here);
		const mark = Math.max(0, ...here.filter(({ isFirst }) => isFirst).map(({ way }) => way.mark));
		const stub = mark === 0 ? besideMark : mark + besideMark;
		for (const [index, key] of keys.entries())
			lanes.set(`${layer} ${key}`, along + stub + (index + 0.5) * laneWidth);
		stubs.push(along + stub / 2);
		if (layer < count - 1) along += Math.max(gap, stub + keys.length * laneWidth + head);
	}

	const routed = ways.map((way) => {
		const own = pieces.filter((piece) => piece.way === way);
		const from = byId.get(way.from)!;
		const to = byId.get(way.to)!;
		const first = own[0];
		const start = { along: layers[from.layer]! + from.length / 2, across: first?.before ?? 0 };
		const end = { along: layers[to.layer]! - to.length / 2, across: own.at(-1)?.after ?? 0 };
		const turns = own.flatMap((piece) => {
			const at = lanes.get(`${piece.gap} ${piece.lane}`);
			if (at === undefined) return [];
			return [piece.before, piece.after].map((across) => ({ along: at, across }));
		});
		const isStraight = turns.length === 0;
		const middle = (start.along + end.along - head / 2) / 2;
		const markAt = {
			along: isStraight && own.length === 1 ? middle : (stubs[first?.gap ?? 0] ?? 0),
			across: start.across
		};
		const points: Spot[] = [start, ...turns, end];
		return [way.id, { points, markAt }] as const;
	});
	return { layers, length: along + margin, ways: new Map(routed) };
}

/** Lanes of one gap, in order: a line that starts where another one ends turns off before that one comes in. */
function lanesIn(pieces: readonly Piece[]): string[] {
	const keys = new Set(pieces.map((piece) => piece.lane).filter((key) => key !== ''));
	const isBefore = (one: string, other: string) =>
		pieces.some(
			({ lane, before }) =>
				lane === one &&
				pieces.some((piece) => piece.lane === other && Math.abs(piece.after - before) < laneWidth)
		);
	return [...keys].reduce<string[]>((order, key) => {
		const index = order.findIndex((other) => isBefore(key, other));
		return index === -1 ? [...order, key] : [...order.slice(0, index), key, ...order.slice(index)];
	}, []);
}

/** Where each arrow leaves its box, across: in the order of where it goes, so that arrows of one box do not cross. */
function portsOf(byId: ReadonlyMap<string, Cell>, ways: readonly Way[], distance: number) {
	const ports = new Map<string, number>();
	for (const [id, { across, breadth }] of byId) {
		const goal = (way: Way) => way.via[0] ?? byId.get(way.to)!.across;
		const leaving = ways.filter(({ from }) => from === id).sort((a, b) => goal(a) - goal(b));
		const step = Math.min(distance, breadth / (leaving.length + 1));
		for (const [index, way] of leaving.entries())
			ports.set(way.id, across + (index - (leaving.length - 1) / 2) * step);
	}
	return ports;
}

function piecesOf(
	way: Way,
	byId: ReadonlyMap<string, Cell>,
	ports: ReadonlyMap<string, number>
): Piece[] {
	const from = byId.get(way.from)!;
	const to = byId.get(way.to)!;
	const stops = [ports.get(way.id)!, ...way.via, to.across];
	return stops.slice(1).map((after, index) => {
		const before = stops[index]!;
		const isLast = index === stops.length - 2;
		const turns = Math.abs(before - after) > 0.5;
		return {
			way,
			gap: from.layer + index,
			before,
			after,
			isFirst: index === 0,
			lane: turns ? (isLast ? `to ${way.to}` : way.id) : ''
		};
	});
}
