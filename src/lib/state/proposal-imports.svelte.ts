import { abstractFromDesign } from '#lib/appraisal/abstract-from-design.ts';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { createAppraisal, fillAbstract, setAbstract } from '#lib/appraisal/edit.ts';
import type { ProposalText } from '#lib/appraisal/proposal.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { currentLanguage } from '#lib/language/language.ts';
import type { ProposalSource, ReadError, ReadProposal } from '#lib/reading/reading.ts';
import { readAppraisalFile, type AppraisalFileError } from '#lib/storage/appraisal-file.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { AppraisalBatch } from './appraisal-batch.ts';
import type { AppraisalLibrary, Newcomer } from './appraisal-library.svelte.ts';

export type OpenError =
	| ReadError
	| StoreError
	| { type: 'folder' }
	/** An appraisal, sealed so that only a panel opens it. */
	| { type: 'appraisal'; error: AppraisalFileError };

/** One file on its way to becoming an appraisal. */
export interface Job {
	readonly id: string;
	readonly name: string;
	/** `keeping`: read, and kept together with the next ones. */
	readonly state:
		'waiting' | 'reading' | 'keeping' | 'opened' | 'known' | 'offered' | 'refused' | 'cancelled';
	/** Pages or paragraphs read, and how many there are; 0 while that is not known. */
	readonly done: number;
	readonly of: number;
	/** The appraisal made, the one that was there already, or, when offered, that of an earlier version. */
	readonly appraisalId: string;
	readonly error: OpenError | null;
}

type Outcome = Pick<Job, 'state' | 'appraisalId'>;
/** What reading a file led to: an appraisal to keep, or what is said of its job. */
type Taken = { readonly newcomer: Newcomer } | Outcome;

export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean =>
	state === 'waiting' || state === 'reading' || state === 'keeping';

interface Offered {
	readonly text: ProposalText;
	readonly call: string;
}

interface Parts {
	readonly library: AppraisalLibrary;
	readonly readProposal: ReadProposal;
	readonly contentVersion: () => Promise<string>;
}

/** What our own files of appraisals, panels and sealed verdicts begin with. */
const ownFormat = /"format"\s*:\s*"causeway-(?:appraisal|panel|sealed)/;

async function looksLikeAppraisal(file: Blob): Promise<boolean> {
	try {
		return ownFormat.test(await file.slice(0, 4_096).text());
	} catch {
		// Said by whoever reads it in full.
		return false;
	}
}

/** Reads files one after the other and makes an appraisal of each; a proposal that is here already is pointed to. */
export class ProposalImports {
	readonly #parts: Parts;
	readonly #batch: AppraisalBatch;
	/** Of the one that is being read. */
	#reading: { readonly id: string; readonly abort: AbortController } | null = null;
	#running: Promise<unknown> = Promise.resolve();
	/** Later versions that wait for the user's word, by job. */
	#offered: Readonly<Record<string, Offered>> = {};
	jobs: readonly Job[] = $state.raw([]);
	readonly isBusy = $derived(this.jobs.some(isUnderWay));

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#batch = new AppraisalBatch(parts.library);
	}

	/** Gives the ids of the appraisals that were made or found, in the order of the sources. */
	take(
		sources: readonly ProposalSource[],
		{ call = '', folders = [] }: { call?: string; folders?: readonly string[] } = {}
	): Promise<string[]> {
		const made = sources.map(({ name }) => this.#newJob(name));
		const refused = folders.map((name): Job => ({
			...this.#newJob(name),
			state: 'refused',
			error: { type: 'folder' }
		}));
		this.jobs = [...this.jobs.filter(isUnderWay), ...refused, ...made];
		const taking = this.#running.then(() => this.#takeAll(made, sources, call));
		this.#running = taking.catch(() => {});
		return taking;
	}

	cancel(id: string): void {
		const job = this.jobs.find((one) => one.id === id);
		if (!job || !isUnderWay(job)) return;
		if (this.#reading?.id === id) return this.#reading.abort.abort();
		this.#batch.drop(id);
		this.#change(id, { state: 'cancelled' });
	}

	/** Stops before the next file; what is kept by then stays. */
	cancelAll(): void {
		for (const { id } of this.jobs.filter(isUnderWay)) this.cancel(id);
	}

	async #takeAll(
		made: readonly Job[],
		sources: readonly ProposalSource[],
		call: string
	): Promise<string[]> {
		const { library } = this.#parts;
		/** Of what was made or found, by job. */
		const ids: Record<string, string> = {};
		const note = (id: string, taken: Result<Outcome, OpenError>) => {
			if (taken.ok && taken.value.state !== 'offered') ids[id] = taken.value.appraisalId;
			if (taken.ok) this.#change(id, taken.value);
			else if (taken.error.type === 'cancelled') this.#change(id, { state: 'cancelled' });
			else this.#change(id, { state: 'refused', error: taken.error });
		};
		const keep = async () => {
			for (const { job, kept } of await this.#batch.keep())
				note(job, kept.ok ? ok({ state: 'opened', appraisalId: kept.value }) : kept);
		};
		await library.start();
		for (const [index, { id }] of made.entries()) {
			if (this.jobs.find((one) => one.id === id)?.state !== 'waiting') continue;
			const abort = new AbortController();
			this.#reading = { id, abort };
			this.#change(id, { state: 'reading' });
			const { signal } = abort;
			const taken = await this.#takeOne(sources[index]!, { job: id, call, signal, keep }).catch(
				// Some code or content did not arrive; what is in a file never throws.
				() => fail<OpenError>({ type: 'not-loaded' })
			);
			this.#reading = null;
			if (!taken.ok) note(id, taken);
			else if ('newcomer' in taken.value) {
				this.#batch.put(id, taken.value.newcomer);
				this.#change(id, { state: 'keeping' });
			} else note(id, ok(taken.value));
			if (this.#batch.isDue) await keep();
		}
		await keep();
		return made.flatMap(({ id }) => ids[id] ?? []);
	}

	/** @param under `keep` keeps what was read before, so that the library knows of it */
	async #takeOne(
		source: ProposalSource,
		under: { job: string; call: string; signal: AbortSignal; keep: () => Promise<void> }
	): Promise<Result<Taken, OpenError>> {
		const { library, readProposal } = this.#parts;
		const { job, call, signal, keep } = under;
		if (source.type === 'file' && (await looksLikeAppraisal(source.file)))
			return this.#takeAppraisal(source.file, keep);
		const read = await readProposal(source, {
			now: library.now().toISOString(),
			signal,
			onprogress: ({ done, of }) => this.#change(job, { done, of })
		});
		if (!read.ok) return read;
		const text = read.value;
		if (this.#batch.holdsProposal(text)) await keep();
		const known = library.appraisalOf(text.fingerprint);
		if (known) {
			// The text may be missing here, where the appraisal came without it.
			const kept = await library.store.keepProposal(text);
			return kept.ok ? ok({ state: 'known', appraisalId: known.id }) : kept;
		}
		const before = library.appraisalOfDesign(text.designId);
		if (!before)
			return ok({ newcomer: { document: await this.#newAppraisal(text, call), texts: [text] } });
		this.#offered = { ...this.#offered, [job]: { text, call } };
		return ok({ state: 'offered', appraisalId: before.id });
	}

	/** A file of another reader, or one's own from another computer. What is here in another state is never replaced. */
	async #takeAppraisal(file: Blob, keep: () => Promise<void>): Promise<Result<Taken, OpenError>> {
		const { library } = this.#parts;
		const read = await readAppraisalFile(file);
		if (!read.ok) return fail({ type: 'appraisal', error: read.error });
		const { document, proposals: texts } = read.value;
		if (this.#batch.holdsDocument(document.id)) await keep();
		const here = library.find(document.id);
		if (here !== null && here.deletedAt === null && here.changed === document.changed)
			return ok({ state: 'known', appraisalId: here.id });
		const kept = here === null ? document : { ...document, id: library.newId() };
		return ok({ newcomer: { document: kept, texts } });
	}

	/** Reads a later version of a design in the appraisal of the version before; gives its id, or null when it could not. */
	readOn(id: string): Promise<string | null> {
		return this.#decide(id, async ({ text }, appraisalId) => {
			const read = await this.#parts.library.readNext(appraisalId, text);
			return read.ok ? ok({ state: 'opened', appraisalId: read.value }) : read;
		});
	}

	/** Begins an appraisal of its own for the later version. */
	startAnew(id: string): Promise<string | null> {
		return this.#decide(id, async ({ text, call }) => {
			const added = await this.#parts.library.add(await this.#newAppraisal(text, call), [text]);
			return added.ok ? ok({ state: 'opened', appraisalId: added.value }) : added;
		});
	}

	async #decide(
		id: string,
		take: (offered: Offered, appraisalId: string) => Promise<Result<Outcome, OpenError>>
	): Promise<string | null> {
		const offered = this.#offered[id];
		const job = this.jobs.find((one) => one.id === id);
		if (!offered || job?.state !== 'offered') return null;
		const taken = await take(offered, job.appraisalId);
		const { [id]: _decided, ...others } = this.#offered;
		this.#offered = others;
		this.#change(id, taken.ok ? taken.value : { state: 'refused', error: taken.error });
		return taken.ok ? taken.value.appraisalId : null;
	}

	async #newAppraisal(proposal: ProposalText, call: string): Promise<Appraisal> {
		const { library, contentVersion } = this.#parts;
		const made = createAppraisal({
			newId: library.newId,
			now: library.now(),
			contentVersion: await contentVersion(),
			language: currentLanguage(),
			proposal,
			call
		});
		if (proposal.design) return fillAbstract(made, abstractFromDesign(proposal.design));
		const { title, applicant } = proposal;
		const titled = title ? setAbstract(made, 'title', { text: title }) : made;
		return applicant ? setAbstract(titled, 'applicant', { text: applicant }) : titled;
	}

	#newJob(name: string): Job {
		const id = this.#parts.library.newId();
		return { id, name, state: 'waiting', done: 0, of: 0, appraisalId: '', error: null };
	}

	#change(id: string, change: Partial<Job>): void {
		this.jobs = this.jobs.map((job) => (job.id === id ? { ...job, ...change } : job));
	}
}
