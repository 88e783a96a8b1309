/**
 * What somebody who reads one page has to know: what changes for whom, what it rests on, how trafficking
 * could move, what is open and what was overridden. Each line names no more than a few; the parts have the rest.
 */
import {
	assumptionStatuses,
	displacementKinds,
	likelihoods,
	type DisplacementKind
} from '../domain/vocabulary.ts';
import { titleOf } from '../rules/describe.ts';
import { isOpen } from '../rules/evaluate.ts';
import { list, t } from '../language/language.ts';
import { codesOf, measuring, sharedResults } from './annex-codes.ts';
import { bySameRule, headOf } from './annex-findings.ts';
import { decisionText } from './annex-open-points.ts';
import { annexParts, type AnnexInput, type AnnexPart } from './annex-parts.ts';
import {
	fact,
	filled,
	isOverridden,
	isSaid,
	joined,
	nameOf,
	telling,
	titled
} from './annex-words.ts';
import type { Fact } from './blocks.ts';
import { shortened } from './shortened.ts';

/** Lines of one point, so that all of them stand on one page. */
const most = 4;
/** Characters of a line; advice that was overridden stands in its part in full. */
const lineLimit = 240;

/** Of a part that the authors left out nothing is told, except advice they overrode. */
export function buildBrief(input: AnnexInput): Fact[] {
	const told: readonly (readonly [AnnexPart | null, string, (input: AnnexInput) => string])[] = [
		['pattern', t('annex.brief.change'), changes],
		['results', t('annex.brief.effect'), effects],
		['assumptions', t('annex.brief.assumptions'), assumptions],
		['displacement', t('annex.brief.displacement'), displacement],
		['open', t('annex.brief.open'), openBefore],
		[null, t('annex.brief.overridden'), overridden]
	];
	const { design, parts = annexParts } = input;
	if (design.activities.length === 0 && design.groups.length === 0 && design.patterns.length === 0)
		return filled([fact(t('annex.brief.overridden'), overridden(input))]);
	return filled(
		told.flatMap(([part, label, say]) =>
			part === null || parts.includes(part) ? [fact(label, say(input))] : []
		)
	);
}

function changes({ design: { groups } }: AnnexInput): string {
	const said = groups.filter(({ change }) => isSaid(change));
	const silent = groups.filter((group) => !said.includes(group));
	return lines([
		...said.map(({ name, change }) => t('annex.brief.line', { name: titled(name), text: change })),
		...(silent.length === 0
			? []
			: [t('annex.brief.noChange', { names: list(silent.map(({ name }) => nameOf(name))) })])
	]);
}

function effects({ design, theory }: AnnexInput): string {
	const codes = codesOf(design, theory).results;
	return lines(
		sharedResults(theory).map((node) => {
			const text = `${codes.get(node.id) ?? ''} ${node.gap ? t('annex.gap', { text: node.text }) : node.text}`;
			return node.gap || measuring(design, node.id).length > 0
				? text
				: t('annex.brief.unmeasured', { text });
		})
	);
}

/** Each assumption counts once, also where several arrows rest on it. */
function assumptions({ theory }: AnnexInput): string {
	const all = new Map(
		theory.links.flatMap((link) => link.assumptions.map((one) => [one.code, one] as const))
	);
	if (all.size === 0) return '';
	const counts = assumptionStatuses.flatMap((status) => {
		const codes = [...all.values()].filter((one) => one.status === status).map(({ code }) => code);
		if (codes.length === 0) return [];
		const count = t(`annex.brief.${status}`, { count: codes.length });
		return [
			status === 'contradicted' ? t('annex.brief.codes', { count, codes: list(codes) }) : count
		];
	});
	return t('annex.brief.ofAssumptions', { count: all.size, counts: list(counts) });
}

function displacement({ design }: AnnexInput): string {
	const { kinds } = design.displacement;
	const of = (likelihood: string | null) =>
		displacementKinds.filter((kind) => (kinds[kind]?.likelihood ?? null) === likelihood);
	if (of(null).length === displacementKinds.length) return t('annex.displacement.none');
	const named = (some: readonly DisplacementKind[]) =>
		some.length === displacementKinds.length
			? t('annex.brief.everyKind')
			: some.map((kind) => t(`displacement.kind.${kind}`)).join('; ');
	return joined(
		[
			...likelihoods.map((likelihood) =>
				of(likelihood).length === 0
					? ''
					: t('annex.displacement.bare', {
							likelihood: t(`displacement.likelihood.${likelihood}`),
							kinds: named(of(likelihood))
						})
			),
			of(null).length === 0 ? '' : t('annex.displacement.notWeighed', { kinds: named(of(null)) })
		],
		'\n'
	);
}

/** Those that only ask for a thought are left to their part. */
function openBefore(input: AnnexInput): string {
	const open = input.findings.filter((one) => isOpen(one) && one.rule.weight !== 'consider');
	return lines(
		bySameRule(open).map((same) => {
			const { title, aside } = headOf(same, input);
			return joined([title, aside], ' ');
		})
	);
}

const overridden = (input: AnnexInput): string =>
	lines(
		input.findings
			.filter(isOverridden)
			.map((finding) => joined([titleOf(finding, telling(input)), decisionText(finding)], ' '))
	);

/** Several lines begin with a dot each, so that one that runs on is not taken for two. */
function lines(texts: readonly string[]): string {
	const shown = (texts.length > most + 1 ? texts.slice(0, most) : texts).map((text) =>
		shortened(text, lineLimit)
	);
	const rest = texts.length - shown.length;
	return [
		...(shown.length > 1 ? shown.map((text) => t('annex.brief.item', { text })) : shown),
		...(rest === 0 ? [] : [t('annex.brief.more', { count: rest })])
	].join('\n');
}
