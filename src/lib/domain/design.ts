/**
 * The design document: everything a designer has said, as plain JSON.
 * Every field a person may leave empty has a default, so that a short hand-written file opens too.
 * This schema is version `currentVersion` of the saved format; see `open-design.ts` before changing it.
 */
import * as z from 'zod/mini';
import {
	amount,
	date,
	id,
	joinedId,
	list,
	moment,
	oneOf,
	record,
	text,
	textLimit
} from './fields.ts';
import {
	activityKinds,
	ageBands,
	answerStates,
	assumptionStatuses,
	bases,
	behaviourGroups,
	claims,
	decisionChoices,
	directions,
	displacementKinds,
	factorKinds,
	indicatorForms,
	judgements,
	levels,
	likelihoods,
	movements,
	needsAssessments,
	opportunityIds,
	opportunityUses,
	rungs,
	sexes
} from './vocabulary.ts';

export const formatName = 'causeway-design';
export const currentVersion = 2;

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

/** A text the user put in place of a drafted one. `basedOn` is the draft they saw: when it changes, both are offered. */
export const ownText = z.object({ text, basedOn: text });

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

export const indicator = z.object({
	id,
	/** The toolkit's sample it was taken from, or null for one of the user's own. */
	sampleId: z._default(z.nullable(id), null),
	/** The user states the rung of an own indicator; it is never guessed. */
	rung: oneOf(rungs),
	activityId: z._default(z.nullable(id), null),
	/** Id of the node it measures. */
	measures: z._default(z.nullable(joinedId), null),
	name: text,
	definition: text,
	level: oneOf(levels),
	form: oneOf(indicatorForms),
	unit: text,
	direction: oneOf(directions),
	numerator: text,
	denominator: text,
	baseline: z._default(z.object({ value: text, date, plan: text }), {
		value: '',
		date: '',
		plan: ''
	}),
	target: z._default(z.object({ value: text, date, reason: text }), {
		value: '',
		date: '',
		reason: ''
	}),
	source: text,
	method: text,
	frequency: text,
	responsible: text,
	bySex: z._default(z.boolean(), false),
	byAge: z._default(z.boolean(), false),
	byOther: text,
	caveats: text,
	/** True where it looks outside the target area or group, for displacement. */
	outside: z._default(z.boolean(), false)
});

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

const emptyTheory = {
	nodes: {},
	reasons: {},
	assumptions: {},
	added: [],
	links: [],
	removed: []
};
const emptyDisplacement = { kinds: {}, watchPoints: [], networkResponse: '', benefits: '' };

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
export type Displacement = z.output<typeof displacement>;
export type WatchPoint = Displacement['watchPoints'][number];
export type DisplacementView = z.output<typeof displacementView>;
export type Indicator = z.output<typeof indicator>;
export type Decision = z.output<typeof decision>;
export type ReplyRound = z.output<typeof replyRound>;
export type Reply = ReplyRound['questions'][number];
