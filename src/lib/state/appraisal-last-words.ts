/**
 * What a closing page could not save in time, as `last-words.ts` keeps it for designs; and where the appraiser was, which
 * is no change to the document. Lost without harm when the browser refuses.
 */
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { openAppraisal } from '#lib/appraisal/open-appraisal.ts';

const unsaved = 'causeway-unsaved-appraisal:';
const places = 'causeway.appraisal-place.';

export interface AppraisalLastWords {
	readonly appraisal: Appraisal;
	/** True when what is stored now is an earlier state of it; false when it was changed elsewhere since. */
	readonly follows: boolean;
}

/** `ancestors`: times of change of every state the page opened or sent to the database. */
export function keepAppraisalLastWords(appraisal: Appraisal, ancestors: readonly string[]): void {
	const kept = { ancestors: ancestors.slice(-20), appraisal: JSON.stringify(appraisal) };
	write(unsaved + appraisal.id, JSON.stringify(kept));
}

/** Null when nothing was kept, or when it is in the database by now. */
export function appraisalLastWords(stored: Appraisal): AppraisalLastWords | null {
	try {
		const text = read(unsaved + stored.id);
		if (text === '') return null;
		const kept = JSON.parse(text) as { ancestors: string[]; appraisal: string };
		const opened = openAppraisal(kept.appraisal);
		if (!opened.ok || opened.value.changed === stored.changed) {
			forgetAppraisalLastWords(stored.id);
			return null;
		}
		return { appraisal: opened.value, follows: kept.ancestors.includes(stored.changed) };
	} catch {
		return null;
	}
}

export const forgetAppraisalLastWords = (id: string): void => remove(unsaved + id);

export const rememberAppraisalPlace = (id: string, place: string): void =>
	write(places + id, place);
export const lastAppraisalPlace = (id: string): string => read(places + id);

/** Nothing stays behind of an appraisal that was deleted for good. */
export function forgetAppraisalsBut(ids: readonly string[]): void {
	for (const prefix of [unsaved, places])
		keys()
			.filter((key) => key.startsWith(prefix) && !ids.includes(key.slice(prefix.length)))
			.forEach(remove);
}

function read(key: string): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Refused or no room: the database has everything but the last second.
	}
}

function remove(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// Refused: then nothing was kept either.
	}
}

function keys(): string[] {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
}
