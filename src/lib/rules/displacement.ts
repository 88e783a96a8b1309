/** What was said about trafficking that moves instead of stopping: 1.Q3, 4.Q4 and the displacement page. */
import { answerTo, isSetAside, itemsSaid, programme, stateOf } from '../domain/answers.ts';
import type { Design } from '../domain/design.ts';
import type { OpportunityId } from '../domain/vocabulary.ts';
import { activitiesIn, answered } from './facts.ts';
import type { Cause } from './rule.ts';

const movesSaid = ['yes', 'partly'] as const;

/** Where it was said that trafficking could move, "easily" or "with effort"; empty when nobody said so. */
export function signsOfDisplacement(design: Design): Cause[] {
	const answer = answerTo(design, programme, '1.Q3');
	const state = stateOf(answer);
	const open = state === null || state === 'unknown';
	const causes: Cause[] = [];
	if (state === 'yes' || state === 'partly') causes.push(answered(programme, '1.Q3'));
	else if (open && itemsSaid(answer, ...movesSaid).length > 0)
		causes.push(answered(programme, '1.Q3'));
	for (const { id } of activitiesIn(design, 4)) {
		const local = stateOf(answerTo(design, id, '4.Q4'));
		if (local === 'yes' || local === 'partly') causes.push(answered(id, '4.Q4'));
	}
	if (Object.values(design.displacement.kinds).some((view) => view?.likelihood === 'likely'))
		causes.push({ type: 'page', step: 'displacement' });
	return causes;
}

/** Somebody has judged whether trafficking would move, whatever the judgement, or set the question aside. */
export function isDisplacementConsidered(design: Design): boolean {
	const answer = answerTo(design, programme, '1.Q3');
	const state = stateOf(answer);
	return (
		isSetAside(answer) ||
		(state !== null && state !== 'unknown') ||
		itemsSaid(answer, 'yes', 'partly', 'no').length > 0 ||
		isAnsweredByActivities(design) ||
		Object.values(design.displacement.kinds).some(
			(view) => view && view.likelihood !== null && view.likelihood !== 'unknown'
		)
	);
}

/** 4.Q4 stands for 1.Q3 where all the work concerned is on livelihoods, and answers it. */
function isAnsweredByActivities(design: Design): boolean {
	const livelihoods = activitiesIn(design, 4);
	return activitiesIn(design, 3, 4, 6).every((activity) => {
		const state = stateOf(answerTo(design, activity.id, '4.Q4'));
		return livelihoods.includes(activity) && state !== null && state !== 'unknown';
	});
}

/** Ways to act on the network wherever it goes (2.Q5 to 2.Q7); changed norms (2.Q8) stay local. */
const networkLevel: readonly OpportunityId[] = ['2.Q5', '2.Q6.a', '2.Q6.b', '2.Q6.c', '2.Q7'];

export function hasNetworkResponse({ displacement, opportunities }: Design): boolean {
	return (
		displacement.networkResponse.trim() !== '' ||
		networkLevel.some((id) => opportunities[id]?.use === 'chosen')
	);
}
