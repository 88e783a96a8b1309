/** How far the readers of a panel agree, in figures with their meaning and limits. */
import type { Measure } from '../../appraisal/agreement.ts';
import type { Panel } from '../../appraisal/appraisal.ts';
import {
	agreementByChapter,
	agreementOf,
	type Agreement
} from '../../appraisal/panel-agreement.ts';
import type { PanelRow } from '../../appraisal/panel.ts';
import { chaptersOf } from '../../appraisal/progress.ts';
import { number, t } from '../../language/language.ts';
import { heading, joined, paragraph, table } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import type { MemoParts } from './memo-item.ts';
import { chapterTitle } from './memo-words.ts';

/** Fewer criteria than this (our choice), and one verdict more or less would move alpha too far to read anything in it. */
const fewCriteria = 20;
/** Share of equal verdicts from which a low alpha looks like a contradiction, and is explained. */
const highShare = 0.8;
/** Bounds that are customary for alpha (Krippendorff, Content Analysis): firm from 0.8, tentative from 0.667. */
const bounds = { firm: 0.8, tentative: 2 / 3 } as const;

export function buildAgreement(
	{ members }: Panel,
	rows: readonly PanelRow[],
	altered: readonly string[]
): Block[] {
	if (members.length < 2) return [];
	const caution = sealCaution(members, altered);
	return [
		heading(2, t('memo.agreement.title')),
		paragraph(differencesText(rows)),
		...agreementSentences(agreementOf(rows)).map((text) => paragraph(text)),
		...(caution === '' ? [] : [paragraph(caution, 'note')])
	];
}

/** Verdicts that were never sealed, or are no longer those sealed, may have been given after the readers spoke. */
export function sealCaution(members: Panel['members'], altered: readonly string[]): string {
	const open = members.filter(({ id, sealed }) => sealed === null || altered.includes(id)).length;
	return open === 0 ? '' : t('memo.agreement.notSealed', { count: open, of: members.length });
}

/** The same by section and set, for the appendix. */
export function buildAgreementTable(rows: readonly PanelRow[], parts: MemoParts): Block[] {
	const chapters = new Map(
		chaptersOf(rows.map(({ criterion }) => criterion)).map((one) => [one.id, one])
	);
	const cells = agreementByChapter(rows).map(({ chapter, agreement }) => [
		chapterTitle(chapters.get(chapter)!, parts),
		percentText(agreement.percent),
		alphaText(agreement.alpha),
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
	return [
		t('memo.agreement.same', { percent: percentText(percent), count: percent.units }),
		...alphaSentences(alpha, percent.value)
	];
}

function alphaSentences(alpha: Measure, share: number): string[] {
	if (alpha.value === null) return [t(`memo.agreement.${alpha.reason}`)];
	if (alpha.units < fewCriteria) return [t('memo.agreement.few', { count: alpha.units })];
	const { firm, tentative } = bounds;
	const strength = alpha.value >= firm ? 'firm' : alpha.value >= tentative ? 'tentative' : 'weak';
	return [
		joined(
			[
				t('memo.agreement.figure', { alpha: alphaFigure(alpha), count: alpha.units }),
				t(`memo.agreement.${strength}`),
				strength === 'weak' && share >= highShare ? t('memo.agreement.oneKind') : ''
			],
			' '
		),
		t('memo.agreement.limit')
	];
}

/** Whole per cent: more digits than the number of criteria bears would mislead. */
export const percentText = ({ value }: Measure): string =>
	value === null ? '' : t('memo.agreement.share', { percent: Math.round(value * 100) });
const alphaFigure = ({ value }: Measure): string =>
	value === null ? '' : (Math.round(value * 100) / 100).toFixed(2).replace('-', '−');

/** In a table: the figure, or that there are too few points for one. */
export function alphaText(alpha: Measure): string {
	if (alpha.value === null) return '';
	return alpha.units < fewCriteria ? t('memo.agreement.tooFew') : alphaFigure(alpha);
}

/** On how many points readers differed, and how many of these are open. */
function differencesText(rows: readonly PanelRow[]): string {
	const differing = rows.filter(({ differ }) => differ);
	const open = differing.filter(({ outcome }) => outcome === null).length;
	if (differing.length === 0) return t('memo.differences.none');
	const counted = t('memo.differences.count', { count: differing.length });
	if (open === 0) return joined([counted, t('memo.differences.allSettled')], ' ');
	return joined(
		[
			counted,
			open === differing.length
				? t('memo.differences.noneSettled')
				: t('memo.differences.open', { count: open })
		],
		' '
	);
}
