/** The store of appraisals for browsers without IndexedDB, and for tests; as `memory-store.ts` for designs. */
import { fail, ok, type Result } from '../domain/result.ts';
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
import type { StoredAppraisal } from './database.ts';
import type { StoreError } from './design-store.ts';

/** May be given to share it between two stores, as two tabs share a database. */
export interface AppraisalShelf {
	readonly rows: Map<string, { record: StoredAppraisal; summary: StoredSummary }>;
	readonly texts: Map<string, StoredProposal>;
}
export const emptyShelf = (): AppraisalShelf => ({ rows: new Map(), texts: new Map() });

export function createMemoryAppraisalStore(
	clock: () => Date,
	{ rows, texts }: AppraisalShelf = emptyShelf()
): AppraisalStore {
	/** Moves a document into the bin or out of it. */
	function mark(id: string, deletedAt: string | null): Result<{ revision: number }, StoreError> {
		const row = rows.get(id);
		if (!row) return fail({ type: 'not-found' });
		const isThere = (row.summary.deletedAt === null) === (deletedAt === null);
		if (isThere) return ok({ revision: row.record.revision });
		const revision = row.record.revision + 1;
		rows.set(id, {
			record: { ...row.record, revision },
			summary: { ...row.summary, revision, deletedAt }
		});
		return ok({ revision });
	}
	const summaries = () => [...rows.values()].map(({ summary }) => summary);

	return {
		list: () => Promise.resolve(ok(readAppraisalSummaries(summaries()))),

		open(id) {
			const row = rows.get(id);
			const isInUse = row !== undefined && (row.summary.deletedAt ?? null) === null;
			return Promise.resolve(
				isInUse ? readAppraisalRecord(structuredClone(row.record)) : fail({ type: 'not-found' })
			);
		},

		save(document, expectedRevision) {
			const { id } = document;
			const row = rows.get(id);
			const revision = nextAppraisalRevision(row?.record, row?.summary, expectedRevision);
			if (!revision.ok) return Promise.resolve(revision);
			const savedAt = clock().toISOString();
			rows.set(id, {
				record: { id, revision: revision.value, document: structuredClone(document), savedAt },
				summary: summariseAppraisal(document, revision.value)
			});
			return Promise.resolve(ok({ revision: revision.value }));
		},

		remove: (id) => Promise.resolve(mark(id, clock().toISOString())),
		restore: (id) => Promise.resolve(mark(id, null)),

		emptyBin(now) {
			const ids = expiredIn(summaries(), now);
			for (const id of ids) rows.delete(id);
			for (const one of unusedTexts(summaries(), [...texts.values()], now)) texts.delete(one);
			return Promise.resolve(ok(ids));
		},

		raw: (id) => Promise.resolve(rawAppraisal(rows.get(id)?.record)),

		proposal: (fingerprint) =>
			Promise.resolve(readProposalRecord(structuredClone(texts.get(fingerprint)))),

		keepProposal(text) {
			const { fingerprint } = text;
			const known = texts.get(fingerprint);
			const isWhole = known !== undefined && readProposalRecord(known).ok;
			const keptAt = clock().toISOString();
			texts.set(
				fingerprint,
				isWhole ? { ...known, keptAt } : { fingerprint, keptAt, text: structuredClone(text) }
			);
			return Promise.resolve(ok(null));
		}
	};
}
