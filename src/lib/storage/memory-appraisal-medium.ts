/** Rows of appraisals in memory. They are copies, as in a database, so that later edits do not reach into the store. */
import { ok } from '../domain/result.ts';
import type { AppraisalMedium, AppraisalRow, Named, Present } from './appraisal-medium.ts';
import type { StoredProposal } from './appraisal-records.ts';

/** May be shared between two stores, as two tabs share a database. */
export interface AppraisalShelf {
	readonly rows: Map<string, AppraisalRow>;
	readonly texts: Map<string, StoredProposal>;
}
export const emptyShelf = (): AppraisalShelf => ({ rows: new Map(), texts: new Map() });

export function memoryAppraisalMedium({ rows, texts }: AppraisalShelf): AppraisalMedium {
	const present = (named: Named): Present => ({
		rows: some(rows, named.ids),
		texts: some(texts, named.texts)
	});
	const summaries = () => [...rows.values()].map(({ summary }) => summary);

	return {
		summaries: () => Promise.resolve(ok(summaries())),
		look: (named) => Promise.resolve(ok(present(named))),

		change(named, plan) {
			const planned = plan(present(named));
			if (!planned.ok) return Promise.resolve(planned);
			const { change, value } = planned.value;
			for (const row of change?.rows ?? []) rows.set(row.record.id, structuredClone(row));
			for (const text of change?.texts ?? []) texts.set(text.fingerprint, structuredClone(text));
			return Promise.resolve(ok(value));
		},

		erase(plan) {
			const over = plan(summaries(), [...texts.values()]);
			for (const id of over.ids) rows.delete(id);
			for (const fingerprint of over.texts) texts.delete(fingerprint);
			return Promise.resolve(ok(over));
		}
	};
}

function some<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> {
	const found = keys.flatMap((key): [string, T][] => {
		const value = all.get(key);
		return value === undefined ? [] : [[key, structuredClone(value)]];
	});
	return new Map(found);
}
