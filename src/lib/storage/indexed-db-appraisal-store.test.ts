import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appraisal, proposalRef, proposalText } from '../../../tests/appraisal-builders.ts';
import { appraisalStoreContract, storeTime, value } from './appraisal-store.contract.ts';
import type { AppraisalStore } from './appraisal-store.ts';
import {
	createIndexedDbAppraisalStore,
	type BrowserAppraisalStore
} from './indexed-db-appraisal-store.ts';
import { createMemoryAppraisalStore } from './memory-appraisal-store.ts';

const clock = () => storeTime;
const stores: BrowserAppraisalStore[] = [];
function tab(): BrowserAppraisalStore {
	const store = createIndexedDbAppraisalStore(clock);
	stores.push(store);
	return store;
}
async function plantIn(table: string, key: string, change: (row: object) => object): Promise<void> {
	const database = await openDB('causeway');
	await database.put(table, change((await database.get(table, key)) as object));
	database.close();
}

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
	for (const store of stores.splice(0)) store.close();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

appraisalStoreContract('the store of appraisals in IndexedDB', () =>
	Promise.resolve({
		store: tab(),
		secondTab: tab(),
		plant: (id, document) => plantIn('appraisals', id, (row) => ({ ...row, document })),
		plantText: (fingerprint, text) =>
			plantIn('proposals', fingerprint, (row) => ({ ...row, text })),
		plantSummary: (id, summary) => plantIn('appraisalSummaries', id, () => summary as object)
	})
);

describe('a write that fails', () => {
	it.each(['appraisals', 'appraisalSummaries'])(
		'leaves document and list as they were when there is no room for the %s',
		async (table) => {
			const store = tab();
			await store.save(appraisal({ call: 'Before' }), 0);
			const real = IDBObjectStore.prototype.put;
			const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
				this: IDBObjectStore,
				...args
			) {
				if (this.name === table) throw new DOMException('', 'QuotaExceededError');
				return real.apply(this, args);
			});
			const full = { ok: false, error: { type: 'full' } };
			expect(await store.save(appraisal({ call: 'After' }), 1)).toEqual(full);
			expect(await store.remove('p1')).toEqual(full);
			put.mockRestore();
			expect(value(await store.open('p1'))).toMatchObject({
				revision: 1,
				document: { call: 'Before' }
			});
			expect(value(await store.list())[0]).toMatchObject({ call: 'Before', deletedAt: null });
		}
	);

	it('says so when a text has no room, and keeps the appraisals', async () => {
		const store = tab();
		await store.save(appraisal(), 0);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(await store.keepProposal(proposalText(['x']))).toEqual({
			ok: false,
			error: { type: 'full' }
		});
		expect((await store.open('p1')).ok).toBe(true);
	});

	it('throws for a value that can never be stored, since that is a fault of the app', async () => {
		const odd = { ...appraisal(), extra: () => {} };
		await expect(tab().save(odd, 0)).rejects.toThrow();
	});
});

describe('durability', () => {
	it('is strict for the first save of a session, for texts, the bin and deleting; relaxed while typing', async () => {
		const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const store = tab();
		await store.keepProposal(proposalText(['x']));
		await store.save(appraisal(), 0);
		await store.save(appraisal(), 1);
		await store.remove('p1');
		await store.emptyBin(storeTime);
		const durabilities = begun.mock.calls
			.filter(([, mode]) => mode === 'readwrite')
			.map(([, , options]) => options?.durability);
		expect(durabilities).toEqual(['strict', 'strict', 'relaxed', 'strict', 'strict']);
	});
});

describe('a browser without a usable database', () => {
	it('is told from one that has it', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(await tab().list()).toEqual({
			ok: false,
			error: { type: 'blocked', reason: 'missing' }
		});
	});
});

describe('both stores', () => {
	type Step = (store: AppraisalStore) => Promise<unknown>;
	const id = fc.constantFrom('p1', 'p2');
	const ref = fc.constantFrom('f1', 'f2', 'f3').map((fingerprint) => proposalRef({ fingerprint }));
	const step: fc.Arbitrary<Step> = fc.oneof(
		fc.tuple(id, fc.nat({ max: 3 }), ref, fc.string({ unit: 'binary', maxLength: 5 })).map(
			([one, revision, proposal, call]): Step =>
				(store) =>
					store.save(appraisal({ id: one, proposal, call }), revision)
		),
		...(['remove', 'restore', 'open'] as const).map((act) =>
			id.map(
				(one): Step =>
					(store) =>
						store[act](one)
			)
		),
		ref.map(
			(proposal): Step =>
				(store) =>
					store.keepProposal(proposalText(['x'], proposal))
		),
		fc.nat({ max: 60 }).map(
			(days): Step =>
				(store) =>
					store.emptyBin(new Date(storeTime.getTime() + days * 86_400_000))
		)
	);

	it('answer alike to any sequence of calls', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
				vi.stubGlobal('indexedDB', new IDBFactory());
				const [inBrowser, inMemory] = [tab(), createMemoryAppraisalStore(clock)];
				for (const one of steps) expect(await one(inBrowser)).toEqual(await one(inMemory));
				expect(await inBrowser.list()).toEqual(await inMemory.list());
				for (const one of ['f1', 'f2', 'f3'])
					expect(await inBrowser.proposal(one)).toEqual(await inMemory.proposal(one));
			}),
			{ numRuns: 60 }
		);
	});
});
