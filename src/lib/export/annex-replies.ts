/** What appraisers asked, and what the authors answer; the questions as they came, answered or not. */
import { date, t } from '../language/language.ts';
import type { AnnexInput } from './annex-parts.ts';
import { entry, heading, paragraph } from './annex-words.ts';
import type { Block } from './blocks.ts';

export function buildReplies({ design, guide }: AnnexInput): Block[] {
	if (design.replies.length === 0) return [];
	return [
		paragraph(t('annex.replies.lead'), 'lead'),
		...design.replies.flatMap(({ from, asked, questions }): Block[] => [
			heading(
				2,
				from.trim()
					? t('annex.replies.from', { from: from.trim(), date: date(asked) })
					: t('annex.replies.fromNobody', { date: date(asked) })
			),
			...questions.map(({ question, item, response }) =>
				entry(question, {
					text: response.trim() || t('annex.replies.none'),
					note: item && t('annex.replies.about', { item: nameOfItem(item, guide) })
				})
			)
		])
	];
}

/** "3.Q4 Evidence for the link"; a lesson goes by its number. */
const nameOfItem = (item: string, guide: AnnexInput['guide']): string =>
	`${item} ${guide.question(item)?.short ?? ''}`.trim();
