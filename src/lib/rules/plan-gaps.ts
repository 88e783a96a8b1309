/** What reviews of national plans find missing in them (9.L2 to 9.L4), as far as single answers show it. */
import type { Rule } from './rule.ts';
import { saidRule, type Said, type SaidRule } from './said.ts';

function planGap(
	rule: Pick<SaidRule, 'id' | 'advice' | 'weight' | 'sources'>,
	...anyOf: readonly Said[]
): Rule {
	return saidRule({ ...rule, section: 9, anyOf });
}

/** 9.L2: a list of activities, with no way to tell which come first. */
export const planWithoutPriorities = planGap(
	{ id: 'plan-without-priorities', advice: 'modify', weight: 'gate', sources: ['9.L2', '9.Q6'] },
	{ question: '9.Q6', states: ['no'] }
);

/** 9.L2 and 9.L4.d say the same of targets, so one rule speaks for both. */
export const planWithoutTargets = planGap(
	{
		id: 'plan-without-targets',
		advice: 'modify',
		weight: 'gate',
		sources: ['9.L2', '9.L4.d', '9.I5.a']
	},
	{ question: '9.Q6', value: 'targets', options: ['none', 'some'] }
);

/** 9.Q7: the four Ps can part people who work on the same pattern. */
export const planBuiltOnFourPs = planGap(
	{ id: 'plan-built-on-four-ps', advice: 'warn', weight: 'consider', sources: ['9.Q7', '2.L3'] },
	{ question: '9.Q7', value: 'structure', options: ['four-p'] }
);

/** 9.L3: no money, or no activity costed. */
export const planWithoutBudget = planGap(
	{ id: 'plan-without-budget', advice: 'modify', weight: 'gate', sources: ['9.L3', '9.Q5'] },
	{ question: '9.Q5', states: ['no'] },
	{ question: '9.Q5', value: 'costed', options: ['none'] }
);

/** 9.L4.a: no evidence behind the choice of activities. */
export const planWithoutData = planGap(
	{ id: 'plan-without-data', advice: 'data', weight: 'gate', sources: ['9.L4.a', '9.Q4'] },
	{ question: '9.Q4', states: ['no'] }
);

/** 9.L4.b: activities that belong to nobody by name. */
export const planWithoutOwners = planGap(
	{ id: 'plan-without-owners', advice: 'modify', weight: 'gate', sources: ['9.L4.b', '9.I1.d'] },
	{ question: '9.Q3', value: 'owners', options: ['none', 'some'] }
);

/** 9.L4.c: main risks and assumptions left out. */
export const planWithoutRisks = planGap(
	{ id: 'plan-without-risks', advice: 'modify', weight: 'consider', sources: ['9.L4.c', '9.I4.c'] },
	{ question: '9.Q6', value: 'risks', options: ['no', 'partly'] }
);

/** 9.L4.e: no framework to follow what the plan does. */
export const planWithoutMonitoring = planGap(
	{ id: 'plan-without-monitoring', advice: 'modify', weight: 'gate', sources: ['9.L4.e', '9.I5'] },
	{ question: '9.Q3', value: 'monitoring', options: ['no', 'partly'] }
);
