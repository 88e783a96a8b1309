/** Appraisals, panels and the texts of proposals in the browser's database, beside the designs. */
import { fail, ok } from '../domain/result.ts';
import {
	expiredIn,
	nextAppraisalRevision,
	rawAppraisal,
	readAppraisalRecord,
	readAppraisalSummaries,
	readProposalRecord,
	summariseAppraisal,
	unusedTexts,
	type StoredProposal,
	type StoredSummary
} from './appraisal-records.ts';
import type { AppraisalStore } from './appraisal-store.ts';
import { Connection, type ConnectionOptions } from './database.ts';
import { writeTo } from './transaction.ts';

export interface BrowserAppraisalStore extends AppraisalStore {
	/** Closes the database; later calls answer 'older-tab'. */
	close(): void;
}

const both = ['appraisals', 'appraisalSummaries'] as const;

export function createIndexedDbAppraisalStore(
	clock: () => Date,
	options?: ConnectionOptions
): BrowserAppraisalStore {
	const connection = new Connection(options);
	const savedHere = new Set<string>();

	/** Moves a document into the bin or out of it. */
	const mark = (id: string, deletedAt: string | null) =>
		connection.use((database) =>
			writeTo<{ revision: number }, (typeof both)[number]>(
				database,
				both,
				'strict',
				async (transaction) => {
					const documents = transaction.objectStore('appraisals');
					const summaries = transaction.objectStore('appraisalSummaries');
					const [record, summary] = await Promise.all([
						documents.get(id),
						summaries.get(id) as Promise<StoredSummary | undefined>
					]);
					if (!record || !summary) return fail({ type: 'not-found' });
					const isThere = (summary.deletedAt === null) === (deletedAt === null);
					if (isThere) return ok({ revision: record.revision });
					const revision = record.revision + 1;
					await documents.put({ ...record, revision });
					const next: StoredSummary = { ...summary, revision, deletedAt };
					await summaries.put(next);
					return ok({ revision });
				}
			)
		);

	return {
		list: () =>
			connection.use(async (database) =>
				ok(readAppraisalSummaries(await database.getAll('appraisalSummaries')))
			),

		open: (id) =>
			connection.use(async (database) => {
				const transaction = database.transaction(both);
				const [record, summary] = await Promise.all([
					transaction.objectStore('appraisals').get(id),
					transaction.objectStore('appraisalSummaries').get(id) as Promise<
						StoredSummary | undefined
					>
				]);
				const isInUse = record !== undefined && (summary?.deletedAt ?? null) === null;
				return isInUse ? readAppraisalRecord(record) : fail({ type: 'not-found' });
			}),

		save: (document, expectedRevision) =>
			connection.use(async (database) => {
				const { id } = document;
				const durability = savedHere.has(id) ? 'relaxed' : 'strict';
				const saved = await writeTo<{ revision: number }, (typeof both)[number]>(
					database,
					both,
					durability,
					async (transaction) => {
						const documents = transaction.objectStore('appraisals');
						const summaries = transaction.objectStore('appraisalSummaries');
						const [record, summary] = await Promise.all([
							documents.get(id),
							summaries.get(id) as Promise<StoredSummary | undefined>
						]);
						const revision = nextAppraisalRevision(record, summary, expectedRevision);
						if (!revision.ok) return revision;
						const savedAt = clock().toISOString();
						await documents.put({ id, revision: revision.value, document, savedAt });
						await summaries.put(summariseAppraisal(document, revision.value));
						return ok({ revision: revision.value });
					}
				);
				if (saved.ok) savedHere.add(id);
				return saved;
			}),

		remove: (id) => mark(id, clock().toISOString()),
		restore: (id) => mark(id, null),

		emptyBin: (now) =>
			connection.use((database) =>
				writeTo<string[], (typeof both)[number] | 'proposals'>(
					database,
					[...both, 'proposals'],
					'strict',
					async (transaction) => {
						const documents = transaction.objectStore('appraisals');
						const summaries = transaction.objectStore('appraisalSummaries');
						const proposals = transaction.objectStore('proposals');
						const rows = await summaries.getAll();
						const ids = expiredIn(rows, now);
						const left = rows.filter(({ id }) => !ids.includes(id));
						// One by one: the texts of many proposals together would not fit into memory.
						const kept: StoredProposal[] = [];
						for (let at = await proposals.openCursor(); at; at = await at.continue())
							kept.push({ ...(at.value as StoredProposal), text: null });
						await Promise.all([
							...ids.flatMap((id) => [documents.delete(id), summaries.delete(id)]),
							...unusedTexts(left, kept, now).map((one) => proposals.delete(one))
						]);
						return ok(ids);
					}
				)
			),

		raw: (id) =>
			connection.use(async (database) => rawAppraisal(await database.get('appraisals', id))),

		proposal: (fingerprint) =>
			connection.use(async (database) =>
				readProposalRecord((await database.get('proposals', fingerprint)) as StoredProposal)
			),

		keepProposal: (text) =>
			connection.use((database) =>
				writeTo<null, 'proposals'>(database, ['proposals'], 'strict', async (transaction) => {
					const proposals = transaction.objectStore('proposals');
					const { fingerprint } = text;
					const known = (await proposals.get(fingerprint)) as StoredProposal | undefined;
					// Passages point into the text as it was read first; only one that is damaged is replaced.
					const isWhole = known !== undefined && readProposalRecord(known).ok;
					const keptAt = clock().toISOString();
					const row: StoredProposal = isWhole
						? { ...known, keptAt }
						: { fingerprint, keptAt, text };
					await proposals.put(row);
					return ok(null);
				})
			),

		close: () => connection.close()
	};
}
