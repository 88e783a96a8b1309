import { createContext } from 'svelte';
import { readNextVersion } from '#lib/appraisal/next-version.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import {
	appraisalEnding,
	appraisalFile,
	panelEnding,
	type AppraisalFile
} from '#lib/storage/appraisal-file.ts';
import { latestFirst } from '#lib/storage/appraisal-records.ts';
import type {
	AppraisalDocument,
	AppraisalStore,
	AppraisalSummary
} from '#lib/storage/appraisal-store.ts';
import { fileName } from '#lib/storage/design-file.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { appraisalLastWords, lastAppraisalPlaces } from './appraisal-last-words.ts';
import { KeptDocuments } from './kept-documents.svelte.ts';

/** Appraisals of one call for proposals; those without one stand together under "". */
export interface CallGroup {
	readonly call: string;
	readonly entries: readonly AppraisalSummary[];
}

/** A document the store does not hold yet, with the texts it is about. */
export interface Newcomer {
	readonly document: AppraisalDocument;
	readonly texts: readonly ProposalText[];
}

/** The appraisals and panels on this computer, and what can be done with them as wholes. */
export class AppraisalLibrary extends KeptDocuments<AppraisalSummary, AppraisalStore> {
	/** Calls in the order of their latest edit; those without a name come last. */
	readonly calls: readonly CallGroup[] = $derived.by(() => {
		const all = this.entries ?? [];
		const names = unique(all.map(({ call }) => call.trim()));
		return names
			.sort((a, b) => Number(a === '') - Number(b === ''))
			.map((call) => ({ call, entries: all.filter((one) => one.call.trim() === call) }));
	});

	/** An appraisal in use of exactly this proposal. */
	appraisalOf(fingerprint: string): AppraisalSummary | null {
		return (
			(this.entries ?? []).find(
				(one) => one.kind === 'appraisal' && one.fingerprint === fingerprint
			) ?? null
		);
	}

	/** An appraisal in use of another state of this design. */
	appraisalOfDesign(designId: string): AppraisalSummary | null {
		if (designId === '') return null;
		return (
			(this.entries ?? []).find((one) => one.kind === 'appraisal' && one.designId === designId) ??
			null
		);
	}

	/** Goes on reading in the appraisal of the version before; gives its id. */
	async readNext(id: string, next: ProposalText): Promise<Result<string, StoreError>> {
		const stored = await this.store.open(id);
		if (!stored.ok) return stored;
		const { document, revision } = stored.value;
		if ('members' in document) return fail({ type: 'not-found' });
		const kept = await this.store.keepProposal(next);
		if (!kept.ok) return kept;
		const former = await this.store.proposal(document.proposal.fingerprint);
		const read = readNextVersion(document, next, former.ok ? former.value : null);
		const changed = { ...read, changed: this.now().toISOString() };
		const saved = await this.store.save(changed, revision);
		await this.refresh();
		return saved.ok ? ok(id) : saved;
	}

	/** Keeps a document whose id the store does not hold yet, with the texts it is about; gives the id. */
	async add(
		document: AppraisalDocument,
		texts: readonly ProposalText[]
	): Promise<Result<string, StoreError>> {
		const [added] = await this.addAll([{ document, texts }]);
		return added!;
	}

	/**
	 * The same for many, which the disk takes at once; the list takes them in without being read again. Where together
	 * they cannot be kept, as many are kept as can be. Gives what became of each, in their order.
	 */
	async addAll(newcomers: readonly Newcomer[]): Promise<Result<string, StoreError>[]> {
		await this.start();
		const added = await this.store.addAll(
			newcomers.map(({ document }) => document),
			newcomers.flatMap(({ texts }) => texts)
		);
		if (added.ok) {
			if (this.entries === null) await this.refresh();
			else this.entries = [...this.entries, ...added.value].sort(latestFirst);
			return newcomers.map(({ document }) => ok(document.id));
		}
		if (newcomers.length === 1) return [added];
		const each: Result<string, StoreError>[] = [];
		for (const one of newcomers) each.push(...(await this.addAll([one])));
		return each;
	}

	/** With the texts of the proposal that are on this computer; what cannot be opened is handed out as it is stored. */
	async file(id: string): Promise<Result<AppraisalFile, StoreError>> {
		const stored = await this.store.open(id);
		if (stored.ok) {
			const { document } = stored.value;
			return ok(appraisalFile(document, await proposalsOf(document, this.store)));
		}
		const { type } = stored.error;
		if (type !== 'unreadable' && type !== 'newer-than-this-app') return stored;
		const raw = await this.store.raw(id);
		if (!raw.ok) return raw;
		const { title = '', kind = 'appraisal' } = this.find(id) ?? {};
		const name = fileName(title || 'proposal', kind === 'panel' ? panelEnding : appraisalEnding);
		return ok({ name, mediaType: 'application/json', text: raw.value });
	}

	protected override async move(from: AppraisalStore): Promise<void> {
		const made = await from.list();
		for (const { id, fingerprint } of made.ok ? made.value : []) {
			const text = await from.proposal(fingerprint);
			if (text.ok) await this.store.keepProposal(text.value);
			const stored = await from.open(id);
			if (stored.ok) await this.store.save(stored.value.document, 0);
		}
	}

	protected override listed(all: readonly AppraisalSummary[]): void {
		const ids = all.map(({ id }) => id);
		appraisalLastWords.forgetAllBut(ids);
		lastAppraisalPlaces.forgetAllBut(ids);
	}
}

/** Texts of the present and earlier states of a proposal, as far as they are kept. */
async function proposalsOf(
	document: AppraisalDocument,
	store: AppraisalStore
): Promise<ProposalText[]> {
	const earlier = 'earlierProposals' in document ? document.earlierProposals : [];
	const fingerprints = [document.proposal, ...earlier].map((one) => one.fingerprint);
	const found = await Promise.all(unique(fingerprints).map((one) => store.proposal(one)));
	return found.flatMap((one) => (one.ok ? [one.value] : []));
}

const unique = (texts: readonly string[]): string[] =>
	texts.filter((text, index) => texts.indexOf(text) === index);

export const [getAppraisalLibrary, setAppraisalLibrary] = createContext<AppraisalLibrary>();
