/** What the programme is: its profile, the trafficking patterns it is about, the groups it wants to move, what it does. */
import * as z from 'zod/mini';
import { amount, date, id, list, oneOf, text } from '../fields.ts';
import {
	activityKinds,
	ageBands,
	answerStates,
	behaviourGroups,
	claims,
	factorKinds,
	judgements,
	movements,
	needsAssessments,
	opportunityUses,
	sexes
} from '../vocabulary.ts';

export const partner = z.object({ id, name: text, role: text, expertise: text, record: text });

export const profile = z.object({
	title: text,
	organisation: text,
	partners: list(partner),
	countries: text,
	places: text,
	start: date,
	/** Whole months. */
	months: amount,
	budget: amount,
	currency: text,
	donor: text,
	summary: text,
	/** Why this project, on whose word, from which year. */
	motivation: z._default(z.object({ reason: text, source: text, year: text }), {
		reason: '',
		source: '',
		year: ''
	}),
	needsAssessment: oneOf(needsAssessments),
	/** Who else works on this here, and how the work is divided. */
	otherActors: text,
	/** Who with lived experience took part, and what changed because of it. */
	livedExperience: text
});

export const factor = z.object({
	id,
	kind: z.enum(factorKinds),
	text,
	/** For a vulnerability: compared with people who were not trafficked (footnote 16)? */
	compared: oneOf(judgements),
	/** 2.Q3: within the scope of this programme? */
	inScope: oneOf(judgements),
	/** 2.Q4: can it realistically be moved far enough to matter? */
	movable: oneOf(judgements)
});

export const pattern = z.object({
	id,
	/** How the team calls it: "Debt bondage in brick kilns". */
	name: text,
	recruitedWho: text,
	recruitedHow: text,
	recruitedFrom: text,
	movement: oneOf(movements),
	movementText: text,
	exploitation: text,
	control: text,
	factors: list(factor),
	/** Sources for the description, with years. */
	source: text
});

export const opportunity = z.object({
	state: oneOf(answerStates),
	text,
	use: oneOf(opportunityUses)
});

export const group = z.object({
	id,
	name: text,
	/** 1.B1 to 1.B8. */
	behaviourGroup: oneOf(behaviourGroups),
	/** What they would do differently. */
	change: text,
	sex: oneOf(sexes),
	ageBand: oneOf(ageBands),
	/** People in the group, and how many of them the programme can reach. */
	size: amount,
	reachable: amount,
	place: text
});

export const activity = z.object({
	id,
	kind: z.enum(activityKinds),
	/** Kinds whose section applies as well: a hotline is awareness and identification. */
	alsoKinds: list(z.enum(activityKinds)),
	name: text,
	/** What is done, in a sentence or two. */
	description: text,
	groupIds: list(id),
	patternIds: list(id),
	/** Example activities of the section that describe it (3.E1, 6.E2 ...). */
	examples: list(id),
	/** The furthest result the proposal promises of this activity. */
	claim: oneOf(claims),
	/** Month of the programme in which it starts (1 is the first), and whole months it lasts. */
	startMonth: amount,
	months: amount,
	lead: text,
	cost: amount
});
