/**
 * The store in the browser's database. A relaxed write survives a killed browser; what must survive a power cut is written
 * strictly: removing, versions, and the first save of each design in a session, which covers imports and migrated documents.
 */
import type { KeepOptions } from './alterations.ts';
import { Connection, type ConnectionOptions } from './database.ts';
import { indexedDbMedium } from './indexed-db-medium.ts';
import { keepDesigns, type TidyStore } from './keep-designs.ts';

export interface BrowserStore extends TidyStore {
	/** Closes the database; later calls answer 'older-tab'. */
	close(): void;
}

export function createIndexedDbStore(
	clock: () => Date,
	options: ConnectionOptions & KeepOptions = {}
): BrowserStore {
	const connection = new Connection(options);
	const store = keepDesigns(indexedDbMedium(connection), clock, options);
	return { ...store, close: () => connection.close() };
}
