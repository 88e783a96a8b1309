/**
 * A way to shift was called easy in 1.Q3, and the displacement page does not follow it up (LOGIC, 3).
 * Speaks once the page has been begun: the kinds concerned are still open there, or called unlikely.
 */
import { answerTo, isSetAside, programme } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { DisplacementKind } from '../domain/vocabulary.ts';
import { hasPurpose } from './awareness.ts';
import { isDisplacementConsidered } from './displacement.ts';
import { displacementNotConsidered } from './displacement-not-considered.ts';
import { activitiesIn, answered, hasPlan, indicatorsOf } from './facts.ts';
import { localMeansOverall } from './local-means-overall.ts';
import type { Rule } from './rule.ts';

interface Shift {
	id: string;
	item: string;
	kinds: readonly DisplacementKind[];
	/** Work that such a shift would undo. */
	concerns: (design: Design) => readonly Activity[];
	sources: readonly string[];
}

function shiftUnjudged({ id, item, kinds, concerns, sources }: Shift): Rule {
	return {
		id,
		advice: 'modify',
		weight: 'consider',
		sources: [item, ...sources],
		evaluate: ({ design }) => {
			const answer = answerTo(design, programme, '1.Q3');
			const state = answer.items[item]?.state ?? null;
			if (isSetAside(answer) || (state !== 'yes' && state !== 'partly')) return [];
			const judged = (kind: DisplacementKind) =>
				design.displacement.kinds[kind]?.likelihood ?? null;
			const begun = Object.values(design.displacement.kinds).some((view) => view?.likelihood);
			const open = kinds.every((kind) => judged(kind) === null || judged(kind) === 'unlikely');
			if (!begun || !open || concerns(design).length === 0) return [];
			return [
				{
					at: '',
					because: [answered(programme, '1.Q3', item), { type: 'page', step: 'displacement' }],
					settle: [
						{ type: 'open', step: 'displacement' },
						{ type: 'answer', scope: programme, question: '1.Q3' }
					]
				}
			];
		}
	};
}

/** Vulnerability work in one place: recruiters turn to other people or go elsewhere. */
export const shiftOfTargetUnjudged = shiftUnjudged({
	id: 'shift-of-target-unjudged',
	item: '1.Q3.a',
	kinds: ['target', 'territorial'],
	concerns: (design) => activitiesIn(design, 3, 4),
	sources: ['1.D3', '1.D4', '4.L2.d']
});

/** Work on a route or at a border: other ways, or other methods on the same way. */
export const shiftOfRouteUnjudged = shiftUnjudged({
	id: 'shift-of-route-unjudged',
	item: '1.Q3.b',
	kinds: ['tactical', 'territorial'],
	concerns: (design) => [
		...activitiesIn(design, 3).filter((activity) =>
			['3.E1', '3.E2'].some((purpose) => hasPurpose(design, activity, purpose))
		),
		...activitiesIn(design, 7).filter(({ id }) => {
			const state = answerTo(design, id, '7.Q2').items['7.Q2.i']?.state;
			return state === 'yes' || state === 'partly';
		})
	],
	sources: ['1.D2', '1.D4', '7.Q2.i']
});

/** Arrests of members who are soon replaced. */
export const shiftOfOffenderUnjudged = shiftUnjudged({
	id: 'shift-of-offender-unjudged',
	item: '1.Q3.c',
	kinds: ['offender'],
	concerns: (design) => activitiesIn(design, 6),
	sources: ['6.L2.c']
});

/**
 * Work against the crime itself can be answered by a shift as well; that all six kinds then count is our inference.
 * Left to the rules on sections 3, 4 and 6 where one of them speaks.
 */
export const disruptionMayShift: Rule = {
	id: 'disruption-may-shift',
	advice: 'data',
	weight: 'consider',
	sources: ['1.Q3', '2.Q5', '2.Q6', '2.Q7'],
	evaluate: (input) => {
		const { design } = input;
		const chosen = (['2.Q5', '2.Q6.a', '2.Q6.b', '2.Q6.c', '2.Q7'] as const).filter(
			(id) => design.opportunities[id]?.use === 'chosen'
		);
		const begun = design.activities.some(
			(activity) => activity.claim !== null || indicatorsOf(design, activity).length > 0
		);
		const answer = answerTo(design, programme, '1.Q3');
		const openAnswer = answer.state === null || (answer.state === 'unknown' && !hasPlan(answer));
		const judged = activitiesIn(design, 3, 4, 6).length > 0 && isDisplacementConsidered(design);
		const viewed = Object.values(design.displacement.kinds).some(
			(view) => view?.likelihood && view.likelihood !== 'unknown'
		);
		const said = Object.values(answer.items).some(({ state }) => state && state !== 'unknown');
		if (chosen.length === 0 || !begun || !openAnswer || answer.text.trim() !== '') return [];
		if (judged || viewed || said) return [];
		if (
			[displacementNotConsidered, localMeansOverall].some((one) => one.evaluate(input).length > 0)
		)
			return [];
		return [
			{
				at: '',
				because: [
					...chosen.map((id) => ({ type: 'opportunity', id }) as const),
					answered(programme, '1.Q3')
				],
				settle: [
					{ type: 'answer', scope: programme, question: '1.Q3' },
					{ type: 'open', step: 'displacement' }
				]
			}
		];
	}
};
