import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { clearEverything, isClean, remains, type Browser } from './clear-everything.ts';

function storage(entries: Record<string, string>): Storage {
	const map = new Map(Object.entries(entries));
	return {
		get length() {
			return map.size;
		},
		key: (index: number) => [...map.keys()][index] ?? null,
		getItem: (key: string) => map.get(key) ?? null,
		setItem: (key: string, value: string) => void map.set(key, value),
		removeItem: (key: string) => void map.delete(key),
		clear: () => map.clear()
	};
}

const open = (databases: IDBFactory, name: string) =>
	new Promise<IDBDatabase>((resolve) => {
		const request = databases.open(name, 1);
		request.onupgradeneeded = () => request.result.createObjectStore('documents');
		request.onsuccess = () => resolve(request.result);
	});

async function full(parts: Partial<Browser> = {}) {
	const databases = new IDBFactory();
	for (const name of ['causeway', 'somebody-else']) (await open(databases, name)).close();
	const caches = new Set(['causeway-abc', 'other']);
	const postMessage = vi.fn();
	const unregister = vi.fn(() => Promise.resolve(true));
	const workers = [
		{ active: { scriptURL: 'https://example.org/service-worker.js', postMessage }, unregister },
		{ active: { scriptURL: 'https://example.org/other.js' }, unregister: vi.fn() }
	] as unknown as ServiceWorkerRegistration[];
	const entries = storage({ 'causeway.place.d1': 'x', 'causeway-unsaved:d1': '{}', other: 'y' });
	const browser: Browser = {
		databases,
		storages: [entries, storage({ 'causeway.reloaded': '1' })],
		caches: {
			keys: () => Promise.resolve([...caches]),
			delete: (name) => Promise.resolve(caches.delete(name))
		},
		workers: {
			getRegistrations: () =>
				Promise.resolve(unregister.mock.calls.length > 0 ? workers.slice(1) : workers)
		},
		estimate: () => Promise.resolve({ usage: 0 }),
		knownDatabases: ['causeway'],
		patience: 100,
		...parts
	};
	return { browser, databases, caches, entries, unregister, postMessage };
}

describe('clearing everything', () => {
	it('leaves nothing of Causeway, and proves it by reading back', async () => {
		const { browser } = await full();
		expect(isClean(await remains(browser))).toBe(false);
		const left = await clearEverything(browser);
		expect(left).toEqual({
			...{ databases: 0, entries: 0, caches: 0, workers: 0, bytes: 0, held: 0 }
		});
		expect(isClean(left)).toBe(true);
	});

	it('tells a worker that is at work to keep nothing more before it goes', async () => {
		const { browser, postMessage, unregister } = await full();
		unregister.mockImplementationOnce(() => {
			expect(postMessage).toHaveBeenCalledWith({ type: 'give-up' });
			return Promise.resolve(true);
		});
		await clearEverything(browser);
		expect(unregister).toHaveBeenCalledOnce();
	});

	it('touches nothing of others at the same address', async () => {
		const { browser, databases, caches, entries } = await full();
		await clearEverything(browser);
		expect((await databases.databases()).map(({ name }) => name)).toEqual(['somebody-else']);
		expect([...caches]).toEqual(['other']);
		expect(entries.getItem('other')).toBe('y');
	});

	it('says so when another window does not let go of the database', async () => {
		const { browser, databases } = await full();
		const held = await open(databases, 'causeway');
		const left = await clearEverything(browser);
		expect(left).toMatchObject({ held: 1 });
		expect(isClean(left)).toBe(false);
		held.close();
		expect(isClean(await clearEverything(browser))).toBe(true);
	});

	it('deletes the database it knows of where the browser lists none', async () => {
		const { browser, databases } = await full();
		const blind: Browser = {
			...browser,
			databases: {
				databases: () => Promise.reject(new Error('not here')),
				deleteDatabase: (name) => databases.deleteDatabase(name)
			}
		};
		expect(await clearEverything(blind)).toMatchObject({ databases: null, held: 0 });
		expect((await databases.databases()).map(({ name }) => name)).toEqual(['somebody-else']);
	});

	it('does what it can in a browser that has little', async () => {
		const left = await clearEverything({
			...{ databases: null, storages: [], caches: null, workers: null, estimate: null },
			...{ knownDatabases: ['causeway'], patience: 100 }
		});
		expect(isClean(left)).toBe(true);
	});
});
