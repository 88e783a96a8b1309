/** What was said back: by the user to findings, by the applicant to questions of appraisers. */
import * as z from 'zod/mini';
import { id, list, moment, text } from '../fields.ts';
import { decisionChoices } from '../vocabulary.ts';

export const decision = z.object({
	choice: z.enum(decisionChoices),
	reason: text,
	/** ISO date and time. */
	date: z.string().check(z.maxLength(40)),
	/** What the finding rested on when the user decided; a decision is reopened when it differs. */
	basedOn: text
});

/**
 * What an appraiser asked and what the applicant answered; one entry per set of questions that was opened.
 * The questions are the appraiser's words and stay as they came.
 */
export const replyRound = z.object({
	/** The appraisal's id: opening the same questions again adds nothing. */
	id,
	/** Whom the questions come from, as the file says: a name, a panel, a call. */
	from: text,
	/** When they were written, and when they were opened here. */
	asked: moment,
	opened: moment,
	questions: list(
		z.object({
			id,
			/** What the question is about: the key of a criterion (see `appraisal/criteria.ts`), or "" for the whole. */
			about: text,
			/** Source id of the toolkit's question or lesson, where there is one. */
			item: text,
			question: text,
			response: text,
			/** When the response was last changed; "" while there is none. */
			responded: moment
		})
	)
});
