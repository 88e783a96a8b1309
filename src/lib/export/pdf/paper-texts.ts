/**
 * Every text of a paper with the place it stands in, in reading order: for choosing fonts and
 * for naming what they lack.
 */
import type { Block, Paper } from '../blocks.ts';
import { shortened } from '../shortened.ts';

interface PlacedText {
	readonly text: string;
	/** The nearest heading or part before it; the paper's title before the first. */
	readonly where: string;
}

export function* textsOf(paper: Paper): Generator<PlacedText> {
	let where = placeName(paper.title);
	for (const text of [paper.title, paper.footer, paper.pageLabel]) yield { text, where };
	for (const block of paper.blocks) {
		if (block.type === 'part') where = placeName(`${block.number} ${block.title}`);
		if (block.type === 'heading') where = placeName(block.text);
		for (const text of textsOfBlock(block)) yield { text, where };
		if (block.type !== 'columns') continue;
		for (const inner of block.blocks) {
			if (inner.type === 'heading') where = placeName(inner.text);
			for (const text of textsOfBlock(inner)) yield { text, where };
		}
	}
}

/** A heading may be what somebody wrote: told in one line that turns no text around. */
const placeName = (heading: string): string =>
	shortened(heading.replace(/\p{Bidi_Control}/gu, ''), 80);

function textsOfBlock(block: Block): readonly string[] {
	switch (block.type) {
		case 'cover':
			return [
				block.title,
				block.kind,
				...block.facts.flatMap(({ label, value }) => [label, value]),
				block.summaryTitle,
				...block.summary,
				...(block.brief
					? [block.brief.title, ...block.brief.facts.flatMap(({ label, value }) => [label, value])]
					: []),
				...(block.contents ? [block.contents.title, ...block.contents.entries] : []),
				block.note
			];
		case 'part':
			return [block.number, block.title];
		case 'heading':
		case 'paragraph':
			return [block.text];
		case 'list':
			return block.items;
		case 'facts':
			return block.facts.flatMap(({ label, value }) => [label, value]);
		case 'entry':
			return [
				block.title,
				block.aside,
				block.text,
				...block.facts.flatMap(({ label, value }) => [label, value]),
				block.note
			];
		case 'columns':
			return [];
		case 'table':
			return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat()];
		case 'diagram':
			return [
				block.caption,
				...block.graph.boxes.flatMap(({ label, text }) => [label, text]),
				...block.graph.arrows.map(({ mark }) => mark)
			];
		default:
			return block satisfies never;
	}
}
