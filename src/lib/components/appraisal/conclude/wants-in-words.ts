/** What is still to be said, as lines that lead to the place where it is said. */
import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { Chapter } from '#lib/appraisal/progress.ts';
import { chaptersOf } from '#lib/appraisal/progress.ts';
import type { Want } from '#lib/appraisal/wants.ts';
import { t } from '#lib/language/language.ts';
import { partOf, type AppraisalPlace } from '#lib/machines/appraisal-places.ts';

interface WantLine {
	readonly text: string;
	/** The page on which it is said. */
	readonly place: AppraisalPlace;
}

interface Parts {
	readonly criteria: readonly Criterion[];
	readonly chapterName: (chapter: Chapter) => string;
	/** The page on which kinds of activity are ticked; null where the form has none. */
	readonly kindsPage: AppraisalPlace | null;
	/** Points to check that are not decided. */
	readonly openChecks: number;
}

const conclusion = (page: string): AppraisalPlace => ({ step: 'conclude', part: '', page });

/** Items without a verdict are told by chapter; there may be a hundred of them. */
export function wantLines(
	wants: readonly Want[],
	{ criteria, chapterName, kindsPage, openChecks }: Parts
): WantLine[] {
	const keysOf = (type: 'verdict' | 'reason' | 'stale') =>
		new Set(wants.flatMap((want) => (want.type === type ? [want.key] : [])));
	const byChapter = (type: 'verdict' | 'reason' | 'stale') => {
		const keys = keysOf(type);
		return chaptersOf(criteria.filter(({ key }) => keys.has(key))).map((chapter): WantLine => ({
			text: t(`conclude.want.${type}`, {
				chapter: chapterName(chapter),
				count: chapter.criteria.length
			}),
			place: placeOf(chapter.criteria[0]!)
		}));
	};
	const others = wants.flatMap((want): WantLine[] => {
		switch (want.type) {
			case 'verdict':
			case 'reason':
			case 'stale':
				return [];
			case 'kinds':
				return kindsPage ? [{ text: t('conclude.want.kinds'), place: kindsPage }] : [];
			case 'recommendation':
			case 'recommendation-reasons':
			case 'conditions':
				return [{ text: t(`conclude.want.${want.type}`), place: conclusion('recommend') }];
			case 'reviewer-name':
			case 'interest':
			case 'interest-text':
				return [{ text: t(`conclude.want.${want.type}`), place: conclusion('hand-over') }];
			default:
				return want satisfies never;
		}
	});
	const checks: WantLine[] =
		openChecks > 0
			? [
					{
						text: t('conclude.want.checks', { count: openChecks }),
						place: { step: 'findings', part: '', page: 'main' }
					}
				]
			: [];
	return [
		...byChapter('stale'),
		...byChapter('verdict'),
		...byChapter('reason'),
		...checks,
		...others
	];
}

const placeOf = (criterion: Criterion): AppraisalPlace => ({
	step: 'read',
	part: partOf(criterion),
	page: criterion.id
});
