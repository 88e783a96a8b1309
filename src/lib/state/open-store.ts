import { createIndexedDbStore } from '#lib/storage/indexed-db-store.ts';
import type { BlockedReason, DesignStore } from '#lib/storage/design-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { cipherFor } from '#lib/storage/passphrase-keys.ts';

export interface OpenedStore {
	readonly store: DesignStore;
	/** The browser keeps nothing: designs live only while the page is open. */
	readonly inMemory: boolean;
	/** Why it keeps nothing; null where it does. */
	readonly blocked: BlockedReason | null;
}

const clock = () => new Date();
const waiting = new Set<() => void>();
const browser = createIndexedDbStore(clock, {
	cipherFor,
	onOlderTab: () => waiting.forEach((listener) => listener())
});
/** One for the whole visit, so that a second refusal finds the designs made after the first. */
const memory = createMemoryStore(clock);
let opened: Promise<OpenedStore> | null = null;

/**
 * The one store of this page, shared by the list of designs and the workspace. Asks the browser's storage once; where it
 * refuses or does not answer, designs are kept in memory, and the pages say so.
 */
export function openStore(): Promise<OpenedStore> {
	opened ??= choose();
	return opened;
}

/** Asks the browser's storage again, after the user has removed what was in the way. */
export function reopenStore(): Promise<OpenedStore> {
	opened = choose();
	return opened;
}

/** Hears that a newer Causeway in another tab waits for the database; returns the way to stop listening. */
export function onOlderTab(listener: () => void): () => void {
	waiting.add(listener);
	return () => waiting.delete(listener);
}

async function choose(): Promise<OpenedStore> {
	const listed = await browser.list();
	const blocked = !listed.ok && listed.error.type === 'blocked' ? listed.error.reason : null;
	return { store: blocked === null ? browser : memory, inMemory: blocked !== null, blocked };
}
