/**
 * What the reading found, put together for the conclusion: rights and safety first, then lesson by lesson, then what is
 * strong, unmet and unclear. Counts are of criteria with one verdict; nothing is added up into a figure for the proposal.
 */
import { rules } from '../rules/rules.ts';
import { verdicts, type Appraisal, type Judgement, type Verdict } from './appraisal.ts';
import { lessonKey, questionKey, type Criterion } from './criteria.ts';
import { judgementOf } from './judging.ts';
import type { AppraiserFinding } from './findings.ts';
import { chaptersOf, type Chapter } from './progress.ts';

/** A criterion with what was said of it. */
export interface Reading {
	readonly criterion: Criterion;
	readonly judgement: Judgement;
	/** Judged on an earlier state of the proposal. */
	readonly stale: boolean;
}

export type Counts = Readonly<Record<Verdict, number>> & {
	/** Criteria without a verdict. */
	readonly open: number;
};

interface LessonProfile {
	/** The lesson itself, with the verdict on it if it has one. */
	readonly lesson: Reading;
	/** The questions asked because of it, as far as they are read at this depth; some are of other sections. */
	readonly questions: readonly Reading[];
	readonly counts: Counts;
}

export interface ChapterProfile extends Omit<Chapter, 'criteria'> {
	readonly readings: readonly Reading[];
	readonly counts: Counts;
	readonly lessons: readonly LessonProfile[];
}

export interface AppraisalProfile {
	readonly rights: {
		/** Rights checks and the lessons and questions that touch rights and safety, those not addressed first. */
		readonly readings: readonly Reading[];
		/** Findings of that weight the appraiser has not set aside. */
		readonly findings: readonly AppraiserFinding[];
	};
	/** In the order of reading. */
	readonly chapters: readonly ChapterProfile[];
	/** Well addressed. */
	readonly strengths: readonly Reading[];
	readonly partly: readonly Reading[];
	readonly unmet: readonly Reading[];
	readonly cannotTell: readonly Reading[];
	readonly notRelevant: readonly Reading[];
	readonly open: readonly Reading[];
	/** Criteria with a question to the applicant. */
	readonly questions: readonly Reading[];
	/** Findings the appraiser confirmed. */
	readonly confirmed: readonly AppraiserFinding[];
}

interface ProfileInput {
	readonly criteria: readonly Criterion[];
	/** See `findingsFor`. */
	readonly findings?: readonly AppraiserFinding[];
	/** See `staleKeys`. */
	readonly stale?: ReadonlySet<string>;
}

export function profileOf(
	appraisal: Appraisal,
	{ criteria, findings = [], stale = new Set() }: ProfileInput
): AppraisalProfile {
	const readings = criteria.map((criterion) => ({
		criterion,
		judgement: judgementOf(appraisal, criterion.key),
		stale: stale.has(criterion.key)
	}));
	const byKey = new Map(readings.map((one) => [one.criterion.key, one]));
	const with_ = (verdict: Verdict | null) => judgedAs(readings, verdict);
	return {
		rights: {
			readings: worstFirst(readings.filter(({ criterion }) => touchesRights(criterion))),
			findings: findings.filter((finding) => finding.weight === 'rights' && !isSetAside(finding))
		},
		chapters: chaptersOf(criteria).map((chapter) => chapterProfile(chapter, byKey)),
		strengths: with_('well'),
		partly: with_('partly'),
		unmet: with_('not'),
		cannotTell: with_('cannot-tell'),
		notRelevant: with_('not-relevant'),
		open: with_(null),
		questions: readings.filter(({ judgement }) => judgement.question.trim() !== ''),
		confirmed: findings.filter(({ check, reopened }) => check?.choice === 'confirmed' && !reopened)
	};
}

function chapterProfile(
	{ id, section, set, criteria }: Chapter,
	byKey: ReadonlyMap<string, Reading>
): ChapterProfile {
	const readings = criteria.map(({ key }) => byKey.get(key)!);
	const lessons = readings
		.filter(({ criterion }) => criterion.type === 'lesson')
		.map((lesson): LessonProfile => {
			const questions = lesson.criterion.questions
				.map((question) => byKey.get(questionKey(question)))
				.filter((one) => one !== undefined);
			return { lesson, questions, counts: countsOf(questions) };
		});
	return { id, section, set, readings, counts: countsOf(readings), lessons };
}

function countsOf(readings: readonly Reading[]): Counts {
	const counts = verdicts.map((verdict) => [verdict, judgedAs(readings, verdict).length]);
	return {
		...(Object.fromEntries(counts) as Record<Verdict, number>),
		open: judgedAs(readings, null).length
	};
}

const judgedAs = (readings: readonly Reading[], verdict: Verdict | null): Reading[] =>
	readings.filter(({ judgement }) => judgement.verdict === verdict);

const isSetAside = ({ check, reopened }: AppraiserFinding): boolean =>
	check?.choice === 'set-aside' && !reopened;

/** Lessons and questions that a rule of rights and safety rests on. */
const onRights: ReadonlySet<string> = new Set(
	rules
		.filter(({ weight }) => weight === 'rights')
		.flatMap(({ sources }) => sources)
		.flatMap((source) => /^\d\.[LQN]\d+/.exec(source)?.[0] ?? [])
		.flatMap((id) => [lessonKey(id), questionKey(id)])
);

/** Also children and ethics: harm done there is harm to rights. */
export const touchesRights = ({ key, set }: Criterion): boolean =>
	set === 'rights' || set === 'child' || set === 'ethics' || onRights.has(key);

const order: readonly (Verdict | null)[] = [
	'not',
	'partly',
	'cannot-tell',
	null,
	'well',
	'not-relevant'
];
const worstFirst = (readings: readonly Reading[]): Reading[] =>
	[...readings].sort(
		(a, b) => order.indexOf(a.judgement.verdict) - order.indexOf(b.judgement.verdict)
	);
