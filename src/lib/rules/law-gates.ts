/** Work on cases, identification and support that the law has to allow first (LOGIC, 4: section 5 as a gate). */
import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { crossingPatterns } from '../domain/borders.ts';
import { activitiesIn, answered, trainings } from './facts.ts';
import { isMeasuredBy } from './indicator-facts.ts';
import type { Cause } from './rule.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { saidRule } from './said.ts';

const withoutLegalWork = (design: Design) => activitiesIn(design, 5).length === 0;
const lawUnchanged = (design: Design, { id }: Activity) =>
	valueOf(answerTo(design, id, '5.Q1'), 'law') === '';

/** An item said to be so or partly so, in a question that was not set aside; null otherwise. */
function itemSaid(
	design: Design,
	{ id }: Activity,
	question: string,
	item: string
): Cause[] | null {
	const answer = answerTo(design, id, question);
	const state = answer.items[item]?.state;
	if (isSetAside(answer) || (state !== 'yes' && state !== 'partly')) return null;
	return [answered(id, question, item)];
}

const example = ({ id, examples }: Activity, ...any: string[]): Cause[] | null =>
	any.some((one) => examples.includes(one)) ? [{ type: 'activity', id }] : null;

const chosen = (design: Design, id: '2.Q6.c' | '2.Q7'): Cause[] | null =>
	design.opportunities[id]?.use === 'chosen' ? [{ type: 'opportunity', id }] : null;

/** 5.Q9 before financial work: the law must let investigators follow and take the money. */
export const lawBlocksMoneyTrail = saidElsewhere({
	id: 'law-blocks-money-trail',
	advice: 'add',
	weight: 'gate',
	sources: ['5.Q9', '5.I4.a', '5.I4.b', '6.Q4.f', '2.Q6.c'],
	sections: [6],
	needs: (design, activity) =>
		itemSaid(design, activity, '6.Q4', '6.Q4.f') ?? chosen(design, '2.Q6.c'),
	heard: { section: 5, anyOf: [{ question: '5.Q9', states: ['no'] }] },
	excused: (design) => isMeasuredBy(design, '5.I4.a', '5.I4.b')
});

/** 5.Q8 before joint work: without it, a case stops at the border. */
export const lawBlocksJointWork = saidElsewhere({
	id: 'law-blocks-joint-work',
	advice: 'add',
	weight: 'gate',
	sources: ['5.Q8', '6.E4', '6.L2.b'],
	sections: [6],
	needs: (design, activity) => {
		const crossing = crossingPatterns(design, activity);
		const named = crossing.map(({ id }) => ({ type: 'pattern', id }) as const);
		return example(activity, '6.E4') ?? (named.length > 0 ? named : null);
	},
	heard: {
		section: 5,
		anyOf: [
			{ question: '5.Q8', states: ['no'], where: (_, { examples }) => !examples.includes('5.E4') }
		]
	},
	excused: (design) => isMeasuredBy(design, '5.I4.c', '5.I7')
});

/** 5.Q12 and 5.Q13 before training: a law without rules and without experts cannot be trained into use. */
export const lawNotReadyForTraining = saidElsewhere({
	id: 'law-not-ready-for-training',
	advice: 'add',
	weight: 'gate',
	sources: ['5.Q12', '5.Q13', '6.Q1'],
	sections: [6],
	needs: (design, activity) => (trainings(design).includes(activity) ? [] : null),
	heard: {
		section: 5,
		anyOf: [
			{ question: '5.Q12', states: ['no'], unless: 'guidance' },
			{ question: '5.Q13', states: ['no'] }
		]
	}
});

/** 5.Q14 is what such training is about (6.E1): how those who apply the law understand it now. */
export const conceptsUnknown = saidElsewhere({
	id: 'concepts-unknown',
	advice: 'data',
	weight: 'consider',
	sources: ['5.Q14', '6.E1'],
	sections: [6],
	needs: (_design, activity) => example(activity, '6.E1'),
	heard: {
		section: 5,
		anyOf: [
			{ question: '5.Q14', states: ['unknown'] },
			{ question: '5.Q14', item: '5.Q14.a', states: ['no', 'unknown'] },
			{ question: '5.Q14', item: '5.Q14.b', states: ['no', 'unknown'] }
		]
	},
	settledByPlan: true
});

/** 7.L2: the law that identification rests on leaves out a form of trafficking, and no legal work is planned. */
export const lawCapsIdentification = saidRule({
	id: 'law-caps-identification',
	advice: 'add',
	weight: 'gate',
	sources: ['7.L2', '7.Q3.a'],
	section: 7,
	anyOf: [{ question: '7.Q3', item: '7.Q3.a', states: ['no'], where: withoutLegalWork }],
	alsoSettle: () => [{ type: 'add-activity', kind: 'legal-framework' }]
});

/** 7.L2 from the side of the law: definition (5.Q1) or identification (5.Q2) is missing, and no change is planned. */
export const lawLeavesVictimsOut = saidElsewhere({
	id: 'law-leaves-victims-out',
	advice: 'add',
	weight: 'gate',
	sources: ['7.L2', '5.Q1', '5.Q2'],
	sections: [7],
	heard: {
		section: 5,
		anyOf: [
			{ question: '5.Q1', states: ['no'], where: lawUnchanged },
			{ question: '5.Q2', states: ['no'], where: lawUnchanged }
		]
	}
});

/** 5.Q10 before inspectors and NGOs can act on what they notice (7.Q2.c, 2.Q7). */
export const inspectorsWithoutRole = saidElsewhere({
	id: 'inspectors-without-role',
	advice: 'add',
	weight: 'gate',
	sources: ['5.Q10', '7.Q2.c', '2.Q7'],
	sections: [7],
	needs: (design, activity) =>
		itemSaid(design, activity, '7.Q2', '7.Q2.c') ?? chosen(design, '2.Q7'),
	heard: { section: 5, anyOf: [{ question: '5.Q10', states: ['no'] }] }
});

/** 6.L2.d: nothing in the law keeps victims from being punished, and more of them would meet the police. */
export const protectionBeforeArrests = saidElsewhere({
	id: 'protection-before-arrests',
	advice: 'add',
	weight: 'rights',
	sources: ['6.L2.d', '5.I5.b', '5.Q3'],
	sections: [6, 7],
	heard: { section: 5, anyOf: [{ question: '5.Q3', states: ['no'] }] },
	excused: (design) => isMeasuredBy(design, '5.I5.b')
});

/** 8.Q1.a: the law gives victims no right to help, and no legal work is planned. */
export const supportWithoutLaw = saidRule({
	id: 'support-without-law',
	advice: 'add',
	weight: 'gate',
	sources: ['8.Q1.a', '5.I5', '5.I6'],
	section: 8,
	anyOf: [{ question: '8.Q1', item: '8.Q1.a', states: ['no'], where: withoutLegalWork }],
	alsoSettle: () => [{ type: 'add-activity', kind: 'legal-framework' }]
});

/** The same from the side of the law (5.Q3), unless one of its indicators shows that this is worked on. */
export const supportWithoutRights = saidElsewhere({
	id: 'support-without-rights',
	advice: 'add',
	weight: 'gate',
	sources: ['5.Q3', '8.Q1.a', '5.I5', '5.I6'],
	sections: [8],
	heard: { section: 5, anyOf: [{ question: '5.Q3', states: ['no'] }] },
	excused: (design) => isMeasuredBy(design, '5.I5', '5.I6')
});
