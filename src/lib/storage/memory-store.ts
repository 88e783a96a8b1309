/**
 * The store for browsers without IndexedDB, and for tests. Lives as long as the page: whoever uses it says so to the
 * user and offers a file. Records are copies, as in a database, so that later edits do not reach into the store.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { DesignStore, DesignSummary, StoreError } from './design-store.ts';
import {
	isExpired,
	nextRevision,
	rawText,
	readRecord,
	readSummaries,
	summarise,
	type StoredRecord
} from './records.ts';

interface Row {
	readonly record: StoredRecord;
	readonly summary: DesignSummary;
}

/** `rows` may be given to share them between two stores, as two tabs share a database. */
export function createMemoryStore(clock: () => Date, rows = new Map<string, Row>()): DesignStore {
	/** Moves a design into the bin or out of it. */
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

	return {
		list: () =>
			Promise.resolve(ok(readSummaries([...rows.values()].map(({ summary }) => summary)))),

		open(id) {
			const row = rows.get(id);
			const isInUse = row?.summary.deletedAt === null;
			return Promise.resolve(
				isInUse ? readRecord(structuredClone(row.record)) : fail({ type: 'not-found' })
			);
		},

		save(design, expectedRevision, view) {
			const row = rows.get(design.id);
			const revision = nextRevision(row?.record, row?.summary, expectedRevision);
			if (!revision.ok) return Promise.resolve(revision);
			rows.set(design.id, {
				record: {
					id: design.id,
					revision: revision.value,
					document: structuredClone(design),
					view: { ...view },
					savedAt: clock().toISOString()
				},
				summary: summarise(design, revision.value)
			});
			return Promise.resolve(ok({ revision: revision.value }));
		},

		remove: (id) => Promise.resolve(mark(id, clock().toISOString())),
		restore: (id) => Promise.resolve(mark(id, null)),

		emptyBin(now) {
			const ids = [...rows.values()]
				.filter(({ summary }) => isExpired(summary, now))
				.map(({ record }) => record.id);
			for (const id of ids) rows.delete(id);
			return Promise.resolve(ok(ids));
		},

		raw: (id) => Promise.resolve(rawText(rows.get(id)?.record))
	};
}
