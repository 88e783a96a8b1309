/** What only a panel's memo has: who read, how far they agree, and how differences were settled. */
import type { Panel } from '../../appraisal/appraisal.ts';
import {
	agreementByChapter,
	agreementOf,
	type Agreement
} from '../../appraisal/panel-agreement.ts';
import type { Measure } from '../../appraisal/agreement.ts';
import type { PanelRow } from '../../appraisal/panel.ts';
import { chaptersOf } from '../../appraisal/progress.ts';
import { date, number, t } from '../../language/language.ts';
import { fact, filled, heading, isSaid, joined, paragraph, table } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import { memberName, type MemoParts } from './memo-item.ts';
import {
	chapterTitle,
	interestText,
	nameOfCriterion,
	recommendationText,
	timeText,
	verdictText
} from './memo-words.ts';

/** Fewer criteria than this, and the figures are a hint only. */
const fewCriteria = 20;
/** Bounds that are customary for alpha (Krippendorff, Content Analysis): firm from 0.8, tentative from 0.667. */
const bounds = { firm: 0.8, tentative: 2 / 3 } as const;

/** Each with the declaration of interest, what they recommended alone, and when their verdicts were sealed. */
export function buildMembers(panel: Panel): Block[] {
	const rows = panel.members.map(({ reviewer, conclusion, depth, minutes, sealed }, index) => [
		joined([memberName(panel, index), reviewer.organisation]),
		interestText(reviewer),
		joined([t(`memo.depth.${depth}`), timeText(minutes)]),
		recommendationText(conclusion),
		sealed ? date(sealed.at) : t('memo.members.notSealed')
	]);
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

export const buildAgreement = (rows: readonly PanelRow[]): Block[] => [
	heading(2, t('memo.agreement.title')),
	...agreementSentences(agreementOf(rows)).map((text) => paragraph(text))
];

/** The same by section and set, for the appendix. */
export function buildAgreementTable(rows: readonly PanelRow[], parts: MemoParts): Block[] {
	const chapters = new Map(
		chaptersOf(rows.map(({ criterion }) => criterion)).map((one) => [one.id, one])
	);
	const cells = agreementByChapter(rows).map(({ chapter, agreement }) => [
		chapterTitle(chapters.get(chapter)!, parts),
		percentText(agreement.percent),
		alphaFigure(agreement.alpha),
		number(agreement.percent.units)
	]);
	if (cells.length === 0) return [];
	return [
		heading(2, t('memo.agreement.byChapter')),
		...table(
			'',
			[
				[t('memo.agreement.chapter'), 6],
				[t('memo.agreement.percent'), 2],
				[t('memo.agreement.alpha'), 2],
				[t('memo.agreement.units'), 2]
			],
			cells
		)
	];
}

/** The figures with what they mean, on how many criteria they rest, and how much can be built on them. */
export function agreementSentences({ percent, alpha }: Agreement): string[] {
	if (percent.value === null) return [t('memo.agreement.nothing')];
	const { firm, tentative } = bounds;
	const value = alpha.value ?? 0;
	const strength = value >= firm ? 'firm' : value >= tentative ? 'tentative' : 'weak';
	return [
		t('memo.agreement.same', { percent: percentText(percent), count: percent.units }),
		alpha.value === null
			? t(`memo.agreement.${alpha.reason}`)
			: joined(
					[
						t('memo.agreement.figure', { alpha: alphaFigure(alpha), count: alpha.units }),
						t(`memo.agreement.${strength}`)
					],
					' '
				),
		...(percent.units < fewCriteria ? [t('memo.agreement.few')] : [])
	];
}

/** Whole per cent: more digits than the number of criteria bears would mislead. */
export const percentText = ({ value }: Measure): string =>
	value === null ? '' : t('memo.agreement.share', { percent: Math.round(value * 100) });
export const alphaFigure = ({ value }: Measure): string =>
	value === null ? '' : (Math.round(value * 100) / 100).toFixed(2).replace('-', '−');

/** Where readers gave different verdicts: each one's, what was settled, and why. */
export function buildDifferences(panel: Panel, rows: readonly PanelRow[]): Block[] {
	const differing = rows.filter(({ differ }) => differ);
	const open = differing.filter(({ outcome }) => outcome === null).length;
	if (differing.length === 0)
		return [heading(2, t('memo.differences.title')), paragraph(t('memo.differences.none'))];
	return [
		heading(2, t('memo.differences.title')),
		paragraph(
			joined(
				[
					t('memo.differences.count', { count: differing.length }),
					open === 0
						? t('memo.differences.allSettled')
						: t('memo.differences.open', { count: open })
				],
				' '
			),
			'note'
		),
		...table(
			'',
			[
				[t('memo.table.criterion'), 5],
				[t('memo.differences.verdicts'), 6],
				[t('memo.differences.settled'), 3],
				[t('memo.differences.note'), 6]
			],
			differing.map(({ criterion, verdicts, settlement }) => [
				nameOfCriterion(criterion),
				verdicts
					.flatMap((verdict, index) =>
						verdict === null
							? []
							: t('memo.said', { name: memberName(panel, index), text: verdictText(verdict) })
					)
					.join('\n'),
				settlement?.verdict ? verdictText(settlement.verdict) : t('memo.differences.notSettled'),
				settlement?.note ?? ''
			])
		)
	];
}

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
