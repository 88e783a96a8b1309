import { promiseOf, type StoragePromise } from '#lib/domain/keeping.ts';

export interface BrowserStorage {
	/** Null where the browser has no such promise to give. */
	readonly storage: Pick<StorageManager, 'persist' | 'persisted'> | null;
	readonly isWebKit: boolean;
}

export async function browserPromise({
	storage,
	isWebKit
}: BrowserStorage): Promise<StoragePromise> {
	const persisted = (await storage?.persisted().catch(() => null)) ?? null;
	return promiseOf({ persisted, isWebKit });
}

/** What this browser is, by what it says of itself; WebKit is on every iPhone, whatever the browser is called. */
export const storageOfBrowser = (): BrowserStorage => {
	const { storage } = navigator as { storage?: StorageManager };
	return {
		storage: typeof storage?.persisted === 'function' ? storage : null,
		isWebKit: navigator.vendor.startsWith('Apple')
	};
};
