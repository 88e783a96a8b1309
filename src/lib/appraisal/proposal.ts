/**
 * The text of a proposal, as it was read on this machine: pages of a PDF, numbered paragraphs of a Word file or of
 * pasted text, answers of a design. Plain text only; nothing of the file's own markup survives.
 */
import * as z from 'zod/mini';
import type { Design } from '../domain/design.ts';
import { moment } from '../domain/fields.ts';
import { proposalRef } from './appraisal.ts';

/** Characters a whole proposal may hold; some 3,000 pages. */
export const proposalTextLimit = 10_000_000;
/** Pages or paragraphs. */
export const proposalPartLimit = 50_000;

const proposalPart = z.object({
	/** From 1; a page's or paragraph's number. */
	number: z.int().check(z.gte(1)),
	/** A heading the part stands under, the printed page number, or the question answered; empty where there is none. */
	label: z._default(z.string(), ''),
	text: z._default(z.string(), '')
});

export const proposalText = z.object({
	...proposalRef.shape,
	opened: moment,
	content: z.array(proposalPart).check(z.maxLength(proposalPartLimit)),
	/** The design itself, checked by `checkDesign` when it is read back; null for other files. */
	design: z._default(z.unknown(), null)
});

export type ProposalPart = z.output<typeof proposalPart>;
export type ProposalText = Omit<z.output<typeof proposalText>, 'design'> & {
	readonly design: Design | null;
};
