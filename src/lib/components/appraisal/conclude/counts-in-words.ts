import { verdicts } from '#lib/appraisal/appraisal.ts';
import type { Counts } from '#lib/appraisal/profile.ts';
import { list, t } from '#lib/language/language.ts';

/** "1 well addressed, 2 partly addressed and 3 without a verdict"; what there is none of is left out. */
export function countsInWords(counts: Counts): string {
	const parts = verdicts
		.filter((verdict) => counts[verdict] > 0)
		.map((verdict) => t(`memo.count.${verdict}`, { count: counts[verdict] }));
	return list(counts.open > 0 ? [...parts, t('memo.count.none', { count: counts.open })] : parts);
}
