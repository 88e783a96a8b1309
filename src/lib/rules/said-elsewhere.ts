/**
 * Rules in which work under one section depends on what was said under another: the law allows what officials are
 * trained in, services stand ready for the people who will be found. A table says which; this file listens (LOGIC, 4).
 */
import type { Activity, Design } from '../domain/design.ts';
import { activitiesIn, answerAgain } from './facts.ts';
import type { Action, Cause, Rule } from './rule.ts';
import { placesSaid, type Said } from './said.ts';

interface ElsewhereRule extends Omit<Rule, 'evaluate'> {
	/** Activities of these sections depend on it. */
	sections: readonly number[];
	/** Entries that show that this activity does; null where it does not. Without it, every activity does. */
	needs?: (design: Design, activity: Activity) => readonly Cause[] | null;
	/** Where it is heard, in any activity of that section. */
	heard: { section: number; anyOf: readonly Said[] };
	/** A complete plan to find out settles it too. */
	settledByPlan?: boolean;
	/** True where the design has begun to mend it in another way. */
	excused?: (design: Design) => boolean;
	alsoSettle?: (activity: Activity) => readonly Action[];
}

/** One hit per activity that depends on something said to be missing. */
export function saidElsewhere(table: ElsewhereRule): Rule {
	const { sections, needs, heard, settledByPlan, excused, alsoSettle, ...rule } = table;
	return {
		...rule,
		evaluate: ({ design }) => {
			if (excused?.(design)) return [];
			const said = activitiesIn(design, heard.section).flatMap((activity) =>
				placesSaid(design, activity, heard.anyOf, settledByPlan)
			);
			if (said.length === 0) return [];
			return activitiesIn(design, ...sections).flatMap((activity) => {
				const need = needs ? needs(design, activity) : [];
				if (need === null) return [];
				return [
					{
						at: activity.id,
						because: [...said, ...need],
						settle: [...answerAgain(said), ...(alsoSettle?.(activity) ?? [])],
						data: { activity: activity.name }
					}
				];
			});
		}
	};
}
