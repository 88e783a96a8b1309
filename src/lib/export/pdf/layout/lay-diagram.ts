/**
 * A theory of change as a drawing: real text, shapes that differ by outline as well as by tone,
 * so that a greyscale print tells the rungs apart. Never enlarged; turned to a wider page
 * before its text becomes too small to read.
 */
import {
	diagramSizes,
	type DiagramGraph,
	type PlacedDiagram,
	type Wrap
} from '../../../theory/diagram.ts';
import { layLines, type Setting } from './lay-text.ts';
import { drawDiagram } from './draw-diagram.ts';
import type { Strip } from './strip.ts';
import { contentHeight, contentWidth, sheets, styles, type Sheet } from './theme.ts';

export type PlaceDiagram = (
	graph: DiagramGraph,
	wrap: Wrap,
	direction: { readonly towards: 'right' | 'left' | 'down' }
) => PlacedDiagram;

/** Points; below this a printed label cannot be read. */
const smallestText = 6;
/** Between caption and drawing. */
const gapAbove = 10;

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
	const drawings = (['down', sideways] as const).map((towards) =>
		placeDiagram(block.graph, wrap, { towards })
	);
	const caption = layLines(setting, block.caption, {
		style: styles.caption,
		gap: 14,
		tag: 'P',
		keepWithNext: true
	});
	const taken = above + heightOf(caption) + gapAbove;
	const { sheet, diagram, scale } = chooseFit(drawings, setting.sheet, taken);
	if (diagram.boxes.length === 0) return caption;
	const figure = setting.structure.add(setting.structure.root, 'Figure', block.alt);
	const width = diagram.width * scale;
	const drawing: Strip = {
		height: diagram.height * scale,
		gap: gapAbove,
		keepWithNext: false,
		sheet,
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
}

/**
 * The page it would stand on anyway if that leaves the text legible, else the first that does,
 * else the widest; on each, the direction that needs less reduction.
 */
function chooseFit(drawings: readonly PlacedDiagram[], current: Sheet, taken: number): Fit {
	const fits = [current, sheets.portrait, sheets.landscape, sheets.large].flatMap((sheet) => {
		const onSheet = drawings.map((diagram) => ({
			sheet,
			diagram,
			scale: scaleOn(sheet, diagram, taken)
		}));
		return onSheet.sort((a, b) => b.scale - a.scale).slice(0, 1);
	});
	const legible = fits.find(({ scale }) => scale * diagramSizes.labelSize >= smallestText);
	const fit = legible ?? fits.at(-1);
	if (!fit) throw new Error('A diagram has no drawing');
	return fit;
}
