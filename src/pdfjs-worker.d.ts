/** The second half of pdf.js comes without types; it is loaded for what it does. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs';
