import type { Criterion } from '#lib/appraisal/criteria.ts';
import { addPassage } from '#lib/appraisal/judging.ts';
import { t } from '#lib/language/language.ts';
import type { AppraisalDesk } from '#lib/state/appraisal-desk.svelte.ts';
import { partPlace } from '../part-name.ts';

interface Place {
	readonly part: number;
	/** Null where the quotation was typed and is not found in the text. */
	readonly start: number | null;
	readonly quote: string;
}

/** Keeps a passage with the item, and says so. */
export function usePassage(desk: AppraisalDesk, criterion: Criterion, place: Place): void {
	const { part, start, quote } = place;
	desk.edit((before) =>
		addPassage(before, criterion.key, desk.newPassage({ part, start, quote }), desk.on(criterion))
	);
	const { numbering } = desk.appraisal.proposal;
	desk.news = t('passage.added', { part: partPlace(numbering, part, desk.pane.labelOf(part)) });
}

/** The text selected in the pane becomes a passage of the item on the page; false when there is neither. */
export function useSelection(desk: AppraisalDesk): boolean {
	const { criterion, pane } = desk;
	if (!criterion || !pane.selection) return false;
	usePassage(desk, criterion, pane.selection);
	pane.selection = null;
	return true;
}
