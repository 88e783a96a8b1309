/** What a store of appraisals does, whatever it keeps its rows in: see `appraisal-store.ts` for what is promised. */
import { fail, ok, type Result } from '../domain/result.ts';
import type { ProposalText } from '../appraisal/proposal.ts';
import type { AppraisalMedium, AppraisalRow, Plan, Present } from './appraisal-medium.ts';
import {
	expiredIn,
	nextAppraisalRevision,
	rawAppraisal,
	readAppraisalRecord,
	readAppraisalSummaries,
	readProposalRecord,
	summariseAppraisal,
	unusedTexts,
	type StoredProposal
} from './appraisal-records.ts';
import type { AppraisalDocument, AppraisalStore, AppraisalSummary } from './appraisal-store.ts';
import type { StoreError } from './store-error.ts';

const nothing = { ids: [], texts: [] };

export function keepAppraisals(medium: AppraisalMedium, clock: () => Date): AppraisalStore {
	/** Saved here before: what follows may be written with less ado. */
	const seen = new Set<string>();

	function rowFor(document: AppraisalDocument, revision: number): AppraisalRow {
		const { id } = document;
		return {
			record: { id, revision, document, savedAt: clock().toISOString() },
			summary: summariseAppraisal(document, revision)
		};
	}

	/** Passages point into the text as it was read first; only one that is damaged is replaced. */
	function textFor(text: ProposalText, { texts }: Present): StoredProposal {
		const { fingerprint } = text;
		const known = texts.get(fingerprint);
		const isWhole = known !== undefined && readProposalRecord(known).ok;
		const keptAt = clock().toISOString();
		return isWhole ? { ...known, keptAt } : { fingerprint, keptAt, text };
	}

	/** Moves a document into the bin or out of it. */
	const mark = (id: string, deletedAt: string | null) =>
		medium.change<{ revision: number }>(
			{ ...nothing, ids: [id] },
			({ rows }) => {
				const { record, summary } = rows.get(id) ?? {};
				if (!record || !summary) return fail({ type: 'not-found' });
				const isThere = (summary.deletedAt === null) === (deletedAt === null);
				const revision = record.revision + (isThere ? 0 : 1);
				const row = {
					record: { ...record, revision },
					summary: { ...summary, revision, deletedAt }
				};
				return ok({ change: isThere ? null : { rows: [row], texts: [] }, value: { revision } });
			},
			'strict'
		);

	async function addAll(
		documents: readonly AppraisalDocument[],
		texts: readonly ProposalText[]
	): Promise<Result<AppraisalSummary[], StoreError>> {
		const ids = documents.map(({ id }) => id);
		const plan: Plan<AppraisalSummary[]> = (present) => {
			const taken = documents.map(({ id }) => {
				const { record, summary } = present.rows.get(id) ?? {};
				return nextAppraisalRevision(record, summary, 0);
			});
			const refused = taken.find((one) => !one.ok);
			if (refused && !refused.ok) return refused;
			const rows = documents.map((document) => rowFor(document, 1));
			return ok({
				change: { rows, texts: texts.map((text) => textFor(text, present)) },
				value: readAppraisalSummaries(rows.map(({ summary }) => summary))
			});
		};
		const fingerprints = texts.map(({ fingerprint }) => fingerprint);
		const added = await medium.change({ ids, texts: fingerprints }, plan, 'strict');
		if (added.ok) for (const id of ids) seen.add(id);
		return added;
	}

	return {
		async list() {
			const rows = await medium.summaries();
			return rows.ok ? ok(readAppraisalSummaries(rows.value)) : rows;
		},

		async open(id) {
			const found = await medium.look({ ...nothing, ids: [id] });
			if (!found.ok) return found;
			const { record, summary } = found.value.rows.get(id) ?? {};
			const isInUse = record !== undefined && (summary?.deletedAt ?? null) === null;
			return isInUse ? readAppraisalRecord(record) : fail({ type: 'not-found' });
		},

		async save(document, expectedRevision) {
			const { id } = document;
			const saved = await medium.change<{ revision: number }>(
				{ ...nothing, ids: [id] },
				({ rows }) => {
					const { record, summary } = rows.get(id) ?? {};
					const next = nextAppraisalRevision(record, summary, expectedRevision);
					if (!next.ok) return next;
					const row = rowFor(document, next.value);
					return ok({ change: { rows: [row], texts: [] }, value: { revision: next.value } });
				},
				seen.has(id) ? 'relaxed' : 'strict'
			);
			if (saved.ok) seen.add(id);
			return saved;
		},

		addAll,

		remove: (id) => mark(id, clock().toISOString()),
		restore: (id) => mark(id, null),

		async emptyBin(now) {
			const erased = await medium.erase((rows, texts) => {
				const ids = expiredIn(rows, now);
				const left = rows.filter((row) => !ids.includes((row as AppraisalSummary).id));
				return { ids, texts: unusedTexts(left, texts, now) };
			});
			return erased.ok ? ok([...erased.value.ids]) : erased;
		},

		async raw(id) {
			const found = await medium.look({ ...nothing, ids: [id] });
			return found.ok ? rawAppraisal(found.value.rows.get(id)?.record) : found;
		},

		async proposal(fingerprint) {
			const found = await medium.look({ ...nothing, texts: [fingerprint] });
			return found.ok ? readProposalRecord(found.value.texts.get(fingerprint)) : found;
		},

		keepProposal: (text) =>
			medium.change<null>(
				{ ...nothing, texts: [text.fingerprint] },
				(present) => ok({ change: { rows: [], texts: [textFor(text, present)] }, value: null }),
				'strict'
			)
	};
}
