/**
 * What a proposal is read against, in the order of reading: sections 1 and 2, then each kind of activity present with
 * its lessons before its questions (toolkit 0.H3), then the sets of checks the appraiser chose.
 */
import type { AppraisalContent } from '../content/appraisal-types.ts';
import type { Content } from '../content/types.ts';
import { sectionsOf } from './abstract.ts';
import { depths, type Appraisal, type CheckSet, type Depth } from './appraisal.ts';

export interface Criterion {
	/** Stable: verdicts are kept under it. */
	readonly key: string;
	readonly type: 'lesson' | 'question' | 'check';
	/** Source id: "3.L1", "3.Q4", or the check's own. */
	readonly id: string;
	/** Section of the toolkit; null for a check. */
	readonly section: number | null;
	/** The set a check belongs to; null for the toolkit's own. */
	readonly set: CheckSet | null;
	/** The lesson in a sentence, or the question. */
	readonly title: string;
	/** A few words, for lists and tables. */
	readonly short: string;
	/** The least depth at which it is read. */
	readonly depth: Depth;
	/** Words that passages about it are likely to hold. */
	readonly search: readonly string[];
	/** Ids of the toolkit's questions whose answers show it: its own, or those asked because of a lesson. */
	readonly questions: readonly string[];
}

export const lessonKey = (id: string): string => `lesson ${id}`;
export const questionKey = (id: string): string => `question ${id}`;
export const checkKey = (id: string): string => `check ${id}`;

export type CriteriaParts = {
	readonly content: Pick<Content, 'lessons' | 'questions'>;
	readonly appraising: AppraisalContent;
};

/** Everything this appraisal reads, at its depth. */
export function criteriaFor(appraisal: Appraisal, parts: CriteriaParts): Criterion[] {
	const sections = sectionsOf(appraisal);
	return allCriteria(parts).filter(
		({ section, set, depth }) =>
			depths.indexOf(depth) <= depths.indexOf(appraisal.depth) &&
			(section !== null ? sections.includes(section) : appraisal.sets.includes(set!))
	);
}

/** Every criterion there is, in the order of reading, whatever the proposal. */
export function allCriteria({ content, appraising }: CriteriaParts): Criterion[] {
	const { search, depths: of } = appraising;
	const depthOf = (id: string): Depth =>
		of.quick.includes(id) ? 'quick' : of.standard.includes(id) ? 'standard' : 'full';
	const asking = questionsByLesson(content.questions);
	const sections = [...new Set(content.questions.map(({ section }) => section))];
	const shared = (id: string, section: number) => ({
		id,
		section,
		set: null,
		depth: depthOf(id),
		search: search[id] ?? []
	});
	const fromToolkit = sections.flatMap((section): Criterion[] => [
		...content.lessons
			.filter((lesson) => lesson.section === section)
			.map(({ id, title }) => ({
				...shared(id, section),
				key: lessonKey(id),
				type: 'lesson' as const,
				title,
				short: title,
				questions: asking.get(id) ?? []
			})),
		...content.questions
			.filter((question) => question.section === section)
			.map(({ id, title, short }) => ({
				...shared(id, section),
				key: questionKey(id),
				type: 'question' as const,
				title,
				short,
				questions: [id]
			}))
	]);
	const fromSets = appraising.checks.flatMap(({ set, checks }) =>
		checks.map(({ id, title, short, depth, search: words }): Criterion => ({
			key: checkKey(id),
			type: 'check',
			id,
			section: null,
			set,
			title,
			short,
			depth,
			search: words,
			questions: []
		}))
	);
	return [...fromToolkit, ...fromSets];
}

/** Questions asked because of a lesson or of an item of it ("3.L2.a" is of lesson 3.L2), in their order. */
function questionsByLesson(questions: Content['questions']): ReadonlyMap<string, string[]> {
	const asking = new Map<string, string[]>();
	for (const { id, lessons } of questions) {
		const named = new Set(lessons.map((one) => one.split('.').slice(0, 2).join('.')));
		for (const lesson of named) asking.set(lesson, [...(asking.get(lesson) ?? []), id]);
	}
	return asking;
}
