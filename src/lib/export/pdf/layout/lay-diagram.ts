/**
 * A theory of change as a drawing: real text, shapes that differ by outline as well as by tone,
 * so that a greyscale print tells the rungs apart. Never enlarged; turned to a wider page
 * before its text becomes too small to read.
 */
import {
	diagramSizes,
	type DiagramBox,
	type DiagramGraph,
	type PlacedDiagram,
	type Wrap
} from '../../../theory/diagram.ts';
import type { Direction } from '../../../theory/place-diagram.ts';
import { layLines, type Setting } from './lay-text.ts';
import { drawDiagram } from './draw-diagram.ts';
import type { Strip } from './strip.ts';
import { contentHeight, contentWidth, sheets, styles, type Sheet } from './theme.ts';

export type PlaceDiagram = (graph: DiagramGraph, wrap: Wrap, direction: Direction) => PlacedDiagram;

/** Points; below this a printed label cannot be read. */
const smallestText = 6;
/** Between caption and drawing. */
const gapAbove = 8;

export function layDiagram(
	setting: Setting,
	block: { readonly caption: string; readonly alt: string; readonly graph: DiagramGraph },
	placeDiagram: PlaceDiagram,
	above: number
): Strip[] {
	const { typesetter } = setting;
	const wrap: Wrap = (text, fontSize, width) =>
		typesetter.set(text, { ...styles.cell, size: fontSize }, width).map((line) => line.text);
	const sideways = typesetter.rightToLeftPage ? 'left' : 'right';
	const drawn = (direction: Direction) => placeDiagram(block.graph, wrap, direction);
	const caption = layLines(setting, block.caption, {
		style: styles.caption,
		gap: 14,
		tag: 'P',
		keepWithNext: true
	});
	const taken = above + heightOf(caption) + gapAbove;
	const { sheet, diagram, scale, isBroad } =
		fitInColumn(setting, block.graph, drawn, taken) ??
		chooseFit([drawn({ towards: 'down' }), drawn({ towards: sideways })], setting.sheet, taken);
	if (diagram.boxes.length === 0) return caption;
	const figure = setting.structure.add(setting.structure.root, 'Figure', { alt: block.alt });
	const width = diagram.width * scale;
	const drawing: Strip = {
		height: diagram.height * scale,
		gap: gapAbove,
		keepWithNext: false,
		sheet,
		isBroad,
		draw(canvas, frame, top) {
			const x = frame.x((frame.width - width) / 2, width);
			const place = { x, y: top, scale };
			canvas.tagged(figure, () => drawDiagram(canvas, setting.typesetter, diagram, place));
		}
	};
	return [...caption.map((strip) => ({ ...strip, sheet })), drawing];
}

const heightOf = (strips: readonly Strip[]): number =>
	strips.reduce((sum, strip) => sum + strip.gap + strip.height, 0);

/**
 * `taken` is the height of what stands above the drawing; where that is most of a page, it
 * stays behind.
 */
function scaleOn(sheet: Sheet, diagram: PlacedDiagram, taken: number): number {
	const whole = contentHeight(sheet);
	const room = taken < whole / 2 ? whole - taken : whole;
	const across = contentWidth(sheet) / Math.max(diagram.width, 1);
	return Math.min(1, across, room / Math.max(diagram.height, 1));
}

interface Fit {
	readonly sheet: Sheet;
	readonly diagram: PlacedDiagram;
	readonly scale: number;
	readonly isBroad: boolean;
}

/** In columns, drawings are this much smaller: text of 8.4, labels of 6.8 points. */
const columnScale = 0.8;
/**
 * In a column a drawing runs downwards, beside the text that says the same, with boxes as broad
 * as the column and the effects it ends in beside each other. Broader ones run across the page.
 */
function fitInColumn(
	{ sheet, width, inColumn }: Setting,
	{ boxes }: DiagramGraph,
	drawn: (direction: Direction) => PlacedDiagram,
	taken: number
): Fit | undefined {
	if (!inColumn) return undefined;
	const room = contentHeight(sheet) - taken;
	const across = width / columnScale - edges;
	const effects = Math.max(boxes.filter(({ shape }) => shape === 'impact').length, 1);
	const share = (across - betweenBoxes * (effects - 1)) / effects;
	const boxWidth = ({ shape }: DiagramBox) => (shape === 'impact' ? share : across);
	const down = { towards: 'down', isTight: true } as const;
	const tries = [
		{ diagram: drawn({ ...down, boxWidth }), isBroad: false, within: width },
		{ diagram: drawnAcross(down, drawn, sheet), isBroad: true, within: contentWidth(sheet) }
	];
	const fit = tries.find(
		({ diagram, within }) =>
			diagram.width * columnScale <= within + 0.01 && diagram.height * columnScale <= room
	);
	return fit && { sheet, scale: columnScale, diagram: fit.diagram, isBroad: fit.isBroad };
}

/** Boxes as broad as the page allows, so that the drawing is low and leaves room for the text below it. */
function drawnAcross(
	direction: Direction,
	drawn: (direction: Direction) => PlacedDiagram,
	sheet: Sheet
): PlacedDiagram {
	const usual = drawn(direction);
	const abreast = Math.round((usual.width - edges) / (diagramSizes.boxWidth + betweenBoxes));
	const across = contentWidth(sheet) / columnScale - edges - betweenBoxes * (abreast - 1);
	const boxWidth = across / Math.max(abreast, 1);
	return boxWidth <= diagramSizes.boxWidth
		? usual
		: drawn({ ...direction, boxWidth: () => boxWidth });
}

/** Left and right of all boxes, and between two of them, as `placeDiagram` leaves them. */
const edges = 24;
const betweenBoxes = 18;

/**
 * The page it would stand on anyway if that leaves the text legible, else the first that does,
 * else the widest; on each, the direction that needs less reduction.
 */
function chooseFit(drawings: readonly PlacedDiagram[], current: Sheet, taken: number): Fit {
	const fits = [current, sheets.portrait, sheets.landscape, sheets.large].flatMap((sheet) => {
		const onSheet = drawings.map((diagram) => ({
			sheet,
			diagram,
			scale: scaleOn(sheet, diagram, taken),
			isBroad: true
		}));
		return onSheet.sort((a, b) => b.scale - a.scale).slice(0, 1);
	});
	const legible = fits.find(({ scale }) => scale * diagramSizes.labelSize >= smallestText);
	const fit = legible ?? fits.at(-1);
	if (!fit) throw new Error('A diagram has no drawing');
	return fit;
}
