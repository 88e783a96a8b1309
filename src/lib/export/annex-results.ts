/** Part 3: the results framework, by activity, after the effects activities share. */
import type { Indicator } from '../domain/design.ts';
import type { TheoryNode } from '../theory/theory.ts';
import { number, t } from '../language/language.ts';
import {
	codesOf,
	looseIndicators,
	measuring,
	resultsOf,
	sharedResults,
	type Codes
} from './annex-codes.ts';
import type { AnnexInput } from './annex-parts.ts';
import { band, dated, isSaid, joined, paragraph, table, titled } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildResults(input: AnnexInput): Block[] {
	const { design, theory } = input;
	if (design.activities.length === 0 && design.indicators.length === 0)
		return [paragraph(t('annex.results.none'))];
	const codes = codesOf(design, theory);
	const under = (title: string, rows: readonly (readonly string[])[]) =>
		rows.length === 0 ? [] : [band(title), ...rows];
	const ofNodes = (title: string, nodes: readonly TheoryNode[]) =>
		under(
			title,
			nodes.flatMap((node) => rowsOf(node, input, codes))
		);
	return [
		paragraph(t('annex.results.codes'), 'lead'),
		...table(
			'',
			[
				[t('annex.results.result'), 3.4],
				[t('annex.results.indicator'), 3.0],
				[t('annex.results.baseline'), 2.1],
				[t('annex.results.target'), 2.1],
				[t('annex.results.source'), 2.4],
				[t('annex.results.assumptions'), 0.9]
			],
			[
				...ofNodes(t('annex.results.shared'), sharedResults(theory)),
				...design.activities.flatMap(({ id, name }, index) =>
					ofNodes(
						t('annex.results.caption', { number: index + 1, name: titled(name) }),
						resultsOf(theory, id)
					)
				),
				...under(
					t('annex.results.loose'),
					looseIndicators(design, theory).map((indicator) => [
						activityName(indicator, input),
						...indicatorCells(indicator, codes),
						''
					])
				)
			]
		)
	];
}

/** A row per indicator; the result's text stands in the first, its number in all. Method and frequency are in the sheets. */
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
		joined([codes.indicators.get(indicator.id) ?? '', titled(indicator.name)], ' '),
		baselineText(indicator),
		targetText(indicator),
		indicator.source
	];
}

function activityName({ activityId }: Indicator, { design }: AnnexInput): string {
	const activity = design.activities.find(({ id }) => id === activityId);
	return activity ? titled(activity.name) : '';
}

export function baselineText({ baseline, form }: Indicator): string {
	const { date, plan } = baseline;
	const value = figureText(baseline.value, form);
	const known =
		isSaid(value) && date
			? t('annex.results.dated', { value, date: dated(date) })
			: value || dated(date);
	const toCome = isSaid(plan) && known === '' ? t('annex.results.toBeSet', { plan }) : plan;
	return joined([known, toCome], '\n');
}

export function targetText({ target, form }: Indicator): string {
	const { date } = target;
	const value = figureText(target.value, form);
	return isSaid(value) && date
		? t('annex.results.by', { value, date: dated(date) })
		: value || dated(date);
}

/** A bare figure with what it counts in: 34 of a percentage is 34%. Anything else stands as it was written. */
function figureText(value: string, form: Indicator['form']): string {
	const isBare = /^\d{1,12}(?:\.\d{1,3})?$/.test(value.trim());
	if (!isBare || (form !== 'percentage' && form !== 'count')) return value;
	const figure = number(Number(value));
	return form === 'percentage' ? t('annex.results.percent', { value: figure }) : figure;
}
