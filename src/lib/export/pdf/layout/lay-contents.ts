/** The parts with the pages they begin on; the numbers are filled in when all pages are there. */
import type { Canvas } from './canvas.ts';
import { drawLines, layHeading, type Setting } from './lay-text.ts';
import { drawLine, heightOfLines } from './set-text.ts';
import type { Frame, Strip } from './strip.ts';
import { columnStyles, columnWidth } from './theme.ts';

interface Contents {
	readonly title: string;
	readonly entries: readonly string[];
}

const numberWidth = 30;

export function layContents(setting: Setting, { title, entries }: Contents): Strip[] {
	const { structure, typesetter, sheet } = setting;
	if (entries.length === 0) return [];
	const heading = layHeading(setting, title, 3);
	const list = structure.add(structure.root, 'TOC');
	const run = { keepTogether: true };
	const width = columnWidth(sheet) - numberWidth;
	const rows = entries.map((entry, index): Strip => {
		const element = structure.add(list, 'TOCI');
		const lines = typesetter.set(entry, columnStyles.body, width);
		const drawNumber = (canvas: Canvas, frame: Frame, at: number) => {
			const page = canvas.outline.pageOfPart(index);
			const number = page && typesetter.setOneLine(String(page), columnStyles.body, numberWidth);
			if (!number) return;
			const x = frame.x(frame.width - number.width, number.width);
			canvas.tagged(element, () => drawLine(canvas, number, x, number.width, at));
		};
		return {
			height: heightOfLines(lines),
			gap: 2,
			keepWithNext: false,
			sheet,
			run,
			draw(canvas, frame, at) {
				drawLines(canvas, element, lines, frame.x(0, width), width, at);
				canvas.afterwards(() => drawNumber(canvas, frame, at));
			}
		};
	});
	return [...heading, ...rows];
}
