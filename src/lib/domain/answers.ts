/** Reading answers: what was said about a question, and whether anything was. */
import { emptyAnswer, emptyOpportunity } from './create.ts';
import type { Activity, Answer, Design, Opportunity } from './design.ts';
import { oncePer } from './once-per.ts';
import { sectionOfKind, type AnswerState, type OpportunityId } from './vocabulary.ts';

/** The scope of questions that concern the whole programme (sections 1 and 2). */
export const programme = 'programme';

/** The answer, or an empty one; never undefined, so that callers need not ask. */
export function answerTo(design: Design, scope: string, questionId: string): Answer {
	return design.answers[scope]?.[questionId] ?? emptyAnswer;
}

export function opportunity(design: Design, id: OpportunityId): Opportunity {
	return design.opportunities[id] ?? emptyOpportunity;
}

/** True when the user has said something: a state, a text, a value or an answer to an item. */
export function isAnswered(answer: Answer): boolean {
	return (
		answer.state !== null ||
		answer.text.trim() !== '' ||
		Object.values(answer.values).some((value) => value.trim() !== '') ||
		Object.values(answer.items).some((item) => item.state !== null || item.text.trim() !== '')
	);
}

/** True when the question was said not to apply; its rules are then silent (0.H6). */
export const isSetAside = (answer: Answer): boolean => answer.state === 'not-relevant';

/**
 * What the answer amounts to. A text without a chosen state counts as "yes" (the user has told us);
 * a state is never guessed from what the text says.
 */
export function stateOf(answer: Answer): AnswerState | null {
	if (answer.state !== null) return answer.state;
	return answer.text.trim() !== '' ? 'yes' : null;
}

/** "No" and "we don't know", said outright; an open question is neither. */
export function isNoOrUnknown(answer: Answer): boolean {
	return answer.state === 'no' || answer.state === 'unknown';
}

export function valueOf(answer: Answer, key: string): string {
	return answer.values[key]?.trim() ?? '';
}

/** Items answered "yes" or "partly", in no particular order. */
export function itemsSaid(answer: Answer, ...states: AnswerState[]): string[] {
	return Object.entries(answer.items)
		.filter(([, item]) => item.state !== null && states.includes(item.state))
		.map(([id]) => id);
}

/** Toolkit sections that apply to an activity, its own first; empty for "other". Asked by most rules, so worked out once. */
export const sectionsOf: (activity: Activity) => readonly number[] = oncePer((activity) => {
	const sections = [activity.kind, ...activity.alsoKinds]
		.map((kind) => sectionOfKind[kind])
		.filter((section) => section !== null);
	return [...new Set(sections)];
});
