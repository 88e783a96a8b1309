/**
 * Rows in the browser's database. What belongs together is written in one transaction, so that a killed browser leaves
 * all of it or nothing.
 */
import { ok } from '../domain/result.ts';
import type { Connection } from './database.ts';
import type { Medium, Wanted } from './medium.ts';
import { isSameRecord, readSummaries } from './records.ts';
import { writeTo } from './transaction.ts';

const tables = ['documents', 'summaries', 'updates', 'versions', 'handles'] as const;

/** Every row of one design in a table keyed by its id and something else. */
const allOf = (id: string) => IDBKeyRange.bound([id], [id, []]);
const after = (id: string, piece: number) => IDBKeyRange.bound([id, piece], [id, []], true);

export function indexedDbMedium(connection: Connection): Medium {
	return {
		summaries: () => connection.use(async (database) => ok(await database.getAll('summaries'))),

		look: (id, wanted) =>
			connection.use(async (database) => {
				const transaction = database.transaction(['documents', 'summaries', 'updates']);
				const [record, summary] = await Promise.all([
					transaction.objectStore('documents').get(id),
					transaction.objectStore('summaries').get(id)
				]);
				const range = record && rangeOf(id, wanted, record.chain ?? '');
				const pieces = range ? await transaction.objectStore('updates').getAll(range) : [];
				return ok({ record, summary, pieces });
			}),

		versions: (id) =>
			connection.use(async (database) => ok(await database.getAll('versions', allOf(id)))),

		change: (was, change, durability) =>
			connection.use((database) =>
				writeTo(database, tables, durability, async (transaction) => {
					const { id } = change.record;
					const documents = transaction.objectStore('documents');
					if (!isSameRecord(await documents.get(id), was)) return ok(false);
					const updates = transaction.objectStore('updates');
					const versions = transaction.objectStore('versions');
					// One after the other: a request refused at once must not leave others that nobody waits for.
					if (change.isWhole) await updates.delete(allOf(id));
					await documents.put(change.record);
					await transaction.objectStore('summaries').put(change.summary);
					for (const piece of change.pieces ?? []) await updates.put(piece);
					for (const version of change.versions ?? []) await versions.put(version);
					for (const gone of change.droppedVersions ?? []) await versions.delete([id, gone]);
					return ok(true);
				})
			),

		erase: (isOver) =>
			connection.use((database) =>
				writeTo(database, tables, 'strict', async (transaction) => {
					const rows = readSummaries(await transaction.objectStore('summaries').getAll());
					const ids = rows
						.filter(isOver)
						.map(({ id }) => id)
						.sort();
					await Promise.all(
						ids.flatMap((id) => [
							transaction.objectStore('documents').delete(id),
							transaction.objectStore('summaries').delete(id),
							transaction.objectStore('updates').delete(allOf(id)),
							transaction.objectStore('versions').delete(allOf(id)),
							transaction.objectStore('handles').delete(id)
						])
					);
					return ok(ids);
				})
			),

		setting: (key) =>
			connection.use(async (database) => ok((await database.get('settings', key))?.value ?? null)),

		set: (key, value) =>
			connection.use(async (database) => {
				if (value === null) await database.delete('settings', key);
				else await database.put('settings', { key, value });
				return ok(null);
			})
	};
}

function rangeOf(id: string, wanted: Wanted, chain: string): IDBKeyRange | null {
	if (wanted === 'no-pieces') return null;
	return wanted === 'all-pieces' || wanted.chain !== chain ? allOf(id) : after(id, wanted.piece);
}
