/**
 * The design document: everything a designer has said, as plain JSON; its parts are in `parts/`.
 * Every field a person may leave empty has a default, so that a short hand-written file opens too.
 * This schema is version `currentVersion` of the saved format; see `open-design.ts` before changing it.
 */
import * as z from 'zod/mini';
import { id, list, record, text } from './fields.ts';
import type { itemAnswer } from './parts/answer.ts';
import { answer } from './parts/answer.ts';
import { decision, replyRound } from './parts/decisions.ts';
import type { displacementView } from './parts/displacement.ts';
import { displacement, emptyDisplacement } from './parts/displacement.ts';
import { indicator } from './parts/indicator.ts';
import type { partner, factor } from './parts/programme.ts';
import { profile, pattern, opportunity, group, activity } from './parts/programme.ts';
import type { assumption, addedNode, addedLink } from './parts/theory-edits.ts';
import { theoryEdits, emptyTheory } from './parts/theory-edits.ts';
import { opportunityIds } from './vocabulary.ts';

export const formatName = 'causeway-design';
export const currentVersion = 2;

export const design = z.object({
	format: z.literal(formatName),
	version: z.literal(currentVersion),
	id,
	/** Language the design is written in (BCP 47). */
	language: z._default(z.string().check(z.maxLength(35)), 'en'),
	/** The content the answers were given to. */
	contentVersion: text,
	created: z.string().check(z.maxLength(40)),
	changed: z.string().check(z.maxLength(40)),
	/** Said on the page and in the annex when the design is made up, or copied from public facts. */
	nature: z._default(z.enum(['own', 'fictional', 'public-facts']), 'own'),
	/** Stands only in a copy from which names or places were left out (`redact.ts`). */
	redacted: z.optional(z.literal(true)),
	/** Sources the whole design rests on. */
	sources: list(text),
	profile,
	patterns: list(pattern),
	opportunities: z._default(z.partialRecord(z.enum(opportunityIds), opportunity), {}),
	groups: list(group),
	activities: list(activity),
	/** By scope ("programme" or an activity's id), then question id. */
	answers: record(record(answer)),
	theory: z._default(theoryEdits, emptyTheory),
	displacement: z._default(displacement, emptyDisplacement),
	indicators: list(indicator),
	/** By finding key. */
	decisions: record(decision),
	/** Questions of appraisers, with the applicant's responses. */
	replies: list(replyRound)
});

export type Design = z.output<typeof design>;
export type Profile = z.output<typeof profile>;
export type Partner = z.output<typeof partner>;
export type Pattern = z.output<typeof pattern>;
export type Factor = z.output<typeof factor>;
export type Opportunity = z.output<typeof opportunity>;
export type Group = z.output<typeof group>;
export type Activity = z.output<typeof activity>;
export type Answer = z.output<typeof answer>;
export type ItemAnswer = z.output<typeof itemAnswer>;
export type Assumption = z.output<typeof assumption>;
export type TheoryEdits = z.output<typeof theoryEdits>;
export type AddedNode = z.output<typeof addedNode>;
export type AddedLink = z.output<typeof addedLink>;
type Displacement = z.output<typeof displacement>;
export type WatchPoint = Displacement['watchPoints'][number];
export type DisplacementView = z.output<typeof displacementView>;
export type Indicator = z.output<typeof indicator>;
export type Decision = z.output<typeof decision>;
export type ReplyRound = z.output<typeof replyRound>;
export type Reply = ReplyRound['questions'][number];
