/** What keeps support from being wanted, safe and lasting (8.L1 to 8.L8), as far as single answers show it. */
import { answerTo } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { splitOf } from '../domain/split-group.ts';
import { mayCrossBorders } from '../domain/borders.ts';
import { activitiesIn, answered } from './facts.ts';
import { isAtRisk, mayReachChildren } from '../domain/people.ts';
import type { Rule } from './rule.ts';
import { items, saidRule, type Said, type SaidRule } from './said.ts';

type Row = Pick<SaidRule, 'id' | 'advice' | 'weight' | 'sources'> & Partial<SaidRule>;
const supportGap = (row: Row, ...anyOf: readonly Said[]): Rule =>
	saidRule({ ...row, section: 8, anyOf });

/** 8.Q1: a part without which support does not hold; the parts that touch rights have rules of their own. */
export const supportBlockMissing = supportGap(
	{ id: 'support-block-missing', advice: 'add', weight: 'gate', sources: ['8.Q1', '8.E1'] },
	{ question: '8.Q1', states: ['no'] },
	...items('8.Q1', ['no'], 'c', 'd', 'e', 'e.a', 'e.b')
);

/** 8.Q1.b leads to section 7. */
export const supportWithoutIdentification = supportGap(
	{
		id: 'support-without-identification',
		advice: 'add',
		weight: 'gate',
		sources: ['8.Q1.b', '7.L1'],
		alsoSettle: () => [{ type: 'add-activity', kind: 'identification' }]
	},
	{
		question: '8.Q1',
		item: '8.Q1.b',
		states: ['no'],
		where: (design) => activitiesIn(design, 7).length === 0
	}
);

/** 8.L4 and 8.Q1.f: nothing keeps cooperation with justice free of pressure. */
export const pressureNotPrevented = supportGap(
	{ id: 'pressure-not-prevented', advice: 'add', weight: 'rights', sources: ['8.Q1.f', '8.L4'] },
	...items('8.Q1', ['no'], 'f')
);

/** 8.L5: help that ends before it has worked. */
export const supportTooShort = supportGap(
	{ id: 'support-too-short', advice: 'modify', weight: 'gate', sources: ['8.L5', '8.Q1.g'] },
	...items('8.Q1', ['no'], 'g')
);

/** 8.L8: children without a programme inside child protection. */
export const childrenWithoutProtection = supportGap(
	{
		id: 'children-without-protection',
		advice: 'modify',
		weight: 'rights',
		sources: ['8.L8', '8.Q1.h'],
		// Children may be in a group whose age nobody said; apart, they can be given what is theirs.
		alsoSettle: ({ groupIds }, { groups }) =>
			groups
				.filter((group) => groupIds.includes(group.id) && isAtRisk(group))
				.filter((group) => group.ageBand === null && splitOf(group) === 'age')
				.map(({ id }) => ({ type: 'split-group', id }))
	},
	...items('8.Q1', ['no'], 'h').map((said) => ({ ...said, where: mayReachChildren }))
);

/** 7.L6 and 8.Q2: what people get depends on who found them. */
export const servicesDependOnFinder = supportGap(
	{ id: 'services-depend-on-finder', advice: 'modify', weight: 'gate', sources: ['7.L6', '8.Q2'] },
	{ question: '8.Q2', states: ['no'] },
	{ question: '8.Q2', states: ['partly'], unless: 'access' }
);

/** 8.Q3 and 8.L1.f: nobody checks those who give the help, and nobody hears of problems. */
export const providersUnchecked = supportGap(
	{
		id: 'providers-unchecked',
		advice: 'add',
		weight: 'rights',
		sources: ['8.Q3', '8.L1.c', '8.L1.f', '8.E1']
	},
	{ question: '8.Q3', states: ['no'] },
	...items('8.Q3', ['no'], 'a', 'b')
);

/** 8.Q4 and 8.L1.d: plans made for people and not with them. */
export const victimsNotAsked = supportGap(
	{ id: 'victims-not-asked', advice: 'modify', weight: 'gate', sources: ['8.Q4', '8.L1.d'] },
	{ question: '8.Q4', states: ['no'] },
	...items('8.Q4', ['no'], 'a', 'b')
);

/** 8.L2: nobody hears what clients think. */
export const noClientFeedback = supportGap(
	{
		id: 'no-client-feedback',
		advice: 'data',
		weight: 'gate',
		sources: ['8.L2', '8.Q4.c', '8.I1.b', '8.I5', '8.I8']
	},
	...items('8.Q4', ['no'], 'c')
);

/** 8.L1.g: fear of revenge, and no protection. */
export const protectionMissing = supportGap(
	{
		id: 'protection-missing',
		advice: 'add',
		weight: 'rights',
		sources: ['8.L1.g', '8.Q1.e.c', '8.Q5.d']
	},
	...items('8.Q1', ['no'], 'e.c'),
	...items('8.Q5', ['no'], 'd')
);

/** 8.L1.d and e: no real work, income or home at the end of it. */
export const recoveryOptionsMissing = supportGap(
	{
		id: 'recovery-options-missing',
		advice: 'modify',
		weight: 'gate',
		sources: ['8.L1.d', '8.L1.e', '8.Q6']
	},
	{ question: '8.Q6', states: ['no'] },
	...items('8.Q6', ['no'], 'd', 'e', 'f')
);

/** 8.L1.i and 8.L3: wages and compensation out of reach. */
export const justiceOutOfReach = supportGap(
	{
		id: 'justice-out-of-reach',
		advice: 'add',
		weight: 'gate',
		sources: ['8.L1.i', '8.L3', '8.Q5', '8.E3', '5.I6.d']
	},
	{ question: '8.Q5', states: ['no'] },
	...items('8.Q5', ['no'], 'a', 'c'),
	...items('8.Q1', ['no'], 'e.d')
);

const jobAtDestination = (design: Design, { id }: Activity) =>
	answerTo(design, id, '8.Q6').items['8.Q6.g']?.state ?? null;

/** 8.L5: neither a job where people are nor a safe way elsewhere, so that only the way back is left. */
export const onlyReturnOpen = supportGap(
	{
		id: 'only-return-open',
		advice: 'modify',
		weight: 'gate',
		sources: ['8.L5', '8.Q6.g', '8.Q6.h'],
		alsoBecause: (design, activity) =>
			jobAtDestination(design, activity) ? [answered(activity.id, '8.Q6', '8.Q6.g')] : []
	},
	...items('8.Q6', ['no'], 'h').map((said) => ({
		...said,
		where: (design: Design, activity: Activity) =>
			!['yes', 'partly'].includes(jobAtDestination(design, activity) ?? '')
	}))
);

/** 8.Q7: barriers to a life afterwards without an answer. */
export const reintegrationBarriersUnmet = supportGap(
	{
		id: 'reintegration-barriers-unmet',
		advice: 'add',
		weight: 'gate',
		sources: ['8.Q7', '8.L5']
	},
	{ question: '8.Q7', states: ['no', 'partly'], unless: 'response' }
);

/** 8.L7: people who may be refugees cannot ask for asylum. */
export const asylumOutOfReach = supportGap(
	{
		id: 'asylum-out-of-reach',
		advice: 'add',
		weight: 'rights',
		sources: ['8.L7', '8.Q5.e', '2.L2.d'],
		settledByPlan: true
	},
	...items('8.Q5', ['no', 'unknown'], 'e').map((said) => ({ ...said, where: mayCrossBorders }))
);
