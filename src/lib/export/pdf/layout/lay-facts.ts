/** Labels and values in two columns, a hairline between the pairs. */
import type { Block } from '../../blocks.ts';
import { drawLines, stylesIn, type Setting } from './lay-text.ts';
import { heightOfLines, type SetLine } from './set-text.ts';
import type { Frame, Strip } from './strip.ts';
import type { Canvas } from './canvas.ts';
import { colors, contentHeight, contentWidth, sheets } from './theme.ts';

const labelShare = 0.26;
/** Short labels leave a column's values room. */
const labelWidthInColumn = 50;
/** The whole of an upright page; on a broad one values would stand too far from their labels. */
const widest = contentWidth(sheets.portrait);
const columnGap = { page: 14, column: 5 } as const;
const paddings = { page: 3, column: 1.2 } as const;

type Facts = Extract<Block, { type: 'facts' }>;

export function layFacts(setting: Setting, { facts, keepTogether = false }: Facts): Strip[] {
	const { structure, typesetter } = setting;
	if (facts.length === 0) return [];
	const width = Math.min(setting.width, widest);
	const { fact: valueStyle, factLabel: labelStyle } = stylesIn(setting);
	const place = setting.inColumn ? 'column' : 'page';
	const [padding, gap] = [paddings[place], columnGap[place]];
	const labelWidth = setting.inColumn ? labelWidthInColumn : width * labelShare;
	const valueWidth = width - labelWidth - gap;
	const list = structure.add(structure.root, 'L');
	return facts.flatMap((fact, at) => {
		const entry = structure.add(list, 'LI');
		const labelElement = structure.add(entry, 'Lbl');
		const valueElement = structure.add(entry, 'LBody');
		const labels = typesetter.set(fact.label, labelStyle, labelWidth);
		const values = typesetter.set(
			fact.value.trim() === '' ? '–' : fact.value,
			valueStyle,
			valueWidth
		);
		const slices = sliceTogether(labels, values, contentHeight(setting.sheet) / 2);
		return slices.map((slice, index): Strip => ({
			height: slice.height + padding * 2,
			gap: index > 0 ? -padding * 2 : at === 0 ? 4 : 0,
			keepWithNext:
				(slices.length > 1 && index === 0) ||
				(keepTogether && !(at === facts.length - 1 && index === slices.length - 1)),
			sheet: setting.sheet,
			draw(canvas, frame, top) {
				const y = top + padding;
				// Small labels stand on the baseline of the value's first line.
				const shift = (slice.values[0]?.ascent ?? 0) - (slice.labels[0]?.ascent ?? 0);
				const labelTop = slice.values.length > 0 ? y + Math.max(0, shift) : y;
				drawLines(canvas, labelElement, slice.labels, frame.x(0, labelWidth), labelWidth, labelTop);
				const x = frame.x(labelWidth + gap, valueWidth);
				drawLines(canvas, valueElement, slice.values, x, valueWidth, y);
				if (index === slices.length - 1) {
					drawHairline(canvas, frame, width, top + slice.height + padding * 2);
				}
			}
		}));
	});
}

/** A value longer than half a page runs on line by line; others stay whole. */
function sliceTogether(
	labels: readonly SetLine[],
	values: readonly SetLine[],
	limit: number
): { labels: readonly SetLine[]; values: readonly SetLine[]; height: number }[] {
	const height = Math.max(heightOfLines(labels), heightOfLines(values));
	if (height <= limit) return [{ labels, values, height: height + 1 }];
	const count = Math.max(labels.length, values.length);
	return [...Array(count).keys()].map((index) => {
		const label = labels.slice(index, index + 1);
		const value = values.slice(index, index + 1);
		return {
			labels: label,
			values: value,
			height: Math.max(heightOfLines(label), heightOfLines(value))
		};
	});
}

export function drawHairline(canvas: Canvas, frame: Frame, width: number, y: number): void {
	const x = frame.x(0, width);
	const points = [
		{ x, y },
		{ x: x + width, y }
	];
	canvas.tagged(null, () => canvas.lines(points, { color: colors.hairline, width: 0.5 }));
}
