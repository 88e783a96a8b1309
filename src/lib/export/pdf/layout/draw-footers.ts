/**
 * The line at the foot of each page: what the paper is, and where one is in it. Read aloud on
 * no page.
 */
import type { Paper } from '../../blocks.ts';
import type { Canvas } from './canvas.ts';
import { drawLine, type Typesetter } from './set-text.ts';
import { Frame } from './strip.ts';
import { colors, footerBaseline, styles } from './theme.ts';

const labelWidth = 120;

/** The cover stays clean, but counts as a page. */
export function drawFooters(canvas: Canvas, paper: Paper, typesetter: Typesetter): void {
	const pages = canvas.file.pageCount;
	const first = paper.blocks[0]?.type === 'cover' ? 2 : 1;
	for (let page = first; page <= pages; page++) {
		canvas.turnTo(page);
		const frame = new Frame(canvas.sheet, typesetter.rightToLeftPage);
		const left = typesetter.setOneLine(paper.footer, styles.footer, frame.width - labelWidth - 12);
		const text = paper.pageLabel
			.replaceAll('{page}', String(page))
			.replaceAll('{pages}', String(pages));
		const label = typesetter.setOneLine(text, styles.footer, labelWidth);
		const baseline = canvas.sheet.height - footerBaseline;
		const x = frame.x(0, frame.width);
		const rule = [
			{ x, y: baseline - 13 },
			{ x: x + frame.width, y: baseline - 13 }
		];
		canvas.tagged(null, () => {
			canvas.lines(rule, { color: colors.hairline, width: 0.5 });
			if (left) {
				const start = frame.x(0, left.width);
				drawLine(canvas, left, start, left.width, baseline - left.ascent);
			}
			if (label) {
				const end = frame.x(frame.width - label.width, label.width);
				drawLine(canvas, label, end, label.width, baseline - label.ascent);
			}
		});
	}
}
