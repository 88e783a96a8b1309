/** Part 3: the results framework, one table per activity and one for the effects activities share. */
import type { Indicator } from '../domain/design.ts';
import type { TheoryNode } from '../theory/theory.ts';
import { t } from '../language/language.ts';
import {
	codesOf,
	looseIndicators,
	measuring,
	resultsOf,
	sharedResults,
	type Codes
} from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import { dated, isSaid, joined, nameOf, paragraph, table, titled } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildResults(input: AnnexInput): Block[] {
	const { design, theory } = input;
	if (design.activities.length === 0 && design.indicators.length === 0)
		return [paragraph(t('annex.results.none'))];
	const codes = codesOf(design, theory);
	const ofNodes = (caption: string, nodes: readonly TheoryNode[]) =>
		framework(
			caption,
			nodes.flatMap((node) => rowsOf(node, input, codes))
		);
	return [
		paragraph(t('annex.results.codes')),
		...ofNodes(t('annex.results.shared'), sharedResults(theory)),
		...design.activities.flatMap(({ id, name }, index) =>
			ofNodes(
				t('annex.results.caption', { number: index + 1, name: titled(name) }),
				resultsOf(theory, id)
			)
		),
		...framework(
			t('annex.results.loose'),
			looseIndicators(design, theory).map((indicator) => [
				activityName(indicator, input),
				...indicatorCells(indicator, codes),
				''
			])
		)
	];
}

function framework(caption: string, rows: readonly (readonly string[])[]): Block[] {
	return table(
		caption,
		[
			[t('annex.results.result'), 3],
			[t('annex.results.indicator'), 3],
			[t('annex.results.baseline'), 1.7],
			[t('annex.results.target'), 1.7],
			[t('annex.results.source'), 2.8],
			[t('annex.results.assumptions'), 1.2]
		],
		rows
	);
}

/** A row per indicator; the result's text stands in the first, its number in all. */
function rowsOf(node: TheoryNode, input: AnnexInput, codes: Codes): string[][] {
	const code = codes.results.get(node.id) ?? '';
	const text = node.gap ? t('annex.gap', { text: node.text }) : node.text;
	const assumptions = [
		...new Set(
			input.theory.links
				.filter(({ to }) => to === node.id)
				.flatMap((link) => link.assumptions.map((one) => one.code))
		)
	].join(', ');
	const indicators = measuring(input.design, node.id);
	const result = `${code} ${text}`;
	if (indicators.length === 0)
		return [[result, t('annex.results.noIndicator'), '', '', '', assumptions]];
	return indicators.map((indicator, index) => [
		index === 0 ? result : code,
		...indicatorCells(indicator, codes),
		index === 0 || assumptions === '' ? assumptions : t('annex.results.asAbove')
	]);
}

function indicatorCells(indicator: Indicator, codes: Codes): string[] {
	return [
		joined([codes.indicators.get(indicator.id) ?? '', nameOf(indicator.name)], ' '),
		baselineText(indicator),
		targetText(indicator),
		joined([indicator.source, indicator.method, indicator.frequency], '\n')
	];
}

function activityName({ activityId }: Indicator, { design }: AnnexInput): string {
	const activity = design.activities.find(({ id }) => id === activityId);
	return activity ? titled(activity.name) : '';
}

export function baselineText({ baseline }: Indicator): string {
	const { value, date, plan } = baseline;
	const known =
		isSaid(value) && date
			? t('annex.results.dated', { value, date: dated(date) })
			: value || dated(date);
	const toCome = isSaid(plan) && known === '' ? t('annex.results.toBeSet', { plan }) : plan;
	return joined([known, toCome], '\n');
}

export function targetText({ target }: Indicator): string {
	const { value, date } = target;
	return isSaid(value) && date
		? t('annex.results.by', { value, date: dated(date) })
		: value || dated(date);
}
