import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { design } from '../../../tests/path-builders.ts';
import type { Design } from '../domain/design.ts';
import { changeProfile } from '../domain/edit.ts';
import type { KeepOptions } from './alterations.ts';
import { databaseVersion, type ConnectionOptions, type StoredUpdate } from './database.ts';
import { storeContract, storeTime, value } from './design-store.contract.ts';
import type { DesignStore } from './design-store.ts';
import { createIndexedDbStore, type BrowserStore } from './indexed-db-store.ts';
import { createMemoryStore } from './memory-store.ts';
import type { StoredRecord } from './records.ts';
import type { StoredVersion } from './versions.ts';

const clock = () => storeTime;
const view = { place: '' };
const titled = (title: string, id = 'd1'): Design => changeProfile(design({}, id), { title });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stores: BrowserStore[] = [];
function tab(options?: ConnectionOptions & KeepOptions): BrowserStore {
	const store = createIndexedDbStore(clock, options);
	stores.push(store);
	return store;
}

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
	vi.useRealTimers();
	for (const store of stores.splice(0)) store.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

storeContract('the store in IndexedDB', (options) =>
	Promise.resolve({
		store: tab(options),
		secondTab: tab(options),
		plant: async (id, document) => {
			const database = await openDB('causeway');
			const record = (await database.get('documents', id)) as StoredRecord;
			await database.put('documents', { ...record, document, revision: record.revision + 1 });
			database.close();
		},
		look: async (id) => {
			const database = await openDB('causeway');
			const range = IDBKeyRange.bound([id], [id, []]);
			const found = {
				record: (await database.get('documents', id)) as StoredRecord,
				pieces: (await database.getAll('updates', range)) as StoredUpdate[],
				versions: (await database.getAll('versions', range)) as StoredVersion[]
			};
			database.close();
			return found;
		}
	})
);

describe('a write that fails', () => {
	/** Makes writing to one table fail with this DOMException, until `mockRestore`. */
	function failingPut(table: string, name: string) {
		const real = IDBObjectStore.prototype.put;
		return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			if (this.name === table) throw new DOMException('', name);
			return real.apply(this, args);
		});
	}

	it.each(['documents', 'summaries', 'updates'])(
		'leaves document, list and history as they were when there is no room for the %s',
		async (table) => {
			const store = tab();
			await store.save(titled('Before'), 0, view);
			const put = failingPut(table, 'QuotaExceededError');
			expect(await store.save(titled('After'), 1, view)).toEqual({
				ok: false,
				error: { type: 'full' }
			});
			if (table !== 'updates')
				expect(await store.remove('d1')).toEqual({ ok: false, error: { type: 'full' } });
			put.mockRestore();
			expect(value(await store.open('d1'))).toMatchObject({
				revision: 1,
				design: { profile: { title: 'Before' } }
			});
			expect(value(await store.list())[0]).toMatchObject({
				title: 'Before',
				revision: 1,
				deletedAt: null
			});
			expect(value(await store.save(titled('After'), 1, view))).toMatchObject({ revision: 2 });
		}
	);

	it('reports a transaction that could not be completed, though its requests had succeeded', async () => {
		const store = tab();
		await store.save(titled('Before'), 0, view);
		const real = IDBObjectStore.prototype.put;
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			const request = real.apply(this, args);
			if (this.name === 'summaries')
				request.addEventListener('success', () => this.transaction.abort());
			return request;
		});
		expect((await store.save(titled('After'), 1, view)).ok).toBe(false);
		put.mockRestore();
		expect(value(await store.open('d1')).design.profile.title).toBe('Before');
	});

	it('throws for a value that can never be stored, since that is a fault of the app', async () => {
		const odd = { ...titled('Odd'), extra: () => {} } as Design;
		await expect(tab().save(odd, 0, view)).rejects.toThrow();
	});
});

describe('durability', () => {
	it('is strict for the first save of a session, for the bin and for deleting; relaxed while typing', async () => {
		const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const durabilities = () =>
			begun.mock.calls
				.filter(([, mode]) => mode === 'readwrite')
				.map(([, , options]) => options?.durability);
		const store = tab();
		await store.save(titled('One'), 0, view);
		await store.save(titled('Two'), 1, view);
		await store.save(titled('Three'), 2, view);
		await store.remove('d1');
		await store.restore('d1');
		await store.emptyBin(storeTime);
		await tab().save(titled('Four'), 5, view);
		expect(durabilities()).toEqual([
			'strict',
			'relaxed',
			'relaxed',
			'strict',
			'strict',
			'strict',
			'strict'
		]);
	});
});

describe('a browser without a usable database', () => {
	const open = (behaviour: () => unknown) =>
		vi.stubGlobal('indexedDB', { open: behaviour } as unknown as IDBFactory);

	it('is told from one that has it', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await tab().list()).toEqual({
			ok: false,
			error: { type: 'blocked', reason: 'missing' }
		});
	});

	it.each([
		['SecurityError', 'blocked'],
		['UnknownError', 'blocked'],
		['InvalidStateError', 'blocked'],
		['QuotaExceededError', 'full']
	])('is reported when opening throws %s', async (name, type) => {
		open(() => {
			throw new DOMException('', name);
		});
		const listed = await tab().list();
		expect(listed.ok ? null : listed.error.type).toBe(type);
	});

	it('is reported when opening fails as a TypeError, too', async () => {
		open(() => {
			throw new TypeError('not here');
		});
		expect(await tab().list()).toEqual({
			ok: false,
			error: { type: 'blocked', reason: 'refused' }
		});
	});

	it('is reported when opening never answers, after the limit', async () => {
		open(() => new IDBOpenDBRequest());
		expect(await tab({ openLimit: 50 }).list()).toEqual({
			ok: false,
			error: { type: 'blocked', reason: 'no-answer' }
		});
	});

	it('waits five seconds unless told otherwise', async () => {
		vi.useFakeTimers();
		open(() => new IDBOpenDBRequest());
		let answered = false;
		void tab()
			.list()
			.then(() => (answered = true));
		await vi.advanceTimersByTimeAsync(4_900);
		expect(answered).toBe(false);
		await vi.advanceTimersByTimeAsync(200);
		expect(answered).toBe(true);
	});

	it('is used after all when it opens late', async () => {
		const factory = new IDBFactory();
		const real = factory.open.bind(factory);
		vi.spyOn(factory, 'open').mockImplementation((...args) => {
			const request = real(...args);
			const hold = request.dispatchEvent.bind(request);
			request.dispatchEvent = (event: Event) => {
				if (event.type === 'success') setTimeout(() => hold(event), 80);
				else return hold(event);
				return true;
			};
			return request;
		});
		vi.stubGlobal('indexedDB', factory);
		const store = tab({ openLimit: 20 });
		expect((await store.list()).ok).toBe(false);
		await pause(120);
		expect((await store.list()).ok).toBe(true);
		expect(factory.open).toHaveBeenCalledTimes(1);
	});

	it('opens anew when it had failed', async () => {
		const working = indexedDB;
		open(() => {
			throw new DOMException('', 'UnknownError');
		});
		const store = tab();
		expect((await store.list()).ok).toBe(false);
		vi.stubGlobal('indexedDB', working);
		expect((await store.list()).ok).toBe(true);
	});

	it('opens anew when the browser dropped the connection', async () => {
		const store = tab();
		await store.save(titled('Before'), 0, view);
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('', 'InvalidStateError');
		});
		expect(value(await store.save(titled('After'), 1, view))).toMatchObject({ revision: 2 });
	});
});

describe('a tab beside a newer version of the app', () => {
	it('saves once more, makes room, and asks for a reload; the new tab opens all it wrote', async () => {
		const saved: unknown[] = [];
		const old: BrowserStore = tab({
			grace: 30,
			onOlderTab: () => void old.save(titled('Last words'), 1, view).then((one) => saved.push(one))
		});
		await old.save(titled('First'), 0, view);
		const newer = tab({ version: databaseVersion + 1 });
		expect(value(await newer.open('d1')).design.profile.title).toBe('Last words');
		expect(saved).toEqual([{ ok: true, value: { revision: 2, joined: null } }]);
		expect(await old.save(titled('Too late'), 2, view)).toEqual({
			ok: false,
			error: { type: 'older-tab' }
		});
	});

	it('does not open a database that a newer version has rebuilt', async () => {
		await tab({ version: databaseVersion + 1 }).list();
		expect(await tab().list()).toEqual({ ok: false, error: { type: 'older-tab' } });
	});

	it('says which it is when an older tab will not make room', async () => {
		const stubborn = await openDB('causeway', 1);
		const store = tab({ openLimit: 50 });
		expect(await store.list()).toEqual({
			ok: false,
			error: { type: 'blocked', reason: 'another-tab' }
		});
		stubborn.close();
		await pause(20);
	});
});

describe('both stores', () => {
	type Step = (store: DesignStore) => Promise<unknown>;
	const id = fc.constantFrom('d1', 'd2');
	const step: fc.Arbitrary<Step> = fc.oneof(
		fc.tuple(id, fc.nat({ max: 4 }), fc.string({ unit: 'binary', maxLength: 5 })).map(
			([one, revision, title]): Step =>
				(store) =>
					store.save(titled(title, one), revision, view)
		),
		id.map(
			(one): Step =>
				(store) =>
					store.remove(one)
		),
		id.map(
			(one): Step =>
				(store) =>
					store.restore(one)
		),
		id.map(
			(one): Step =>
				(store) =>
					store.open(one)
		),
		fc.nat({ max: 60 }).map(
			(days): Step =>
				(store) =>
					store.emptyBin(new Date(storeTime.getTime() + days * 86_400_000))
		)
	);

	it('answer alike to any sequence of calls, and list and documents always agree', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
				vi.stubGlobal('indexedDB', new IDBFactory());
				const inBrowser = tab();
				const inMemory = createMemoryStore(clock);
				for (const one of steps) expect(await one(inBrowser)).toEqual(await one(inMemory));
				const listed = value(await inBrowser.list());
				expect(listed).toEqual(value(await inMemory.list()));
				for (const summary of listed.filter(({ deletedAt }) => deletedAt === null)) {
					const { revision, design: found } = value(await inBrowser.open(summary.id));
					expect(summary).toMatchObject({ revision, title: found.profile.title });
				}
			}),
			{ numRuns: 60 }
		);
	});
});
