/**
 * What a page that closes could not save in time. The browser's database answers too late for a page that goes away;
 * this storage takes a text at once. Kept until the design is opened next and saved in the usual way.
 */
import type { Design } from '#lib/domain/design.ts';
import { openDesign } from '#lib/domain/open-design.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import { isCleared } from './cleared.ts';

const prefix = 'causeway-unsaved:';

export interface LastWords {
	readonly design: Design;
	/** True when the design stored now is an earlier state of it; false when it was changed elsewhere since. */
	readonly follows: boolean;
}

/**
 * `ancestors`: times of change of every state the page opened or sent to the database. Words of a design under a passphrase are
 * not kept here: they would lie open, and there is no time to seal them.
 */
export function keepLastWords(design: Design, ancestors: readonly string[]): void {
	if (keyOf(design.id) || isCleared()) return;
	try {
		const kept = { ancestors: ancestors.slice(-20), design: JSON.stringify(design) };
		localStorage.setItem(prefix + design.id, JSON.stringify(kept));
	} catch {
		// Refused or no room: the database has everything but the last second.
	}
}

/** Null when nothing was kept, or when it is in the database by now. */
export function lastWords(stored: Design): LastWords | null {
	try {
		const text = localStorage.getItem(prefix + stored.id);
		if (text === null) return null;
		const kept = JSON.parse(text) as { ancestors: string[]; design: string };
		const opened = openDesign(kept.design);
		if (!opened.ok || opened.value.changed === stored.changed) {
			forgetLastWords(stored.id);
			return null;
		}
		return { design: opened.value, follows: kept.ancestors.includes(stored.changed) };
	} catch {
		return null;
	}
}

export function forgetLastWords(id: string): void {
	try {
		localStorage.removeItem(prefix + id);
	} catch {
		// Refused: then nothing was kept either.
	}
}

/** Nothing stays behind of a design that was deleted for good. */
export function forgetAllLastWordsBut(ids: readonly string[]): void {
	try {
		Object.keys(localStorage)
			.filter((key) => key.startsWith(prefix) && !ids.includes(key.slice(prefix.length)))
			.forEach((key) => localStorage.removeItem(key));
	} catch {
		// Refused: then nothing was kept either.
	}
}
