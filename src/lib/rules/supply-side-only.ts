import { actsOnTheCrime } from './facts.ts';
import type { Rule } from './rule.ts';

/**
 * Work only with people at risk has no independently verified success in reducing trafficking.
 * Speaks once the design has activities: when every group named is potential victims and nothing is chosen that
 * makes the crime harder, less rewarding, riskier or less tolerated. Kinds of work that act on offenders or the
 * law, and "other" work, answer it by themselves.
 */
export const supplySideOnly: Rule = {
	id: 'supply-side-only',
	advice: 'rethink',
	weight: 'gate',
	sources: ['2.L1', '1.F4'],
	evaluate: ({ design }) => {
		const { activities, groups } = design;
		if (activities.length === 0 || actsOnTheCrime(design)) return [];
		const onlySupply = activities.every(({ kind, alsoKinds }) =>
			[kind, ...alsoKinds].every((one) => one === 'awareness' || one === 'livelihoods')
		);
		const onlyPotentialVictims =
			groups.length > 0 && groups.every(({ behaviourGroup }) => behaviourGroup === '1.B8');
		if (!onlySupply || (groups.length > 0 && !onlyPotentialVictims)) return [];
		return [
			{
				at: '',
				because: [
					{ type: 'page', step: 'activities' },
					...groups.map(({ id }) => ({ type: 'group', id }) as const)
				],
				settle: [
					{ type: 'answer', scope: 'programme', question: '2.Q5' },
					{ type: 'answer', scope: 'programme', question: '2.Q6' },
					{ type: 'answer', scope: 'programme', question: '2.Q7' },
					{ type: 'add-activity', kind: 'criminal-justice' }
				]
			}
		];
	}
};
