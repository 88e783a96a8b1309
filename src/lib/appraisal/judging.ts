/**
 * Giving verdicts, as pure changes like those of `edit.ts`: what is said of one criterion, the passages behind it, and
 * what was said of earlier states of the proposal.
 */
import type { Appraisal, Judgement, Passage } from './appraisal.ts';
import { isStale } from './based-on.ts';
import { withEntry } from './with-entry.ts';

/** What a judgement is given to, and when. */
export interface On {
	/** See `based-on.ts`. */
	readonly basedOn: string;
	readonly now: Date;
}

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
