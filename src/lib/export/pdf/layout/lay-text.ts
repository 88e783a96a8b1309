/** Headings, paragraphs and lists as strips, one per line, so that paragraphs run on over pages. */
import type { Element, Structure, Tag } from '../file/structure.ts';
import type { Canvas } from './canvas.ts';
import { drawLine, heightOfLines, type SetLine, type Typesetter } from './set-text.ts';
import type { Frame, Strip } from './strip.ts';
import { colors, columnStyles, measure, styles, type Sheet, type TextStyle } from './theme.ts';

/** What every block needs to become strips. */
export interface Setting {
	readonly typesetter: Typesetter;
	readonly structure: Structure;
	readonly sheet: Sheet;
	/** Width of the page's content, or of a column, in points. */
	readonly width: number;
	readonly inColumn?: boolean;
}

/** Texts in columns are set smaller. */
export const stylesIn = ({ inColumn }: Setting): Record<keyof typeof columnStyles, TextStyle> =>
	inColumn ? columnStyles : styles;

interface ParagraphLook {
	readonly style: TextStyle;
	readonly gap: number;
	readonly tag: Tag;
	readonly indent?: number;
	/** A line along the reading side. */
	readonly sideRule?: boolean;
	readonly keepWithNext?: boolean;
	/** Words in bold that the text begins with. */
	readonly runIn?: string;
}

const paragraphLooks = {
	body: { style: styles.body, gap: 5, tag: 'P' },
	lead: { style: styles.lead, gap: 6, tag: 'P', keepWithNext: true },
	note: { style: styles.note, gap: 4, tag: 'P' },
	subtitle: { style: styles.note, gap: 0, tag: 'P', keepWithNext: true },
	quote: { style: styles.body, gap: 7, tag: 'BlockQuote', indent: 16, sideRule: true }
} as const satisfies Record<string, ParagraphLook>;

export function layParagraph(
	setting: Setting,
	text: string,
	kind: keyof typeof paragraphLooks = 'body'
): Strip[] {
	const look = paragraphLooks[kind];
	const style = setting.inColumn && kind !== 'lead' ? inColumns[kind] : look.style;
	return layLines(setting, text, { ...look, style });
}
const inColumns = {
	body: columnStyles.body,
	note: columnStyles.note,
	subtitle: columnStyles.note,
	quote: columnStyles.body
} as const;

/** No strips for an empty text. Two lines at least stay together at either end of a page. */
export function layLines(setting: Setting, text: string, look: ParagraphLook): Strip[] {
	const { style, tag, indent = 0, runIn = '' } = look;
	if ((runIn + text).trim() === '') return [];
	const width = Math.min(setting.width, measure) - indent;
	const lines = setting.typesetter.setRunIn(runIn, text, style, width);
	const element = setting.structure.add(setting.structure.root, tag);
	return lines.map((line, index): Strip => ({
		height: line.height,
		gap: index === 0 ? look.gap : 0,
		keepWithNext:
			(look.keepWithNext ?? false) ||
			(lines.length > 1 && (index === 0 || index === lines.length - 2)),
		sheet: setting.sheet,
		draw(canvas, frame, top) {
			if (look.sideRule) drawSideRule(canvas, frame, top, line.height);
			canvas.tagged(element, () => drawLine(canvas, line, frame.x(indent, width), width, top));
		}
	}));
}

function drawSideRule(canvas: Canvas, frame: Frame, top: number, height: number): void {
	const x = frame.x(3, 0);
	const points = [
		{ x, y: top },
		{ x, y: top + height }
	];
	canvas.tagged(null, () => canvas.lines(points, { color: colors.accent, width: 1.2 }));
}

const headingLooks = {
	2: { style: styles.heading2, gap: 16, tag: 'H2' },
	3: { style: styles.heading3, gap: 10, tag: 'H3' }
} as const;

/** The heading in one strip, never apart from what follows. */
export function layHeading(setting: Setting, text: string, level: 2 | 3): Strip[] {
	if (text.trim() === '') return [];
	const { gap, tag } = headingLooks[level];
	const style = level === 3 ? stylesIn(setting).heading3 : headingLooks[level].style;
	const { width } = setting;
	const lines = setting.typesetter.set(text, style, width);
	const element = setting.structure.add(setting.structure.root, tag);
	const heading: Strip = {
		height: heightOfLines(lines) + 1,
		gap,
		keepWithNext: true,
		sheet: setting.sheet,
		draw(canvas, frame, top) {
			if (level === 2) canvas.bookmark(2, oneLine(lines), top - 6);
			drawLines(canvas, element, lines, frame.x(0, width), width, top);
		}
	};
	return [heading];
}

export const oneLine = (lines: readonly SetLine[]): string =>
	lines
		.map((line) => line.text)
		.filter((text) => text !== '')
		.join(' ');

export function drawLines(
	canvas: Canvas,
	element: Element | null,
	lines: readonly SetLine[],
	x: number,
	width: number,
	top: number
): void {
	let y = top;
	canvas.tagged(element, () => {
		for (const line of lines) {
			drawLine(canvas, line, x, width, y);
			y += line.height;
		}
	});
}

const listIndent = 16;

export function layList(setting: Setting, items: readonly string[], ordered: boolean): Strip[] {
	const { structure, typesetter, sheet } = setting;
	const style = stylesIn(setting).body;
	const shown = items.filter((item) => item.trim() !== '');
	if (shown.length === 0) return [];
	const list = structure.add(structure.root, 'L');
	const width = Math.min(setting.width, measure) - listIndent;
	return shown.flatMap((item, place) => {
		const entry = structure.add(list, 'LI');
		const label = structure.add(entry, 'Lbl');
		const body = structure.add(entry, 'LBody');
		const marker = typesetter.setOneLine(ordered ? `${place + 1}.` : '•', style, listIndent);
		const lines = typesetter.set(item, style, width);
		return lines.map((line, index): Strip => ({
			height: line.height,
			gap: index > 0 ? 0 : place === 0 ? 5 : 2,
			keepWithNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
			sheet,
			draw(canvas, frame, top) {
				if (index === 0 && marker) {
					// The marker stands on the baseline of the item's first line, whatever their scripts.
					const at = top + line.ascent - marker.ascent;
					canvas.tagged(label, () =>
						drawLine(canvas, marker, frame.x(3, listIndent - 3), listIndent - 3, at)
					);
				}
				const x = frame.x(listIndent, width);
				canvas.tagged(body, () => drawLine(canvas, line, x, width, top));
			}
		}));
	});
}
