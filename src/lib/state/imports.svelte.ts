import type { Design } from '#lib/domain/design.ts';
import { saveDesign } from '#lib/domain/open-design.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { t } from '#lib/language/language.ts';
import { readDesignFile, type FileError } from '#lib/storage/design-file.ts';
import type { DesignSummary } from '#lib/storage/design-store.ts';
import { keyOf } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import type { Library } from './library.svelte.ts';
import { kinship, type FileCopy, type Kinship, type MergeError } from './merging.ts';
import type { PdfReader } from './pdf-reader.ts';
import { looksLikeQuestions, takeQuestions, type QuestionsError } from './questions-import.ts';

type ImportError =
	| FileError
	| MergeError
	| QuestionsError
	| { type: 'folder' }
	| { type: 'pdf-protected' }
	| { type: 'pdf-damaged' }
	/** A protected file whose parts do not fit. */
	| { type: 'damaged' }
	/** The user did not give the passphrase. */
	| { type: 'left' }
	/** The part that reads PDF files, or opens protected ones, did not arrive. */
	| { type: 'not-loaded' };

/** What a file brings, with the key it came under. */
type ReadCopy = FileCopy & { readonly key: OpenLock | null };

interface LockedFile {
	readonly name: string;
	/** What is wrong with the passphrase; null when it opened the file. */
	readonly open: (passphrase: string) => Promise<'wrong-passphrase' | null>;
	/** Lets the file be. */
	readonly skip: () => void;
}

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
}
export type Choice = 'merge' | 'both' | 'replace' | 'skip';

/** Brings files into the library, one after the other; a design that is there already is asked about, never overwritten. */
export class Imports {
	readonly #library: Library;
	readonly #loadPdfReader: () => Promise<PdfReader>;
	#running: Promise<unknown> = Promise.resolve();
	#answer: (choice: Choice) => void = () => {};

	isReading = $state(false);
	/** Which of the files given together is being read, from 1, and how many there are. */
	at: { readonly number: number; readonly of: number } = $state.raw({ number: 0, of: 0 });
	/** A file under a passphrase, until it is given. */
	locked: LockedFile | null = $state.raw(null);
	/** The question now before the user. */
	conflict: Conflict | null = $state.raw(null);
	refused: readonly Refusal[] = $state.raw([]);
	/** Designs a copy was joined with that both sides had changed in one place. */
	toReview: readonly string[] = $state.raw([]);
	/** Designs that questions of an appraiser came for. */
	asked: readonly string[] = $state.raw([]);

	constructor(library: Library, loadPdfReader: () => Promise<PdfReader>) {
		this.#library = library;
		this.#loadPdfReader = loadPdfReader;
	}

	/** Gives the ids of the designs that are in the library now, in the order of the files. */
	take(files: readonly File[], folders: readonly string[] = []): Promise<string[]> {
		const turn = this.#running.then(() => this.#takeAll(files, folders));
		this.#running = turn.catch(() => {});
		return turn;
	}

	choose(choice: Choice): void {
		this.conflict = null;
		this.isReading = true;
		this.#answer(choice);
	}

	async #takeAll(files: readonly File[], folders: readonly string[]): Promise<string[]> {
		this.isReading = true;
		this.toReview = [];
		this.asked = [];
		this.refused = folders.map((name) => ({ name, error: { type: 'folder' } }));
		const ids: string[] = [];
		try {
			await this.#library.start();
			// Another tab may have added to the store since the list was read.
			await this.#library.refresh();
			for (const [index, file] of files.entries()) {
				this.at = { number: index + 1, of: files.length };
				const taken = await this.#takeOne(file);
				if (!taken.ok) this.refused = [...this.refused, { name: file.name, error: taken.error }];
				else if (taken.value !== null) ids.push(taken.value);
			}
		} finally {
			this.isReading = false;
		}
		return ids;
	}

	/** Null when the user let the file be. */
	async #takeOne(file: File): Promise<Result<string | null, ImportError>> {
		if (await looksLikeQuestions(file)) {
			const taken = await takeQuestions(this.#library, file);
			if (taken.ok) this.asked = [...this.asked, taken.value];
			return taken;
		}
		const read = await this.#read(file);
		if (!read.ok) return read.error.type === 'left' ? ok(null) : read;
		const { design, history } = read.value;
		const { key } = read.value;
		const existing = this.#library.find(design.id);
		if (existing === null) return this.#library.add(design, history, key);
		// A copy with words left out must never be joined with the whole, nor take its place.
		if (design.redacted) return this.#library.addCopy(design, this.#titleBeside(design), key);
		if (existing.isSealed && keyOf(existing.id) === null) return fail({ type: 'locked' });
		if (await this.#isSame(design, existing)) return ok(design.id);
		const { name } = file;
		const found = existing.deletedAt === null ? await this.#kinship(read.value) : null;
		switch (await this.#ask({ name, design, existing, kinship: found })) {
			case 'merge':
				return this.#merge(read.value, name);
			case 'both':
				return this.#library.addCopy(design, this.#titleBeside(design), key ?? undefined);
			case 'replace':
				return this.#library.replace(design, history, key);
			case 'skip':
				return ok(null);
		}
	}

	async #merge(copy: FileCopy, name: string): Promise<Result<string, ImportError>> {
		const merged = await this.#library.merge(copy, name);
		if (!merged.ok) return merged;
		const { id } = copy.design;
		if (merged.value > 0) this.toReview = [...this.toReview, id];
		return ok(id);
	}

	#kinship(copy: FileCopy): Promise<Kinship | null> {
		return kinship(this.#library.store, copy);
	}

	/** What the PDF reader says in detail is kept aside: the file reader only knows "with" or "without a design". */
	async #read(file: File): Promise<Result<ReadCopy, ImportError>> {
		const read = await this.#readPlain(file);
		if (read.ok) return ok({ ...read.value, key: null });
		return read.error.type === 'protected' ? this.#unlock(file.name, read.error.text) : read;
	}

	/** Asks for the passphrase of a file until it fits or the user lets the file be. */
	async #unlock(name: string, text: string): Promise<Result<ReadCopy, ImportError>> {
		const code = await import('#lib/storage/protected-file.ts').catch(() => null);
		if (!code) return fail({ type: 'not-loaded' });
		const document = code.readProtected(text);
		if (!document?.ok) return fail(document?.error ?? { type: 'damaged' });
		const opened = await new Promise<Awaited<ReturnType<typeof code.openProtected>> | null>(
			(resolve) => {
				this.isReading = false;
				this.locked = {
					name,
					open: async (passphrase) => {
						const tried = await code.openProtected(document.value, passphrase);
						const isWrong = !tried.ok && tried.error.type === 'wrong-passphrase';
						if (!isWrong) resolve(tried);
						return isWrong ? 'wrong-passphrase' : null;
					},
					skip: () => resolve(null)
				};
			}
		);
		this.locked = null;
		this.isReading = true;
		if (!opened) return fail({ type: 'left' });
		if (!opened.ok) return fail({ type: 'damaged' });
		const plain = await this.#readPlain(new Blob([opened.value.text]));
		return plain.ok ? ok({ ...plain.value, key: opened.value.opened }) : plain;
	}

	async #readPlain(file: Blob): Promise<Result<FileCopy, ImportError>> {
		let pdfError: ImportError | null = null;
		const read = await readDesignFile(file, async (bytes) => {
			try {
				const readPdf = await this.#loadPdfReader();
				const text = await readPdf(bytes);
				if (text.ok) return text.value;
				if (text.error.type === 'protected') pdfError = { type: 'pdf-protected' };
				if (text.error.type === 'damaged') pdfError = { type: 'pdf-damaged' };
			} catch {
				pdfError = { type: 'not-loaded' };
			}
			return null;
		});
		return pdfError === null ? read : fail(pdfError);
	}

	async #isSame(design: Design, existing: DesignSummary): Promise<boolean> {
		if (existing.deletedAt !== null) return false;
		const stored = await this.#library.store.open(existing.id);
		return stored.ok && saveDesign(stored.value.design) === saveDesign(design);
	}

	#titleBeside({ profile: { title } }: Design): string {
		return title.trim() ? t('library.fromFile', { title }) : title;
	}

	#ask(conflict: Conflict): Promise<Choice> {
		return new Promise((resolve) => {
			this.#answer = resolve;
			this.isReading = false;
			this.conflict = conflict;
		});
	}
}
