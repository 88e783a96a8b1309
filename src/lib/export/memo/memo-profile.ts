/** The profile by section and by lesson, in words and counts. Nothing is added up over sections, and there is no score. */
import { verdicts } from '../../appraisal/appraisal.ts';
import { chaptersOf } from '../../appraisal/progress.ts';
import { currentLanguage, number, t } from '../../language/language.ts';
import { sentenceStart } from '../../theory/phrases.ts';
import { band, heading, paragraph, table } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';
import {
	chapterTitle,
	countsText,
	isUnsettled,
	markedVerdict,
	nameOfCriterion
} from './memo-words.ts';

/** A line per section and set, a column per verdict that occurs. */
export function buildCounts(items: readonly MemoItem[], parts: MemoParts): Block[] {
	const chapters = chaptersOf(items.map(({ criterion }) => criterion)).map((chapter) => {
		const own = items.filter(({ criterion }) => chapter.criteria.includes(criterion));
		return { title: chapterTitle(chapter, parts), counted: countedIn(own) };
	});
	const shown = kinds.filter(({ holds }) => chapters.some((one) => one.counted.some(holds)));
	if (!isAnyJudged(items)) return [];
	return [
		heading(2, t('memo.counts.title')),
		paragraph(t('memo.counts.lead'), 'note'),
		...table(
			'',
			[[t('memo.counts.chapter'), 4], ...shown.map(({ label }) => [label(), 2] as const)],
			chapters.map(({ title, counted }) => [
				title,
				...shown.map(({ holds }) => {
					const count = counted.filter(holds).length;
					return count === 0 ? '' : number(count);
				})
			])
		)
	];
}

/** Questions and checks; lessons where a section has nothing else: one kind only, so that nothing counts twice. */
function countedIn(own: readonly MemoItem[]): readonly MemoItem[] {
	const asked = own.filter((one) => !isLesson(one));
	return asked.length > 0 ? asked : own;
}

const kinds = [
	...verdicts.map((verdict) => ({
		label: () => sentenceStart(t(`memo.verdict.${verdict}`), currentLanguage()),
		holds: (one: MemoItem) => one.verdict === verdict
	})),
	{ label: () => t('memo.counts.unsettled'), holds: isUnsettled },
	{
		label: () => sentenceStart(t('memo.verdict.none'), currentLanguage()),
		holds: (one: MemoItem) => one.verdict === null && !isUnsettled(one)
	}
];

/** For the appendix: each lesson with its verdict and those of the questions asked because of it. */
export function buildProfile(items: readonly MemoItem[], parts: MemoParts): Block[] {
	const chapters = chaptersOf(items.map(({ criterion }) => criterion));
	const rows = chapters.flatMap((chapter) => {
		const own = items.filter(({ criterion }) => chapter.criteria.includes(criterion));
		const lessons = own.filter(isLesson);
		if (lessons.length === 0) return [];
		return [
			band(chapterTitle(chapter, parts)),
			...lessons.map((lesson) => lessonRow(lesson, items))
		];
	});
	if (rows.length === 0 || !isAnyJudged(items)) return [];
	return [
		heading(2, t('memo.profile.title')),
		...table(
			'',
			[
				[t('memo.profile.lesson'), 5],
				[t('memo.profile.verdict'), 2],
				[t('memo.profile.questions'), 3]
			],
			rows
		)
	];
}

const isAnyJudged = (items: readonly MemoItem[]): boolean =>
	items.some(({ verdict, differs }) => verdict !== null || differs);

const isLesson = ({ criterion }: MemoItem): boolean => criterion.type === 'lesson';

/** A lesson with its verdict, and how the questions that are asked because of it were judged. */
function lessonRow(lesson: MemoItem, items: readonly MemoItem[]): string[] {
	const { questions } = lesson.criterion;
	const asked = items.filter(
		({ criterion }) => criterion.type === 'question' && questions.includes(criterion.id)
	);
	return [nameOfCriterion(lesson.criterion), markedVerdict(lesson), countsText(asked)];
}
