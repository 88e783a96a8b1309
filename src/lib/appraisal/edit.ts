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
	Judgement,
	Passage,
	ProposalRef
} from './appraisal.ts';
import { isStale } from './based-on.ts';
import { canonicalText } from './canonical.ts';

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

/** What a judgement is given to, and when. */
export interface On {
	/** See `based-on.ts`. */
	readonly basedOn: string;
	readonly now: Date;
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

export const emptyJudgement: Judgement = {
	verdict: null,
	comment: '',
	question: '',
	passages: [],
	basedOn: '',
	date: '',
	earlier: []
};

export function judgementOf({ judgements }: Appraisal, key: string): Judgement {
	return Object.hasOwn(judgements, key) ? judgements[key]! : emptyJudgement;
}

/**
 * Says more of one criterion. Where the judgement rests on an earlier state of the proposal, it is first kept whole under
 * `earlier`. Giving a verdict, also the same one again, judges the proposal as it is now; other changes leave the verdict
 * as stale as it was.
 */
export function judge(
	appraisal: Appraisal,
	key: string,
	change: Partial<Pick<Judgement, 'verdict' | 'comment' | 'question'>>,
	on: On
): Appraisal {
	return withJudgement(appraisal, key, change, on);
}

/** The former judgement stands as it is, on the proposal as it is now. */
export function confirmJudgement(appraisal: Appraisal, key: string, on: On): Appraisal {
	if (!Object.hasOwn(appraisal.judgements, key)) return appraisal;
	return withJudgement(appraisal, key, { verdict: judgementOf(appraisal, key).verdict }, on);
}

/** Takes back what was said now; what was said of earlier states stays. */
export function clearJudgement(appraisal: Appraisal, key: string, on: On): Appraisal {
	if (!Object.hasOwn(appraisal.judgements, key)) return appraisal;
	const former = judgementOf(appraisal, key);
	const earlier = isStale(former, on.basedOn) ? archived(former) : former.earlier;
	const cleared = earlier.length > 0 ? { ...emptyJudgement, earlier } : null;
	return { ...appraisal, judgements: withEntry(appraisal.judgements, key, cleared) };
}

export function addPassage(appraisal: Appraisal, key: string, passage: Passage, on: On): Appraisal {
	const { passages } = judgementOf(appraisal, key);
	return withJudgement(appraisal, key, { passages: [...passages, passage] }, on);
}

export function removePassage(
	appraisal: Appraisal,
	key: string,
	passageId: string,
	on: On
): Appraisal {
	const { passages } = judgementOf(appraisal, key);
	const left = passages.filter(({ id }) => id !== passageId);
	if (left.length === passages.length) return appraisal;
	return withJudgement(appraisal, key, { passages: left }, on);
}

function withJudgement(
	appraisal: Appraisal,
	key: string,
	change: Partial<Judgement>,
	{ basedOn, now }: On
): Appraisal {
	const former = judgementOf(appraisal, key);
	const stale = isStale(former, basedOn);
	const judgedNow = !stale || former.verdict === null || 'verdict' in change;
	const judgement: Judgement = {
		...former,
		...change,
		basedOn: judgedNow ? basedOn : former.basedOn,
		date: now.toISOString(),
		earlier: stale ? archived(former) : former.earlier
	};
	return { ...appraisal, judgements: { ...appraisal.judgements, [key]: judgement } };
}

/** The list of earlier judgements with this one at its end; once, however often its words change before the verdict does. */
function archived({ earlier, ...former }: Judgement): Judgement['earlier'] {
	return earlier.at(-1)?.basedOn === former.basedOn ? earlier : [...earlier, former];
}

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

/** The entry replaced or added, or taken away by null; untouched when there is nothing to take. */
function withEntry<T>(entries: Record<string, T>, key: string, value: T | null): Record<string, T> {
	if (value !== null) return { ...entries, [key]: value };
	if (!Object.hasOwn(entries, key)) return entries;
	const { [key]: _removed, ...others } = entries;
	return others;
}
