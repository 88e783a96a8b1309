/// <reference types="vite/client" />
/**
 * pdf.js in the browser, loaded when a PDF is opened; it parses in a worker from the site's own
 * origin.
 */
import type { PdfOpener } from './read-attachment.ts';

export const openInBrowser: PdfOpener = async (data) => {
	const [{ getDocument, GlobalWorkerOptions }, worker] = await Promise.all([
		import('pdfjs-dist'),
		import('pdfjs-dist/build/pdf.worker.min.mjs?url')
	]);
	GlobalWorkerOptions.workerSrc = worker.default;
	const task = getDocument({ data, verbosity: 0, enableXfa: false, disableFontFace: true });
	const pdf = await task.promise;
	return {
		getAttachments: () => pdf.getAttachments(),
		getAttachmentContent: (id) => pdf.getAttachmentContent(id),
		close: () => task.destroy()
	};
};
