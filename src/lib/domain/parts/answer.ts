/** Answers to the questions of the toolkit. */
import * as z from 'zod/mini';
import { amount, oneOf, record, text, textLimit } from '../fields.ts';
import { answerStates, bases } from '../vocabulary.ts';

export const itemAnswer = z.object({ state: oneOf(answerStates), text });

export const answer = z.object({
	state: oneOf(answerStates),
	text,
	/** By item id (`6.Q1.a`). */
	items: record(itemAnswer),
	/** Typed values by key; a choice holds the option's id. */
	values: record(z.string().check(z.maxLength(textLimit))),
	basis: oneOf(bases),
	source: text,
	year: text,
	/** For "unknown": how it will be found out. */
	plan: z._default(z.object({ what: text, who: text, when: text, cost: amount }), {
		what: '',
		who: '',
		when: '',
		cost: null
	}),
	parked: z._default(z.boolean(), false)
});
