/** The one store of a kind that a page has, shared by its lists and its desks. */
import type { Result } from '#lib/domain/result.ts';
import type { BlockedReason, StoreError } from '#lib/storage/store-error.ts';

export interface PageStore<Store> {
	readonly store: Store;
	/** The browser keeps nothing: documents live only while the page is open. */
	readonly inMemory: boolean;
	/** Why it keeps nothing; null where it does. */
	readonly blocked: BlockedReason | null;
}

interface Stores<Store> {
	/** In the browser's database; hears when a newer Causeway in another tab waits for it. */
	readonly browser: (onOlderTab: () => void) => Store;
	/** One for the whole visit, so that a second refusal finds what was made after the first. */
	readonly memory: Store;
}

/** Asks the browser's storage once; where it refuses or does not answer, documents are kept in memory, and the pages say so. */
export function pageStore<Store extends { list(): Promise<Result<unknown, StoreError>> }>(
	stores: Stores<Store>
) {
	const waiting = new Set<() => void>();
	const browser = stores.browser(() => waiting.forEach((listener) => listener()));
	let opened: Promise<PageStore<Store>> | null = null;

	async function choose(): Promise<PageStore<Store>> {
		const listed = await browser.list();
		const blocked = !listed.ok && listed.error.type === 'blocked' ? listed.error.reason : null;
		const inMemory = blocked !== null;
		return { store: inMemory ? stores.memory : browser, inMemory, blocked };
	}

	return {
		open: () => (opened ??= choose()),
		/** Asks again, after the user has removed what was in the way. */
		reopen: () => (opened = choose()),
		/** Returns the way to stop listening. */
		onOlderTab(listener: () => void): () => void {
			waiting.add(listener);
			return () => waiting.delete(listener);
		}
	};
}
