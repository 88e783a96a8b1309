/**
 * One appraiser's reading of one proposal, as plain JSON: what the proposal says it is, a verdict on each item with the
 * passages behind it, and the conclusion. Edited by pure functions, never mutated; every field a person may leave empty
 * has a default. This schema is version `currentAppraisalVersion` of the saved format.
 */
import * as z from 'zod/mini';
import { amount, id, list, moment, oneOf, record, text } from '../domain/fields.ts';

export const appraisalFormat = 'causeway-appraisal';
export const currentAppraisalVersion = 1;

/** Best first; "cannot tell" and "not relevant" stand outside the order. */
export const verdicts = ['well', 'partly', 'not', 'cannot-tell', 'not-relevant'] as const;
export type Verdict = (typeof verdicts)[number];

/** How much is read: each depth holds the one before. */
export const depths = ['quick', 'standard', 'full'] as const;
export type Depth = (typeof depths)[number];

/** Sets of questions beside the toolkit's sections (Norad 11/2010, parts C and D; OECD DAC). */
export const checkSets = ['dac', 'rights', 'gender', 'child', 'ethics'] as const;
export type CheckSet = (typeof checkSets)[number];

export const proposalKinds = ['design', 'pdf', 'word', 'text'] as const;
/** How places in the proposal are cited: by page, by numbered paragraph, or by the answers of a design. */
export const numberings = ['pages', 'paragraphs', 'answers'] as const;

/** Which proposal was read, in which state. The text itself is kept apart (`proposal.ts`). */
export const proposalRef = z.object({
	kind: z.enum(proposalKinds),
	/** Name of the file; empty for pasted text. */
	name: text,
	/** SHA-256 of the file's bytes, or of the pasted text, in hexadecimal: the same proposal for every reader. */
	fingerprint: z.string().check(z.minLength(1), z.maxLength(100)),
	title: text,
	applicant: text,
	/** Pages or paragraphs, counted. */
	parts: amount,
	numbering: z.enum(numberings),
	/** Id of the design, where the proposal is one: its next version has the same. */
	designId: text,
	opened: moment
});

/** A place in the proposal that shows something. The quotation stands here in full, whatever becomes of the file. */
const passage = z.object({
	id,
	/** Number of the page or paragraph, from 1. */
	part: z.int().check(z.gte(1)),
	/** Where the quotation starts in the text of that part; null when it was typed or the text has changed. */
	start: z._default(z.nullable(z.int().check(z.gte(0))), null),
	quote: text,
	/** Fingerprint of the proposal it was taken from. */
	from: text
});

const judged = {
	verdict: oneOf(verdicts),
	/** Why; wanted for every verdict but "well". */
	comment: text,
	/** What the applicant should be asked. */
	question: text,
	passages: list(passage),
	/** Fingerprint of what was judged: the proposal's, or that of the design's answer. It is stale when this has changed. */
	basedOn: text,
	/** ISO date and time of the last change. */
	date: moment
};
/** What was said of earlier states of the proposal is kept under `earlier`, oldest first. */
const judgement = z.object({ ...judged, earlier: list(z.object(judged)) });

/** A field of the abstract. "Not given" is an answer of its own, apart from "no" (Norad 11/2010, annex B). */
const abstractAnswer = z.object({
	state: oneOf(['given', 'no', 'not-given']),
	/** Ids of the options ticked. */
	options: list(id),
	/** By option: a source, a number, whatever the field asks beside a tick. */
	details: record(text),
	text,
	/** Page or paragraph where the proposal says so. */
	part: z._default(z.nullable(z.int().check(z.gte(1))), null)
});

/** Something the proposal claims to know (annex B, 10). */
export const claim = z.object({
	id,
	kind: z.enum(['finding', 'recommendation']),
	text,
	source: text,
	part: z._default(z.nullable(z.int().check(z.gte(1))), null)
});

/** What the appraiser made of a finding of the rules. */
export const check = z.object({
	choice: z.enum(['confirmed', 'set-aside']),
	note: text,
	date: moment,
	/** What the finding rested on; the check is open again when it differs. */
	basedOn: text
});

export const recommendations = [
	'support',
	'support-with-conditions',
	'revise',
	'do-not-support'
] as const;
export const conclusion = z.object({
	summary: text,
	strengths: text,
	/** Up to three, weightiest first (annex B, 11). */
	risks: list(text),
	conditions: text,
	recommendation: oneOf(recommendations),
	/** In words; a recommendation is never only a choice. */
	reasons: text,
	/** To the applicant, about the proposal as a whole; one a line. Others stand with the criterion they concern. */
	questions: text
});
export const emptyConclusion = {
	summary: '',
	strengths: '',
	risks: [],
	conditions: '',
	recommendation: null,
	reasons: '',
	questions: ''
};

/** Questions about the proposal as a whole: a line each. */
export const wholeQuestions = ({ questions }: Pick<z.output<typeof conclusion>, 'questions'>) =>
	questions
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

export const reviewer = z.object({
	name: text,
	organisation: text,
	/** Declaration of interest: none, or one that is described. Null until declared. */
	interest: oneOf(['none', 'declared']),
	interestText: text
});

export const appraisal = z.object({
	format: z.literal(appraisalFormat),
	version: z.literal(currentAppraisalVersion),
	id,
	language: z._default(z.string().check(z.maxLength(35)), 'en'),
	contentVersion: text,
	created: moment,
	changed: moment,
	/** The call for proposals, as the appraiser names it; proposals of one name form a round. */
	call: text,
	reviewer: z._default(reviewer, { name: '', organisation: '', interest: null, interestText: '' }),
	proposal: proposalRef,
	/** States of the proposal read before, oldest first. */
	earlierProposals: list(proposalRef),
	depth: z._default(z.enum(depths), 'standard'),
	/** Sections read besides those of the kinds ticked in the abstract (3 to 9). */
	addedSections: list(z.int().check(z.gte(3), z.lte(9))),
	sets: z._default(z.array(z.enum(checkSets)), ['rights']),
	/** By field id of the abstract form. */
	abstract: record(abstractAnswer),
	claims: list(claim),
	/** By criterion key. */
	judgements: record(judgement),
	/** By finding key. */
	checks: record(check),
	conclusion: z._default(conclusion, emptyConclusion),
	/** Minutes spent, counted while the proposal was on the screen; the appraiser may correct them. */
	minutes: amount,
	/** Set when the verdicts were sealed for a panel: nothing changes afterwards without being marked. */
	sealed: z._default(
		z.nullable(
			z.object({
				at: moment,
				/** SHA-256 of what was sealed: see `seal.ts`. */
				digest: text
			})
		),
		null
	)
});

export type Appraisal = z.output<typeof appraisal>;
export type ProposalRef = z.output<typeof proposalRef>;
export type Passage = z.output<typeof passage>;
export type Judgement = z.output<typeof judgement>;
export type AbstractAnswer = z.output<typeof abstractAnswer>;
export type Claim = z.output<typeof claim>;
export type Check = z.output<typeof check>;
export type Conclusion = z.output<typeof conclusion>;
export type Recommendation = (typeof recommendations)[number];

export const panelFormat = 'causeway-panel';
export const currentPanelVersion = 1;

/** Where readers differed: what they agreed on, and why. */
export const settlement = z.object({ verdict: oneOf(verdicts), note: text, date: moment });

/**
 * Several appraisals of one proposal side by side. The members' words stay as they came. A new version of the appraisal
 * is a new version of the panel too, since it holds whole appraisals.
 */
export const panel = z.object({
	format: z.literal(panelFormat),
	version: z.literal(currentPanelVersion),
	id,
	language: z._default(z.string().check(z.maxLength(35)), 'en'),
	contentVersion: text,
	created: moment,
	changed: moment,
	call: text,
	proposal: proposalRef,
	/** Whole appraisals, in the order they were opened; one per appraisal id, the latest state of each. */
	members: list(appraisal),
	/** By criterion key. */
	settlements: record(settlement),
	conclusion: z._default(conclusion, emptyConclusion)
});
export type Panel = z.output<typeof panel>;
export type Settlement = z.output<typeof settlement>;
