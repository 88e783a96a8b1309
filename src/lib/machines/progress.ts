/** How much of the path is answered: counts only, never a score. */
import { answerTo, isAnswered, programme } from '../domain/answers.ts';
import type { Design, Pattern } from '../domain/design.ts';
import { displacementKinds } from '../domain/vocabulary.ts';
import type { Question } from '../content/types.ts';
import {
	outline,
	stepIds,
	type OutlineContent,
	type OutlinePlace,
	type PatternPage,
	type StepId
} from './outline.ts';
import { placeKey } from './places.ts';

interface Count {
	readonly answered: number;
	readonly asked: number;
	/** Put aside for later; a parked question may have an answer already. */
	readonly parked: number;
}

export interface Progress {
	readonly steps: Readonly<Record<StepId, Count>>;
	/** By activity id: that activity's checklist. */
	readonly activities: Readonly<Record<string, Count>>;
	/** By place key: that page. */
	readonly pages: Readonly<Record<string, Count>>;
}

const nothing: Count = { answered: 0, asked: 0, parked: 0 };

/** `places`: the outline of this design, where somebody has it already. */
export function progress(
	design: Design,
	content: OutlineContent,
	places: readonly OutlinePlace[] = outline(design, content)
): Progress {
	const counted = countAll(design, content, places);
	const sum = (belongs: (place: OutlinePlace) => boolean) =>
		counted
			.filter(({ place }) => belongs(place))
			.reduce((total, one) => plus(total, one.count), nothing);
	return {
		steps: Object.fromEntries(stepIds.map((id) => [id, sum(({ step }) => step === id)])) as Record<
			StepId,
			Count
		>,
		activities: Object.fromEntries(
			design.activities.map(({ id }) => [
				id,
				sum(({ step, scope }) => step === 'checklists' && scope === id)
			])
		),
		pages: Object.fromEntries(counted.map(({ place, count }) => [placeKey(place), count]))
	};
}

/** Keys of the places where something is unanswered or parked, in order: what `place.nextOpen` jumps between. */
export function openKeys(
	design: Design,
	content: OutlineContent,
	places: readonly OutlinePlace[] = outline(design, content)
): string[] {
	return countAll(design, content, places)
		.filter(({ count: { answered, asked, parked } }) => answered < asked || parked > 0)
		.map(({ place }) => placeKey(place));
}

function countAll(
	design: Design,
	{ questions }: OutlineContent,
	places: readonly OutlinePlace[]
): { place: OutlinePlace; count: Count }[] {
	const byId = new Map(questions.map((question) => [question.id, question]));
	return places.map((place) => ({ place, count: countAt(design, byId.get(place.page), place) }));
}

/** What one place asks. Pages that only show something (lessons, theory, review) ask nothing. */
function countAt(design: Design, question: Question | undefined, place: OutlinePlace): Count {
	const { step, scope, page } = place;
	if (question && !place.asked) return nothing;
	if (question) return count([isQuestionAnswered(design, scope, question)], place);
	if (step === 'programme') return count(profileFields(design)[page] ?? [], place);
	if (step === 'pattern') return count(patternParts(design, scope, page), place);
	if (step === 'activities') return count([design.activities.length > 0], place);
	if (step === 'displacement')
		return count(
			displacementKinds.map(
				(kind) => (design.displacement.kinds[kind]?.likelihood ?? null) !== null
			),
			place
		);
	if (step === 'indicators') return count(measured(design), place);
	return nothing;
}

function count(parts: readonly boolean[], { parked }: OutlinePlace): Count {
	return { answered: parts.filter(Boolean).length, asked: parts.length, parked: parked ? 1 : 0 };
}

function plus(a: Count, b: Count): Count {
	return {
		answered: a.answered + b.answered,
		asked: a.asked + b.asked,
		parked: a.parked + b.parked
	};
}

/** An answer of its own, an opportunity written down for it, or an answer carried over from another part. */
function isQuestionAnswered(design: Design, scope: string, question: Question): boolean {
	const opportunities: Readonly<Record<string, { state: unknown; text: string } | undefined>> =
		design.opportunities;
	return (
		isAnswered(answerTo(design, scope, question.id)) ||
		[question.id, ...question.items.map(({ id }) => id)].some((id) => {
			const seen = opportunities[id];
			return seen !== undefined && (seen.state !== null || said(seen.text));
		}) ||
		isCarried(design, scope, question)
	);
}

function isCarried(design: Design, scope: string, { carries }: Question): boolean {
	const activity = design.activities.find(({ id }) => id === scope);
	if (carries === 'groups')
		return design.groups.some(({ id, name }) =>
			activity ? activity.groupIds.includes(id) : said(name)
		);
	if (carries === 'patterns')
		return design.patterns.some((one) => partsOf(one).describe.some(([, isFilled]) => isFilled));
	if (carries === 'displacement') return isAnswered(answerTo(design, programme, '1.Q3'));
	return false;
}

/** A part is answered by what the pattern holds, or by saying that it is not known or does not apply. */
function patternParts(design: Design, patternId: string, page: string): boolean[] {
	const pattern = design.patterns.find(({ id }) => id === patternId);
	if (!pattern) return [false];
	const isSettled = (questionId: string) =>
		[patternId, programme].some((scope) => {
			const { state } = answerTo(design, scope, questionId);
			return state === 'unknown' || state === 'not-relevant';
		});
	const parts = partsOf(pattern)[page as PatternPage] ?? [];
	return parts.map(([questionId, isFilled]) => isFilled || isSettled(questionId));
}

/** 2.Q1.a to d; 2.Q1.e; 2.Q2; 2.Q3 and 2.Q4, which are answered once every factor is judged. */
function partsOf(pattern: Pattern): Record<PatternPage, [questionId: string, filled: boolean][]> {
	const { factors } = pattern;
	const judged = (judgement: 'inScope' | 'movable') =>
		factors.length > 0 && factors.every((factor) => factor[judgement] !== null);
	return {
		describe: [
			['2.Q1', [pattern.recruitedWho, pattern.recruitedHow, pattern.recruitedFrom].some(said)],
			['2.Q1', pattern.movement !== null || said(pattern.movementText)],
			['2.Q1', said(pattern.exploitation)],
			['2.Q1', said(pattern.control)]
		],
		vulnerability: [['2.Q1.e', factors.some(({ kind }) => kind === 'vulnerability')]],
		underlying: [['2.Q2', factors.some(({ kind }) => kind !== 'vulnerability')]],
		triage: [
			['2.Q3', judged('inScope')],
			['2.Q4', judged('movable')]
		]
	};
}

function profileFields({ profile }: Design): Record<string, boolean[]> {
	return {
		project: [
			said(profile.title),
			said(profile.organisation),
			said(profile.countries) || said(profile.places),
			said(profile.start),
			profile.months !== null,
			profile.budget !== null,
			said(profile.donor),
			said(profile.summary)
		],
		partners: [profile.partners.length > 0, said(profile.otherActors)],
		need: [
			said(profile.motivation.reason),
			profile.needsAssessment !== null,
			said(profile.livedExperience)
		]
	};
}

/** Each activity asks for an indicator; without activities any indicator will do. */
function measured({ activities, indicators }: Design): boolean[] {
	if (activities.length === 0) return [indicators.length > 0];
	return activities.map(({ id }) => indicators.some(({ activityId }) => activityId === id));
}

const said = (text: string): boolean => text.trim() !== '';
