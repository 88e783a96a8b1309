/** Questions several rules ask of a design. Each reads what was said; none guesses. */
import { answerTo, sectionsOf, stateOf } from '../domain/answers.ts';
import type { Activity, Design, Indicator } from '../domain/design.ts';
import type { Rung } from '../domain/vocabulary.ts';
import type { Cause } from './rule.ts';

/** Activities judged by a toolkit section, their own kind or one they also draw on. */
export function activitiesIn(design: Design, ...sections: number[]): Activity[] {
	return design.activities.filter((activity) =>
		sectionsOf(activity).some((section) => sections.includes(section))
	);
}

export function indicatorsOf(design: Design, activity: Activity): Indicator[] {
	return design.indicators.filter((indicator) => indicator.activityId === activity.id);
}

/** Rungs of sections 3, 4 and 6, lowest first; satisfaction is beside reach, not above it. */
const climbing: readonly Rung[] = [
	'baseline',
	'reach',
	'learning',
	'retention',
	'behaviour',
	'impact'
];

/** Height of a rung on the ladder of sections 3, 4 and 6; -1 for rungs of other sections. */
export function height(rung: Rung | null): number {
	return rung === 'satisfaction' ? climbing.indexOf('reach') : climbing.indexOf(rung ?? 'plan');
}

/** The highest rung any of the activity's indicators reaches; -1 when it has none on this ladder. */
export function highest(design: Design, activity: Activity): number {
	return Math.max(-1, ...indicatorsOf(design, activity).map(({ rung }) => height(rung)));
}

/** True when work against the crime itself is chosen: harder, less rewarding, riskier, less tolerated (2.Q5 to 2.Q8). */
export function actsOnTheCrime(design: Design): boolean {
	return Object.values(design.opportunities).some((one) => one?.use === 'chosen');
}

/** Trafficking could move: said of 1.Q3 or 4.Q4 as "easily" or "with effort", or of any kind of shift as likely. */
export function displacementLikely(design: Design): boolean {
	const programmeWide = stateOf(answerTo(design, 'programme', '1.Q3'));
	return (
		programmeWide === 'yes' ||
		programmeWide === 'partly' ||
		Object.values(design.displacement.kinds).some((view) => view?.likelihood === 'likely')
	);
}

export function answered(scope: string, question: string, item?: string): Cause {
	return item ? { type: 'answer', scope, question, item } : { type: 'answer', scope, question };
}
