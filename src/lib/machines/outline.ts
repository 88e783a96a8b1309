/**
 * Every page of the designer's path, in order, worked out from the document and the content.
 * Pure: the same design and content always give the same places.
 */
import { answerTo, programme, sectionsOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { Content, Relevance } from '../content/types.ts';
import { isAsked } from '../content/relevance.ts';

export const stepIds = [
	'programme',
	'change',
	'pattern',
	'activities',
	'checklists',
	'theory',
	'displacement',
	'indicators',
	'review',
	'annex'
] as const;
export type StepId = (typeof stepIds)[number];

/** One page of the path. Plain strings, so that it fits into a link, a stored view and a machine's context. */
export interface Place {
	readonly step: StepId;
	/** '' or 'programme', the id of a pattern, or the id of an activity. */
	readonly scope: string;
	/** Name of the page, or the id of the question it asks. */
	readonly page: string;
}

export interface OutlinePlace extends Place {
	/** False for a question that does not apply here: it can be opened, but walking passes it by. */
	readonly asked: boolean;
	/** True when the user put the question aside for later. */
	readonly parked: boolean;
}

/** The part of the content that the path is made from. */
export type OutlineContent = Pick<Content, 'questions'> & {
	readonly relevance?: readonly Relevance[];
};

/**
 * Pages shown once per pattern, and what of section 2 they answer. A page is parked, or said to be unknown, under these
 * ids in the pattern's scope; vulnerability goes by its item, so that parking it does not park the description.
 */
export const patternPages = {
	describe: ['2.Q1'],
	vulnerability: ['2.Q1.e'],
	underlying: ['2.Q2'],
	triage: ['2.Q3', '2.Q4']
} as const;
export type PatternPage = keyof typeof patternPages;

/** All places in order; every step has at least one. */
export function outline(design: Design, content: OutlineContent): OutlinePlace[] {
	const inPatterns: readonly string[] = Object.values(patternPages).flat();
	const relevance = new Map(content.relevance?.map((entry) => [entry.id, entry]));
	const questions = (step: StepId, scope: string, section: number) =>
		content.questions
			.filter((question) => question.section === section && !inPatterns.includes(question.id))
			.map(({ id }): OutlinePlace => ({
				step,
				scope,
				page: id,
				asked: isAsked(relevance.get(id) ?? null, design, scope),
				parked: answerTo(design, scope, id).parked
			}));

	const patterns = design.patterns.flatMap(({ id }) =>
		Object.entries(patternPages).map(([page, ids]) => ({
			...plain('pattern', id, page),
			parked: ids.some((questionId) => answerTo(design, id, questionId).parked)
		}))
	);
	const checklists = design.activities.flatMap((activity: Activity) => {
		const sections = sectionsOf(activity);
		if (sections.length === 0) return [plain('checklists', activity.id, 'other')];
		const asked = sections.flatMap((section) => questions('checklists', activity.id, section));
		return [plain('checklists', activity.id, 'lessons'), ...asked];
	});
	return [
		...['project', 'partners', 'need'].map((page) => plain('programme', '', page)),
		...questions('change', programme, 1),
		...(patterns.length > 0 ? patterns : [plain('pattern', '', 'first')]),
		...questions('pattern', programme, 2),
		plain('activities', '', 'choose'),
		...(checklists.length > 0 ? checklists : [plain('checklists', '', 'none')]),
		...(['theory', 'displacement', 'indicators', 'review', 'annex'] as const).map((step) =>
			plain(step, '', 'main')
		)
	];
}

function plain(step: StepId, scope: string, page: string): OutlinePlace {
	return { step, scope, page, asked: true, parked: false };
}
