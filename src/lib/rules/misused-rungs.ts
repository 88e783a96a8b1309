/** Indicators of one rung that stand for a higher one: the toolkit's tables say which may, and which may not. */
import { answerTo, stateOf } from '../domain/answers.ts';
import type { Activity } from '../domain/design.ts';
import type { Claim, Rung } from '../domain/vocabulary.ts';
import { rungNodeId } from '../theory/theory.ts';
import { awarenessChangesBehaviour } from './awareness-changes-behaviour.ts';
import { activitiesIn, answered, height, highest, indicatorsOf, promises } from './facts.ts';
import { hitsOf } from './hits.ts';
import type { Cause, Rule, RuleInput } from './rule.ts';
import { trainingBecomesAction } from './training-becomes-action.ts';

interface Misuse extends Omit<Rule, 'evaluate' | 'advice' | 'weight'> {
	sections: readonly number[];
	/** Rungs of the indicators in question. */
	of: readonly Rung[];
	/** The lowest rung they are not to stand for. */
	for: Exclude<Claim, 'output'>;
	/** True where the step from the one to the other is shown, or another rule already names it. */
	excused?: (input: RuleInput, activity: Activity) => boolean;
	/** The same for the activity's promise only; an indicator placed on the higher step is still reported. */
	promiseExcused?: (input: RuleInput, activity: Activity) => boolean;
	alsoBecause?: (input: RuleInput, activity: Activity) => readonly Cause[];
}

/**
 * One hit per activity: an indicator is placed on a step of the theory of change it cannot carry, or the activity
 * promises that step and these indicators are the highest it has.
 */
function misusedRung(misuse: Misuse): Rule {
	const { sections, of, for: least, excused, promiseExcused, alsoBecause, ...rule } = misuse;
	return {
		...rule,
		advice: 'warn',
		weight: 'gate',
		evaluate: (input) =>
			activitiesIn(input.design, ...sections).flatMap((activity) => {
				if (excused?.(input, activity)) return [];
				const own = indicatorsOf(input.design, activity).filter(
					({ rung }) => rung !== null && of.includes(rung)
				);
				const best = Math.max(...own.map(({ rung }) => height(rung)));
				const promised =
					own.length > 0 &&
					promises(activity, least) &&
					highest(input.design, activity) <= best &&
					!promiseExcused?.(input, activity);
				const placed = own.filter((one) => heightMeasured(input, one.measures) >= height(least));
				if (!promised && placed.length === 0) return [];
				const shown = promised ? own : placed;
				return [
					{
						at: activity.id,
						because: [
							...shown.map(({ id }) => ({ type: 'indicator', id }) as const),
							...(promised ? [{ type: 'activity', id: activity.id } as const] : []),
							...(alsoBecause?.(input, activity) ?? [])
						],
						settle: [
							{ type: 'add-indicator', activityId: activity.id, rung: least },
							...placed.map(({ id }) => ({ type: 'edit-indicator', id }) as const),
							{ type: 'edit-activity', id: activity.id }
						],
						data: { activity: activity.name }
					}
				];
			})
	};
}

function heightMeasured({ theory }: RuleInput, nodeId: string | null): number {
	const rung = theory.nodes.find(({ id }) => id === nodeId)?.rung ?? null;
	return rung === null || rung === 'activity' || rung === 'own' ? -1 : height(rung);
}

/** P3: liking a course is not learning from it (6.I2). */
export const satisfactionIsNotLearning = misusedRung({
	id: 'satisfaction-is-not-learning',
	sources: ['6.I2', '6.I3'],
	sections: [6],
	of: ['satisfaction'],
	for: 'learning'
});

/** P4: knowing or intending is not doing (3.I3, 6.I3). The two assumption rules speak of the promise first. */
export const learningIsNotBehaviour = misusedRung({
	id: 'learning-is-not-behaviour',
	sources: ['3.I3', '6.I3'],
	sections: [3, 6],
	of: ['learning'],
	for: 'behaviour',
	promiseExcused: (input, { id }) =>
		[awarenessChangesBehaviour, trainingBecomesAction]
			.flatMap((rule) => hitsOf(rule, input))
			.some(({ because }) => because.some((cause) => cause.type === 'activity' && cause.id === id))
});

/** P5: a better livelihood is not less vulnerability to trafficking, at once or later (4.I3, 4.I4). */
export const livelihoodIsNotSafety = misusedRung({
	id: 'livelihood-is-not-safety',
	sources: ['4.I3', '4.I4', '4.L3'],
	sections: [4],
	of: ['learning', 'retention'],
	for: 'behaviour'
});

/** P6: what people do may stand for less trafficking only where the link is robust (3.I5, 6.I5). */
export const behaviourIsNotImpact = misusedRung({
	id: 'behaviour-is-not-impact',
	sources: ['3.I5', '6.I5', '3.Q4'],
	sections: [3, 6],
	of: ['behaviour'],
	for: 'impact',
	excused: isLinkRobust,
	alsoBecause: ({ design }, { id }) =>
		answerTo(design, id, '3.Q4').state === null ? [] : [answered(id, '3.Q4')]
});

/** P6 for section 4, whose table gives no such permission: our inference. */
export const migrationIsNotImpact = misusedRung({
	id: 'migration-is-not-impact',
	sources: ['4.I5', '4.I6'],
	sections: [4],
	of: ['behaviour'],
	for: 'impact'
});

/** Evidence in 3.Q4 that is more than a guess, or an assumption on the last step that the user calls verified. */
function isLinkRobust({ design, theory }: RuleInput, { id }: Activity): boolean {
	const evidence = answerTo(design, id, '3.Q4');
	if (stateOf(evidence) === 'yes' && evidence.basis !== 'rough-guess') return true;
	const behaviour = ['awareness', 'criminal-justice'].map((kind) =>
		rungNodeId(id, kind, 'behaviour')
	);
	return theory.links
		.filter(({ from }) => behaviour.includes(from))
		.flatMap(({ assumptions }) => assumptions)
		.some((one) => one.status === 'verified' && one.id !== 'no-simple-shift');
}
