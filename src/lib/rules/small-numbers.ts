import { indicatorsOf } from './facts.ts';
import type { Indicator } from '../domain/design.ts';
import type { Rule } from './rule.ts';

/** Below this many people, a figure split by sex or age can point at somebody. */
const fewest = 10;

/**
 * Small cells identify people. One hit per activity whose counts are split by sex or age although the value before
 * the work, or the target, is a number below ten.
 */
export const smallNumbers: Rule = {
	id: 'small-numbers',
	advice: 'modify',
	weight: 'consider',
	sources: ['IOM Data Protection Manual: confidentiality', 'WHO 2003: anonymity'],
	evaluate: ({ design }) =>
		design.activities.flatMap((activity) => {
			const small = indicatorsOf(design, activity).filter(isSmallAndSplit);
			if (small.length === 0) return [];
			return [
				{
					at: activity.id,
					because: small.map(({ id }) => ({ type: 'indicator', id })),
					settle: small.map(({ id }) => ({ type: 'edit-indicator', id })),
					data: { activity: activity.name }
				}
			];
		})
};

function isSmallAndSplit({ form, bySex, byAge, baseline, target }: Indicator): boolean {
	return form === 'count' && (bySex || byAge) && [baseline.value, target.value].some(isSmall);
}

/** A plain number of people, one to nine; nobody at all identifies nobody. */
const isSmall = (value: string) =>
	/^\s*\d+\s*$/.test(value) && Number(value) > 0 && Number(value) < fewest;
