/** Questions several rules ask of a design. Each reads what was said; none guesses. */
import { oncePer } from '../domain/once-per.ts';
import { sectionsOf } from '../domain/answers.ts';
import type { Activity, Answer, Design, Indicator } from '../domain/design.ts';
import type { Claim, Rung } from '../domain/vocabulary.ts';
import type { TheoryOfChange } from '../theory/theory.ts';
import type { Action, Cause } from './rule.ts';

/** Activities judged by a toolkit section, their own kind or one they also draw on. */
export function activitiesIn(design: Design, ...sections: number[]): Activity[] {
	return design.activities.filter((activity) =>
		sectionsOf(activity).some((section) => sections.includes(section))
	);
}

export function indicatorsOf(design: Design, activity: Activity): readonly Indicator[] {
	return indicatorsByActivity(design).get(activity.id) ?? [];
}

const indicatorsByActivity = oncePer((design: Design) => {
	const all = new Map<string, Indicator[]>();
	for (const indicator of design.indicators) {
		if (indicator.activityId === null) continue;
		const known = all.get(indicator.activityId);
		if (known) known.push(indicator);
		else all.set(indicator.activityId, [indicator]);
	}
	return all;
});

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

export type AnswerCause = Extract<Cause, { type: 'answer' }>;

export function answered(scope: string, question: string, item?: string): AnswerCause {
	return item ? { type: 'answer', scope, question, item } : { type: 'answer', scope, question };
}

/** The answers behind a finding, as the first things to mend. */
export function answerAgain(because: readonly Cause[]): Action[] {
	const places = because.filter((cause) => cause.type === 'answer');
	return places
		.filter(({ scope, question }, index) => {
			const first = places.findIndex((one) => one.scope === scope && one.question === question);
			return first === index;
		})
		.map(({ scope, question }) => ({ type: 'answer', scope, question }));
}

/** "Unknown" is an honest answer once it is said what will be found out, by whom and when (0.H5). */
export function hasPlan({ plan }: Answer): boolean {
	return [plan.what, plan.who, plan.when].every((part) => part.trim() !== '');
}

/** Kinds of section 6 work that are training; joint teams and proactive methods are not. */
const trainingExamples = ['6.E1', '6.E2', '6.E3'];

/** Guidelines for those who identify victims, "accompanied by appropriate training". */
export const trainsToIdentify = ({ examples }: Activity): boolean => examples.includes('7.E1');

/** Section 6 work counts as training unless its examples say that it is something else; of section 7, 7.E1 does. */
export function trainings(design: Design): Activity[] {
	return activitiesIn(design, 6, 7).filter((activity) => {
		if (trainsToIdentify(activity)) return true;
		const own = activity.examples.filter((id) => id.startsWith('6.'));
		return (
			sectionsOf(activity).includes(6) &&
			(own.length === 0 || own.some((id) => trainingExamples.includes(id)))
		);
	});
}

/** True when the activity promises at least this rung of the ladder. */
export function promises({ claim }: Activity, least: Exclude<Claim, 'output'>): boolean {
	return claim !== null && claim !== 'output' && height(claim) >= height(least);
}

/** What people learn or still know stands for what they do: the promise is action, the measuring stops below it. */
export function learningStandsForAction(design: Design, activity: Activity): boolean {
	const top = highest(design, activity);
	return promises(activity, 'behaviour') && top >= height('learning') && top < height('behaviour');
}

/** The user has called this assumption verified on one of the activity's steps. */
export function isVerified(theory: TheoryOfChange, activity: Activity, assumption: string) {
	return theory.links
		.filter(({ from, to }) => [from, to].some((node) => node.startsWith(`${activity.id}/`)))
		.flatMap(({ assumptions }) => assumptions)
		.some(({ id, status }) => id === assumption && status === 'verified');
}
