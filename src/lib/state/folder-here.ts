import type { DesignStore } from '#lib/storage/design-store.ts';
import { noteCopy } from '#lib/storage/copy-record.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import { FolderWriter } from './chosen-folder.svelte.ts';

const writers = new WeakMap<DesignStore, FolderWriter>();

/** What writes to the folder for all designs: one for this window, whichever page is on the screen. */
export function folderHere(store: DesignStore): FolderWriter {
	const known = writers.get(store);
	if (known) return known;
	const now = () => new Date();
	const onwritten = (id: string) =>
		void noteCopy(store.settings, id, { now: now(), isProtected: keyOf(id) !== null });
	const made = new FolderWriter({ store, now, onwritten });
	writers.set(store, made);
	return made;
}
