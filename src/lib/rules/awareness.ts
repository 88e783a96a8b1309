/** What was said in the awareness checklist that several rules read. */
import { answerTo, isSetAside, itemsSaid, stateOf, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { answered } from './facts.ts';
import type { Cause } from './rule.ts';

/** The purpose of the message, as chosen in 3.Q2 or as one of the activity's examples. */
export function hasPurpose(design: Design, activity: Activity, example: string): boolean {
	const chosen = valueOf(answerTo(design, activity.id, '3.Q2'), 'purpose');
	return chosen === example || (chosen === '' && activity.examples.includes(example));
}

/** 3.Q2 was answered "no", "unknown" or "a general idea", and no action is written down. */
export function isWithoutAction(design: Design, { id }: Activity): boolean {
	const answer = answerTo(design, id, '3.Q2');
	const vague = ['no', 'unknown', 'partly'].includes(answer.state ?? '');
	return vague && valueOf(answer, 'action') === '';
}

/** Barriers were named in 3.Q6, and 3.Q7 was answered with one of these states: both places, else none. */
export function unmetBarriers(
	design: Design,
	{ id }: Activity,
	...replies: readonly AnswerState[]
): Cause[] {
	const barriers = answerTo(design, id, '3.Q6');
	if (isSetAside(barriers)) return [];
	const state = stateOf(barriers);
	// "Yes" to 3.Q6.b or 3.Q6.c is good news; only 3.Q6.a names a barrier.
	const named =
		state === 'yes' ||
		state === 'partly' ||
		itemsSaid(barriers, 'yes', 'partly').includes('3.Q6.a');
	const reply = answerTo(design, id, '3.Q7').state;
	if (!named || reply === null || !replies.includes(reply)) return [];
	return [answered(id, '3.Q6'), answered(id, '3.Q7')];
}
