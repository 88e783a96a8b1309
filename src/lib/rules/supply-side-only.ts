import type { BehaviourGroup } from '../domain/vocabulary.ts';
import { actsOnTheCrime } from './facts.ts';
import type { Rule } from './rule.ts';

/** Groups that commit, pay for, allow or pursue the crime; people who pass a message on are none of them. */
const onTheCrime: readonly (BehaviourGroup | null)[] = ['1.B1', '1.B2', '1.B3', '1.B5', '1.B6'];

/**
 * Work only with people at risk has no independently verified success in reducing trafficking.
 * Speaks once the design has activities: when all of them are awareness or livelihoods, no group named is one that
 * commits, pays for, allows or pursues the crime, and nothing is chosen that makes it harder, less rewarding, riskier
 * or less tolerated. Teachers, parents and others in between do not change that. Other kinds of work answer it.
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
		const reachesTheCrime = groups.some(({ behaviourGroup }) =>
			onTheCrime.includes(behaviourGroup)
		);
		if (!onlySupply || reachesTheCrime) return [];
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
