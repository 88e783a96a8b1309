import type { ProposalText } from '#lib/appraisal/proposal.ts';

/** The texts of a proposal by the number of their page, paragraph or answer. */
export const textsByPart = (proposal: ProposalText | null): ReadonlyMap<number, string> =>
	new Map(proposal?.content.map(({ number, text }) => [number, text] as const) ?? []);
