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

/** Places the whole graph; sizes are in points. An empty graph has no size. */
export function placeDiagram(
	graph: DiagramGraph,
	wrap: Wrap,
	{ towards }: Direction = { towards: 'right' }
): PlacedDiagram {
	const sized = graph.boxes.map((box) => sizeBox(box, wrap));
	const layout = new dagre.graphlib.Graph({ multigraph: true });
	layout.setGraph({
		rankdir: towards === 'right' ? 'LR' : towards === 'left' ? 'RL' : 'TB',
		nodesep: gaps.between,
		ranksep: gaps.layers,
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
	const arrows = graph.arrows.flatMap((arrow): PlacedArrow[] => {
		const edge = layout.edge({ v: arrow.from, w: arrow.to, name: arrow.id });
		if (!edge?.points) return [];
		const points = edge.points.map(({ x, y }: Point) => ({ x, y }));
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
