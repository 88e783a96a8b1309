/** One appraisal as a table: a row per criterion that was read, in the order of reading. */
import type { Appraisal } from '../../appraisal/appraisal.ts';
import { judgementOf } from '../../appraisal/judging.ts';
import { t } from '../../language/language.ts';
import { itemsOf, type MemoItem, type MemoParts } from '../memo/memo-item.ts';
import {
	chapterTitle,
	cited,
	passageFacts,
	titleOfProposal,
	verdictText
} from '../memo/memo-words.ts';
import type { CsvTable } from './write-csv.ts';

export function verdictTable(appraisal: Appraisal, parts: MemoParts): CsvTable {
	const { proposal, reviewer } = appraisal;
	return {
		header: [
			t('csv.proposal'),
			t('csv.applicant'),
			t('csv.reader'),
			...criterionHeader(),
			t('csv.verdict'),
			t('csv.stale'),
			t('csv.reason'),
			t('csv.passages'),
			t('csv.question'),
			t('csv.judged')
		],
		rows: itemsOf(appraisal, parts).map((item) => [
			titleOfProposal(proposal),
			proposal.applicant,
			reviewer.name,
			...criterionCells(item, parts),
			verdictText(item.verdict),
			item.isStale ? t('csv.yes') : '',
			item.reasons.join('\n'),
			passagesText(item, appraisal, parts.proposal),
			item.questions.join('\n'),
			judgementOf(appraisal, item.criterion.key).date.slice(0, 10)
		])
	};
}

export const criterionHeader = (): string[] => [
	t('csv.section'),
	t('csv.item'),
	t('csv.name'),
	t('csv.title')
];

export const criterionCells = (
	{ criterion }: Pick<MemoItem, 'criterion'>,
	parts: MemoParts
): string[] => [chapterTitle(criterion, parts), criterion.id, criterion.short, criterion.title];

export const passagesText = (
	{ passages }: MemoItem,
	{ proposal }: Pick<Appraisal, 'proposal'>,
	text: MemoParts['proposal']
): string =>
	passageFacts(passages, cited(proposal, text), Infinity)
		.map(({ label, value }) => `${label} ${value}`.trim())
		.join('\n');
