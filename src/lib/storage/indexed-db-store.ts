/**
 * The store in the browser's database. Document and summary are written in one transaction, so that a killed browser
 * leaves both or neither. A relaxed write survives a killed browser; what must survive a power cut is written strictly:
 * removing, and the first save of each design in a session, which covers imports and migrated documents.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { fail, ok, type Result } from '../domain/result.ts';
import { Connection, nameOf, type ConnectionOptions, type Tables } from './database.ts';
import type { DesignStore, StoreError } from './design-store.ts';
import {
	isExpired,
	nextRevision,
	rawText,
	readRecord,
	readSummaries,
	summarise
} from './records.ts';

type Durability = 'strict' | 'relaxed';
type Names = ('documents' | 'summaries')[];
type Writing = IDBPTransaction<Tables, Names, 'readwrite'>;

export interface BrowserStore extends DesignStore {
	/** Closes the database; later calls answer 'older-tab'. */
	close(): void;
}

export function createIndexedDbStore(clock: () => Date, options?: ConnectionOptions): BrowserStore {
	const connection = new Connection(options);
	const savedHere = new Set<string>();

	/** Moves a design into the bin or out of it. */
	const mark = (id: string, deletedAt: string | null) =>
		connection.use((database) =>
			write<{ revision: number }>(database, 'strict', async (transaction) => {
				const documents = transaction.objectStore('documents');
				const summaries = transaction.objectStore('summaries');
				const [record, summary] = await Promise.all([documents.get(id), summaries.get(id)]);
				if (!record || !summary) return fail({ type: 'not-found' });
				const isThere = (summary.deletedAt === null) === (deletedAt === null);
				if (isThere) return ok({ revision: record.revision });
				const revision = record.revision + 1;
				await documents.put({ ...record, revision });
				await summaries.put({ ...summary, revision, deletedAt });
				return ok({ revision });
			})
		);

	return {
		list: () =>
			connection.use(async (database) => ok(readSummaries(await database.getAll('summaries')))),

		open: (id) =>
			connection.use(async (database) => {
				const transaction = database.transaction(['documents', 'summaries']);
				const [record, summary] = await Promise.all([
					transaction.objectStore('documents').get(id),
					transaction.objectStore('summaries').get(id)
				]);
				const isInUse = record !== undefined && (summary?.deletedAt ?? null) === null;
				return isInUse ? readRecord(record) : fail({ type: 'not-found' });
			}),

		save: (design, expectedRevision, view) =>
			connection.use(async (database) => {
				const durability = savedHere.has(design.id) ? 'relaxed' : 'strict';
				const saved = await write<{ revision: number }>(
					database,
					durability,
					async (transaction) => {
						const documents = transaction.objectStore('documents');
						const summaries = transaction.objectStore('summaries');
						const [record, summary] = await Promise.all([
							documents.get(design.id),
							summaries.get(design.id)
						]);
						const revision = nextRevision(record, summary, expectedRevision);
						if (!revision.ok) return revision;
						const savedAt = clock().toISOString();
						await documents.put({
							id: design.id,
							revision: revision.value,
							document: design,
							view,
							savedAt
						});
						await summaries.put(summarise(design, revision.value));
						return ok({ revision: revision.value });
					}
				);
				if (saved.ok) savedHere.add(design.id);
				return saved;
			}),

		remove: (id) => mark(id, clock().toISOString()),
		restore: (id) => mark(id, null),

		emptyBin: (now) =>
			connection.use((database) =>
				write<string[]>(database, 'strict', async (transaction) => {
					const documents = transaction.objectStore('documents');
					const summaries = transaction.objectStore('summaries');
					const expired = readSummaries(await summaries.getAll()).filter((one) =>
						isExpired(one, now)
					);
					const ids = expired.map(({ id }) => id).sort();
					await Promise.all(ids.flatMap((id) => [documents.delete(id), summaries.delete(id)]));
					return ok(ids);
				})
			),

		raw: (id) => connection.use(async (database) => rawText(await database.get('documents', id))),

		close: () => connection.close()
	};
}

/** One transaction over both tables; it counts as done only when the browser has completed it. */
async function write<T>(
	database: IDBPDatabase<Tables>,
	durability: Durability,
	work: (transaction: Writing) => Promise<Result<T, StoreError>>
): Promise<Result<T, StoreError>> {
	const transaction = database.transaction(['documents', 'summaries'] as Names, 'readwrite', {
		durability
	});
	// The transaction may fail where `work` does not (no room when completing), or after it; both are waited for.
	const done = transaction.done.then(
		() => null,
		(error: unknown) => ({ error })
	);
	try {
		const result = await work(transaction);
		const failure = await done;
		if (failure) throw failure.error;
		return result;
	} catch (error) {
		abort(transaction);
		const failure = await done;
		// A request cut off by its transaction says only "AbortError"; the transaction knows the reason.
		throw nameOf(error) === 'AbortError' ? (failure?.error ?? error) : error;
	}
}

function abort(transaction: Writing): void {
	try {
		transaction.abort();
	} catch {
		// Already over: its outcome is in `done`.
	}
}
