import type { Result } from '#lib/domain/result.ts';
import type { AttachmentError } from '#lib/reading/read-attachment.ts';

/** Takes the design's text out of a PDF annex. */
export type PdfReader = (bytes: Uint8Array) => Promise<Result<string, AttachmentError>>;

/** Loaded when the first PDF is opened: half a megabyte that most visits never need. */
export async function loadPdfReader(): Promise<PdfReader> {
	const [{ readDesignText }, { openInBrowser }] = await Promise.all([
		import('#lib/reading/read-attachment.ts'),
		import('#lib/reading/pdfjs-browser.ts')
	]);
	return (bytes) => readDesignText(bytes, openInBrowser);
}
