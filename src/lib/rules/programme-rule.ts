/** Rules that rest on answers given once for the whole programme: a table says what must have been said. */
import { programme } from '../domain/answers.ts';
import type { Design } from '../domain/design.ts';
import { answerAgain, answered } from './facts.ts';
import type { Cause, Hit, Rule } from './rule.ts';
import { wasSaid, type Said } from './said.ts';

interface ProgrammeRule extends Omit<Rule, 'evaluate'> {
	/** Any of these is enough; all that were said are named. */
	anyOf: readonly Said[];
	/** Entries that make it matter in this design; null where it does not. */
	needs?: (design: Design) => readonly Cause[] | null;
	/** A complete plan to find out settles it too. */
	settledByPlan?: boolean;
}

/** One hit for the programme when something of the table was said. A question set aside is not heard. */
export function programmeRule(table: ProgrammeRule): Rule {
	const { anyOf, needs, settledByPlan, ...rule } = table;
	return {
		...rule,
		evaluate: ({ design }): readonly Hit[] => {
			const said = anyOf
				.filter((one) => wasSaid(design, programme, one, settledByPlan))
				.map((one) => answered(programme, one.question, 'item' in one ? one.item : undefined))
				.filter(
					({ question, item }, index, all) =>
						index === all.findIndex((one) => one.question === question && one.item === item)
				);
			const need = said.length > 0 && needs ? needs(design) : [];
			if (said.length === 0 || need === null) return [];
			return [{ at: '', because: [...said, ...need], settle: answerAgain(said) }];
		}
	};
}
