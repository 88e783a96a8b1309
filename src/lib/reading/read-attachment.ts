/**
 * A design out of the annex it travelled in. Read from the file's attachments, never from page
 * text, which is made for people; scripts and forms in the PDF are never run.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { faultOfFile, startsAsPdf, type OpenPdf, type PdfOpener } from './pdf-document.ts';

export type AttachmentError = {
	readonly type: 'not-a-pdf' | 'no-design-inside' | 'protected' | 'damaged';
};

const designName = /\.causeway\.json$/i;
/** A design of this size would hold some ten million words. */
const largestDesign = 64 * 1024 * 1024;

export async function readDesignText(
	bytes: Uint8Array,
	open: PdfOpener
): Promise<Result<string, AttachmentError>> {
	if (!startsAsPdf(bytes)) return fail({ type: 'not-a-pdf' });
	let pdf: OpenPdf | undefined;
	try {
		pdf = await open(bytes.slice());
		return await designTextIn(pdf);
	} catch (error) {
		const type = faultOfFile(error);
		if (type === undefined) throw error;
		return fail({ type });
	} finally {
		await pdf?.close();
	}
}

/** The same of a PDF that is open already; throws what pdf.js throws. */
export async function designTextIn(
	pdf: Pick<OpenPdf, 'getAttachments' | 'getAttachmentContent'>
): Promise<Result<string, AttachmentError>> {
	const id = designIn(await pdf.getAttachments());
	if (id === undefined) return fail({ type: 'no-design-inside' });
	const content = await pdf.getAttachmentContent(id);
	if (!(content instanceof Uint8Array) || content.length > largestDesign) {
		return fail({ type: 'damaged' });
	}
	const text = decode(content);
	return text === undefined ? fail({ type: 'damaged' }) : ok(text);
}

function decode(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
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
