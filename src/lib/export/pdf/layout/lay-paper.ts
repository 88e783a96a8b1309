/** All blocks of a paper as strips, in reading order. */
import type { Block, Paper } from '../../blocks.ts';
import type { Structure } from '../file/structure.ts';
import { layColumns } from './lay-columns.ts';
import { layCover, layPart } from './lay-cover.ts';
import { layDiagram, type PlaceDiagram } from './lay-diagram.ts';
import { layEntry } from './lay-entry.ts';
import { layFacts } from './lay-facts.ts';
import { layTable } from './lay-table.ts';
import { layHeading, layList, layParagraph, type Setting } from './lay-text.ts';
import type { Typesetter } from './set-text.ts';
import type { Strip } from './strip.ts';
import { contentWidth, sheets, type Sheet } from './theme.ts';

export function layPaper(
	paper: Paper,
	typesetter: Typesetter,
	structure: Structure,
	placeDiagram: PlaceDiagram
): Strip[] {
	let sheet: Sheet = sheets.portrait;
	const strips: Strip[] = [];
	for (const block of paper.blocks) {
		const before = sheet;
		if (block.type === 'part') sheet = sheets[block.orientation];
		const setting = { typesetter, structure, sheet, width: contentWidth(sheet) };
		const [first, ...others] = layBlock(setting, block, placeDiagram, headingHeight(strips));
		if (first) strips.push(sheet === before ? first : { ...first, opensPage: true }, ...others);
	}
	if (strips.length > 0) return strips;
	// A paper without blocks still is a page, and says what it is.
	const setting = { typesetter, structure, sheet, width: contentWidth(sheet) };
	return layHeading(setting, paper.title, 2);
}

/** Height of the headings that will stand on the page of whatever comes next. */
function headingHeight(strips: readonly Strip[]): number {
	const last = strips.findLastIndex((strip) => !strip.keepWithNext);
	return strips.slice(last + 1).reduce((sum, strip) => sum + strip.gap + strip.height, 0);
}

function layBlock(
	setting: Setting,
	block: Block,
	placeDiagram: PlaceDiagram,
	above: number
): Strip[] {
	switch (block.type) {
		case 'cover':
			return layCover(setting, block);
		case 'part':
			return layPart(setting, block);
		case 'heading':
			return layHeading(setting, block.text, block.level);
		case 'paragraph':
			return layParagraph(setting, block.text, block.style ?? 'body');
		case 'list':
			return layList(setting, block.items, block.ordered ?? false);
		case 'facts':
			return layFacts(setting, block);
		case 'entry':
			return layEntry(setting, block);
		case 'columns':
			return layColumns(setting, block, (inner, child) =>
				layBlock(inner, child, placeDiagram, above)
			);
		case 'table':
			return layTable(setting, block);
		case 'diagram':
			return layDiagram(setting, block, placeDiagram, above);
		default:
			return block satisfies never;
	}
}
