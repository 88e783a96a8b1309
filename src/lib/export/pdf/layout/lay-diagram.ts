/**
 * A theory of change as a drawing: real text, shapes that differ by outline as well as by tone, so that a greyscale print
 * tells the rungs apart. Never enlarged; turned to a wider page before its text becomes too small to read.
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
/** Room for the caption and a heading above the drawing. */
const headroom = 70;

export function layDiagram(
	setting: Setting,
	block: { readonly caption: string; readonly alt: string; readonly graph: DiagramGraph },
	placeDiagram: PlaceDiagram
): Strip[] {
	const { typesetter } = setting;
	const wrap: Wrap = (text, fontSize, width) =>
		typesetter.set(text, { ...styles.cell, size: fontSize }, width).map((line) => line.text);
	const sideways = typesetter.rightToLeftPage ? 'left' : 'right';
	const drawings = (['down', sideways] as const).map((towards) =>
		placeDiagram(block.graph, wrap, { towards })
	);
	const { sheet, diagram, scale } = chooseFit(drawings, setting.sheet);
	const onSheet = { ...setting, sheet, width: contentWidth(sheet) };
	const caption = layLines(onSheet, block.caption, {
		style: styles.caption,
		gap: 14,
		tag: 'P',
		keepWithNext: true
	});
	if (diagram.boxes.length === 0) return caption;
	const figure = setting.structure.add(setting.structure.root, 'Figure', block.alt);
	const width = diagram.width * scale;
	const drawing: Strip = {
		height: diagram.height * scale,
		gap: 10,
		keepWithNext: false,
		sheet,
		draw(canvas, frame, top) {
			const x = frame.x((frame.width - width) / 2, width);
			const place = { x, y: top, scale };
			canvas.tagged(figure, () => drawDiagram(canvas, setting.typesetter, diagram, place));
		}
	};
	return [...caption, drawing];
}

function scaleOn(sheet: Sheet, diagram: PlacedDiagram): number {
	const across = contentWidth(sheet) / Math.max(diagram.width, 1);
	const down = (contentHeight(sheet) - headroom) / Math.max(diagram.height, 1);
	return Math.min(1, across, down);
}

interface Fit {
	readonly sheet: Sheet;
	readonly diagram: PlacedDiagram;
	readonly scale: number;
}

/**
 * The page it would stand on anyway if that leaves the text legible, else the first that does, else the widest; on each,
 * the direction that needs less reduction.
 */
function chooseFit(drawings: readonly PlacedDiagram[], current: Sheet): Fit {
	const fits = [current, sheets.portrait, sheets.landscape, sheets.large].flatMap((sheet) => {
		const onSheet = drawings.map((diagram) => ({ sheet, diagram, scale: scaleOn(sheet, diagram) }));
		return onSheet.sort((a, b) => b.scale - a.scale).slice(0, 1);
	});
	const legible = fits.find(({ scale }) => scale * diagramSizes.labelSize >= smallestText);
	const fit = legible ?? fits.at(-1);
	if (!fit) throw new Error('A diagram has no drawing');
	return fit;
}
