import { createIndexedDbStore } from '#lib/storage/indexed-db-store.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';

export interface OpenedStore {
	readonly store: DesignStore;
	/** The browser keeps nothing: designs live only while the page is open. */
	readonly inMemory: boolean;
}

let opened: Promise<OpenedStore> | null = null;

/**
 * The one store of this page, shared by the list of designs and the workspace. Asks the browser's storage once; where it
 * refuses or does not answer, designs are kept in memory, and the pages say so.
 */
export function openStore(): Promise<OpenedStore> {
	opened ??= choose();
	return opened;
}

async function choose(): Promise<OpenedStore> {
	const clock = () => new Date();
	const browser = createIndexedDbStore(clock);
	const listed = await browser.list();
	const isBlocked = !listed.ok && listed.error.type === 'blocked';
	return isBlocked
		? { store: createMemoryStore(clock), inMemory: true }
		: { store: browser, inMemory: false };
}
