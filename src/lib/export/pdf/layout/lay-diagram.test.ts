import { beforeAll, describe, expect, it } from 'vitest';
import { diagramSizes, type PlacedDiagram } from '../../../theory/diagram.ts';
import { Structure } from '../file/structure.ts';
import { nodeFonts } from '../fonts-node.ts';
import { FontBook } from '../text/font-book.ts';
import { layDiagram } from './lay-diagram.ts';
import { Typesetter } from './set-text.ts';
import { contentHeight, contentWidth, sheets } from './theme.ts';

let book: FontBook;
beforeAll(async () => {
	book = await FontBook.open(nodeFonts, ['noto-sans', 'noto-sans-bold']);
});

/** The drawing's strip for a diagram of this size. */
function drawingOf(width: number, height: number, above = 0) {
	const box = { id: 'a', label: 'L', text: 'T', shape: 'activity', gap: false } as const;
	const graph = { boxes: [box], arrows: [] };
	const placed = { x: 0, y: 0, width: 176, height: 50, lines: ['T'] };
	const diagram: PlacedDiagram = { width, height, boxes: [{ ...box, ...placed }], arrows: [] };
	const setting = {
		typesetter: new Typesetter(book, 'en', false),
		structure: new Structure(),
		sheet: sheets.portrait,
		width: contentWidth(sheets.portrait)
	};
	const strips = layDiagram(setting, { caption: 'C', alt: 'A', graph }, () => diagram, above);
	const drawing = strips.at(-1);
	if (!drawing) throw new Error('No drawing');
	return { sheet: drawing.sheet, scale: drawing.height / height };
}

describe('a diagram', () => {
	it('is never enlarged', () => {
		expect(drawingOf(200, 100)).toEqual({ sheet: sheets.portrait, scale: 1 });
	});

	it('is reduced to the page while its smallest text stays at 6 points or more', () => {
		const { sheet, scale } = drawingOf(600, 300);
		expect(sheet).toBe(sheets.portrait);
		expect(scale).toBeCloseTo(contentWidth(sheets.portrait) / 600, 3);
		expect(scale * diagramSizes.labelSize).toBeGreaterThanOrEqual(6);
	});

	it('goes to a landscape page when an upright one would make its text too small', () => {
		expect(drawingOf(900, 300).sheet).toBe(sheets.landscape);
	});

	it('leaves room for the headings above it', () => {
		const { sheet, scale } = drawingOf(300, 690, 100);
		expect(sheet).toBe(sheets.portrait);
		expect(690 * scale + 100).toBeLessThan(contentHeight(sheets.portrait));
	});

	it('goes to a larger sheet when no A4 page keeps it legible', () => {
		const { sheet, scale } = drawingOf(1400, 800);
		expect(sheet).toBe(sheets.large);
		expect(scale * diagramSizes.labelSize).toBeGreaterThanOrEqual(6);
	});
});
