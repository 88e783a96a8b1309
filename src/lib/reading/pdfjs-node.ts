/**
 * pdf.js for the command line and tests. Node 20 lacks some built-ins it is written with;
 * core-js brings them first.
 */
import type { PdfOpener } from './pdf-document.ts';
import { openWith } from './pdfjs-document.ts';

export const openInNode: PdfOpener = async (data) => {
	await import('./pdfjs-built-ins.ts');
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	return openWith(getDocument, data);
};
