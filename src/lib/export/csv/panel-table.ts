/** A panel as a table: a row per criterion, with every reader's verdict and reason side by side and what was settled. */
import type { Panel } from '../../appraisal/appraisal.ts';
import { sideBySide } from '../../appraisal/panel.ts';
import { t } from '../../language/language.ts';
import { memberName, panelItems, type MemoParts } from '../memo/memo-item.ts';
import { markedVerdict, verdictText } from '../memo/memo-words.ts';
import { criterionCells, criterionHeader, passagesText } from './verdict-table.ts';
import type { Cell, CsvTable } from './write-csv.ts';

export function panelTable(panel: Panel, parts: MemoParts): CsvTable {
	const items = panelItems(panel, parts);
	const rows = sideBySide(
		panel,
		items.map(({ criterion }) => criterion)
	);
	const names = panel.members.map((_, index) => memberName(panel, index));
	return {
		header: [
			...criterionHeader(),
			...names.map((name) => t('csv.verdictOf', { name })),
			...names.map((name) => t('csv.reasonOf', { name })),
			t('csv.differ'),
			t('csv.settled'),
			t('csv.note'),
			t('csv.passages'),
			t('csv.question')
		],
		rows: rows.map(({ judgements, verdicts, differ, settlement }, index): Cell[] => {
			const item = items[index]!;
			return [
				...criterionCells(item, parts),
				...verdicts.map((verdict) => (verdict === null ? '' : verdictText(verdict))),
				...judgements.map((one) => one?.comment ?? ''),
				differ ? t('csv.yes') : '',
				markedVerdict(item),
				settlement?.note ?? '',
				passagesText(item, panel, parts.proposal),
				item.questions.join('\n')
			];
		})
	};
}
