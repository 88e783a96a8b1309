/** The profile by lesson, in words and counts. Nothing is added up over lessons, and there is no score. */
import { chaptersOf } from '../../appraisal/progress.ts';
import { t } from '../../language/language.ts';
import { band, heading, paragraph, table } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import type { MemoItem, MemoParts } from './memo-item.ts';
import { chapterTitle, countsText, markedVerdict, nameOfCriterion } from './memo-words.ts';

export function buildProfile(items: readonly MemoItem[], parts: MemoParts): Block[] {
	const chapters = chaptersOf(items.map(({ criterion }) => criterion));
	const rows = chapters.flatMap((chapter) => {
		const own = items.filter(({ criterion }) => chapter.criteria.includes(criterion));
		const asked = own.filter(({ criterion }) => criterion.type !== 'lesson');
		const title = chapterTitle(chapter, parts);
		const counts = countsText(asked.length > 0 ? asked : own);
		const lessons = own.filter(isLesson);
		if (lessons.length === 0) return [[title, '', counts]];
		return [
			band(t('memo.profile.chapter', { title, counts })),
			...lessons.map((lesson) => lessonRow(lesson, items))
		];
	});
	return [
		heading(2, t('memo.profile.title')),
		paragraph(t('memo.profile.lead'), 'note'),
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

const isLesson = ({ criterion }: MemoItem): boolean => criterion.type === 'lesson';

/** A lesson with its verdict, and how the questions that are asked because of it were judged. */
function lessonRow(lesson: MemoItem, items: readonly MemoItem[]): string[] {
	const { questions } = lesson.criterion;
	const asked = items.filter(
		({ criterion }) => criterion.type === 'question' && questions.includes(criterion.id)
	);
	return [nameOfCriterion(lesson.criterion), markedVerdict(lesson), countsText(asked)];
}
