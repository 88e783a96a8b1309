/** What keeps criminal justice work at the bottom of the network, or training out of use (6.L2 to 6.L4). */
import { answerTo, isSetAside, programme, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { crossingPatterns } from '../domain/borders.ts';
import { answered } from './facts.ts';
import type { Cause } from './rule.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { items, saidRule } from './said.ts';

/** Signs that the case goes beyond the first person arrested: a border, or members who are soon replaced. */
function networkSigns(design: Design, activity: Activity): Cause[] {
	const answer = answerTo(design, programme, '1.Q3');
	const replaced = answer.items['1.Q3.c']?.state;
	const isSaid = !isSetAside(answer) && (replaced === 'yes' || replaced === 'partly');
	return [
		...crossingPatterns(design, activity).map(({ id }) => ({ type: 'pattern', id }) as const),
		...(isSaid ? [answered(programme, '1.Q3', '1.Q3.c')] : [])
	];
}

const worksAlone = ({ examples }: Activity) =>
	!['6.E4', '6.E5'].some((id) => examples.includes(id));

/** 6.L2.b and c: a network or a border, and neither joint nor proactive nor financial methods. */
export const networkMethodsMissing = saidRule({
	id: 'network-methods-missing',
	advice: 'add',
	weight: 'gate',
	sources: ['6.L2.b', '6.L2.c', '6.Q4.f', '6.E4', '6.E5'],
	section: 6,
	anyOf: [
		{
			question: '6.Q4',
			item: '6.Q4.f',
			states: ['no'],
			where: (design, activity) => worksAlone(activity) && networkSigns(design, activity).length > 0
		}
	],
	alsoBecause: networkSigns,
	alsoSettle: ({ id }) => [{ type: 'edit-activity', id }]
});

const interviews = (design: Design, { id }: Activity) =>
	['yes', 'partly'].includes(answerTo(design, id, '6.Q4').items['6.Q4.d']?.state ?? '');

/** 6.L2.e: the work builds interviews with victims, and no method that needs them less. */
export const casesRestOnTestimony = saidRule({
	id: 'cases-rest-on-testimony',
	advice: 'add',
	weight: 'gate',
	sources: ['6.L2.e', '6.Q4.d', '6.Q4.f', '6.E5'],
	section: 6,
	anyOf: [
		{
			question: '6.Q4',
			item: '6.Q4.f',
			states: ['no'],
			where: (design, activity) =>
				interviews(design, activity) && !activity.examples.includes('6.E5')
		}
	],
	alsoBecause: (_design, { id }) => [answered(id, '6.Q4', '6.Q4.d')]
});

/** 6.L2.e: cases are to be built where witnesses are not protected. */
export const witnessesUnprotected = saidElsewhere({
	id: 'witnesses-unprotected',
	advice: 'add',
	weight: 'rights',
	sources: ['6.L2.e', '8.Q5.d', '8.Q1.e.c'],
	sections: [6],
	heard: {
		section: 8,
		anyOf: [...items('8.Q5', ['no'], 'd'), ...items('8.Q1', ['no'], 'e.c')]
	}
});

/** 6.L2.f: no cases of one's own, and none from elsewhere named to learn from. */
export const casesElsewhereUnused = saidRule({
	id: 'cases-elsewhere-unused',
	advice: 'modify',
	weight: 'consider',
	sources: ['6.L2.f', '6.Q3'],
	section: 6,
	anyOf: [
		{
			question: '6.Q3',
			states: ['no'],
			where: (design, { id }) => answerTo(design, id, '6.Q3').text.trim() === ''
		}
	]
});

/** 6.L4: trafficking has no priority, or there is nothing to investigate with, and no answer to it. */
export const lowPriorityUnanswered = saidRule({
	id: 'low-priority-unanswered',
	advice: 'add',
	weight: 'gate',
	sources: ['6.L4', '6.Q7.b', '6.Q7.c'],
	section: 6,
	anyOf: items('6.Q7', ['yes', 'partly'], 'b', 'c').map((said) => ({ ...said, unless: 'response' }))
});

const noResponse = (design: Design, { id }: Activity) =>
	valueOf(answerTo(design, id, '6.Q7'), 'response') === '';

/** 6.Q1: a basis that the work needs is missing, and 6.Q7 does not say what is done about it (LOGIC, G7). */
export const justiceFoundationMissing = saidRule({
	id: 'justice-foundation-missing',
	advice: 'add',
	weight: 'gate',
	sources: ['6.Q1', '6.Q7'],
	section: 6,
	anyOf: [
		{ question: '6.Q1', states: ['no'] as const },
		...items('6.Q1', ['no'], 'a', 'c', 'f', 'g')
	].map((said) => ({ ...said, where: noResponse })),
	alsoSettle: ({ id }) => [{ type: 'answer', scope: id, question: '6.Q7' }]
});

/** 6.Q1.b, d, e: more force in a system without rules on force, independent judges or fair trials. */
export const justiceSafeguardMissing = saidRule({
	id: 'justice-safeguard-missing',
	advice: 'rethink',
	weight: 'rights',
	sources: ['6.Q1.b', '6.Q1.d', '6.Q1.e'],
	section: 6,
	anyOf: items('6.Q1', ['no'], 'b', 'd', 'e')
});

/** 6.Q2: content not held against the cases that trainees meet. */
export const trainingNotTiedToPattern = saidRule({
	id: 'training-not-tied-to-pattern',
	advice: 'modify',
	weight: 'gate',
	sources: ['6.Q2', '2.L2'],
	section: 6,
	anyOf: [{ question: '6.Q2', states: ['no'] }]
});

/** 6.Q5: participants lack what the course takes for granted. */
export const traineesNotReady = saidRule({
	id: 'trainees-not-ready',
	advice: 'modify',
	weight: 'gate',
	sources: ['6.Q5'],
	section: 6,
	anyOf: [{ question: '6.Q5', states: ['no'] }]
});

/** 6.Q6: no say in who takes part. */
export const traineesNotSelectable = saidRule({
	id: 'trainees-not-selectable',
	advice: 'modify',
	weight: 'consider',
	sources: ['6.Q6'],
	section: 6,
	anyOf: [{ question: '6.Q6', states: ['no'] }]
});

/** 6.Q9.d: trainers are trained and then left alone. */
export const trainersUnsupported = saidRule({
	id: 'trainers-unsupported',
	advice: 'add',
	weight: 'consider',
	sources: ['6.Q9.d'],
	section: 6,
	anyOf: items('6.Q9', ['no'], 'd', 'd.a', 'd.b')
});
