import type { Browser } from '#lib/storage/clear-everything.ts';
import { databaseName } from '#lib/storage/database.ts';

/** Where this browser keeps things. A part it refuses is a part that holds nothing. */
export const browserOf = (): Browser => ({
	databases: refused(() => indexedDB) ?? null,
	storages: [refused(() => localStorage), refused(() => sessionStorage)].filter(
		(one) => one !== null
	),
	caches: refused(() => caches),
	workers: refused(() => navigator.serviceWorker),
	estimate: refused(() => navigator.storage)?.estimate ? () => navigator.storage.estimate() : null,
	knownDatabases: [databaseName],
	patience: 5_000
});

function refused<T>(part: () => T | undefined): T | null {
	try {
		return part() ?? null;
	} catch {
		return null;
	}
}
