/** Rows in memory. They are copies, as in a database, so that later edits do not reach into the store. */
import { ok } from '../domain/result.ts';
import type { StoredUpdate } from './database.ts';
import type { DesignSummary } from './design-store.ts';
import type { Medium, Wanted } from './medium.ts';
import { isSameRecord, type StoredRecord } from './records.ts';
import type { StoredVersion } from './versions.ts';

interface Row {
	readonly record: StoredRecord;
	readonly summary: DesignSummary;
	readonly pieces: readonly StoredUpdate[];
	readonly versions: readonly StoredVersion[];
}

/** May be shared between two stores, as two tabs share a database. */
export interface Rows {
	readonly designs: Map<string, Row>;
	readonly settings: Map<string, unknown>;
}
export const noRows = (): Rows => ({ designs: new Map(), settings: new Map() });

export function memoryMedium({ designs, settings }: Rows): Medium {
	return {
		summaries: () => Promise.resolve(ok([...designs.values()].map(({ summary }) => summary))),

		look(id, wanted) {
			const row = designs.get(id);
			return Promise.resolve(
				ok({
					record: row && structuredClone(row.record),
					summary: row?.summary,
					pieces: row ? row.pieces.filter(isWanted(wanted, row.record)) : []
				})
			);
		},

		versions: (id) => Promise.resolve(ok(structuredClone(designs.get(id)?.versions ?? []))),

		change(was, change) {
			const { id } = change.record;
			const row = designs.get(id);
			if (!isSameRecord(row?.record, was)) return Promise.resolve(ok(false));
			const versions = new Map(row?.versions.map((one) => [one.id, one]));
			for (const one of change.versions ?? []) versions.set(one.id, structuredClone(one));
			for (const gone of change.droppedVersions ?? []) versions.delete(gone);
			designs.set(id, {
				record: structuredClone(change.record),
				summary: change.summary,
				pieces: [...(change.isWhole ? [] : (row?.pieces ?? [])), ...(change.pieces ?? [])],
				versions: [...versions.values()]
			});
			return Promise.resolve(ok(true));
		},

		erase(isOver) {
			const ids = [...designs.values()]
				.filter(({ summary }) => isOver(summary))
				.map(({ record }) => record.id)
				.sort();
			for (const id of ids) designs.delete(id);
			return Promise.resolve(ok(ids));
		},

		setting: (key) => Promise.resolve(ok(settings.get(key) ?? null)),
		set(key, value) {
			if (value === null) settings.delete(key);
			else settings.set(key, structuredClone(value));
			return Promise.resolve(ok(null));
		}
	};
}

const isWanted =
	(wanted: Wanted, { chain = '' }: StoredRecord) =>
	({ number }: StoredUpdate): boolean => {
		if (wanted === 'no-pieces') return false;
		return wanted === 'all-pieces' || wanted.chain !== chain || number > wanted.piece;
	};
