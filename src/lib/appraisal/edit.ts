/**
 * Pure changes to an appraisal: the old document in, a new one out. Nothing here reads a clock or makes an id; whoever
 * keeps the document sets `changed`. A change that names something the appraisal does not hold returns it unchanged.
 */
import * as z from 'zod/mini';
import { answerOf } from './abstract.ts';
import * as schema from './appraisal.ts';
import type {
	AbstractAnswer,
	Appraisal,
	Check,
	CheckSet,
	Claim,
	Conclusion,
	Depth,
	ProposalRef
} from './appraisal.ts';
import { canonicalText } from './canonical.ts';
import type { On } from './judging.ts';
import { withEntry } from './with-entry.ts';

export interface AppraisalBirth {
	/** Random and stable; never made from a name or a position. */
	newId: () => string;
	now: Date;
	contentVersion: string;
	proposal: ProposalRef;
	/** Language the appraisal is written in (BCP 47). */
	language?: string;
	/** The call for proposals, as the appraiser names it. */
	call?: string;
}

export function createAppraisal(birth: AppraisalBirth): Appraisal {
	const { newId, now, contentVersion, proposal, language = 'en', call = '' } = birth;
	return z.parse(schema.appraisal, {
		format: schema.appraisalFormat,
		version: schema.currentAppraisalVersion,
		id: newId(),
		language,
		contentVersion,
		created: now.toISOString(),
		changed: now.toISOString(),
		call,
		proposal: refOf(proposal)
	});
}

/** A new document for the same proposal starts from the reference alone: the text is kept apart. */
const refOf = (proposal: ProposalRef): ProposalRef => z.parse(schema.proposalRef, proposal);

/**
 * Fills in a field of the abstract; null empties it. Ticking or writing something says that it is given, unless the
 * change says otherwise.
 */
export function setAbstract(
	appraisal: Appraisal,
	fieldId: string,
	change: Partial<AbstractAnswer> | null
): Appraisal {
	if (change === null)
		return { ...appraisal, abstract: withEntry(appraisal.abstract, fieldId, null) };
	const answer = { ...answerOf(appraisal, fieldId), ...change };
	if (!('state' in change)) {
		if (change.options?.length || change.text?.trim()) answer.state = 'given';
		else if (change.options && answer.text.trim() === '' && answer.state === 'given')
			answer.state = null;
	}
	return { ...appraisal, abstract: { ...appraisal.abstract, [fieldId]: answer } };
}

/**
 * Fills the fields the appraiser has not touched, such as from a design. A field still as `former` filled it counts as
 * untouched, so that the next version of a design fills it anew.
 */
export function fillAbstract(
	appraisal: Appraisal,
	fields: Appraisal['abstract'],
	former: Appraisal['abstract'] = {}
): Appraisal {
	const own = Object.entries(appraisal.abstract).filter(
		([id, answer]) =>
			!Object.hasOwn(former, id) || canonicalText(answer) !== canonicalText(former[id])
	);
	return { ...appraisal, abstract: { ...fields, ...Object.fromEntries(own) } };
}

export function addClaim(appraisal: Appraisal, claim: Claim): Appraisal {
	return { ...appraisal, claims: [...appraisal.claims, claim] };
}

export function changeClaim(
	appraisal: Appraisal,
	claimId: string,
	change: Partial<Omit<Claim, 'id'>>
): Appraisal {
	if (appraisal.claims.every(({ id }) => id !== claimId)) return appraisal;
	const claims = appraisal.claims.map((one) => (one.id === claimId ? { ...one, ...change } : one));
	return { ...appraisal, claims };
}

export function removeClaim(appraisal: Appraisal, claimId: string): Appraisal {
	const claims = appraisal.claims.filter(({ id }) => id !== claimId);
	return claims.length === appraisal.claims.length ? appraisal : { ...appraisal, claims };
}

/** Records what the appraiser made of a finding; null opens it again. */
export function decideCheck(
	appraisal: Appraisal,
	findingKey: string,
	decision: Pick<Check, 'choice' | 'note'> | null,
	{ basedOn, now }: On
): Appraisal {
	const { choice, note } = decision ?? { choice: null, note: '' };
	const check = choice && { choice, note, date: now.toISOString(), basedOn };
	return { ...appraisal, checks: withEntry(appraisal.checks, findingKey, check) };
}

export function setReviewer(
	appraisal: Appraisal,
	change: Partial<Appraisal['reviewer']>
): Appraisal {
	return { ...appraisal, reviewer: { ...appraisal.reviewer, ...change } };
}

export function setConclusion(appraisal: Appraisal, change: Partial<Conclusion>): Appraisal {
	return { ...appraisal, conclusion: { ...appraisal.conclusion, ...change } };
}

export const setCall = (appraisal: Appraisal, call: string): Appraisal => ({ ...appraisal, call });

export const setDepth = (appraisal: Appraisal, depth: Depth): Appraisal => ({
	...appraisal,
	depth
});

/** Adds a section from 3 to 9 that the abstract does not call for, or takes it away again; its judgements stay. */
export function toggleSection(appraisal: Appraisal, section: number): Appraisal {
	const addedSections = toggled(appraisal.addedSections, section).sort((a, b) => a - b);
	return { ...appraisal, addedSections };
}

export function toggleSet(appraisal: Appraisal, set: CheckSet): Appraisal {
	const chosen = toggled(appraisal.sets, set);
	return { ...appraisal, sets: schema.checkSets.filter((one) => chosen.includes(one)) };
}

/** Adds to the time spent; in minutes, kept to hundredths. */
export function spendMinutes(appraisal: Appraisal, minutes: number): Appraisal {
	return setMinutes(appraisal, Math.round(((appraisal.minutes ?? 0) + minutes) * 100) / 100);
}

/** The time spent as the appraiser corrects it; null when it is not to be said. */
export function setMinutes(appraisal: Appraisal, minutes: number | null): Appraisal {
	return { ...appraisal, minutes: minutes === null ? null : Math.max(0, minutes) };
}

/** Another state of the proposal: the one before is remembered, and judgements of it show as stale by what they rest on. */
export function replaceProposal(appraisal: Appraisal, proposal: ProposalRef): Appraisal {
	const { proposal: former, earlierProposals } = appraisal;
	const next = { ...appraisal, proposal: refOf(proposal) };
	if (former.fingerprint === proposal.fingerprint) return next;
	return { ...next, earlierProposals: [...earlierProposals, former] };
}

const toggled = <T>(list: readonly T[], value: T): T[] =>
	list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
