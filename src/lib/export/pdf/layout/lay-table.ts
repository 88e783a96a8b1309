/**
 * Tables with wrapped cells and hairlines between rows. The header row stands again on every
 * page the table reaches; a row moves whole to the next page unless it is taller than a page,
 * when it runs on line by line.
 */
import type { Column } from '../../blocks.ts';
import type { Element } from '../file/structure.ts';
import type { Canvas } from './canvas.ts';
import { drawHairline } from './lay-facts.ts';
import { drawLines, layLines, type Setting } from './lay-text.ts';
import { heightOfLines, type SetLine } from './set-text.ts';
import type { Frame, Strip } from './strip.ts';
import { colors, contentHeight, styles, type TextStyle } from './theme.ts';

interface Table {
	readonly caption: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
}

interface Place {
	readonly offset: number;
	readonly width: number;
}

interface Cell {
	readonly lines: readonly SetLine[];
	readonly element: Element;
}

const padding = { side: 4, top: 2.5, bottom: 3.5 } as const;

export function layTable(setting: Setting, table: Table): Strip[] {
	const { structure } = setting;
	if (table.columns.length === 0) return [];
	const caption = layLines(setting, table.caption, {
		style: styles.caption,
		gap: 10,
		tag: 'P',
		keepWithNext: true
	});
	const places = placeColumns(table.columns, setting.width);
	const element = structure.add(structure.root, 'Table');
	const labels = table.columns.map((column) => column.label);
	const head = setCells(setting, element, 'TH', labels, places, styles.columnHead);
	const header = headerStrip(setting, head, places, false);
	const again = headerStrip(setting, head, places, true);
	const rows = table.rows.flatMap((row) => {
		const [only = ''] = row;
		if (row.length === 1 && places.length > 1)
			return [bandStrip(setting, element, only, places.length)];
		const cells = setCells(setting, element, 'TD', row, places, styles.cell);
		return rowStrips(setting, cells, places, again);
	});
	return [...caption, header, ...rows.map((strip) => ({ ...strip, header: again }))];
}

function placeColumns(columns: readonly Column[], width: number): Place[] {
	const total = columns.reduce((sum, column) => sum + Math.max(column.share, 0), 0) || 1;
	let offset = 0;
	return columns.map((column) => {
		const place = { offset, width: (width * Math.max(column.share, 0)) / total };
		offset += place.width;
		return place;
	});
}

function setCells(
	setting: Setting,
	table: Element,
	tag: 'TH' | 'TD',
	texts: readonly string[],
	places: readonly Place[],
	style: TextStyle
): Cell[] {
	const row = setting.structure.add(table, 'TR');
	return places.map(({ width }, index) => {
		const inner = Math.max(width - padding.side * 2, style.size);
		return {
			lines: setting.typesetter.set(texts[index] ?? '', style, inner),
			element: setting.structure.add(row, tag)
		};
	});
}

/** Repeated, the header is page furniture: read once, at the head of the table. */
function headerStrip(
	setting: Setting,
	cells: readonly Cell[],
	places: readonly Place[],
	repeated: boolean
): Strip {
	const inner = heightOfCells(cells);
	const height = inner + padding.top + padding.bottom;
	return {
		height,
		gap: 6,
		keepWithNext: true,
		sheet: setting.sheet,
		draw(canvas, frame, top) {
			const x = frame.x(0, setting.width);
			const rule = (y: number) =>
				canvas.lines(
					[
						{ x, y },
						{ x: x + setting.width, y }
					],
					{ color: colors.ink, width: 0.9 }
				);
			canvas.tagged(null, () => {
				canvas.box(x, top, setting.width, height, { fill: colors.tint });
				rule(top);
				rule(top + height);
			});
			drawCells(canvas, frame, cells, places, top + padding.top, repeated);
		}
	};
}

/** A heading of the rows below it, across all columns. */
function bandStrip(setting: Setting, table: Element, text: string, columns: number): Strip {
	const row = setting.structure.add(table, 'TR');
	const element = setting.structure.add(row, 'TH', { columns });
	const width = setting.width - padding.side * 2;
	const lines = setting.typesetter.set(text, styles.caption, width);
	const above = 7;
	const height = above + heightOfLines(lines) + padding.bottom;
	return {
		height,
		gap: 0,
		keepWithNext: true,
		sheet: setting.sheet,
		draw(canvas, frame, top) {
			drawLines(canvas, element, lines, frame.x(padding.side, width), width, top + above);
			drawHairline(canvas, frame, setting.width, top + height);
		}
	};
}

function rowStrips(
	setting: Setting,
	cells: readonly Cell[],
	places: readonly Place[],
	header: Strip
): Strip[] {
	const inner = heightOfCells(cells);
	const height = inner + padding.top + padding.bottom;
	const common = { gap: 0, sheet: setting.sheet };
	if (height + header.height <= contentHeight(setting.sheet)) {
		const row: Strip = {
			...common,
			height,
			keepWithNext: false,
			draw(canvas, frame, top) {
				drawCells(canvas, frame, cells, places, top + padding.top, false);
				drawHairline(canvas, frame, setting.width, top + height);
			}
		};
		return [row];
	}
	const count = Math.max(...cells.map((cell) => cell.lines.length));
	return [...Array(count).keys()].map((index): Strip => {
		const slice = cells.map(({ element, lines }) => ({
			element,
			lines: lines.slice(index, index + 1)
		}));
		const above = index === 0 ? padding.top : 0;
		const below = index === count - 1 ? padding.bottom : 0;
		const lineHeight = heightOfCells(slice);
		return {
			...common,
			height: above + lineHeight + below,
			keepWithNext: index === 0 || index === count - 2,
			draw(canvas, frame, top) {
				drawCells(canvas, frame, slice, places, top + above, false);
				if (below) drawHairline(canvas, frame, setting.width, top + above + lineHeight + below);
			}
		};
	});
}

function drawCells(
	canvas: Canvas,
	frame: Frame,
	cells: readonly Cell[],
	places: readonly Place[],
	top: number,
	furniture: boolean
): void {
	cells.forEach(({ lines, element }, index) => {
		const place = places[index];
		if (!place || lines.every((line) => line.text === '')) return;
		const width = place.width - padding.side * 2;
		const x = frame.x(place.offset + padding.side, width);
		const shift = firstBaseline(cells) - (lines[0]?.ascent ?? 0);
		drawLines(canvas, furniture ? null : element, lines, x, width, top + shift);
	});
}

/** Cells of one row share the baseline of their first lines, whatever their scripts. */
const firstBaseline = (cells: readonly Cell[]): number =>
	Math.max(...cells.map(({ lines }) => lines[0]?.ascent ?? 0));

const heightOfCells = (cells: readonly Cell[]): number =>
	Math.max(
		...cells.map(
			({ lines }) => heightOfLines(lines) + firstBaseline(cells) - (lines[0]?.ascent ?? 0)
		)
	);
