/**
 * A design out of the annex it travelled in. Read from the file's attachments, never from page
 * text, which is made for people; scripts and forms in the PDF are never run.
 */
import { fail, ok, type Result } from '../../domain/result.ts';

export type AttachmentError = {
	readonly type: 'not-a-pdf' | 'no-design-inside' | 'protected' | 'damaged';
};

/** The part of a pdf.js document that is used here. */
export interface OpenPdf {
	/** Keys are names inside the file; values describe one attachment each. */
	getAttachments(): Promise<unknown>;
	getAttachmentContent(id: string): Promise<unknown>;
	close(): Promise<void>;
}

/** Opens a PDF; `pdfjs-browser.ts` and `pdfjs-node.ts` have one each. Takes over the bytes. */
export type PdfOpener = (bytes: Uint8Array) => Promise<OpenPdf>;

const designName = /\.causeway\.json$/i;
/** A design of this size would hold some ten million words. */
const largestDesign = 64 * 1024 * 1024;
/** The signature may stand after other bytes, but not far (ISO 32000-1, implementation note 13). */
const signatureWithin = 1024;

export async function readDesignText(
	bytes: Uint8Array,
	open: PdfOpener
): Promise<Result<string, AttachmentError>> {
	if (!startsAsPdf(bytes)) return fail({ type: 'not-a-pdf' });
	let pdf: OpenPdf | undefined;
	try {
		pdf = await open(bytes.slice());
		const id = designIn(await pdf.getAttachments());
		if (id === undefined) return fail({ type: 'no-design-inside' });
		const content = await pdf.getAttachmentContent(id);
		if (!(content instanceof Uint8Array) || content.length > largestDesign) {
			return fail({ type: 'damaged' });
		}
		const text = decode(content);
		return text === undefined ? fail({ type: 'damaged' }) : ok(text);
	} catch (error) {
		const type = error instanceof Error ? meaning.get(error.name) : undefined;
		if (type === undefined) throw error;
		return fail({ type });
	} finally {
		await pdf?.close();
	}
}

/** What pdf.js throws about a file; anything else is a fault of the program. */
const meaning = new Map<string, AttachmentError['type']>([
	['PasswordException', 'protected'],
	['InvalidPDFException', 'damaged'],
	['UnknownErrorException', 'damaged'],
	['AbortException', 'damaged']
]);

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function startsAsPdf(bytes: Uint8Array): boolean {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, signatureWithin));
	return head.includes('%PDF-');
}

/** The key under which the first design is filed. */
function designIn(attachments: unknown): string | undefined {
	if (!(attachments instanceof Map)) return undefined;
	for (const [id, attachment] of attachments as Map<unknown, unknown>) {
		if (typeof id !== 'string') continue;
		if (designName.test(fileNameOf(attachment) ?? id)) return id;
	}
	return undefined;
}

function fileNameOf(attachment: unknown): string | undefined {
	if (typeof attachment !== 'object' || attachment === null) return undefined;
	const { filename } = attachment as { filename?: unknown };
	return typeof filename === 'string' ? filename : undefined;
}
