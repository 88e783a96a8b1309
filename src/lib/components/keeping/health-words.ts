/** How safely something is kept, in words. */
import { daysAgo, type CopyRecord } from '#lib/domain/keeping.ts';
import { t } from '#lib/language/language.ts';
import '#lib/language/keeping-words.ts';

export function copyWords({ at, changes }: CopyRecord, now: Date): string {
	if (at === '') return t('keeping.copy.none');
	const days = daysAgo(at, now);
	const when = days === 0 ? t('keeping.copy.today') : t('keeping.copy.days', { count: days });
	const since =
		changes === 0 ? t('keeping.changes.none') : t('keeping.changes', { count: changes });
	return `${when} ${since}`;
}

export const reminderWords = ({ at, changes }: CopyRecord): string =>
	t(at === '' ? 'keeping.remind.first' : 'keeping.remind', { count: changes });
