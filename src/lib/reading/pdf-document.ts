/** What reading needs of a PDF, whoever opens it: `pdfjs-browser.ts`, `pdfjs-node.ts` and the worker have one each. */

/** A run of characters as it was set on the page. */
export interface PdfItem {
	readonly str: string;
	/** Six numbers; the last two are where it starts, in points from the lower left corner of the page. */
	readonly transform: readonly number[];
	/** Points. */
	readonly width: number;
	readonly height: number;
	readonly fontName: string;
	/** The line ends behind it. */
	readonly hasEOL: boolean;
}

export interface OpenPdf {
	readonly pages: number;
	/** The title in the file's properties; often stale, often empty. */
	title(): Promise<string>;
	/** The number printed on each page, where the file says so itself. */
	pageLabels(): Promise<readonly string[] | null>;
	/** Page from 1. In the order of the file, which is the order of reading in nearly all. */
	items(page: number): Promise<readonly PdfItem[]>;
	/** Keys are names inside the file; values describe one attachment each. */
	getAttachments(): Promise<unknown>;
	getAttachmentContent(id: string): Promise<unknown>;
	close(): Promise<void>;
}

/** Opens a PDF. Takes over the bytes. */
export type PdfOpener = (bytes: Uint8Array) => Promise<OpenPdf>;

/** What pdf.js throws about a file; anything else is a fault of the program. */
export function faultOfFile(error: unknown): 'protected' | 'damaged' | undefined {
	return error instanceof Error ? meaning.get(error.name) : undefined;
}
const meaning = new Map<string, 'protected' | 'damaged'>([
	['PasswordException', 'protected'],
	['InvalidPDFException', 'damaged'],
	['UnknownErrorException', 'damaged'],
	['AbortException', 'damaged'],
	['ResponseException', 'damaged'],
	['FormatError', 'damaged']
]);

/** The signature may stand after other bytes, but not far (ISO 32000-1, implementation note 13). */
const signatureWithin = 1024;
export function startsAsPdf(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, signatureWithin)).includes('%PDF-');
}
