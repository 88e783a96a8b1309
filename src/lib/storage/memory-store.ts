/**
 * The store for browsers without IndexedDB, and for tests. Lives as long as the page: whoever uses it says so to the
 * user and offers a file.
 */
import type { KeepOptions } from './alterations.ts';
import { keepDesigns, type TidyStore } from './keep-designs.ts';
import { memoryMedium, noRows, type Rows } from './memory-medium.ts';

/** `rows` may be given to share them between two stores, as two tabs share a database. */
export const createMemoryStore = (
	clock: () => Date,
	rows: Rows = noRows(),
	options?: KeepOptions
): TidyStore => keepDesigns(memoryMedium(rows), clock, options);
