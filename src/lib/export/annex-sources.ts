/** Part 10: what the design rests on, and the points of the toolkit this annex cites. */
import { everyAnswer } from '../content/said.ts';
import { t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { columns, entry, fact, heading, isSaid, paragraph, sourceText } from './annex-words.ts';
import type { Block, Fact } from './blocks.ts';

export function buildSources(input: AnnexInput): Block[] {
	const { design } = input;
	const ofDesign = design.sources.filter(isSaid);
	const ofAnswers = answerSources(input);
	const cited = citations(input);
	return [
		...(ofDesign.length + ofAnswers.length === 0 ? [paragraph(t('annex.sources.none'))] : []),
		...listUnder(t('annex.sources.design'), ofDesign),
		...listUnder(t('annex.sources.answers'), ofAnswers),
		heading(2, t('annex.sources.toolkit')),
		paragraph(t('annex.sources.toolkitText')),
		...columns(cited.length > 0 ? [entry(t('annex.sources.cited'), { facts: cited })] : [])
	];
}

/** Each source once, in the order in which it first supports something. */
function answerSources({ design, guide }: AnnexInput): string[] {
	const { motivation } = design.profile;
	const all = [
		sourceText(motivation.source, motivation.year),
		...design.patterns.map(({ source }) => source),
		...everyAnswer(design, guide.content).map(({ answer }) =>
			sourceText(answer.source, answer.year)
		)
	];
	return [...new Set(all.map((one) => one.trim()).filter(isSaid))];
}

/** Ids named by findings, assumptions and indicators, in the toolkit's order, with the words they stand for. */
function citations({ design, theory, findings, guide }: AnnexInput): Fact[] {
	const inText = (text: string) => text.match(/\b\d\.[A-Z]\d+(\.[a-z])*\b/g) ?? [];
	const ids = [
		...findings.flatMap(({ rule }) => rule.sources.flatMap(inText)),
		...theory.links.flatMap((link) => link.assumptions.flatMap(({ source }) => inText(source))),
		...design.indicators.flatMap(({ sampleId }) => (sampleId ? [sampleId] : []))
	];
	return [...new Set(ids)]
		.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
		.flatMap((id) => {
			const title = guide.reference(id)?.title;
			return title ? [fact(id, title)] : [];
		});
}

const listUnder = (title: string, items: readonly string[]): Block[] =>
	items.length === 0 ? [] : [heading(2, title), ...columns([{ type: 'list', items }])];
