/** Trafficking that may move instead of stopping. */
import * as z from 'zod/mini';
import { id, list, oneOf, text } from '../fields.ts';
import { displacementKinds, likelihoods } from '../vocabulary.ts';

export const displacementView = z.object({
	likelihood: oneOf(likelihoods),
	why: text,
	signs: text,
	response: text
});

export const displacement = z.object({
	kinds: z._default(z.partialRecord(z.enum(displacementKinds), displacementView), {}),
	/** Where, outside the target area or group, somebody watches for a shift. */
	watchPoints: list(z.object({ id, what: text, where: text, who: text })),
	/** What is done about the network rather than the place (2.Q5 to 2.Q7). */
	networkResponse: text,
	/** The opposite case: good effects beyond the target. */
	benefits: text
});

export const emptyDisplacement = { kinds: {}, watchPoints: [], networkResponse: '', benefits: '' };
