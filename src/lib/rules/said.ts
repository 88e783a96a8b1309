/** Rules that rest on one or two answers alone: a table says what must have been said, this file listens for it. */
import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { activitiesIn, answerAgain, answered, hasPlan, type AnswerCause } from './facts.ts';
import type { Action, Rule } from './rule.ts';

/** A question with the states, the options of one of its choices, or the item and its states that count. */
export type Said = {
	question: string;
	/** A further condition on the activity. */
	where?: (design: Design, activity: Activity) => boolean;
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
	/** What would settle it beside answering again. */
	alsoSettle?: (activity: Activity) => readonly Action[];
}

/** One hit per activity in which something of the table was said. A question set aside is not heard. */
export function saidRule({ section, anyOf, settledByPlan, alsoSettle, ...rule }: SaidRule): Rule {
	return {
		...rule,
		evaluate: ({ design }) =>
			activitiesIn(design, section).flatMap((activity) => {
				const heard = anyOf.filter((said) => wasSaid(design, activity, said, settledByPlan));
				if (heard.length === 0) return [];
				const because = heard.map((said) => placeOf(activity, said)).filter(isFirst);
				return [
					{
						at: activity.id,
						because,
						settle: [...answerAgain(because), ...(alsoSettle?.(activity) ?? [])],
						data: { activity: activity.name }
					}
				];
			})
	};
}

function wasSaid(design: Design, activity: Activity, said: Said, settledByPlan = false): boolean {
	if (said.where && !said.where(design, activity)) return false;
	const answer = answerTo(design, activity.id, said.question);
	if (isSetAside(answer) || (settledByPlan && hasPlan(answer))) return false;
	if ('options' in said) return said.options.includes(valueOf(answer, said.value));
	const state = 'item' in said ? (answer.items[said.item]?.state ?? null) : answer.state;
	return state !== null && said.states.includes(state);
}

function placeOf({ id }: Activity, said: Said): AnswerCause {
	return answered(id, said.question, 'item' in said ? said.item : undefined);
}

/** Keeps one cause per place: a state and a choice of the same question are one answer. */
function isFirst(cause: AnswerCause, index: number, all: readonly AnswerCause[]): boolean {
	return (
		all.findIndex(({ question, item }) => question === cause.question && item === cause.item) ===
		index
	);
}
