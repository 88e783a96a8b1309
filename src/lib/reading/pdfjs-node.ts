/**
 * pdf.js for the command line and tests. Node 20 lacks some built-ins it is written with;
 * core-js brings them first.
 */
import type { PdfOpener } from './read-attachment.ts';

export const openInNode: PdfOpener = async (data) => {
	await import('./pdfjs-built-ins.ts');
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = getDocument({ data, verbosity: 0, enableXfa: false, disableFontFace: true });
	const pdf = await task.promise;
	return {
		getAttachments: () => pdf.getAttachments(),
		getAttachmentContent: (id) => pdf.getAttachmentContent(id),
		close: () => task.destroy()
	};
};
