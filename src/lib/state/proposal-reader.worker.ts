/// <reference types="vite/client" />
/**
 * Reads proposals and searches them, away from the page. It gives up its ways out before it sees a file: whatever a
 * file makes a reader do, no server is asked for anything.
 */
import { loadCode } from '#lib/reading/load-code.ts';
import type { PdfOpener } from '#lib/reading/pdf-document.ts';
import { openWith } from '#lib/reading/pdfjs-document.ts';
import { ReadingService, type Request } from '#lib/reading/reading-service.ts';

/** pdf.js runs here, not in a worker of its own: its second half, loaded first, makes it do so. */
const openPdf: PdfOpener = async (data) => {
	const { getDocument } = await loadCode(async () => {
		await import('pdfjs-dist/build/pdf.worker.min.mjs');
		return import('pdfjs-dist');
	});
	return openWith(getDocument, data);
};

const closed = () => {
	throw new Error('reading a file asks no server for anything');
};
for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts'])
	Object.defineProperty(globalThis, way, { value: closed, writable: false });

const service = new ReadingService(openPdf, (answer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<Partial<Request> | undefined>) => {
	// pdf.js listens here too, for messages of its own kind.
	if (typeof data?.request === 'number') service.take(data as Request);
});
