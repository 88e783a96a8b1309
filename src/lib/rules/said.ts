/** Rules that rest on one or two answers alone: a table says what must have been said, this file listens for it. */
import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { activitiesIn, answerAgain, answered, hasPlan, type AnswerCause } from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';

/** A question with the states, the options of one of its choices, or the item and its states that count. */
export type Said = {
	question: string;
	/** A further condition on the activity. */
	where?: (design: Design, activity: Activity) => boolean;
	/** A typed value of the same question that says what is done about it: once filled, the answer is not heard. */
	unless?: string;
} & (
	| { states: readonly AnswerState[] }
	| { item: string; states: readonly AnswerState[] }
	| { value: string; options: readonly string[] }
);

export interface SaidRule extends Omit<Rule, 'evaluate'> {
	/** Activities of this section are asked. */
	section: number;
	/** Any of these is enough; all that were said are named. */
	anyOf: readonly Said[];
	/** A complete plan to find out settles it too. */
	settledByPlan?: boolean;
	/** Answers and entries that `where` looked at. */
	alsoBecause?: (design: Design, activity: Activity) => readonly Cause[];
	/** What would settle it beside answering again. */
	alsoSettle?: (activity: Activity, design: Design) => readonly Action[];
}

/** Several items of one question, all heard in the same states. */
export function items(
	question: string,
	states: readonly AnswerState[],
	...letters: readonly string[]
): Said[] {
	return letters.map((letter) => ({ question, item: `${question}.${letter}`, states }));
}

/** One hit per activity in which something of the table was said. A question set aside is not heard. */
export function saidRule(table: SaidRule): Rule {
	const { section, anyOf, settledByPlan, alsoBecause, alsoSettle, ...rule } = table;
	return {
		...rule,
		evaluate: ({ design }) =>
			activitiesIn(design, section).flatMap((activity) => {
				const said = placesSaid(design, activity, anyOf, settledByPlan);
				if (said.length === 0) return [];
				const because = [...said, ...(alsoBecause?.(design, activity) ?? [])];
				return [
					{
						at: activity.id,
						because,
						settle: [...answerAgain(said), ...(alsoSettle?.(activity, design) ?? [])],
						data: { activity: activity.name }
					}
				];
			})
	};
}

/** Where in the activity's checklist something of the table was said; each place once. */
export function placesSaid(
	design: Design,
	activity: Activity,
	anyOf: readonly Said[],
	settledByPlan = false
): AnswerCause[] {
	return anyOf
		.filter((said) => !said.where || said.where(design, activity))
		.filter((said) => wasSaid(design, activity.id, said, settledByPlan))
		.map(({ question, ...said }) =>
			answered(activity.id, question, 'item' in said ? said.item : undefined)
		)
		.filter(isFirst);
}

/** The same of any scope; a further condition on the activity is left to the caller. */
export function wasSaid(design: Design, scope: string, said: Said, settledByPlan = false): boolean {
	const answer = answerTo(design, scope, said.question);
	if (isSetAside(answer) || (settledByPlan && hasPlan(answer))) return false;
	if (said.unless && valueOf(answer, said.unless) !== '') return false;
	if ('options' in said) return said.options.includes(valueOf(answer, said.value));
	const state = 'item' in said ? (answer.items[said.item]?.state ?? null) : answer.state;
	return state !== null && said.states.includes(state);
}

/** Keeps one cause per place: a state and a choice of the same question are one answer. */
function isFirst(cause: AnswerCause, index: number, all: readonly AnswerCause[]): boolean {
	return (
		all.findIndex(({ question, item }) => question === cause.question && item === cause.item) ===
		index
	);
}
