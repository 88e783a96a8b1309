/** The annex of a design as the tests read it: its parts, their blocks, and all their words. */
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { content, theoryOf } from '../../../../tests/builders.ts';
import type { AnnexPart } from '../annex-parts.ts';
import { buildAnnex } from '../annex.ts';
import type { Block, Paper } from '../blocks.ts';
import { textsOf } from '../pdf/paper-texts.ts';

export const guide = new Guide(content);
const now = new Date('2026-11-21T09:00:00Z');

export function annexOf(document: Design, parts?: readonly AnnexPart[], only = rules): Paper {
	const theory = theoryOf(document);
	const findings = evaluate(only, { design: document, theory });
	return buildAnnex({
		design: document,
		theory,
		findings,
		guide,
		now,
		...(parts ? { parts } : {})
	});
}
export const textOf = (paper: Paper) => [...textsOf(paper)].map(({ text }) => text).join('\n');
export const partsOf = ({ blocks }: Paper) =>
	blocks.filter((block): block is Extract<Block, { type: 'part' }> => block.type === 'part');

/** Blocks of one part, without its head. */
export function inPart(paper: Paper, part: AnnexPart): Block[] {
	const start = paper.blocks.findIndex(
		(block) => block.type === 'part' && block.title === t(`annex.part.${part}`)
	);
	const rest = paper.blocks.slice(start + 1);
	const end = rest.findIndex(({ type }) => type === 'part');
	return start === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
}
/** Blocks that stand in columns, too. */
export const flat = (blocks: readonly Block[]): Block[] =>
	blocks.flatMap((block) => (block.type === 'columns' ? [...block.blocks] : [block]));
export const tablesIn = (paper: Paper, part: AnnexPart) =>
	inPart(paper, part).filter(
		(block): block is Extract<Block, { type: 'table' }> => block.type === 'table'
	);
export const textIn = (paper: Paper, part: AnnexPart) =>
	textOf({ ...paper, title: '', footer: '', pageLabel: '', blocks: inPart(paper, part) });
