/** Rights and safety, before anything else: what may do harm to people outweighs what the work may achieve. */
import { touchesRights } from '../../appraisal/profile.ts';
import { t } from '../../language/language.ts';
import { columns, heading, paragraph } from '../annex-words.ts';
import type { Block } from '../blocks.ts';
import { findingEntry, type ToldFinding } from './memo-findings.ts';
import type { MemoItem } from './memo-item.ts';
import { pointEntry } from './memo-points.ts';
import { countsText, isUnsettled, nameOfCriterion, type CitedProposal } from './memo-words.ts';

const onRights = ({ criterion }: MemoItem): boolean => touchesRights(criterion);

/** A point a signatory has to know of: not in order, or nobody could tell. */
const isWeak = (item: MemoItem): boolean =>
	['not', 'partly', 'cannot-tell'].includes(item.verdict ?? '') || isUnsettled(item);

export function buildRights(
	items: readonly MemoItem[],
	findings: readonly ToldFinding[],
	proposal: CitedProposal
): Block[] {
	const own = items.filter(onRights);
	const order = ['not', null, 'partly', 'cannot-tell'] as const;
	const weak = order.flatMap((verdict) =>
		own.filter((one) => isWeak(one) && one.verdict === verdict)
	);
	// What the reader saw stands before what the rules only suspect.
	const [seen, suspected] = [true, false].map((isSeen) =>
		findings
			.filter(({ state }) => (state === 'confirmed') === isSeen)
			.map((one) => findingEntry(one, { proposal }))
	);
	const points = [...seen!, ...weak.map((one) => pointEntry(one, proposal)), ...suspected!];
	const isAnyJudged = own.some((one) => isJudged(one) || isUnsettled(one));
	return [
		heading(2, t('memo.rights.title')),
		...(own.length === 0 ? [paragraph(t('memo.rights.notRead'))] : []),
		...(own.length > 0 && !isAnyJudged
			? [paragraph(t('memo.rights.open', { count: own.length }))]
			: []),
		...(isAnyJudged
			? [paragraph(t('memo.rights.counts', { count: own.length, counts: countsText(own) }), 'note')]
			: []),
		...(isAnyJudged && points.length === 0 ? [paragraph(t('memo.rights.none'))] : []),
		...columns(points),
		...(isAnyJudged ? unjudged(own) : [])
	];
}

/** Nobody has looked at these yet: the signatory has to know which. */
function unjudged(own: readonly MemoItem[]): Block[] {
	const names = own
		.filter((one) => !isJudged(one) && !isUnsettled(one))
		.map(({ criterion }) => nameOfCriterion(criterion));
	return names.length === 0
		? []
		: [paragraph(t('memo.rights.unjudged', { items: names.join('; ') }), 'note')];
}

/** Told here already, so that the list of what is open does not repeat it. */
export const isToldAsRights = (item: MemoItem): boolean => onRights(item) && isWeak(item);

const isJudged = ({ verdict }: MemoItem): boolean => verdict !== null;
