import type { Design } from '#lib/domain/design.ts';
import { saveDesign } from '#lib/domain/open-design.ts';
import { fail, type Result } from '#lib/domain/result.ts';
import { t } from '#lib/language/language.ts';
import { readDesignFile, type FileError } from '#lib/storage/design-file.ts';
import type { DesignSummary, StoreError } from '#lib/storage/design-store.ts';
import type { Library } from './library.svelte.ts';
import type { PdfReader } from './pdf-reader.ts';

export type ImportError =
	| FileError
	| StoreError
	| { type: 'folder' }
	| { type: 'pdf-protected' }
	| { type: 'pdf-damaged' }
	/** The part that reads PDF files did not arrive. */
	| { type: 'not-loaded' };

export interface Refusal {
	readonly name: string;
	readonly error: ImportError;
}

/** A file whose design is on this computer in another state. */
export interface Conflict {
	readonly name: string;
	readonly design: Design;
	readonly existing: DesignSummary;
}
export type Choice = 'both' | 'replace' | 'skip';

/** Brings files into the library, one after the other; a design that is there already is asked about, never overwritten. */
export class Imports {
	readonly #library: Library;
	readonly #loadPdfReader: () => Promise<PdfReader>;
	#running: Promise<unknown> = Promise.resolve();
	#answer: (choice: Choice) => void = () => {};

	isReading = $state(false);
	/** The question now before the user. */
	conflict: Conflict | null = $state.raw(null);
	refused: readonly Refusal[] = $state.raw([]);

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
		this.refused = folders.map((name) => ({ name, error: { type: 'folder' } }));
		const ids: string[] = [];
		try {
			await this.#library.start();
			// Another tab may have added to the store since the list was read.
			await this.#library.refresh();
			for (const file of files) {
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
		const read = await this.#read(file);
		if (!read.ok) return read;
		const design = read.value;
		const existing = this.#library.find(design.id);
		if (existing === null) return this.#library.add(design);
		if (await this.#isSame(design, existing)) return { ok: true, value: design.id };
		switch (await this.#ask({ name: file.name, design, existing })) {
			case 'both':
				return this.#library.addCopy(design, this.#titleBeside(design));
			case 'replace':
				return this.#library.replace(design);
			case 'skip':
				return { ok: true, value: null };
		}
	}

	/** What the PDF reader says in detail is kept aside: the file reader only knows "with" or "without a design". */
	async #read(file: File): Promise<Result<Design, ImportError>> {
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
