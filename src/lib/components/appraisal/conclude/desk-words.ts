import type { Criterion } from '#lib/appraisal/criteria.ts';
import type { Chapter } from '#lib/appraisal/progress.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import type { Guide } from '#lib/content/guide.ts';
import { t } from '#lib/language/language.ts';

interface Sources {
	readonly guide: Guide;
	readonly appraising: AppraisalContent;
}

/** "3 Awareness", or the name of a set of checks. */
export function chapterName(
	{ section, set }: Pick<Chapter, 'section' | 'set'>,
	{ guide, appraising }: Sources
): string {
	if (section !== null)
		return t('read.chapter', { number: section, title: guide.section(section)?.short ?? '' });
	return appraising.checks.find((one) => one.set === set)?.title ?? set ?? '';
}

/** "3.Q4 Evidence for the link"; a check goes by its name. */
export const itemName = ({ type, id, short }: Criterion): string =>
	type === 'check' ? short : `${id} ${short}`;
