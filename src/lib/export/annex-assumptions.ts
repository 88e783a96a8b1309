/** Part 5: every assumption with the step it sits on, what supports it, and how it will be tested. */
import type { Link, LinkAssumption } from '../theory/theory.ts';
import { t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { joined, nameOf, paragraph, table } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildAssumptions(input: AnnexInput): Block[] {
	const rows = input.theory.links.flatMap((link) =>
		link.assumptions.map((assumption) => row(assumption, link, input))
	);
	if (rows.length === 0) return [paragraph(t('annex.assumptions.none'))];
	return [
		paragraph(t('annex.assumptions.lead'), 'lead'),
		...table(
			t('annex.assumptions.caption'),
			[
				[t('annex.assumptions.code'), 0.7],
				[t('annex.assumptions.link'), 2.3],
				[t('annex.assumptions.text'), 3.2],
				[t('annex.assumptions.status'), 1.2],
				[t('annex.assumptions.evidence'), 2.4],
				[t('annex.assumptions.test'), 2.6],
				[t('annex.assumptions.owner'), 1.5]
			],
			rows
		)
	];
}

function row(assumption: LinkAssumption, link: Link, input: AnnexInput): string[] {
	const { code, text, source, status, evidence, basis, test, owner } = assumption;
	return [
		code,
		stepText(link, input),
		source ? t('annex.assumptions.withSource', { text, source }) : text,
		t(`annex.status.${status}`),
		joined([basis ? t(`basis.${basis}`) : '', evidence], ': '),
		test,
		owner
	];
}

function stepText({ from, to }: Link, { design, theory }: AnnexInput): string {
	const node = (id: string) => theory.nodes.find((one) => one.id === id);
	const labels = { from: node(from)?.label ?? '', to: node(to)?.label ?? '' };
	const activityId = node(from)?.activityId ?? node(to)?.activityId;
	const activity = design.activities.find(({ id }) => id === activityId);
	return activity
		? t('annex.assumptions.stepIn', { ...labels, activity: nameOf(activity.name) })
		: t('annex.assumptions.step', labels);
}
