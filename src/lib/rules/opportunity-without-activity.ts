/** Opportunities against the crime that were chosen (2.Q5 to 2.Q8) and that no activity takes up (LOGIC, 4). */
import { programme } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { ActivityKind, OpportunityId } from '../domain/vocabulary.ts';
import { hasPurpose } from './awareness.ts';
import type { Rule } from './rule.ts';

interface Unserved {
	id: string;
	opportunity: OpportunityId;
	/** The question it is chosen under. */
	question: string;
	/** Kinds of work that take it up, main one first. "Other" work always may. */
	kinds: readonly ActivityKind[];
	/** An awareness purpose that takes it up too. */
	purpose?: string;
	sources: readonly string[];
}

function unserved({ id, opportunity, question, kinds, purpose, sources }: Unserved): Rule {
	const takesUp = (design: Design, activity: Activity) =>
		[activity.kind, ...activity.alsoKinds].some(
			(kind) => kind === 'other' || kinds.includes(kind)
		) ||
		(purpose !== undefined && hasPurpose(design, activity, purpose));
	return {
		id,
		advice: 'add',
		weight: 'gate',
		sources: [question, ...sources],
		evaluate: ({ design }) => {
			if (design.opportunities[opportunity]?.use !== 'chosen') return [];
			if (design.activities.length === 0) return [];
			if (design.activities.some((activity) => takesUp(design, activity))) return [];
			return [
				{
					at: '',
					because: [
						{ type: 'opportunity', id: opportunity },
						{ type: 'page', step: 'activities' }
					],
					settle: [
						...kinds.map((kind) => ({ type: 'add-activity', kind }) as const),
						{ type: 'answer', scope: programme, question }
					]
				}
			];
		}
	};
}

export const harderWithoutActivity = unserved({
	id: 'harder-without-activity',
	opportunity: '2.Q5',
	question: '2.Q5',
	kinds: ['criminal-justice', 'identification', 'awareness'],
	sources: ['2.L1', '7.Q2.b']
});

export const crowdingOutWithoutActivity = unserved({
	id: 'crowding-out-without-activity',
	opportunity: '2.Q6.a',
	question: '2.Q6',
	kinds: ['other', 'legal-framework'],
	purpose: '3.E2',
	sources: ['5.Q7', '5.I8.c', '3.E2']
});

export const rewardWithoutActivity = unserved({
	id: 'reward-without-activity',
	opportunity: '2.Q6.b',
	question: '2.Q6',
	kinds: ['other', 'legal-framework'],
	purpose: '3.E4',
	sources: ['5.Q11', '3.E4']
});

export const profitWithoutActivity = unserved({
	id: 'profit-without-activity',
	opportunity: '2.Q6.c',
	question: '2.Q6',
	kinds: ['criminal-justice', 'legal-framework'],
	sources: ['5.Q9', '5.I4.a', '5.I4.b']
});

export const riskWithoutActivity = unserved({
	id: 'risk-without-activity',
	opportunity: '2.Q7',
	question: '2.Q7',
	kinds: ['criminal-justice', 'identification', 'legal-framework'],
	sources: ['7.Q2.c', '5.Q10']
});

export const toleranceWithoutActivity = unserved({
	id: 'tolerance-without-activity',
	opportunity: '2.Q8',
	question: '2.Q8',
	kinds: ['awareness', 'legal-framework', 'criminal-justice'],
	sources: ['3.Q6.a', '5.Q6']
});
