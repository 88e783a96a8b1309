/** Rights and safety, before anything else: what may do harm to people outweighs what the work may achieve. */
import type { Appraisal } from '../../appraisal/appraisal.ts';
import { touchesRights } from '../../appraisal/profile.ts';
import { t } from '../../language/language.ts';
import { columns, heading, paragraph } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import { findingEntry, type ToldFinding } from './memo-findings.ts';
import type { MemoItem } from './memo-item.ts';
import { pointEntry } from './memo-points.ts';
import { countsText, isUnsettled } from './memo-words.ts';

export const onRights = ({ criterion }: MemoItem): boolean => touchesRights(criterion);

/** A point a signatory has to know of: not in order, or nobody could tell. */
const isWeak = (item: MemoItem): boolean =>
	['not', 'partly', 'cannot-tell'].includes(item.verdict ?? '') || isUnsettled(item);

export function buildRights(
	items: readonly MemoItem[],
	findings: readonly ToldFinding[],
	{ proposal }: Pick<Appraisal, 'proposal'>
): Block[] {
	const own = items.filter(onRights);
	const order = ['not', null, 'partly', 'cannot-tell'] as const;
	const weak = order.flatMap((verdict) =>
		own.filter((one) => isWeak(one) && one.verdict === verdict)
	);
	return [
		heading(2, t('memo.rights.title')),
		paragraph(
			own.length === 0
				? t('memo.rights.notRead')
				: t('memo.rights.counts', { count: own.length, counts: countsText(own) }),
			'note'
		),
		...(weak.length + findings.length === 0
			? [paragraph(t(own.some(isJudged) ? 'memo.rights.none' : 'memo.rights.open'))]
			: columns([
					...findings.map((one) => findingEntry(one, { proposal })),
					...weak.map((one) => pointEntry(one, proposal))
				]))
	];
}

/** Told here already, so that the list of what is open does not repeat it. */
export const isToldAsRights = (item: MemoItem): boolean => onRights(item) && isWeak(item);

const isJudged = ({ verdict }: MemoItem): boolean => verdict !== null;
