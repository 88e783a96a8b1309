/** What only a panel's memo has: who read, and how differences were settled. */
import type { Appraisal, Panel } from '../../appraisal/appraisal.ts';
import { isConcluded, type PanelRow } from '../../appraisal/panel.ts';
import { date, t } from '../../language/language.ts';
import {
	columns,
	entry,
	fact,
	filled,
	heading,
	isSaid,
	joined,
	paragraph,
	table
} from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import { memberName } from './memo-item.ts';
import {
	interestText,
	nameOfCriterion,
	recommendationText,
	timeText,
	verdictText
} from './memo-words.ts';

/** Each with the declaration of interest, what they recommended alone, and when their verdicts were sealed. */
export function buildMembers(panel: Panel, altered: readonly string[]): Block[] {
	const rows = panel.members.map((member, index) => {
		const { reviewer, conclusion, depth, minutes } = member;
		return [
			joined([memberName(panel, index), reviewer.organisation]),
			interestText(reviewer),
			joined([t(`memo.depth.${depth}`), timeText(minutes)]),
			recommendationText(conclusion),
			sealText(member, altered)
		];
	});
	return [
		heading(2, t('memo.members.title')),
		...table(
			'',
			[
				[t('memo.members.name'), 4],
				[t('memo.members.interest'), 5],
				[t('memo.members.reading'), 3],
				[t('memo.members.recommendation'), 4],
				[t('memo.members.sealed'), 3]
			],
			rows
		),
		...(rows.length === 0 ? [paragraph(t('memo.members.none'))] : [])
	];
}

/** When a reader sealed the verdicts, and whether they are still the same. */
export function sealText(
	{ id, sealed }: Pick<Appraisal, 'id' | 'sealed'>,
	altered: readonly string[]
): string {
	if (sealed === null) return t('memo.members.notSealed');
	return altered.includes(id)
		? t('memo.members.altered', { date: date(sealed.at) })
		: date(sealed.at);
}

/** For the appendix: what each reader concluded alone, before the panel did. */
export function buildOwnConclusions(panel: Panel): Block[] {
	const entries = panel.members.flatMap(({ conclusion }, index) => {
		if (!isConcluded(conclusion)) return [];
		const { reasons, summary, conditions, risks } = conclusion;
		return entry(memberName(panel, index), {
			aside: recommendationText(conclusion),
			text: joined([reasons, summary], '\n'),
			facts: filled([
				fact(t('memo.label', { label: t('memo.conditions.title') }), conditions),
				fact(t('memo.label', { label: t('memo.risks.title') }), joined(risks, '\n'))
			])
		});
	});
	return entries.length === 0 ? [] : [heading(2, t('memo.alone.title')), ...columns(entries)];
}

/** For the appendix: each point on which readers gave different verdicts, with what was settled and why. */
export function buildDifferences(panel: Panel, rows: readonly PanelRow[]): Block[] {
	const differing = rows.filter(({ differ }) => differ);
	if (differing.length === 0) return [];
	return [
		heading(2, t('memo.differences.title')),
		...table(
			'',
			[
				[t('memo.table.criterion'), 6],
				[t('memo.differences.verdicts'), 6],
				[t('memo.differences.settled'), 3],
				[t('memo.differences.note'), 8]
			],
			differing.map((row) => [
				nameOfCriterion(row.criterion),
				verdictsText(panel, row),
				row.settlement?.verdict
					? verdictText(row.settlement.verdict)
					: t('memo.differences.notSettled'),
				row.settlement?.note ?? ''
			])
		)
	];
}

const verdictsText = (panel: Panel, { verdicts }: PanelRow): string =>
	verdicts
		.flatMap((verdict, index) =>
			verdict === null
				? []
				: t('memo.said', { name: memberName(panel, index), text: verdictText(verdict) })
		)
		.join('\n');

export const coverFacts = (panel: Panel) =>
	filled([
		fact(
			t('memo.cover.readers'),
			panel.members.map((_, index) => memberName(panel, index)).join(', ')
		),
		fact(
			t('memo.cover.interests'),
			panel.members
				.map(({ reviewer }, index) => ({ reviewer, name: memberName(panel, index) }))
				.filter(({ reviewer }) => reviewer.interest !== 'none')
				.map(({ reviewer, name }) => t('memo.said', { name, text: interestText(reviewer) }))
				.filter(isSaid)
				.join('; ') || (panel.members.length === 0 ? '' : t('memo.cover.noInterests'))
		)
	]);
