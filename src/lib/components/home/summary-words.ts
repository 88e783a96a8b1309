import { date, t, time } from '#lib/language/language.ts';

/** Longer titles are cut in lists and messages only. */
const titleLimit = 140;

interface Titled {
	readonly title: string;
	readonly isSealed?: boolean;
	/** Of an appraisal or a panel alone. */
	readonly kind?: string;
}

/** A sealed design hides its title; a sealed appraisal hides verdicts, and its title is in sight. */
export function titleOf({ title, isSealed = false, kind }: Titled): string {
	if (isSealed && kind === undefined) return t('library.protected');
	const whole = title.trim() || t('common.unnamed');
	return whole.length > titleLimit ? `${whole.slice(0, titleLimit).trimEnd()} …` : whole;
}

/** A file may hold any text as its date; what is no date is shown as it stands. */
export function whenChanged(changed: string): string {
	const at = new Date(changed);
	if (Number.isNaN(at.getTime())) return changed;
	return t('library.changed', { date: date(changed), time: time(at) });
}

/** Titles by which entries are told apart where they are only heard: equal ones are said with their time of change. */
export function namesAmong<Entry extends { id: string; title: string; changed: string }>(
	entries: readonly Entry[]
): (entry: Entry) => string {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const entry of entries) {
		const title = titleOf(entry);
		if (seen.has(title)) repeated.add(title);
		seen.add(title);
	}
	return (entry) => {
		const title = titleOf(entry);
		return repeated.has(title) ? `${title}, ${whenChanged(entry.changed)}` : title;
	};
}
