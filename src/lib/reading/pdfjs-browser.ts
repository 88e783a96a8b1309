/// <reference types="vite/client" />
/**
 * pdf.js on the page, loaded when a PDF is opened; it parses in a worker of its own from the site's own
 * origin. Whole proposals are read in our worker instead (`state/proposal-reader.worker.ts`).
 */
import { loadCode } from './load-code.ts';
import type { PdfOpener } from './pdf-document.ts';
import { openWith } from './pdfjs-document.ts';

export const openInBrowser: PdfOpener = async (data) => {
	const [{ getDocument, GlobalWorkerOptions }, worker] = await loadCode(() =>
		Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')])
	);
	GlobalWorkerOptions.workerSrc = worker.default;
	return openWith(getDocument, data);
};
