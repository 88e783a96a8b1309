/**
 * A paper as Markdown, for those who read and edit text: the same blocks as in the PDF, in the same order.
 * What only paper has (pages, columns, drawings) becomes words; files inside the paper are not carried.
 */
import { t } from '../../language/language.ts';
import type { Block, Fact, Paper } from '../blocks.ts';
import { inline, paragraphs } from './escape.ts';

/** Always the same text for the same paper; ends in a line break. */
export function writeMarkdown(paper: Paper): string {
	const firstPart = paper.blocks.findIndex(({ type }) => type === 'part');
	const pieces = paper.blocks.flatMap((block, at) =>
		write(block, firstPart !== -1 && at > firstPart ? 1 : 0)
	);
	return `${pieces.filter(Boolean).join('\n\n')}\n`;
}

/**
 * The pieces of a block, each to be parted from the next by an empty line.
 * @param below levels by which headings stand deeper, under a part
 */
function write(block: Block, below: 0 | 1): string[] {
	switch (block.type) {
		case 'cover':
			return [
				heading(1, block.title),
				...paragraphs(block.kind),
				facts(block.facts),
				...(block.summary.length > 0 ? [heading(2, block.summaryTitle)] : []),
				...block.summary.flatMap(paragraphs),
				...(block.brief ? [heading(2, block.brief.title), facts(block.brief.facts)] : []),
				...(block.contents
					? [heading(2, block.contents.title), list(block.contents.entries, false)]
					: []),
				...paragraphs(block.note)
			];
		case 'part':
			return [heading(2, `${block.number} ${block.title}`)];
		case 'heading':
			return [heading(block.level + below, block.text)];
		case 'paragraph':
			return block.style === 'quote'
				? [behind('> ', paragraphs(block.text).join('\n\n'))]
				: paragraphs(block.text);
		case 'list':
			return [list(block.items, block.ordered ?? false)];
		case 'facts':
			return [facts(block.facts)];
		case 'entry':
			return [
				[bold(block.title), inline(block.aside)].filter(Boolean).join(' · '),
				...paragraphs(block.text),
				facts(block.facts),
				...paragraphs(block.note)
			];
		case 'columns':
			return block.blocks.flatMap((inner) => write(inner, below));
		case 'table':
			return [bold(block.caption), table(block.columns, block.rows)];
		case 'diagram':
			return [bold(block.caption), ...paragraphs(block.alt)];
		default:
			return block satisfies never;
	}
}

function heading(level: number, text: string): string {
	const words = inline(text);
	return words && `${'#'.repeat(level)} ${words}`;
}

function bold(text: string): string {
	const words = inline(text);
	return words && `**${words}**`;
}

const facts = (all: readonly Fact[]): string =>
	all
		.map(({ label, value }) => {
			const [first = t('common.none'), ...others] = paragraphs(value);
			// Labels inside an entry bring their own sign.
			const between = /[\p{P}…]$/u.test(label.trim()) ? ' ' : ': ';
			return item('- ', [`${bold(label)}${between}${first}`, ...others].join('\n\n'));
		})
		.join('\n');

function list(items: readonly string[], ordered: boolean): string {
	return items
		.map((text) => paragraphs(text).join('\n\n'))
		.filter(Boolean)
		.map((text, index) => item(ordered ? `${index + 1}. ` : '- ', text))
		.join('\n');
}

/** The lines after the first stand below its words, so that they belong to the same item. */
const item = (mark: string, text: string): string =>
	text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`).replace(/^/, mark);

const behind = (mark: string, text: string): string =>
	text && text.replace(/^/gm, mark).replace(/ $/gm, '');

/** A row of a single cell heads the rows below it: Markdown has no cell across the table. */
function table(
	columns: readonly { readonly label: string }[],
	rows: readonly (readonly string[])[]
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const cells = rows.map((row) =>
		columns.map((_, at) => {
			const isBand = row.length === 1 && columns.length > 1;
			return isBand && at === 0 ? bold(row[0]!) : inline(row[at] ?? '');
		})
	);
	return [
		line(columns.map(({ label }) => inline(label))),
		line(columns.map(() => '---')),
		...cells.map(line)
	].join('\n');
}
