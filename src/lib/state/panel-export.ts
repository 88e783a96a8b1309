import { allCriteria } from '#lib/appraisal/criteria.ts';
import { panelTable } from '#lib/export/csv/panel-table.ts';
import { buildJointMemo } from '#lib/export/memo-joint.ts';
import { DocumentExport, type ExportParts } from './document-export.svelte.ts';
import type { PanelDesk } from './panel-desk.svelte.ts';

/** The files of a panel: its joint memo, table, questions, and the panel itself. */
export function panelExport(desk: PanelDesk, hand: ExportParts['hand']): DocumentExport {
	const { guide, appraising, proposal } = desk;
	const parts = () => ({ guide, appraising, proposal, now: desk.now() });
	return new DocumentExport({
		document: () => desk.panel,
		memo: (copy) =>
			buildJointMemo({ ...parts(), ...copy, panel: desk.panel, altered: desk.altered }),
		table: () => panelTable(desk.panel, parts()),
		criteria: () => allCriteria({ content: guide.content, appraising }),
		proposal,
		now: () => desk.now(),
		hand
	});
}
