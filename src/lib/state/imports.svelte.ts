import type { Design } from '#lib/domain/design.ts';
import { saveDesign } from '#lib/domain/open-design.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { t } from '#lib/language/language.ts';
import type { DesignSummary } from '#lib/storage/design-store.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import { CopyReader, type ReadCopy, type ReadError } from './copy-reader.svelte.ts';
import type { Library } from './library.svelte.ts';
import { kinship, type Kinship, type MergeError } from './merging.ts';
import type { PdfReader } from './pdf-reader.ts';
import { looksLikeQuestions, takeQuestions, type QuestionsError } from './questions-import.ts';

type ImportError = ReadError | MergeError | QuestionsError | { type: 'folder' };

export interface Refusal {
	readonly name: string;
	readonly error: ImportError;
}

/** A file whose design is on this computer in another state. */
export interface Conflict {
	readonly name: string;
	readonly design: Design;
	readonly existing: DesignSummary;
	/** Whether the two can be joined, and how well; null when they cannot. */
	readonly kinship: Kinship | null;
	/** More files were given together with it. */
	readonly hasMore: boolean;
}
export type Choice = 'merge' | 'both' | 'replace' | 'skip';

/** What became of a file, and of which design. */
type Outcome =
	| {
			readonly became:
				| 'added'
				/** It is here as it is in the file. */
				| 'same'
				| 'joined'
				/** Joined, with places that both sides changed. */
				| 'to-review'
				| 'beside'
				| 'replaced'
				/** Questions of an appraiser, for a design here. */
				| 'questions';
			readonly id: string;
	  }
	/** The user let it be, or stopped before it. */
	| { readonly became: 'left' | 'stopped'; readonly id: null };
export type OpenedFile = Outcome & { readonly name: string };

const left: Outcome = { became: 'left', id: null };

/** Brings files into the library, one after the other; a design that is there already is asked about, never overwritten. */
export class Imports {
	readonly #library: Library;
	readonly #reader: CopyReader;
	#queue: Promise<unknown> = Promise.resolve();
	#answer: (choice: Choice) => void = () => {};
	#isStopped = false;

	/** From the first file to the last, questions to the user among them. */
	isTaking = $state(false);
	/** Which of the files given together is being read, from 1, and how many there are. */
	at: { readonly number: number; readonly of: number } = $state.raw({ number: 0, of: 0 });
	/** The question now before the user. */
	conflict: Conflict | null = $state.raw(null);
	refused: readonly Refusal[] = $state.raw([]);
	/** The others, in their order. */
	opened: readonly OpenedFile[] = $state.raw([]);

	constructor(library: Library, loadPdfReader: () => Promise<PdfReader>) {
		this.#library = library;
		this.#reader = new CopyReader(loadPdfReader);
	}

	/** A file under a passphrase, until it is given. */
	get locked(): CopyReader['locked'] {
		return this.#reader.locked;
	}

	/** Under way, and waiting for nobody. */
	get isReading(): boolean {
		return this.isTaking && this.conflict === null && this.locked === null;
	}

	/** Gives the ids of the designs that are in the library now, in the order of the files. */
	take(files: readonly File[], folders: readonly string[] = []): Promise<string[]> {
		const turn = this.#queue.then(() => this.#takeAll(files, folders));
		this.#queue = turn.catch(() => {});
		return turn;
	}

	choose(choice: Choice): void {
		this.conflict = null;
		this.#answer(choice);
	}

	/** The file being read is finished; those after it are let be. */
	stop(): void {
		this.#isStopped = true;
	}

	async #takeAll(files: readonly File[], folders: readonly string[]): Promise<string[]> {
		this.isTaking = true;
		this.#isStopped = false;
		this.at = { number: 0, of: files.length };
		this.opened = [];
		this.refused = folders.map((name) => ({ name, error: { type: 'folder' } }));
		try {
			await this.#library.start();
			// Another tab may have added to the store since the list was read.
			await this.#library.refresh();
			await this.#library.together(async () => {
				for (const file of files) await this.#takeNext(file);
			});
		} finally {
			this.isTaking = false;
		}
		return this.opened.flatMap(({ id }) => id ?? []);
	}

	async #takeNext(file: File): Promise<void> {
		const { name } = file;
		this.at = { ...this.at, number: this.at.number + 1 };
		const taken = this.#isStopped
			? ok<Outcome>({ became: 'stopped', id: null })
			: await this.#takeOne(file);
		if (taken.ok) this.opened = [...this.opened, { name, ...taken.value }];
		else this.refused = [...this.refused, { name, error: taken.error }];
	}

	async #takeOne(file: File): Promise<Result<Outcome, ImportError>> {
		if (await looksLikeQuestions(file)) {
			if (this.opened.length > 0) await this.#library.refresh();
			return outcome('questions', await takeQuestions(this.#library, file));
		}
		const read = await this.#reader.read(file);
		if (!read.ok) return read.error.type === 'left' ? ok(left) : read;
		const { design, history, key } = read.value;
		// Two files may hold one design.
		if (this.opened.some(({ id }) => id === design.id)) await this.#library.refresh();
		const existing = this.#library.find(design.id);
		if (existing === null) return outcome('added', await this.#library.add(design, history, key));
		// A copy with words left out must never be joined with the whole, nor take its place.
		if (design.redacted) return this.#keepBeside(design, key);
		if (existing.isSealed && keyOf(existing.id) === null) return fail({ type: 'locked' });
		if (await this.#isSame(design, existing)) return ok({ became: 'same', id: design.id });
		const canJoin = existing.deletedAt === null;
		const found = canJoin ? await kinship(this.#library.store, read.value) : null;
		switch (await this.#ask(file.name, design, existing, found)) {
			case 'merge':
				return this.#merge(read.value, file.name);
			case 'both':
				return this.#keepBeside(design, key ?? keyOf(design.id));
			case 'replace':
				return outcome('replaced', await this.#library.replace(design, history, key));
			case 'skip':
				return ok(left);
		}
	}

	async #merge(copy: ReadCopy, name: string): Promise<Result<Outcome, ImportError>> {
		const merged = await this.#library.merge(copy, name);
		if (!merged.ok) return merged;
		return ok({ became: merged.value > 0 ? 'to-review' : 'joined', id: copy.design.id });
	}

	async #keepBeside(design: Design, key: OpenLock | null): Promise<Result<Outcome, ImportError>> {
		const { title } = design.profile;
		const named = title.trim() ? t('library.fromFile', { title }) : title;
		return outcome('beside', await this.#library.addCopy(design, named, key));
	}

	async #isSame(design: Design, existing: DesignSummary): Promise<boolean> {
		if (existing.deletedAt !== null) return false;
		const stored = await this.#library.store.open(existing.id);
		return stored.ok && saveDesign(stored.value.design) === saveDesign(design);
	}

	#ask(
		name: string,
		design: Design,
		existing: DesignSummary,
		found: Kinship | null
	): Promise<Choice> {
		const hasMore = this.at.number < this.at.of;
		return new Promise((resolve) => {
			this.#answer = resolve;
			this.conflict = { name, design, existing, kinship: found, hasMore };
		});
	}
}

const outcome = <E>(
	became: Exclude<OpenedFile['became'], 'left' | 'stopped'>,
	taken: Result<string, E>
): Result<Outcome, E> => (taken.ok ? ok({ became, id: taken.value }) : taken);
