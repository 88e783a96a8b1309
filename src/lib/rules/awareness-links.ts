/** What awareness work needs around it: trusted sources, messages for parts of a group, a hotline that leads somewhere. */
import { answerTo, isSetAside, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { hasPurpose } from './awareness.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Cause, Rule } from './rule.ts';
import { saidElsewhere } from './said-elsewhere.ts';
import { saidRule } from './said.ts';

/** 3.L3 and 3.Q8: nobody has asked whom people believe. */
export const trustedSourceUnknown = saidRule({
	id: 'trusted-source-unknown',
	advice: 'data',
	weight: 'consider',
	sources: ['3.L3', '3.Q8'],
	section: 3,
	anyOf: [{ question: '3.Q8', states: ['no', 'unknown'] }],
	settledByPlan: true
});

const hasSeveralGroups = ({ groups }: Design, { groupIds }: Activity) =>
	groups.filter(({ id }) => groupIds.includes(id)).length > 1;

/** 3.L3 and 3.Q9: parts of the group differ, by answer or because several groups are listed, and nothing says how. */
export const segmentsUnsaid = saidRule({
	id: 'segments-unsaid',
	advice: 'modify',
	weight: 'consider',
	sources: ['3.L3', '3.Q9'],
	section: 3,
	anyOf: [
		{ question: '3.Q9', states: ['yes', 'partly'], unless: 'segments' },
		{ question: '3.Q9', states: ['no'], unless: 'segments', where: hasSeveralGroups }
	],
	alsoBecause: (design, { id }) =>
		answerTo(design, id, '3.Q9').state === 'no' ? [{ type: 'activity', id }] : []
});

/** Where the purpose of the message was said; null where it has another. */
function purposeSaid(design: Design, activity: Activity, purpose: string): Cause[] | null {
	if (!hasPurpose(design, activity, purpose)) return null;
	const chosen = valueOf(answerTo(design, activity.id, '3.Q2'), 'purpose') !== '';
	return [chosen ? answered(activity.id, '3.Q2') : { type: 'activity', id: activity.id }];
}

/** 3.E3: people are asked to report, and the design has no work that turns a report into an identification. */
export const hotlineWithoutIdentification: Rule = {
	id: 'hotline-without-identification',
	advice: 'add',
	weight: 'gate',
	sources: ['3.E3', '0.H7', '7.Q2.a', '7.Q2.b'],
	evaluate: ({ design }) => {
		if (activitiesIn(design, 7).length > 0) return [];
		return activitiesIn(design, 3).flatMap((activity) => {
			const because = purposeSaid(design, activity, '3.E3');
			if (because === null) return [];
			return [
				{
					at: activity.id,
					because: [...because, { type: 'page', step: 'activities' }],
					settle: [
						{ type: 'edit-activity', id: activity.id },
						{ type: 'add-activity', kind: 'identification' }
					],
					data: { activity: activity.name }
				}
			];
		});
	}
};

/** 3.E3: people call, and no referral (7.Q5) or no common language (7.Q3.c) stands behind the number. */
export const hotlineLeadsNowhere = saidElsewhere({
	id: 'hotline-leads-nowhere',
	advice: 'add',
	weight: 'gate',
	sources: ['3.E3', '7.Q3.c', '7.Q5', '8.L1'],
	sections: [3],
	needs: (design, activity) => purposeSaid(design, activity, '3.E3'),
	heard: {
		section: 7,
		anyOf: [
			{ question: '7.Q5', states: ['no', 'unknown'] },
			{ question: '7.Q3', item: '7.Q3.c', states: ['no'] }
		]
	},
	settledByPlan: true
});

/**
 * 3.E1 needs another way to offer: livelihoods (4.Q6) or safer migration (3.E2). Speaks until it is said that people
 * see one; where they are said to see none, `no-alternative-seen` speaks.
 */
export const noAlternativeOffered: Rule = {
	id: 'no-alternative-offered',
	advice: 'add',
	weight: 'consider',
	sources: ['3.E1', '3.E2', '4.Q6', '3.Q6.c'],
	evaluate: ({ design }) => {
		const isOffered =
			activitiesIn(design, 4).length > 0 ||
			activitiesIn(design, 3).some(
				(activity) => hasPurpose(design, activity, '3.E2') || activity.examples.includes('3.E2')
			);
		if (isOffered) return [];
		return activitiesIn(design, 3).flatMap((activity) => {
			const because = purposeSaid(design, activity, '3.E1');
			const answer = answerTo(design, activity.id, '3.Q6');
			const seen = answer.items['3.Q6.c']?.state ?? null;
			if (because === null || isSetAside(answer) || (seen !== null && seen !== 'partly')) return [];
			return [
				{
					at: activity.id,
					because: [
						...because,
						answered(activity.id, '3.Q6', '3.Q6.c'),
						{ type: 'page', step: 'activities' }
					],
					settle: [
						{ type: 'answer', scope: activity.id, question: '3.Q6' },
						{ type: 'add-activity', kind: 'livelihoods' }
					],
					data: { activity: activity.name }
				}
			];
		});
	}
};
