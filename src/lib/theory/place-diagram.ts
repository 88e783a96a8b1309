/** Gives each box and arrow its place. Layers by dagre, causes on the left; text is wrapped by the caller's own measure. */
import dagre from '@dagrejs/dagre';
import {
	diagramSizes,
	type DiagramBox,
	type DiagramGraph,
	type PlacedArrow,
	type PlacedBox,
	type PlacedDiagram,
	type Point,
	type Wrap
} from './diagram.ts';

export interface Direction {
	/** Which way the arrows run; right to left for scripts that do. */
	readonly towards: 'right' | 'left' | 'down';
}

const gaps = { between: 18, layers: 46, margin: 12 };
/** Room for a mark on an arrow that runs sideways: its letters, its plate, and the arrow's head beyond. */
const markRoom = (mark: string) => mark.length * 5 + 26;

/** Places the whole graph; sizes are in points. An empty graph has no size. */
export function placeDiagram(
	graph: DiagramGraph,
	wrap: Wrap,
	{ towards }: Direction = { towards: 'right' }
): PlacedDiagram {
	const sized = graph.boxes.map((box) => sizeBox(box, wrap));
	const marks = towards === 'down' ? [] : graph.arrows.map(({ mark }) => markRoom(mark));
	const layout = new dagre.graphlib.Graph({ multigraph: true });
	layout.setGraph({
		rankdir: towards === 'right' ? 'LR' : towards === 'left' ? 'RL' : 'TB',
		nodesep: gaps.between,
		ranksep: Math.max(gaps.layers, ...marks),
		marginx: gaps.margin,
		marginy: gaps.margin
	});
	layout.setDefaultEdgeLabel(() => ({}));
	for (const box of sized) layout.setNode(box.id, { width: box.width, height: box.height });
	for (const arrow of graph.arrows)
		if (layout.hasNode(arrow.from) && layout.hasNode(arrow.to))
			layout.setEdge(arrow.from, arrow.to, {}, arrow.id);
	dagre.layout(layout);

	const boxes = sized.map((box): PlacedBox => {
		const { x, y } = layout.node(box.id);
		return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
	});
	const rows = rowsOf(boxes, towards);
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const arrows = graph.arrows.flatMap((arrow): PlacedArrow[] => {
		const edge = layout.edge({ v: arrow.from, w: arrow.to, name: arrow.id });
		const from = byId.get(arrow.from);
		const to = byId.get(arrow.to);
		if (!edge?.points || !from || !to) return [];
		const between = edge.points.slice(1, -1).map(({ x, y }: Point) => ({ x, y }));
		const ends = [sideOf(from, towards, 1), sideOf(to, towards, 0)] as const;
		const points = clearOf(rows, [ends[0], ...between, ends[1]], towards);
		return [{ ...arrow, points, markAt: middleOf(points) }];
	});
	const { width = 0, height = 0 } = layout.graph();
	return boxes.length === 0
		? { width: 0, height: 0, boxes, arrows }
		: { width, height, boxes, arrows };
}

function sizeBox(box: DiagramBox, wrap: Wrap): Omit<PlacedBox, 'x' | 'y'> {
	const { boxWidth, padding, labelSize, textSize, lineHeight } = diagramSizes;
	const lines = wrap(box.text, textSize, boxWidth - 2 * padding);
	const height = 2 * padding + labelSize * 1.5 + lines.length * textSize * lineHeight;
	return { ...box, lines, width: boxWidth, height };
}

/**
 * Where an arrow leaves a box (`end` 1) or arrives at it (`end` 0): the middle of the side that faces along the arrows,
 * so that all arrowheads point the same way.
 */
function sideOf(box: Omit<PlacedBox, 'lines'>, towards: Direction['towards'], end: 0 | 1): Point {
	if (towards === 'down') return { x: box.x + box.width / 2, y: box.y + end * box.height };
	const along = towards === 'right' ? end : 1 - end;
	return { x: box.x + along * box.width, y: box.y + box.height / 2 };
}

/** The stretch a layer of boxes takes up along the arrows, as wide as its largest box. */
interface Row {
	readonly start: number;
	readonly end: number;
}

const alongOf = (towards: Direction['towards']) => (towards === 'down' ? 'y' : 'x');

function rowsOf(boxes: readonly PlacedBox[], towards: Direction['towards']): Row[] {
	const rows = new Map<number, Row>();
	for (const { x, y, width, height } of boxes) {
		const [start, length] = towards === 'down' ? [y, height] : [x, width];
		const centre = Math.round(start + length / 2);
		const row = rows.get(centre) ?? { start, end: start };
		rows.set(centre, {
			start: Math.min(row.start, start),
			end: Math.max(row.end, start + length)
		});
	}
	return [...rows.values()];
}

/** Lines turn between the layers only: beside a box they run straight, so that they never cross a taller one. */
function clearOf(
	rows: readonly Row[],
	points: readonly Point[],
	towards: Direction['towards']
): Point[] {
	const axis = alongOf(towards);
	const last = points.length - 1;
	const straight = points.flatMap((point, index) => {
		const row = rows.find(({ start, end }) => point[axis] >= start && point[axis] <= end);
		if (!row) return [point];
		const [entry, exit] = (towards === 'left' ? [row.end, row.start] : [row.start, row.end]).map(
			(value) => ({ ...point, [axis]: value })
		);
		if (index === 0) return [point, exit!];
		return index === last ? [entry!, point] : [entry!, exit!];
	});
	return straight.filter(
		({ x, y }, index) => x !== straight[index - 1]?.x || y !== straight[index - 1]?.y
	);
}

/** The point halfway along a line of several pieces. */
function middleOf(points: readonly Point[]): Point {
	const steps = points.slice(1).map((to, index) => {
		const from = points[index]!;
		return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
	});
	let left = steps.reduce((sum, step) => sum + step.length, 0) / 2;
	for (const { from, to, length } of steps) {
		if (left <= length && length > 0) {
			const share = left / length;
			return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
		}
		left -= length;
	}
	return points[0] ?? { x: 0, y: 0 };
}
