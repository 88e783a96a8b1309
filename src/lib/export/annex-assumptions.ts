/** Part 5: every assumption with the step it sits on, what supports it, and how it will be tested. */
import type { Link, LinkAssumption } from '../theory/theory.ts';
import { t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { band, joined, paragraph, table, titled } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildAssumptions(input: AnnexInput): Block[] {
	const { design, theory } = input;
	const places = [...design.activities.map(({ id }) => id), undefined];
	const rows = places.flatMap((id, index) => {
		const links = theory.links.filter((link) => activityOf(link, input) === id);
		const own = links.flatMap((link) => link.assumptions.map((one) => row(one, link, input)));
		const name = design.activities[index]?.name;
		if (own.length === 0 || name === undefined) return own;
		return [band(t('annex.results.caption', { number: index + 1, name: titled(name) })), ...own];
	});
	if (rows.length === 0) return [paragraph(t('annex.assumptions.none'))];
	return [
		paragraph(t('annex.assumptions.lead'), 'lead'),
		...table(
			'',
			[
				[t('annex.assumptions.code'), 0.7],
				[t('annex.assumptions.link'), 2.1],
				[t('annex.assumptions.text'), 3.2],
				[t('annex.assumptions.evidence'), 2.9],
				[t('annex.assumptions.test'), 2.9]
			],
			rows
		)
	];
}

/** The activity a step belongs to; undefined for one between effects that activities share. */
function activityOf({ from, to }: Link, { design, theory }: AnnexInput): string | undefined {
	const of = (id: string) => theory.nodes.find((node) => node.id === id)?.activityId;
	const id = of(from) ?? of(to);
	return design.activities.find((activity) => activity.id === id)?.id;
}

function row(assumption: LinkAssumption, link: Link, { theory }: AnnexInput): string[] {
	const { code, text, source, status, evidence, basis, test, owner } = assumption;
	const label = (id: string) => theory.nodes.find((node) => node.id === id)?.label ?? '';
	const from = source.replace('ICAT 2016, ', '');
	return [
		code,
		t('annex.assumptions.step', { from: label(link.from), to: label(link.to) }),
		from ? t('annex.assumptions.withSource', { text, source: from }) : text,
		joined(
			[t(`annex.status.${status}`), joined([basis ? t(`basis.${basis}`) : '', evidence], ': ')],
			'. '
		),
		joined([test, owner === '' ? '' : t('annex.assumptions.watched', { owner })], '\n')
	];
}
