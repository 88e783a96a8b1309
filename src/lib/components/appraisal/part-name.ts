import type { ProposalRef } from '#lib/appraisal/appraisal.ts';
import type { ProposalPart } from '#lib/appraisal/proposal.ts';
import { t } from '#lib/language/language.ts';

/** How a place in the proposal is cited: "Page 4", "Paragraph 12", "Answer 7". */
export const partName = (numbering: ProposalRef['numbering'], number: number): string =>
	t(`part.${numbering}`, { number });

/**
 * The same with the heading it stands under, where there are no pages to cite by: "2.1 Objectives, paragraph 12".
 * @param label as the text of the proposal has it; empty where it is not known
 */
export const partPlace = (
	numbering: ProposalRef['numbering'],
	number: number,
	label: string
): string =>
	numbering === 'paragraphs' && label.trim() !== ''
		? t('part.under', { label, number })
		: partName(numbering, number);

/** As a heading, with the printed page number, the heading above it, or the question it answers. */
export function partHeading(
	numbering: ProposalRef['numbering'],
	{ number, label }: ProposalPart
): string {
	const name = partName(numbering, number);
	if (label.trim() === '' || label.trim() === String(number)) return name;
	return numbering === 'pages'
		? t('part.printed', { name, label })
		: t('part.labelled', { name, label });
}
