/** Boxes, arrows and marks of a placed theory of change. */
import {
	diagramSizes,
	type PlacedArrow,
	type PlacedBox,
	type PlacedDiagram,
	type Point
} from '../../../theory/diagram.ts';
import type { Canvas, ShapeLook } from './canvas.ts';
import { drawLine, type SetLine, type Typesetter } from './set-text.ts';
import { colors, type TextStyle } from './theme.ts';

/** Where the drawing's upper left corner goes on the page, and how much smaller it becomes. */
interface Placement extends Point {
	readonly scale: number;
}

const labelStyle: TextStyle = {
	size: diagramSizes.labelSize,
	leading: 1.5,
	bold: false,
	color: colors.quiet
};
const textStyle: TextStyle = {
	size: diagramSizes.textSize,
	leading: diagramSizes.lineHeight,
	bold: false,
	color: colors.ink
};
const markStyle: TextStyle = { size: 8, leading: 1.2, bold: true, color: colors.accent };

/**
 * Outline and tone per rung: square and white at the bottom, round and darker towards the
 * change, double at the top.
 */
const looks: Record<PlacedBox['shape'], { radius: number; fill: string; line: number }> = {
	activity: { radius: 0, fill: colors.paper, line: 0.8 },
	output: { radius: 3, fill: '#f6f4ef', line: 0.8 },
	outcome: { radius: 11, fill: '#ebe7de', line: 1 },
	impact: { radius: 11, fill: '#dcd6ca', line: 1.6 }
};

export function drawDiagram(
	canvas: Canvas,
	typesetter: Typesetter,
	diagram: PlacedDiagram,
	place: Placement
): void {
	for (const arrow of diagram.arrows) drawArrow(canvas, arrow, place);
	for (const box of diagram.boxes) drawBox(canvas, typesetter, box, place);
	for (const arrow of diagram.arrows) drawMark(canvas, typesetter, arrow, place);
}

const at = ({ x, y }: Point, place: Placement): Point => ({
	x: place.x + x * place.scale,
	y: place.y + y * place.scale
});

function drawBox(canvas: Canvas, typesetter: Typesetter, box: PlacedBox, place: Placement): void {
	const { scale } = place;
	const { radius, fill, line } = looks[box.shape];
	const { x, y } = at(box, place);
	const stroke: ShapeLook['stroke'] = {
		color: box.gap ? colors.quiet : colors.ink,
		width: line * scale,
		...(box.gap ? { dash: [4 * scale, 3 * scale] as const } : {})
	};
	const draw = (inset: number, look: ShapeLook) =>
		canvas.box(
			x + inset * scale,
			y + inset * scale,
			(box.width - 2 * inset) * scale,
			(box.height - 2 * inset) * scale,
			{ ...look, radius: Math.max(0, radius - inset) * scale }
		);
	draw(0, { fill: box.gap ? colors.paper : fill, stroke });
	if (box.shape === 'impact' && !box.gap)
		draw(3, { stroke: { color: colors.ink, width: 0.5 * scale } });

	const width = box.width - 2 * diagramSizes.padding;
	let top = box.y + diagramSizes.padding;
	const write = (text: string, style: TextStyle) => {
		for (const setLine of typesetter.set(text, scaled(style, scale), Infinity)) {
			const corner = at({ x: box.x + diagramSizes.padding, y: top }, place);
			drawTextLine(canvas, setLine, corner, width * scale);
			top += style.size * style.leading;
		}
	};
	if (box.label !== '') write(box.label, labelStyle);
	for (const line of box.lines) write(line, textStyle);
}

/** Rows keep the drawing's own line height, by which the box was measured. */
function drawTextLine(canvas: Canvas, line: SetLine, corner: Point, width: number): void {
	const lift = Math.max(0, line.height - line.style.size * diagramSizes.lineHeight) / 2;
	drawLine(canvas, line, corner.x, width, corner.y - lift);
}

const scaled = (style: TextStyle, scale: number): TextStyle => ({
	...style,
	size: style.size * scale
});

const headLength = 7;
const headHalfWidth = 3;

function drawArrow(canvas: Canvas, arrow: PlacedArrow, place: Placement): void {
	const points = arrow.points.map((point) => at(point, place));
	const tip = points.at(-1);
	const before = points.at(-2);
	if (!tip || !before) return;
	const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
	const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
	const reach = Math.min(headLength * place.scale, length);
	const neck = { x: tip.x - along.x * reach, y: tip.y - along.y * reach };
	const half = headHalfWidth * place.scale;
	canvas.lines([...points.slice(0, -1), neck], {
		color: colors.quiet,
		width: 0.9 * place.scale,
		...(arrow.dashed ? { dash: [3 * place.scale, 2.5 * place.scale] as const } : {})
	});
	canvas.polygon(
		[
			tip,
			{ x: neck.x - along.y * half, y: neck.y + along.x * half },
			{ x: neck.x + along.y * half, y: neck.y - along.x * half }
		],
		colors.quiet
	);
}

/** The assumption's code on a white plate, so that arrows do not cross it out. */
function drawMark(
	canvas: Canvas,
	typesetter: Typesetter,
	arrow: PlacedArrow,
	place: Placement
): void {
	if (arrow.mark.trim() === '') return;
	const { scale } = place;
	const line = typesetter.setOneLine(arrow.mark, scaled(markStyle, scale), Infinity);
	if (!line) return;
	const centre = at(arrow.markAt, place);
	const width = line.width + 7 * scale;
	const height = 12 * scale;
	const x = centre.x - width / 2;
	const y = centre.y - height / 2;
	canvas.box(x, y, width, height, {
		fill: colors.paper,
		stroke: { color: colors.accent, width: 0.6 * scale },
		radius: 3 * scale
	});
	drawLine(canvas, line, x + 3.5 * scale, line.width, centre.y - line.height / 2);
}
