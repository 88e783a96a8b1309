/**
 * What a page that closes could not save in time. The browser's database answers too late for a page that goes away;
 * its quick storage takes a text at once. Kept until the document is opened next and saved in the usual way.
 */
import type { Result } from '#lib/domain/result.ts';
import { isCleared } from './cleared.ts';
import { localNotes } from './local-notes.ts';
import type { KeptAside, KeptDocument } from './self-saving.svelte.ts';

interface LastWords<T> {
	readonly document: T;
	/** True when what is stored now is an earlier state of it; false when it was changed elsewhere since. */
	readonly follows: boolean;
}

interface WordsKeptAside<T> extends KeptAside<T> {
	/** Null when nothing was kept, or when it is in the database by now. */
	find(stored: T): LastWords<T> | null;
	forgetAllBut(ids: readonly string[]): void;
}

interface Parts<T> {
	readonly prefix: string;
	/** Under which the document stands in what is kept. */
	readonly member: string;
	readonly open: (text: string) => Result<T, unknown>;
	/** False for words that must not lie open. */
	readonly mayKeep?: (id: string) => boolean;
}

/** How many states of the page are told apart from those of other tabs. */
const ancestorLimit = 20;

export function wordsKeptAside<T extends KeptDocument>(parts: Parts<T>): WordsKeptAside<T> {
	const { prefix, member, open, mayKeep = () => true } = parts;
	const notes = localNotes(prefix);
	return {
		keep(document, ancestors) {
			if (isCleared() || !mayKeep(document.id)) return;
			const kept = {
				ancestors: ancestors.slice(-ancestorLimit),
				[member]: JSON.stringify(document)
			};
			notes.write(document.id, JSON.stringify(kept));
		},
		find(stored) {
			const kept = read(notes.read(stored.id), member);
			if (!kept) return null;
			const opened = open(kept.text);
			if (!opened.ok || opened.value.changed === stored.changed) {
				notes.forget(stored.id);
				return null;
			}
			return { document: opened.value, follows: kept.ancestors.includes(stored.changed) };
		},
		forget: notes.forget,
		forgetAllBut: notes.forgetAllBut
	};
}

function read(note: string, member: string): { text: string; ancestors: unknown[] } | null {
	try {
		const kept = JSON.parse(note) as Record<string, unknown> | null;
		const [text, ancestors] = [kept?.[member], kept?.['ancestors']];
		return typeof text === 'string' && Array.isArray(ancestors) ? { text, ancestors } : null;
	} catch {
		// Nothing, or nothing of ours.
		return null;
	}
}
