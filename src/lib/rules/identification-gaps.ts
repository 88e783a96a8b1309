/** What keeps trafficked people from being found, or being found from helping them (7.L1 to 7.L6). */
import { answerTo, isSetAside, itemsSaid, stateOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { crossingPatterns, mayCrossBorders } from '../domain/borders.ts';
import { activitiesIn, answered } from './facts.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { items, saidRule } from './said.ts';

/** 7.L1, 7.L4: nobody looks at how victims are found today. */
export const findingDataUnused = saidRule({
	id: 'finding-data-unused',
	advice: 'data',
	weight: 'consider',
	sources: ['7.L1', '7.L4', '7.Q8'],
	section: 7,
	anyOf: [{ question: '7.Q8', states: ['no', 'unknown'] }],
	settledByPlan: true
});

/** 7.L5: nobody asks victims about the chances that were missed. */
export const missedChancesUnstudied = saidRule({
	id: 'missed-chances-unstudied',
	advice: 'data',
	weight: 'consider',
	sources: ['7.L5', '7.Q9', '7.I5'],
	section: 7,
	anyOf: [{ question: '7.Q9', states: ['no', 'unknown'] }],
	settledByPlan: true
});

const itemState = (design: Design, { id }: Activity, question: string, item: string) =>
	answerTo(design, id, question).items[item]?.state ?? null;

/** 7.L4: the pattern crosses a border, and neither detention nor deportation is seen as a place to look. */
export const pointsMissThePattern = saidRule({
	id: 'points-miss-the-pattern',
	advice: 'modify',
	weight: 'consider',
	sources: ['7.L4', '7.Q2.f', '7.Q2.g'],
	section: 7,
	anyOf: [
		{
			question: '7.Q2',
			item: '7.Q2.f',
			states: ['no'],
			where: (design, activity) =>
				itemState(design, activity, '7.Q2', '7.Q2.g') === 'no' &&
				crossingPatterns(design, activity).length > 0
		}
	],
	alsoBecause: (design, activity) => [
		answered(activity.id, '7.Q2', '7.Q2.g'),
		...crossingPatterns(design, activity).map(({ id }) => ({ type: 'pattern', id }) as const)
	]
});

/** 7.Q2: no point in the pattern where somebody could be found. */
export const noPointOfContact = saidRule({
	id: 'no-point-of-contact',
	advice: 'modify',
	weight: 'gate',
	sources: ['7.Q2', '7.L4'],
	section: 7,
	anyOf: [{ question: '7.Q2', states: ['no'] }]
});

/** 8.L1.h: no way for people to come by themselves; entry by need rather than by label is our inference. */
export const noSelfIdentification = saidRule({
	id: 'no-self-identification',
	advice: 'add',
	weight: 'consider',
	sources: ['8.L1.h', '7.Q2.a'],
	section: 7,
	anyOf: items('7.Q2', ['no'], 'a')
});

/** 7.Q3.b to d: a place to look, without guidelines, language or the right to enter. */
export const channelWithoutMeans = saidRule({
	id: 'channel-without-means',
	advice: 'add',
	weight: 'gate',
	sources: ['7.Q3.b', '7.Q3.c', '7.Q3.d'],
	section: 7,
	anyOf: items('7.Q3', ['no'], 'b', 'c', 'd')
});

/** 7.Q4: it is not clear who may identify or designate. */
export const authorityUnclear = saidRule({
	id: 'authority-unclear',
	advice: 'modify',
	weight: 'gate',
	sources: ['7.Q4'],
	section: 7,
	anyOf: [{ question: '7.Q4', states: ['no'] }, ...items('7.Q4', ['no'], 'a', 'b')]
});

/** Barriers other than the victims' own reasons, of which `victims-unwilling` speaks. */
function namesBarriers(design: Design, { id }: Activity): boolean {
	const barriers = answerTo(design, id, '7.Q6');
	const named = itemsSaid(barriers, 'yes', 'partly');
	if (isSetAside(barriers)) return false;
	if (named.length > 0) return named.some((item) => item !== '7.Q6.g');
	const state = stateOf(barriers);
	return state === 'yes' || state === 'partly';
}

/** 7.Q6 without a full answer in 7.Q7. */
export const identificationBarriersUnmet = saidRule({
	id: 'identification-barriers-unmet',
	advice: 'modify',
	weight: 'gate',
	sources: ['7.Q6', '7.Q7'],
	section: 7,
	anyOf: [{ question: '7.Q7', states: ['no', 'partly', 'unknown'], where: namesBarriers }],
	settledByPlan: true,
	alsoBecause: (_design, { id }) => [answered(id, '7.Q6')]
});

/** 7.L6: referral does not work, or there is none although support is planned. */
export const referralNotWorking = saidRule({
	id: 'referral-not-working',
	advice: 'modify',
	weight: 'gate',
	sources: ['7.L6', '7.Q5'],
	section: 7,
	anyOf: [
		{ question: '7.Q5', states: ['no'], where: (design) => activitiesIn(design, 8).length > 0 },
		...items('7.Q5', ['no'], 'a', 'b')
	]
});

/** 8.L7: refugees among the victims, and asylum and trafficking systems that do not refer to each other. */
export const asylumNotLinked = saidRule({
	id: 'asylum-not-linked',
	advice: 'add',
	weight: 'rights',
	sources: ['8.L7', '7.Q5.c', '2.L2.d'],
	section: 7,
	anyOf: items('7.Q5', ['no', 'unknown'], 'c').map((said) => ({ ...said, where: mayCrossBorders })),
	settledByPlan: true
});

/** 7.L3: more people would be found than support can take in; to rethink it then is our inference. */
export const identificationAheadOfSupport = saidElsewhere({
	id: 'identification-ahead-of-support',
	advice: 'rethink',
	weight: 'gate',
	sources: ['7.L3', '8.L1', '8.Q1'],
	sections: [7],
	heard: {
		section: 8,
		anyOf: [
			{ question: '8.Q1', states: ['no'] },
			{ question: '8.Q5', states: ['no'] },
			{ question: '8.Q6', states: ['no'] }
		]
	}
});
