/** Appraisals, panels and the texts of proposals in the browser's database, beside the designs. */
import type { AppraisalStore } from './appraisal-store.ts';
import { Connection, type ConnectionOptions } from './database.ts';
import { indexedDbAppraisalMedium } from './indexed-db-appraisal-medium.ts';
import { keepAppraisals } from './keep-appraisals.ts';

export interface BrowserAppraisalStore extends AppraisalStore {
	/** Closes the database; later calls answer 'older-tab'. */
	close(): void;
}

export function createIndexedDbAppraisalStore(
	clock: () => Date,
	options?: ConnectionOptions
): BrowserAppraisalStore {
	const connection = new Connection(options);
	const store = keepAppraisals(indexedDbAppraisalMedium(connection), clock);
	return { ...store, close: () => connection.close() };
}
