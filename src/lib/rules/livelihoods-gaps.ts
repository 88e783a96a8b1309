/** What keeps livelihood work from lowering trafficking (4.L2, 4.L3), as far as single answers show it. */
import { answerTo } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Rule } from './rule.ts';
import { saidRule } from './said.ts';

/** 4.L2.a: nobody knows which income would change the decision. */
export const incomeLevelUnknown = saidRule({
	id: 'income-level-unknown',
	advice: 'data',
	weight: 'gate',
	sources: ['4.L2.a', '4.Q1', '4.I1.a'],
	section: 4,
	anyOf: [{ question: '4.Q1', states: ['no', 'unknown'] }],
	settledByPlan: true
});

/** 4.L2.a: the level is known, and the work does not bring people there. */
export const incomeNotReached = saidRule({
	id: 'income-not-reached',
	advice: 'rethink',
	weight: 'gate',
	sources: ['4.L2.a', '4.Q2'],
	section: 4,
	anyOf: [{ question: '4.Q2', states: ['no'] }]
});

const lends = (_design: Design, { examples }: Activity) => examples.includes('4.E3');

/** 4.L2.b: loans, or choice by ability to repay, pass by those most at risk. */
export const loansMissThePoorest = saidRule({
	id: 'loans-miss-the-poorest',
	advice: 'modify',
	weight: 'gate',
	sources: ['4.L2.b', '4.Q5', '4.E3'],
	section: 4,
	anyOf: [
		{ question: '4.Q5', value: 'selection', options: ['repayment'] },
		{ question: '4.Q5', value: 'selection', options: ['', 'open', 'other'], where: lends }
	],
	alsoBecause: (design, activity) =>
		lends(design, activity) ? [{ type: 'activity', id: activity.id }] : []
});

/** 4.L2.c: people leave for other reasons too, and nothing answers these. */
export const otherMotivesUnanswered = saidRule({
	id: 'other-motives-unanswered',
	advice: 'add',
	weight: 'gate',
	sources: ['4.L2.c', '4.Q3'],
	section: 4,
	anyOf: [{ question: '4.Q3', states: ['yes', 'partly'], unless: 'response' }]
});

/** 4.L2.d: traffickers turn to others with ease, and the group is not chosen so that this matters less. */
export const targetGroupReplaceable = saidRule({
	id: 'target-group-replaceable',
	advice: 'modify',
	weight: 'gate',
	sources: ['4.L2.d', '4.Q4', '4.Q5'],
	section: 4,
	anyOf: [
		{
			question: '4.Q4',
			states: ['yes'],
			where: (design, { id }) => answerTo(design, id, '4.Q5').state !== 'yes'
		}
	],
	alsoBecause: (_design, { id }) => [answered(id, '4.Q5')],
	alsoSettle: ({ id }) => [{ type: 'answer', scope: id, question: '4.Q5' }]
});

const isOneOfSeveral = ({ activities }: Design) =>
	activities.some(({ kind, alsoKinds }) =>
		[kind, ...alsoKinds].some((one) => one !== 'livelihoods')
	);

/** 4.L3: said to stand alone although the design has other work; without any, `livelihoods-alone` speaks. */
export const incomeAsWholeMechanism = saidRule({
	id: 'income-as-whole-mechanism',
	advice: 'warn',
	weight: 'consider',
	sources: ['4.L3', '4.Q6'],
	section: 4,
	anyOf: [{ question: '4.Q6', states: ['no'], where: isOneOfSeveral }]
});

/** Survivors are offered an income, and nothing of the support that has to carry it (4.Q5 leads to 8.Q6). */
export const survivorLivelihoodsWithoutSupport: Rule = {
	id: 'survivor-livelihoods-without-support',
	advice: 'add',
	weight: 'gate',
	sources: ['4.Q5', '8.Q6'],
	evaluate: ({ design }) => {
		if (activitiesIn(design, 8).length > 0) return [];
		return activitiesIn(design, 4).flatMap(({ id, name, groupIds }) => {
			const survivors = design.groups.filter(
				(group) => group.behaviourGroup === '1.B7' && groupIds.includes(group.id)
			);
			if (survivors.length === 0) return [];
			return [
				{
					at: id,
					because: [
						{ type: 'activity', id },
						...survivors.map((group) => ({ type: 'group', id: group.id }) as const),
						{ type: 'page', step: 'activities' }
					],
					settle: [
						{ type: 'add-activity', kind: 'support' },
						{ type: 'edit-activity', id }
					],
					data: { activity: name }
				}
			];
		});
	}
};
