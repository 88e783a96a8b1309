/** What an indicator of the effect on trafficking has to meet (LOGIC, P8, P12, section 3), and measures counted twice. */
import { answerTo, programme } from '../domain/answers.ts';
import type { Design, Indicator } from '../domain/design.ts';
import { effectNodeId } from '../theory/theory.ts';
import { activitiesIn, answered, indicatorsOf } from './facts.ts';
import { isOf } from './indicator-facts.ts';
import type { Rule } from './rule.ts';

/** Indicators of less trafficking; people who get out are counted where they are helped, not over a whole area. */
const onImpact = (design: Design, indicators: readonly Indicator[]) =>
	indicators.filter(
		({ rung, measures }) => rung === 'impact' && !isEffect(design, measures, 'exit')
	);
const causes = (indicators: readonly Indicator[]) =>
	indicators.map(({ id }) => ({ type: 'indicator', id }) as const);
const edits = (indicators: readonly Indicator[]) =>
	indicators.map(({ id }) => ({ type: 'edit-indicator', id }) as const);

/**
 * P8: an effect takes long studies with numbers and talks, in a programme that is ready for them. Speaks where
 * measuring is said not to be built in (1.Q6), or a target is set and no method.
 */
export const impactMeasureNotReady: Rule = {
	id: 'impact-measure-not-ready',
	advice: 'modify',
	weight: 'gate',
	sources: ['3.I6', '4.I6', '6.I6', '1.Q6'],
	evaluate: ({ design }) => {
		const state = answerTo(design, programme, '1.Q6').state ?? '';
		const unready = ['no', 'partly', 'unknown'].includes(state);
		return activitiesIn(design, 3, 4, 6).flatMap((activity) => {
			const effects = onImpact(design, indicatorsOf(design, activity));
			const bare = effects.filter(
				({ target, method }) => target.value.trim() !== '' && method.trim() === ''
			);
			const shown = unready ? effects : bare;
			if (shown.length === 0) return [];
			return [
				{
					at: activity.id,
					because: [...causes(shown), ...(unready ? [answered(programme, '1.Q6')] : [])],
					settle: [
						...(unready ? [{ type: 'answer', scope: programme, question: '1.Q6' } as const] : []),
						...edits(shown)
					],
					data: { activity: activity.name }
				}
			];
		});
	}
};

/**
 * 4.I6.a, 6.I6: an effect is counted over all the places the networks use. Speaks where none of the indicators of
 * that effect, in the whole design, looks outside the target. For section 3 it is our inference.
 */
export const impactCountedLocally: Rule = {
	id: 'impact-counted-locally',
	advice: 'warn',
	weight: 'consider',
	sources: ['4.I6.a', '6.I6.b', '6.I6.c', '1.Q3'],
	evaluate: ({ design }) =>
		activitiesIn(design, 3, 4, 6).flatMap((activity) => {
			const effects = onImpact(design, indicatorsOf(design, activity)).filter(
				(indicator) => !design.indicators.some((other) => isWider(other, indicator))
			);
			if (effects.length === 0) return [];
			return [
				{
					at: activity.id,
					because: causes(effects),
					settle: edits(effects),
					data: { activity: activity.name }
				}
			];
		})
};

/** Looks over the whole area, at the same effect or for the same activity. */
function isWider(other: Indicator, one: Indicator): boolean {
	const together =
		other.id === one.id ||
		(one.measures !== null && other.measures === one.measures) ||
		(one.activityId === other.activityId && other.rung === 'impact');
	return together && (other.outside || isOf(other, '4.I6.a'));
}

/** P12: those who are found are not all there are; fewer found is not fewer trafficked. */
export const victimsFoundAreNotPrevalence: Rule = {
	id: 'victims-found-are-not-prevalence',
	advice: 'warn',
	weight: 'gate',
	sources: ['7.I1', '3.I6.a'],
	evaluate: ({ design }) =>
		design.indicators
			.filter((indicator) => isOf(indicator, '7.I1') || indicator.rung === 'identified')
			.filter(
				({ measures, direction }) => direction === 'down' || isEffect(design, measures, 'fewer')
			)
			.map((indicator) => ({
				at: indicator.id,
				because: causes([indicator]),
				settle: edits([indicator]),
				data: { indicator: indicator.name }
			}))
};

function isEffect({ patterns }: Design, node: string | null, effect: 'fewer' | 'exit'): boolean {
	return [null, ...patterns.map(({ id }) => id)].some((id) => effectNodeId(id, effect) === node);
}

/** Samples of two sections that count the same thing. */
const same: readonly (readonly [string, string])[] = [
	['6.I5.e', '7.I1.b'],
	['3.I5.c', '7.I2.a']
];

export const sameMeasureTwice: Rule = {
	id: 'same-measure-twice',
	advice: 'modify',
	weight: 'consider',
	sources: ['6.I5.e', '7.I1.b', '3.I5.c', '7.I2.a'],
	evaluate: ({ design: { indicators } }) =>
		same.flatMap(([first, second]) => {
			const one = indicators.find((indicator) => isOf(indicator, first));
			const other = indicators.find((indicator) => isOf(indicator, second));
			if (!one || !other) return [];
			return [
				{
					at: second,
					because: causes([one, other]),
					settle: edits([one, other]),
					data: { indicator: one.name, other: other.name }
				}
			];
		})
};
