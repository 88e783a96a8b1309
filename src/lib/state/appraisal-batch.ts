import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import type { AppraisalLibrary, Newcomer } from './appraisal-library.svelte.ts';

/** Documents kept in one go. */
const size = 20;
/** Milliseconds the first of them waits for others; a killed browser loses no more. */
const patience = 1_000;

interface Kept {
	readonly job: string;
	readonly kept: Result<string, StoreError | { type: 'not-loaded' }>;
}
const notLoaded = fail({ type: 'not-loaded' as const });

/** Appraisals made from files, gathered so that the disk is waited for once for many of them. */
export class AppraisalBatch {
	readonly #library: AppraisalLibrary;
	#waiting: readonly { readonly job: string; readonly newcomer: Newcomer }[] = [];
	/** When the first of them came; milliseconds. */
	#since = 0;

	constructor(library: AppraisalLibrary) {
		this.#library = library;
	}

	put(job: string, newcomer: Newcomer): void {
		if (this.#waiting.length === 0) this.#since = this.#library.now().getTime();
		this.#waiting = [...this.#waiting, { job, newcomer }];
	}

	/** Lets one be that is not kept yet. */
	drop(job: string): void {
		this.#waiting = this.#waiting.filter((one) => one.job !== job);
	}

	get isDue(): boolean {
		const waited = this.#library.now().getTime() - this.#since;
		return this.#waiting.length >= size || (this.#waiting.length > 0 && waited >= patience);
	}

	holdsDocument(id: string): boolean {
		return this.#waiting.some(({ newcomer }) => newcomer.document.id === id);
	}

	/** True for the same text, and for another state of the same design. */
	holdsProposal({
		fingerprint,
		designId
	}: Pick<ProposalText, 'fingerprint' | 'designId'>): boolean {
		return this.#waiting.some(({ newcomer: { document } }) => {
			const { proposal } = document;
			return (
				proposal.fingerprint === fingerprint || (designId !== '' && proposal.designId === designId)
			);
		});
	}

	/** Keeps what has gathered; says what became of each. */
	async keep(): Promise<Kept[]> {
		const taken = this.#waiting;
		if (taken.length === 0) return [];
		this.#waiting = [];
		const kept = await this.#library.addAll(taken.map(({ newcomer }) => newcomer)).catch(() => []);
		return taken.map(({ job }, index) => ({ job, kept: kept[index] ?? notLoaded }));
	}
}
