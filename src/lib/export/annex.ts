/**
 * The proposal annex as blocks, for any writer of files. Pure: the same input gives the same paper.
 * Nothing is invented: what nobody entered is a dash, is left out, or is said in one sentence.
 */
import { saveDesign } from '../domain/open-design.ts';
import { t } from '../language/language.ts';
import '../language/planning-words.ts';
import { designFile } from '../storage/design-file.ts';
import { buildAnswers } from './annex-answers.ts';
import { buildAssumptions } from './annex-assumptions.ts';
import { buildCover, titleOfDesign } from './annex-cover.ts';
import { buildDisplacement } from './annex-displacement.ts';
import { buildGaps } from './annex-gaps.ts';
import { buildOpenPoints, buildOverriddenOnly } from './annex-open-points.ts';
import { annexParts, partsFor, type AnnexInput, type AnnexPart } from './annex-parts.ts';
import { buildPattern } from './annex-pattern.ts';
import { buildReplies } from './annex-replies.ts';
import { buildResults } from './annex-results.ts';
import { buildSheets } from './annex-sheets.ts';
import { buildSources } from './annex-sources.ts';
import { buildTheory } from './annex-theory.ts';
import type { Block, Paper } from './blocks.ts';

const builders: Readonly<Record<AnnexPart, (input: AnnexInput) => Block[]>> = {
	pattern: buildPattern,
	theory: buildTheory,
	results: buildResults,
	sheets: buildSheets,
	assumptions: buildAssumptions,
	displacement: buildDisplacement,
	open: buildOpenPoints,
	gaps: buildGaps,
	replies: buildReplies,
	answers: buildAnswers,
	sources: buildSources
};

/** A table of many columns stands on wide pages. */
const landscape: readonly AnnexPart[] = ['results'];

export function buildAnnex(input: AnnexInput): Paper {
	const { design, now, parts = annexParts } = input;
	const title = titleOfDesign(input);
	const leftOut = partsFor(design).filter((part) => !parts.includes(part));
	const chosen = annexParts
		.map((part) => ({ part, blocks: blocksOf(part, input, parts.includes(part)) }))
		.filter(({ blocks }) => blocks.length > 0);
	return {
		title,
		language: design.language || 'en',
		subject: t('annex.subject'),
		footer: t('annex.footer', { title }),
		pageLabel: t('annex.page'),
		created: now,
		blocks: [
			buildCover(
				input,
				leftOut,
				chosen.map(({ part }, index) => `${index + 1}  ${t(`annex.part.${part}`)}`)
			),
			...chosen.flatMap(({ part, blocks }, index): Block[] => [
				{
					type: 'part',
					number: String(index + 1),
					title: t(`annex.part.${part}`),
					orientation: landscape.includes(part) ? 'landscape' : 'portrait'
				},
				...blocks
			])
		],
		attachments: [
			{
				name: designFile(design).name,
				mime: 'application/json',
				description: t('annex.attachment'),
				bytes: new TextEncoder().encode(saveDesign(design))
			}
		]
	};
}

/** A part that is left out still prints the advice the authors overrode: that is never hidden. */
function blocksOf(part: AnnexPart, input: AnnexInput, isChosen: boolean): Block[] {
	if (isChosen) return builders[part](input);
	return part === 'open' ? buildOverriddenOnly(input) : [];
}
