import type { Said } from '#lib/content/said.ts';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import { scopeName } from '#lib/rules/describe.ts';

/** "3.Q4 Evidence for the link, in “school workshops”". */
export function questionText({ id, question, scope }: Said, design: Design): string {
	const short = question?.short ?? '';
	const place = scopeName(design, scope, t);
	return place === null
		? t('review.question', { id, short })
		: t('review.questionIn', { id, short, place });
}
