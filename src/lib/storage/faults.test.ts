/** What may go wrong with the disk, the connection or an older version of the tool: rows 2, 3, 7, 11 of the fault table. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anyEdits, type Edit } from '../../../tests/arbitrary-edits.ts';
import { design } from '../../../tests/path-builders.ts';
import { readFileSync } from 'node:fs';
import type { Design } from '../domain/design.ts';
import { changeProfile } from '../domain/edit.ts';
import type { KeepOptions } from './alterations.ts';
import { patient, storeTime, value } from './design-store.contract.ts';
import { createIndexedDbStore } from './indexed-db-store.ts';
import { keepDesigns } from './keep-designs.ts';
import { loadHistory } from './load-history.ts';
import type { Change, Medium } from './medium.ts';
import { memoryMedium, noRows, type Rows } from './memory-medium.ts';
import { createMemoryStore } from './memory-store.ts';
import type { StoredRecord } from './records.ts';
import { LiveHistory } from './yjs/live-history.ts';

const clock = () => storeTime;
const view = { place: '' };
const titled = (title: string): Design => changeProfile(design(), { title });

/** The history in these rows says what the document beside it says. */
function expectAgreement(rows: Rows, id = 'd1'): void {
	const { record, summary, pieces } = rows.designs.get(id)!;
	const live = LiveHistory.open(pieces.map(({ bytes }) => bytes))!;
	const stored = record.document as Design;
	live.catchUp(stored);
	expect(live.unstored()).toBeNull();
	expect(summary).toMatchObject({ revision: record.revision, title: stored.profile.title });
}

describe('a disk that loses its last writes', () => {
	it('is left with an earlier state that is whole, whichever write was the last', async () => {
		await fc.assert(
			fc.asyncProperty(anyEdits(6), fc.nat({ max: 6 }), async (edits, named) => {
				const written: { was: StoredRecord | undefined; change: Change }[] = [];
				const real = memoryMedium(noRows());
				const medium: Medium = {
					...real,
					change: async (was, change, durability) => {
						const done = await real.change(was, change, durability);
						if (done.ok && done.value) written.push({ was, change });
						return done;
					}
				};
				const store = keepDesigns(medium, clock, patient);
				const states: Design[] = [];
				let now = design();
				for (const [revision, edit] of [(d: Design) => d, ...edits].entries()) {
					now = edit(now);
					states.push(now);
					value(await store.save(now, revision, view));
					if (revision === named) value(await store.keepVersion('d1', { name: 'v', by: '' }));
				}
				for (let kept = 1; kept <= written.length; kept += 1) {
					const rows = noRows();
					const left = memoryMedium(rows);
					for (const { was, change } of written.slice(0, kept))
						expect(value(await left.change(was, change, 'strict'))).toBe(true);
					expectAgreement(rows);
					const after = createMemoryStore(clock, rows, patient);
					const found = value(await after.open('d1'));
					expect(found.design).toEqual(states[found.revision - 1]);
					for (const { id } of value(await after.listVersions('d1')))
						expect(value(await after.openVersion('d1', id))).toEqual(states[named]);
					value(
						await after.save(changeProfile(found.design, { title: 'On' }), found.revision, view)
					);
					expectAgreement(rows);
				}
			}),
			{ numRuns: 25 }
		);
	});
});

describe('without the code that keeps histories', () => {
	it('a design is stored all the same, and the history catches up when the code is there', async () => {
		const rows = noRows();
		let isThere = false;
		const options: KeepOptions = {
			...patient,
			loadHistory: () => (isThere ? loadHistory() : Promise.reject(new Error('no connection')))
		};
		const store = createMemoryStore(clock, rows, options);
		value(await store.save(titled('One'), 0, view));
		value(await store.save(titled('Two'), 1, view));
		const kept = value(await store.keepVersion('d1', { name: 'Without', by: '' }));
		expect(rows.designs.get('d1')!.pieces).toEqual([]);
		isThere = true;
		value(await store.save(titled('Three'), 2, view));
		expectAgreement(rows);
		isThere = false;
		value(await store.save(titled('Four'), 3, view));
		isThere = true;
		value(await store.save(titled('Five'), 4, view));
		expectAgreement(rows);
		expect(value(await store.openVersion('d1', kept.id)).profile.title).toBe('Two');
	});

	it('nobody waits for it for ever', async () => {
		const store = createMemoryStore(clock, noRows(), {
			historyWait: 20,
			loadHistory: () => new Promise(() => {})
		});
		value(await store.save(titled('One'), 0, view));
		expect(value(await store.open('d1')).design.profile.title).toBe('One');
	});
});

describe('a damaged history', () => {
	it('begins anew with what is stored; the design is whole', async () => {
		const rows = noRows();
		const store = createMemoryStore(clock, rows, patient);
		value(await store.save(titled('One'), 0, view));
		value(await store.save(titled('Two'), 1, view));
		const row = rows.designs.get('d1')!;
		rows.designs.set('d1', {
			...row,
			pieces: row.pieces.map((piece) => ({ ...piece, bytes: new Uint8Array([7, 7, 7]) }))
		});
		const later = createMemoryStore(clock, rows, patient);
		value(await later.open('d1'));
		value(await later.save(titled('Three'), 2, view));
		expectAgreement(rows);
		expect(value(await later.open('d1')).design.profile.title).toBe('Three');
	});

	it('from a file is let go, and the design kept', async () => {
		const rows = noRows();
		const store = createMemoryStore(clock, rows, patient);
		for (const [index, update] of [new Uint8Array([1, 2]), new Uint8Array(500).fill(255)].entries())
			value(
				await store.save(titled('From a file'), index, view, { history: { update, versions: [] } })
			);
		expectAgreement(rows);
	});
});

describe('a database of the first version', () => {
	beforeEach(() => {
		vi.stubGlobal('indexedDB', new IDBFactory());
		return () => vi.unstubAllGlobals();
	});

	async function asItWas(documents: readonly object[]) {
		const old = await openDB('causeway', 1, {
			upgrade(database) {
				database.createObjectStore('documents', { keyPath: 'id' });
				database.createObjectStore('summaries', { keyPath: 'id' });
			}
		});
		for (const document of documents as Design[]) {
			const { id } = document;
			await old.put('documents', { id, revision: 3, document, view, savedAt: '2026-01-01' });
			await old.put('summaries', {
				id,
				title: document.profile.title,
				changed: document.changed,
				activities: 0,
				nature: 'own',
				revision: 3,
				deletedAt: null
			});
		}
		old.close();
	}

	it('opens with every design in it, goes on being worked on, and its history begins', async () => {
		const file = readFileSync('tests/fixtures/designs/v1/full.json', 'utf8');
		await asItWas([{ ...titled('Old'), version: 1 }, JSON.parse(file) as object]);
		const store = createIndexedDbStore(clock, patient);
		expect(value(await store.list())).toHaveLength(2);
		const old = value(await store.open('d1'));
		expect(old.design.profile.title).toBe('Old');
		const next = changeProfile(old.design, { summary: 'Goes on' });
		expect(value(await store.save(next, old.revision, view)).revision).toBe(4);
		const versions = value(await store.listVersions('d1'));
		expect(versions).toMatchObject([{ because: 'session', kind: 'automatic' }]);
		expect(value(await store.openVersion('d1', versions[0]!.id))).toEqual(old.design);
		const history = value(await store.history('d1'))!;
		expect(LiveHistory.open([history.update])).not.toBeNull();
		store.close();
	});

	it('is upgraded under an open tab that makes room, and nobody loses a word', async () => {
		await asItWas([titled('Old')]);
		const old = await openDB('causeway', 1, { blocking: () => old.close() });
		const store = createIndexedDbStore(clock, patient);
		expect(value(await store.open('d1')).design.profile.title).toBe('Old');
		store.close();
	});
});

it('edits saved at random by two tabs leave one history that says what is stored', async () => {
	const step = fc.record({ who: fc.nat({ max: 1 }), edits: anyEdits(3), reads: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
			const rows = noRows();
			const tabs = [0, 1].map(() => ({ store: createMemoryStore(clock, rows, patient) }));
			value(await tabs[0]!.store.save(design(), 0, view));
			const states = await Promise.all(
				tabs.map(async ({ store }) => value(await store.open('d1')))
			);
			for (const { who, edits, reads } of steps) {
				const { store } = tabs[who]!;
				if (reads) states[who] = value(await store.open('d1'));
				const { design: before, revision } = states[who]!;
				const after = (edits as Edit[]).reduce((d, edit) => edit(d), before);
				const saved = await store.save(after, revision, view);
				// Two windows never make the same id; here they do, and are told.
				if (!saved.ok) {
					expect(saved.error.type).toBe('changed-elsewhere');
					states[who] = value(await store.open('d1'));
				} else
					states[who] = {
						...states[who]!,
						design: saved.value.joined ?? after,
						revision: saved.value.revision
					};
				expectAgreement(rows);
			}
		}),
		{ numRuns: 40 }
	);
});
