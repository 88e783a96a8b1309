/**
 * Everything of Causeway on this computer goes, and the outcome is read back. What other programs keep at the same address is
 * not touched, nor are files the user saved. Browsers may keep traces on the disk until they tidy up; a script cannot help that.
 */

import { dismiss } from './dismiss-worker.ts';

/** The browser's parts this deals with; given, so that tests can stand in for them. Null where the browser has none. */
export interface Browser {
	readonly databases: Pick<IDBFactory, 'databases' | 'deleteDatabase'> | null;
	readonly storages: readonly Storage[];
	readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | null;
	readonly workers: Pick<ServiceWorkerContainer, 'getRegistrations'> | null;
	readonly estimate: (() => Promise<StorageEstimate>) | null;
	/** Names of databases to ask for where the browser does not list them. */
	readonly knownDatabases: readonly string[];
	/** Milliseconds to wait for a database that another window holds. */
	readonly patience: number;
}

/** What is still there; all of it nought when everything has gone. */
export interface Remains {
	/** Null where the browser does not list its databases. */
	readonly databases: number | null;
	/** Entries of this computer's settings. */
	readonly entries: number;
	readonly caches: number;
	readonly workers: number;
	/** Bytes in use by the browser's own, rough account; null where it gives none. */
	readonly bytes: number | null;
	/** Databases another window would not let go. */
	readonly held: number;
}

const isOurs = (name: string): boolean => name.startsWith('causeway');

export async function clearEverything(browser: Browser): Promise<Remains> {
	// The worker first: it would fill its cache again.
	for (const worker of await ourWorkers(browser)) await dismiss(worker);
	const names = (await databaseNames(browser)) ?? browser.knownDatabases;
	const deleted = await Promise.all(names.map((name) => deleteDatabase(browser, name)));
	for (const storage of browser.storages)
		for (const key of keysOf(storage)) storage.removeItem(key);
	await clearCaches(browser);
	// A worker that was just filling its cache may have put it there once more.
	await new Promise((resolve) => setTimeout(resolve, settle));
	await clearCaches(browser);
	return { ...(await remains(browser)), held: deleted.filter((isGone) => !isGone).length };
}

/** Milliseconds. */
const settle = 500;

async function clearCaches(browser: Browser): Promise<void> {
	for (const name of await cacheNames(browser)) await browser.caches?.delete(name);
}

/** Reads everything back. */
export async function remains(browser: Browser): Promise<Remains> {
	const names = await databaseNames(browser);
	const estimate = await browser.estimate?.().catch(() => null);
	return {
		databases: names?.length ?? null,
		entries: browser.storages.flatMap(keysOf).length,
		caches: (await cacheNames(browser)).length,
		workers: (await ourWorkers(browser)).length,
		bytes: estimate?.usage ?? null,
		held: 0
	};
}

export const isClean = ({ databases, entries, caches, workers, held }: Remains): boolean =>
	(databases ?? 0) + entries + caches + workers + held === 0;

/** False when another window held it for longer than the patience: it goes when that window closes. */
function deleteDatabase({ databases, patience }: Browser, name: string): Promise<boolean> {
	return new Promise((resolve) => {
		if (!databases) return resolve(true);
		const timer = setTimeout(() => resolve(false), patience);
		const end = (isGone: boolean) => {
			clearTimeout(timer);
			resolve(isGone);
		};
		const request = databases.deleteDatabase(name);
		request.onsuccess = () => end(true);
		request.onerror = () => end(false);
	});
}

async function databaseNames({ databases }: Browser): Promise<string[] | null> {
	if (!databases) return [];
	try {
		return (await databases.databases()).flatMap(({ name }) =>
			name && isOurs(name) ? [name] : []
		);
	} catch {
		// An older browser; or one that lists nothing in a private window.
		return null;
	}
}

function keysOf(storage: Storage): string[] {
	try {
		return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(
			isOurs
		);
	} catch {
		// Refused: then nothing was kept either.
		return [];
	}
}

const cacheNames = async ({ caches }: Browser): Promise<string[]> =>
	((await caches?.keys().catch(() => [])) ?? []).filter(isOurs);

async function ourWorkers({ workers }: Browser): Promise<readonly ServiceWorkerRegistration[]> {
	const found = (await workers?.getRegistrations().catch(() => [])) ?? [];
	return found.filter(({ active, waiting, installing }) =>
		/\/service-worker\.js$/.test((active ?? waiting ?? installing)?.scriptURL ?? '')
	);
}
