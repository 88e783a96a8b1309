import { date, t, time } from '#lib/language/language.ts';
import '#lib/language/keeping-words.ts';
import type { Version } from '#lib/storage/design-history.ts';

/** The name somebody gave, else why the tool kept it. */
export const versionName = ({ name, because }: Pick<Version, 'name' | 'because'>): string =>
	name.trim() || t(`versions.because.${because}`);

/** A file may hold any text as a date; what is none is shown as it stands. */
export function moment(iso: string): string {
	const at = new Date(iso);
	return Number.isNaN(at.getTime()) ? iso : t('versions.at', { date: date(iso), time: time(at) });
}

/** "21 November 2026, 14:02, by Mira"; the name where somebody gave one. */
export function whenAndWho({ at, by }: Pick<Version, 'at' | 'by'>): string {
	const when = moment(at);
	return by.trim() === '' ? when : t('versions.by', { when, name: by.trim() });
}
