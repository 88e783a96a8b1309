/**
 * What evaluators missed in the preparation of such work: others on the ground, money for learning, the day after the
 * money ends. They judged one agency's programmes (Norad 2011), so that these are questions rather than proof.
 */
import { activitiesIn } from './facts.ts';
import { programmeRule } from './programme-rule.ts';
import { items } from './said.ts';
import type { Design } from '../domain/design.ts';
import type { Cause } from './rule.ts';

/** N29: nobody has looked who else is there. */
export const othersNotMapped = programmeRule({
	id: 'others-not-mapped',
	advice: 'data',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N29: sheets 61-62, 65-67, R22'],
	anyOf: [{ question: '1.N29', states: ['no'] }],
	settledByPlan: true
});

/** N30: an overlap is known and left as it is. */
export const overlapWithoutAgreement = programmeRule({
	id: 'overlap-without-agreement',
	advice: 'modify',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N30: sheets 67, 99, R23', 'OECD DAC (2019), coherence'],
	anyOf: [{ question: '1.N29', value: 'overlap', options: ['open'] }]
});

/** N37: learning is hoped for and not paid for. */
export const evaluationNotCosted = programmeRule({
	id: 'evaluation-not-costed',
	advice: 'modify',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N37: sheets 81, 89, R32'],
	anyOf: [{ question: '1.N37', states: ['no', 'partly'], unless: 'cost' }]
});

const supporting = (design: Design): Cause[] | null => {
	const activities = activitiesIn(design, 8).map(({ id }) => ({ type: 'activity', id }) as const);
	return activities.length > 0 ? activities : null;
};

/** N38: people in care, and no way on for them. */
export const careEndsWithMoney = programmeRule({
	id: 'care-ends-with-money',
	advice: 'add',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N38: sheets 50-51, 86'],
	anyOf: [{ question: '1.N38', states: ['no'] }, ...items('1.N38', ['no'], 'a')],
	needs: supporting
});

/** N39: a body takes over, and nobody has looked whether it can. */
export const handoverUnchecked = programmeRule({
	id: 'handover-unchecked',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N39: sheet 86'],
	anyOf: items('1.N38', ['no'], 'b')
});

/** N40: a later phase is taken for granted. */
export const nextGrantHoped = programmeRule({
	id: 'next-grant-hoped',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N40: sheet 50'],
	anyOf: [{ question: '1.N38', value: 'after', options: ['hoped'] }]
});

/** N41: failures are not kept. */
export const noLessonsLog = programmeRule({
	id: 'no-lessons-log',
	advice: 'add',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N41: sheets 89-91, 105, R28, R29'],
	anyOf: [{ question: '1.N41', states: ['no'] }]
});

/** Asked nobody with lived experience, and names none in the profile. */
export const livedExperienceAbsent = programmeRule({
	id: 'lived-experience-absent',
	advice: 'add',
	weight: 'consider',
	sources: [
		'Norad Report 11/2010, survey B3: sheets 147-170',
		'PEC and FCDO (2022), review of lived experience in work on modern slavery'
	],
	anyOf: items('1.N4', ['no'], 'b'),
	needs: ({ profile }) => (profile.livedExperience.trim() === '' ? [] : null)
});
