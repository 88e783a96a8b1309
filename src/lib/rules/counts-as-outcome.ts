import type { Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import { indicatorsOf } from './facts.ts';
import { onlyReachIndicators } from './only-reach-indicators.ts';
import { satisfactionIsNotLearning } from './misused-rungs.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Rungs of what is done, made or received. */
const done: readonly (Rung | null)[] = ['reach', 'satisfaction'];

/**
 * N2: people reached or trained, calls and meetings stand as an outcome or an impact, by the level given to the
 * indicator or by the step it is placed on. Where nothing else is measured, the rules for that speak instead.
 */
export const countsAsOutcome: Rule = {
	id: 'counts-as-outcome',
	advice: 'warn',
	weight: 'gate',
	sources: [
		'Norad Report 11/2010, N2: sheets 79-80',
		'Norad Report 11/2010, N17: sheets 82-83, 95'
	],
	evaluate: (input) => {
		const spokenOf = [onlyReachIndicators, satisfactionIsNotLearning]
			.flatMap((rule) => rule.evaluate(input))
			.map(({ at }) => at);
		return input.design.activities
			.filter(({ id }) => !spokenOf.includes(id))
			.flatMap((activity) => {
				const { id, name } = activity;
				const raised = indicatorsOf(input.design, activity).filter(
					(one) => done.includes(one.rung) && isCalledResult(input, one)
				);
				if (raised.length === 0) return [];
				return [
					{
						at: id,
						because: raised.map((one) => ({ type: 'indicator', id: one.id })),
						settle: [
							...raised.map((one) => ({ type: 'edit-indicator', id: one.id }) as const),
							{ type: 'add-indicator', activityId: id, rung: 'behaviour' }
						],
						data: { activity: name }
					}
				];
			});
	}
};

function isCalledResult({ theory }: RuleInput, { level, measures }: Indicator): boolean {
	const node = theory.nodes.find(({ id }) => id === measures);
	return [level, node?.kind].some((one) => one === 'outcome' || one === 'impact');
}
