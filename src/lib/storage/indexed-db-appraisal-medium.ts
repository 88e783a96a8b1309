/** Rows of appraisals in the browser's database, beside the designs. */
import type { IDBPTransaction } from 'idb';
import { ok } from '../domain/result.ts';
import type { AppraisalMedium, AppraisalRow, Named, Present } from './appraisal-medium.ts';
import type { StoredProposal, StoredSummary } from './appraisal-records.ts';
import type { Connection, Tables } from './database.ts';
import { writeTo } from './transaction.ts';

const tables = ['appraisals', 'appraisalSummaries', 'proposals'] as const;
type Table = (typeof tables)[number];
type Mode = 'readonly' | 'readwrite';

export function indexedDbAppraisalMedium(connection: Connection): AppraisalMedium {
	return {
		summaries: () =>
			connection.use(async (database) => ok(await database.getAll('appraisalSummaries'))),

		look: (named) =>
			connection.use(async (database) => ok(await present(database.transaction(tables), named))),

		change: (named, plan, durability) =>
			connection.use((database) =>
				writeTo(database, tables, durability, async (transaction) => {
					const planned = plan(await present(transaction, named));
					if (!planned.ok) return planned;
					const { change, value } = planned.value;
					// One after the other: a request refused at once must not leave others that nobody waits for.
					for (const { record, summary } of change?.rows ?? []) {
						await transaction.objectStore('appraisals').put(record);
						await transaction.objectStore('appraisalSummaries').put(summary);
					}
					for (const text of change?.texts ?? [])
						await transaction.objectStore('proposals').put(text);
					return ok(value);
				})
			),

		erase: (plan) =>
			connection.use((database) =>
				writeTo(database, tables, 'strict', async (transaction) => {
					const proposals = transaction.objectStore('proposals');
					const rows = await transaction.objectStore('appraisalSummaries').getAll();
					// One by one: the texts of many proposals together would not fit into memory.
					const texts: StoredProposal[] = [];
					for (let at = await proposals.openCursor(); at; at = await at.continue())
						texts.push({ ...(at.value as StoredProposal), text: null });
					const over = plan(rows, texts);
					for (const id of over.ids) {
						await transaction.objectStore('appraisals').delete(id);
						await transaction.objectStore('appraisalSummaries').delete(id);
					}
					for (const fingerprint of over.texts) await proposals.delete(fingerprint);
					return ok(over);
				})
			)
	};
}

async function present(
	transaction: IDBPTransaction<Tables, Table[], Mode>,
	{ ids, texts }: Named
): Promise<Present> {
	const [rows, found] = await Promise.all([
		Promise.all(
			ids.map(async (id): Promise<[string, Partial<AppraisalRow>]> => {
				const [record, summary] = await Promise.all([
					transaction.objectStore('appraisals').get(id),
					transaction.objectStore('appraisalSummaries').get(id) as Promise<
						StoredSummary | undefined
					>
				]);
				return [id, { ...(record && { record }), ...(summary && { summary }) }];
			})
		),
		Promise.all(
			texts.map(
				(one) =>
					transaction.objectStore('proposals').get(one) as Promise<StoredProposal | undefined>
			)
		)
	]);
	return {
		rows: new Map(rows),
		texts: new Map(found.flatMap((one) => (one ? [[one.fingerprint, one] as const] : [])))
	};
}
