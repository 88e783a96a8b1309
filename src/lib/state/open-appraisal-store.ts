import type { AppraisalStore } from '#lib/storage/appraisal-store.ts';
import type { BlockedReason } from '#lib/storage/design-store.ts';
import { createIndexedDbAppraisalStore } from '#lib/storage/indexed-db-appraisal-store.ts';
import { createMemoryAppraisalStore } from '#lib/storage/memory-appraisal-store.ts';

export interface OpenedAppraisalStore {
	readonly store: AppraisalStore;
	/** The browser keeps nothing: appraisals live only while the page is open. */
	readonly inMemory: boolean;
	/** Why it keeps nothing; null where it does. */
	readonly blocked: BlockedReason | null;
}

const clock = () => new Date();
const waiting = new Set<() => void>();
const browser = createIndexedDbAppraisalStore(clock, {
	onOlderTab: () => waiting.forEach((listener) => listener())
});
const memory = createMemoryAppraisalStore(clock);
let opened: Promise<OpenedAppraisalStore> | null = null;

/** The one store of appraisals of this page, as `openStore` is for designs. */
export function openAppraisalStore(): Promise<OpenedAppraisalStore> {
	opened ??= choose();
	return opened;
}

/** Asks the browser's storage again, after the user has removed what was in the way. */
export function reopenAppraisalStore(): Promise<OpenedAppraisalStore> {
	opened = choose();
	return opened;
}

/** Hears that a newer Causeway in another tab waits for the database; returns the way to stop listening. */
export function onOlderAppraisalTab(listener: () => void): () => void {
	waiting.add(listener);
	return () => waiting.delete(listener);
}

async function choose(): Promise<OpenedAppraisalStore> {
	const listed = await browser.list();
	const blocked = !listed.ok && listed.error.type === 'blocked' ? listed.error.reason : null;
	return { store: blocked === null ? browser : memory, inMemory: blocked !== null, blocked };
}
