/** The first page, and the head of each part. */
import type { Block } from '../../blocks.ts';
import { layFacts } from './lay-facts.ts';
import {
	drawLines,
	layHeading,
	layLines,
	layParagraph,
	oneLine,
	type Setting
} from './lay-text.ts';
import { heightOfLines } from './set-text.ts';
import { space, type Strip } from './strip.ts';
import { colors, contentHeight, styles, type TextStyle } from './theme.ts';

type Cover = Extract<Block, { type: 'cover' }>;
type Part = Extract<Block, { type: 'part' }>;

export function layCover(setting: Setting, cover: Cover): Strip[] {
	const { sheet } = setting;
	const kind = layLines(setting, cover.kind, {
		style: styles.coverKind,
		gap: 0,
		tag: 'P',
		keepWithNext: true
	});
	const title = layTitle(setting, cover.title);
	const facts = layFacts(setting, cover.facts);
	const summary =
		cover.summary.length === 0
			? []
			: [
					...layHeading(setting, cover.summaryTitle, 3),
					...cover.summary.flatMap((text) => layParagraph(setting, text))
				];
	const note = layNote(setting, cover.note);
	return [
		{ ...space(contentHeight(sheet) * 0.12, sheet), opensPage: true },
		accentRule(setting),
		...kind,
		...title,
		{ ...space(16, sheet), keepWithNext: false },
		...facts,
		{ ...space(6, sheet), keepWithNext: false },
		...summary,
		...note
	];
}

function accentRule({ sheet }: Setting): Strip {
	return {
		height: 16,
		gap: 0,
		keepWithNext: true,
		sheet,
		draw(canvas, frame, top) {
			canvas.tagged(null, () => canvas.box(frame.x(0, 42), top, 42, 2.4, { fill: colors.accent }));
		}
	};
}

/**
 * A title of a few words is set large; a very long one smaller, and over as many lines as it
 * takes.
 */
function layTitle(setting: Setting, title: string): Strip[] {
	const sizes = [styles.coverTitle.size, 22, 17, 13];
	const style = (size: number): TextStyle => ({ ...styles.coverTitle, size });
	const fits = (size: number) =>
		setting.typesetter.set(title, style(size), setting.width).length <= 4;
	const size = sizes.find(fits) ?? styles.heading3.size;
	return layWide(setting, title, style(size));
}

/** Across the whole page, unlike body text; each line may be the last of its page. */
function layWide(setting: Setting, text: string, style: TextStyle): Strip[] {
	if (text.trim() === '') return [];
	const lines = setting.typesetter.set(text, style, setting.width);
	const element = setting.structure.add(setting.structure.root, 'H1');
	return lines.map((line, index): Strip => ({
		height: line.height,
		gap: index === 0 ? 4 : 0,
		keepWithNext: false,
		sheet: setting.sheet,
		draw(canvas, frame, top) {
			drawLines(canvas, element, [line], frame.x(0, setting.width), setting.width, top);
		}
	}));
}

function layNote(setting: Setting, text: string): Strip[] {
	if (text.trim() === '') return [];
	const width = setting.width;
	const lines = setting.typesetter.set(text, styles.note, width);
	const height = heightOfLines(lines);
	if (height > contentHeight(setting.sheet) / 3) return layParagraph(setting, text, 'note');
	const element = setting.structure.add(setting.structure.root, 'P');
	const note: Strip = {
		height,
		gap: 16,
		keepWithNext: false,
		sheet: setting.sheet,
		atFoot: true,
		draw(canvas, frame, top) {
			drawLines(canvas, element, lines, frame.x(0, width), width, top);
		}
	};
	return [note];
}

/** Number, title and a rule, at the head of a new page. */
export function layPart(setting: Setting, part: Part): Strip[] {
	const { structure, typesetter, sheet, width } = setting;
	const number = typesetter.setOneLine(part.number, styles.partNumber, width);
	const titleWidth = Math.min(width, 560);
	const lines = typesetter.set(part.title, styles.part, titleWidth);
	const element = structure.add(structure.root, 'H1');
	const numberHeight = number && number.text !== '' ? number.height + 2 : 0;
	const titleHeight = heightOfLines(lines);
	const long = titleHeight > contentHeight(sheet) / 2;
	if (long) return openingPage(layWide(setting, part.title, styles.heading3));
	const strip: Strip = {
		height: numberHeight + titleHeight + 18,
		gap: 0,
		keepWithNext: true,
		sheet,
		opensPage: true,
		draw(canvas, frame, top) {
			const name = [part.number.trim(), oneLine(lines)].filter((text) => text !== '').join(' ');
			canvas.bookmark(1, name, top);
			if (number && numberHeight > 0)
				drawLines(canvas, element, [number], frame.x(0, width), width, top);
			drawLines(canvas, element, lines, frame.x(0, titleWidth), titleWidth, top + numberHeight);
			const y = top + numberHeight + titleHeight + 8;
			const x = frame.x(0, frame.width);
			const rule = [
				{ x, y },
				{ x: x + frame.width, y }
			];
			canvas.tagged(null, () => canvas.lines(rule, { color: colors.accent, width: 1 }));
		}
	};
	return [strip];
}

const openingPage = (strips: readonly Strip[]): Strip[] =>
	strips.map((strip, index) => (index === 0 ? { ...strip, opensPage: true } : strip));
