import { fail, ok, type Result } from '#lib/domain/result.ts';
import { readDesignFile, type FileError } from '#lib/storage/design-file.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import type { FileCopy } from './merging.ts';
import type { PdfReader } from './pdf-reader.ts';

export type ReadError =
	| FileError
	| { type: 'pdf-protected' }
	| { type: 'pdf-damaged' }
	/** A protected file whose parts do not fit. */
	| { type: 'damaged' }
	/** The user did not give the passphrase. */
	| { type: 'left' }
	/** The part that reads PDF files, or opens protected ones, did not arrive. */
	| { type: 'not-loaded' };

/** What a file brings, with the key it came under. */
export type ReadCopy = FileCopy & { readonly key: OpenLock | null };

interface LockedFile {
	readonly name: string;
	/** What is wrong with the passphrase; null when it opened the file. */
	readonly open: (passphrase: string) => Promise<'wrong-passphrase' | null>;
	/** Lets the file be. */
	readonly skip: () => void;
}

/** Reads designs out of files; for one under a passphrase it waits until the user gives that. */
export class CopyReader {
	readonly #loadPdfReader: () => Promise<PdfReader>;
	/** A file under a passphrase, until it is given. */
	locked: LockedFile | null = $state.raw(null);

	constructor(loadPdfReader: () => Promise<PdfReader>) {
		this.#loadPdfReader = loadPdfReader;
	}

	async read(file: File): Promise<Result<ReadCopy, ReadError>> {
		const read = await this.#readPlain(file);
		if (read.ok) return ok({ ...read.value, key: null });
		return read.error.type === 'protected' ? this.#unlock(file.name, read.error.text) : read;
	}

	/** Asks for the passphrase of a file until it fits or the user lets the file be. */
	async #unlock(name: string, text: string): Promise<Result<ReadCopy, ReadError>> {
		const code = await import('#lib/storage/protected-file.ts').catch(() => null);
		if (!code) return fail({ type: 'not-loaded' });
		const document = code.readProtected(text);
		if (!document?.ok) return fail(document?.error ?? { type: 'damaged' });
		const opened = await new Promise<Awaited<ReturnType<typeof code.openProtected>> | null>(
			(resolve) => {
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
		if (!opened) return fail({ type: 'left' });
		if (!opened.ok) return fail({ type: 'damaged' });
		const plain = await this.#readPlain(new Blob([opened.value.text]));
		return plain.ok ? ok({ ...plain.value, key: opened.value.opened }) : plain;
	}

	/** What the PDF reader says in detail is kept aside: the file reader only knows "with" or "without a design". */
	async #readPlain(file: Blob): Promise<Result<FileCopy, ReadError>> {
		let pdfError: ReadError | null = null;
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
}
