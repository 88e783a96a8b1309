/**
 * Gives each box and arrow its place. Dagre sorts the boxes into layers, causes first; the arrows are drawn by
 * `route-arrows.ts`; text is wrapped by the caller's own measure.
 */
import dagre from '@dagrejs/dagre';
import {
	diagramSizes,
	type DiagramBox,
	type DiagramGraph,
	type PlacedBox,
	type PlacedDiagram,
	type PlacedFrame,
	type Point,
	type Wrap
} from './diagram.ts';
import { routeArrows, type Cell, type Spot, type Way } from './route-arrows.ts';

export interface Direction {
	/** Which way the arrows run; right to left for scripts that do. */
	readonly towards: 'right' | 'left' | 'down';
	/** Broader boxes are lower; where nothing is said, all have the usual width. */
	readonly boxWidth?: (box: DiagramBox) => number;
	/** Layers as close as marks and heads of arrows allow. */
	readonly isTight?: boolean;
}

const margin = 12;
const spacing = {
	down: { margin, gap: 44, port: 56 },
	tight: { margin: 4, gap: 32, port: 56 },
	sideways: { margin, gap: 46, port: 18 }
};
const betweenBoxes = 18;
/** Height of a mark, and about the width of one of its letters. */
const markSize = { height: 14, letter: 5.2, plate: 8 };

type SizedBox = Omit<PlacedBox, 'x' | 'y'>;

/** Places the whole graph; sizes are in points. An empty graph has no size. */
export function placeDiagram(
	graph: DiagramGraph,
	wrap: Wrap,
	{ towards, boxWidth, isTight = false }: Direction = { towards: 'right' }
): PlacedDiagram {
	if (graph.boxes.length === 0) return { width: 0, height: 0, boxes: [], arrows: [] };
	const isDown = towards === 'down';
	const sized = graph.boxes.map((box) => sizeBox(box, wrap, boxWidth?.(box)));
	const { cells, ways, breadth } = arrange(graph, sized, isDown);
	const downwards = isTight ? spacing.tight : spacing.down;
	const routes = routeArrows(cells, ways, isDown ? downwards : spacing.sideways);

	const pointAt = ({ along, across }: Spot): Point => {
		if (isDown) return { x: across, y: along };
		return { x: towards === 'left' ? routes.length - along : along, y: across };
	};
	const boxes = sized.map((box, index): PlacedBox => {
		const { layer, across } = cells[index]!;
		const middle = pointAt({ along: routes.layers[layer]!, across });
		return { ...box, x: middle.x - box.width / 2, y: middle.y - box.height / 2 };
	});
	const arrows = graph.arrows.flatMap((arrow) => {
		const way = routes.ways.get(arrow.id);
		if (!way) return [];
		return [{ ...arrow, points: way.points.map(pointAt), markAt: pointAt(way.markAt) }];
	});
	const frames = framesAround(boxes);
	return isDown
		? { width: breadth, height: routes.length, boxes, arrows, frames }
		: { width: routes.length, height: breadth, boxes, arrows, frames };
}

/** Between a frame and the boxes in it. */
const inFrame = 7;

function framesAround(boxes: readonly PlacedBox[]): PlacedFrame[] {
	const groups = [...new Set(boxes.flatMap(({ group }) => group ?? []))];
	return groups.map((id) => {
		const inside = boxes.filter(({ group }) => group === id);
		const x = Math.min(...inside.map((box) => box.x)) - inFrame;
		const y = Math.min(...inside.map((box) => box.y)) - inFrame;
		const right = Math.max(...inside.map((box) => box.x + box.width)) + inFrame;
		const bottom = Math.max(...inside.map((box) => box.y + box.height)) + inFrame;
		return { id, x, y, width: right - x, height: bottom - y };
	});
}

function sizeBox(box: DiagramBox, wrap: Wrap, width: number = diagramSizes.boxWidth): SizedBox {
	const { padding, labelSize, textSize, lineHeight } = diagramSizes;
	const lines = wrap(box.text, textSize, width - 2 * padding);
	const height = 2 * padding + labelSize * 1.5 + lines.length * textSize * lineHeight;
	return { ...box, lines, width, height };
}

/** Layers and order by dagre. Arrows to boxes that are not there, or back to an earlier layer, are left out. */
function arrange(graph: DiagramGraph, sized: readonly SizedBox[], isDown: boolean) {
	const groups = [...new Set(sized.flatMap(({ group }) => group ?? []))];
	const layout = new dagre.graphlib.Graph({ multigraph: true, compound: groups.length > 0 });
	layout.setGraph({
		rankdir: isDown ? 'TB' : 'LR',
		nodesep: betweenBoxes,
		marginx: margin,
		marginy: margin
	});
	layout.setDefaultEdgeLabel(() => ({}));
	for (const { id, width, height } of sized) layout.setNode(id, { width, height });
	// A group is a node of the layout that holds others; no box has an id of this form.
	for (const group of groups) layout.setNode(`group of ${group}`, {});
	for (const { id, group } of sized) if (group) layout.setParent(id, `group of ${group}`);
	for (const { id, from, to } of graph.arrows)
		if (layout.hasNode(from) && layout.hasNode(to)) layout.setEdge(from, to, {}, id);
	dagre.layout(layout);

	const spotOf = ({ x, y }: Point): Spot =>
		isDown ? { along: y, across: x } : { along: x, across: y };
	const alongs = new Set(sized.map(({ id }) => Math.round(spotOf(layout.node(id)).along)));
	const layers = [...alongs].sort((a, b) => a - b);
	const layerAt = (along: number) => layers.findIndex((one) => Math.abs(one - along) <= 1);
	const cells = sized.map(({ id, width, height }): Cell => {
		const { along, across } = spotOf(layout.node(id));
		const [length, breadth] = isDown ? [height, width] : [width, height];
		return { id, layer: layerAt(along), across, length, breadth };
	});

	const layerOf = new Map(cells.map(({ id, layer }) => [id, layer]));
	const ways = graph.arrows.flatMap(({ id, from, to, mark }): Way[] => {
		const first = layerOf.get(from);
		const last = layerOf.get(to);
		const edge = layout.edge({ v: from, w: to, name: id });
		if (first === undefined || last === undefined || last <= first || !edge?.points) return [];
		const stops = edge.points.map(spotOf);
		const via = layers.slice(first + 1, last).map((layer) => nearest(stops, layer).across);
		const width = mark.length * markSize.letter + markSize.plate;
		const size = mark === '' ? 0 : isDown ? markSize.height : width;
		return [{ id, from, to, via, mark: size }];
	});
	const { width = 0, height = 0 } = layout.graph();
	return { cells, ways, breadth: isDown ? width : height };
}

function nearest(stops: readonly Spot[], along: number): Spot {
	return stops.reduce((best, stop) =>
		Math.abs(stop.along - along) < Math.abs(best.along - along) ? stop : best
	);
}
