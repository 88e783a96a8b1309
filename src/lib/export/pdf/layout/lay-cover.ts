/** The first page, and the head of each part. */
import type { Block } from '../../blocks.ts';
import { Structure } from '../file/structure.ts';
import { columnHeight } from './columns.ts';
import { layContents } from './lay-contents.ts';
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
	const facts = layFacts(setting, { type: 'facts', facts: cover.facts });
	const summary =
		cover.summary.length === 0
			? []
			: [
					...layHeading(setting, cover.summaryTitle, 3),
					...cover.summary.flatMap((text) => layParagraph(setting, text))
				];
	const above = [
		{ ...accentRule(setting), opensPage: true },
		...kind,
		...title,
		{ ...space(10, sheet), keepWithNext: false },
		...facts,
		...summary
	];
	const brief = (of: Setting) => (cover.brief ? layBrief(of, cover.brief) : []);
	const contents = (of: Setting) => (cover.contents ? layContents(of, cover.contents) : []);
	const note = (of: Setting) => layNote(of, cover.note);
	// Laid in the order in which they are read aloud; whatever opens the second page comes last.
	const fits = (...layers: readonly ((of: Setting) => Strip[])[]) => {
		const tried = { ...setting, structure: new Structure() };
		const height = heightOf([...above, ...layers.flatMap((lay) => lay(tried))]);
		return height <= contentHeight(sheet);
	};
	const laid = (...layers: readonly ((of: Setting) => Strip[])[]) =>
		layers.flatMap((lay) => lay(setting));
	if (fits(brief, contents, note)) return [...above, ...laid(brief, contents, note)];
	if (fits(brief, note)) return [...above, ...laid(brief, note), ...onNextPage(laid(contents))];
	if (fits(contents, note)) return [...above, ...laid(contents, note), ...onNextPage(laid(brief))];
	return [...above, ...laid(brief, contents, note)];
}

const onNextPage = (strips: readonly Strip[]): Strip[] =>
	strips.map((strip, at) => (at === 0 ? { ...strip, opensPage: true } : strip));

const layBrief = (setting: Setting, { title, facts }: NonNullable<Cover['brief']>): Strip[] => [
	...layHeading(setting, title, 3),
	...layFacts(setting, { type: 'facts', facts })
];

/** Of strips one below the other, those in columns side by side. */
function heightOf(strips: readonly Strip[]): number {
	const across = strips.filter(({ run }) => run === undefined);
	const rows = strips.filter(({ run }) => run !== undefined);
	const height = across.reduce((sum, strip) => sum + strip.gap + strip.height, 0);
	return height + (rows[0]?.gap ?? 0) + columnHeight(rows.map((row) => [row]));
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
	const sizes = [styles.coverTitle.size, 17, 13];
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
		gap: 12,
		keepWithNext: false,
		sheet: setting.sheet,
		atFoot: true,
		draw(canvas, frame, top) {
			drawLines(canvas, element, lines, frame.x(0, width), width, top);
		}
	};
	return [note];
}

/** Number, title and a rule. Where the paper is turned for the part, it opens a page by itself. */
export function layPart(setting: Setting, part: Part): Strip[] {
	const { structure, typesetter, sheet, width } = setting;
	const title = [part.number, part.title]
		.map((text) => text.trim())
		.join('  ')
		.trim();
	const lines = typesetter.set(title, styles.part, width);
	const height = heightOfLines(lines);
	if (height > contentHeight(sheet) / 2) return layWide(setting, title, styles.heading3);
	const element = structure.add(structure.root, 'H1');
	const strip: Strip = {
		height: height + 8,
		gap: 30,
		keepWithNext: true,
		sheet,
		draw(canvas, frame, top) {
			canvas.bookmark(1, oneLine(lines).replace(/\s+/gu, ' '), top - 6);
			drawLines(canvas, element, lines, frame.x(0, width), width, top);
			const y = top + height + 4;
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
