/** What the user changed in the drafted theory of change. Drafted boxes and arrows themselves are never stored. */
import * as z from 'zod/mini';
import { id, joinedId, list, oneOf, record, text, textLimit } from '../fields.ts';
import { assumptionStatuses, bases, levels } from '../vocabulary.ts';

/** A text the user put in place of a drafted one. `basedOn` is the draft they saw: when it changes, both are offered. */
const ownText = z.object({ text, basedOn: text });

export const assumption = z.object({
	/** Own wording; null keeps the drafted one. */
	text: z._default(z.nullable(z.string().check(z.maxLength(textLimit))), null),
	/** True for one the user added; false for a remark on a drafted one. */
	own: z._default(z.boolean(), false),
	status: oneOf(assumptionStatuses),
	evidence: text,
	basis: oneOf(bases),
	test: text,
	owner: text
});

/** A box of the user's own. Its text stands here, not among the texts laid over drafted boxes. */
export const addedNode = z.object({
	id,
	kind: z.enum(levels),
	text,
	/** The activity it belongs to; null for what several share. */
	activityId: z._default(z.nullable(id), null)
});

/** An arrow of the user's own, between two boxes, drafted or added. Its reason is kept under its id. */
export const addedLink = z.object({ id: joinedId, from: joinedId, to: joinedId });

export const theoryEdits = z.object({
	/** By node id. */
	nodes: record(ownText),
	/** By link id: the "because". */
	reasons: record(ownText),
	/** By link id, then assumption id. */
	assumptions: record(record(assumption)),
	added: list(addedNode),
	links: list(addedLink),
	/** Ids of drafted boxes and arrows that the user took out. */
	removed: list(joinedId)
});

export const emptyTheory = {
	nodes: {},
	reasons: {},
	assumptions: {},
	added: [],
	links: [],
	removed: []
};
