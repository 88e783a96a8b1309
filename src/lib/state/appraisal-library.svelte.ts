import { createContext } from 'svelte';
import type {
	AppraisalDocument,
	AppraisalStore,
	AppraisalSummary
} from '#lib/storage/appraisal-store.ts';
import { readNextVersion } from '#lib/appraisal/next-version.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { appraisalFile, type AppraisalFile } from '#lib/storage/appraisal-file.ts';
import type { BlockedReason, StoreError } from '#lib/storage/design-store.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { forgetAppraisalsBut } from './appraisal-last-words.ts';
import { whenBinIsOver } from './bin-time.ts';
import type { OpenedAppraisalStore } from './open-appraisal-store.ts';

interface Parts {
	openStore: () => Promise<OpenedAppraisalStore>;
	/** Asks again for a store that was refused. */
	reopenStore: () => Promise<OpenedAppraisalStore>;
	newId: () => string;
	now: () => Date;
}

/** Appraisals of one call for proposals; those without one stand together under "". */
export interface CallGroup {
	readonly call: string;
	readonly entries: readonly AppraisalSummary[];
}

/** The appraisals and panels on this computer, and what can be done with them as wholes. */
export class AppraisalLibrary {
	/** In use, latest edit first; null until the store has answered. */
	entries: readonly AppraisalSummary[] | null = $state.raw(null);
	/** Deleted within the last days, latest first. */
	bin: readonly AppraisalSummary[] = $state.raw([]);
	/** Why nothing is kept after this visit; null where the browser keeps it. */
	blocked: BlockedReason | null = $state(null);
	/** Why the list could not be read. */
	problem: StoreError | null = $state.raw(null);

	/** Calls in the order of their latest edit; those without a name come last. */
	readonly calls: readonly CallGroup[] = $derived.by(() => {
		const all = this.entries ?? [];
		const names = unique(all.map(({ call }) => call.trim()));
		return names
			.sort((a, b) => Number(a === '') - Number(b === ''))
			.map((call) => ({ call, entries: all.filter((one) => one.call.trim() === call) }));
	});

	readonly newId: () => string;
	readonly now: () => Date;
	readonly #parts: Parts;
	#opened: OpenedAppraisalStore | null = null;
	#starting: Promise<void> | null = null;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.newId = parts.newId;
		this.now = parts.now;
	}

	get store(): AppraisalStore {
		if (!this.#opened) throw new Error('start the appraisal library before using its store');
		return this.#opened.store;
	}

	get isInMemory(): boolean {
		return this.blocked !== null;
	}

	/** Opens the store and reads the list; later calls wait for the first. Only in a browser. */
	start(): Promise<void> {
		return (this.#starting ??= this.#settle(this.#parts.openStore));
	}

	/** Asks for the browser's database again; appraisals made in memory meanwhile are moved into it. */
	async retry(): Promise<void> {
		const before = this.#opened;
		this.problem = null;
		await this.#settle(this.#parts.reopenStore);
		if (!before?.inMemory || this.isInMemory) return;
		const made = await before.store.list();
		for (const { id, fingerprint } of made.ok ? made.value : []) {
			const text = await before.store.proposal(fingerprint);
			if (text.ok) await this.store.keepProposal(text.value);
			const stored = await before.store.open(id);
			if (stored.ok) await this.store.save(stored.value.document, 0);
		}
		await this.refresh();
	}

	/** The database was given to a newer Causeway in another tab. */
	becomeOutdated(): void {
		this.problem = { type: 'older-tab' };
	}

	async refresh(): Promise<void> {
		if (!this.#opened) return;
		const found = await this.store.list();
		if (!found.ok) {
			this.problem = found.error;
			return;
		}
		this.problem = null;
		this.entries = found.value.filter(({ deletedAt }) => deletedAt === null);
		this.bin = found.value.filter(({ deletedAt }) => deletedAt !== null);
		if (!this.isInMemory) forgetAppraisalsBut(found.value.map(({ id }) => id));
	}

	/** The appraisal or panel with this id, in use or in the bin. */
	find(id: string): AppraisalSummary | null {
		return [...(this.entries ?? []), ...this.bin].find((one) => one.id === id) ?? null;
	}

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

	/** Keeps a document whose id the store does not hold yet, after the texts it is about; gives the id. */
	async add(
		document: AppraisalDocument,
		proposals: readonly ProposalText[]
	): Promise<Result<string, StoreError>> {
		await this.start();
		for (const text of proposals) {
			const kept = await this.store.keepProposal(text);
			if (!kept.ok) return kept;
		}
		const saved = await this.store.save(document, 0);
		await this.refresh();
		return saved.ok ? ok(document.id) : saved;
	}

	async remove(id: string): Promise<Result<string, StoreError>> {
		const removed = await this.store.remove(id);
		await this.refresh();
		return removed.ok ? ok(id) : removed;
	}

	async restore(id: string): Promise<Result<string, StoreError>> {
		const restored = await this.store.restore(id);
		await this.refresh();
		return restored.ok ? ok(id) : restored;
	}

	/** Deletes for good whatever is in the bin, as if its time were over. */
	async emptyBin(): Promise<Result<string[], StoreError>> {
		const deleted = await this.store.emptyBin(whenBinIsOver(this.now()));
		await this.refresh();
		return deleted;
	}

	/** The document as a file, with the texts of the proposal that are on this computer. */
	async file(id: string): Promise<Result<AppraisalFile, StoreError>> {
		const stored = await this.store.open(id);
		if (!stored.ok) return stored;
		const { document } = stored.value;
		return ok(appraisalFile(document, await proposalsOf(document, this.store)));
	}

	async #settle(open: () => Promise<OpenedAppraisalStore>): Promise<void> {
		this.#opened = await open();
		this.blocked = this.#opened.blocked;
		await this.store.emptyBin(this.now());
		await this.refresh();
	}
}

/** Texts of the present and earlier states of a proposal, as far as they are kept. */
export async function proposalsOf(
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
