/**
 * Opening a PDF with pdf.js, the same way everywhere: nothing in it is run, no form is built, no font and no file of
 * pdf.js's own is fetched. (Since version 6 pdf.js has no code that evaluates text of the file; the switch is gone.)
 */
import type { getDocument } from 'pdfjs-dist';
import type { OpenPdf } from './pdf-document.ts';

export async function openWith(open: typeof getDocument, data: Uint8Array): Promise<OpenPdf> {
	const task = open({
		data,
		verbosity: 0,
		enableXfa: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		disableWorkerRendering: true,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false
	});
	try {
		const pdf = await task.promise;
		return {
			pages: pdf.numPages,
			async title() {
				const { info } = await pdf.getMetadata();
				const title = (info as { Title?: unknown }).Title;
				return typeof title === 'string' ? title : '';
			},
			pageLabels: () => pdf.getPageLabels(),
			async items(number) {
				const page = await pdf.getPage(number);
				const { items } = await page.getTextContent();
				// What was decoded for this page is not needed again.
				page.cleanup();
				return items.filter((item) => 'str' in item);
			},
			getAttachments: () => pdf.getAttachments(),
			getAttachmentContent: (id) => pdf.getAttachmentContent(id),
			close: () => task.destroy()
		};
	} catch (error) {
		await task.destroy();
		throw error;
	}
}
