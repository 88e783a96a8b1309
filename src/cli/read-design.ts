import { formatName, type Design } from '../lib/domain/design.ts';
import { readDesignFile, type FileError } from '../lib/storage/design-file.ts';
import { called, openFile } from './open-file.ts';
import { otherKind } from './other-kind.ts';

/** The design in a file or a PDF annex; null after saying on standard error why it cannot be read. Never quotes the user's text. */
export async function readDesign(path: string): Promise<Design | null> {
	const file = await openFile(path);
	if (!file) return null;
	const read = await readDesignFile(file, designInPdf);
	if (read.ok) return read.value.design;
	const other = read.error.type === 'not-a-design' ? await otherKind(file, formatName) : null;
	console.error(`${called(path)}: ${other ?? explain(read.error)}`);
	return null;
}

/** The reader of PDFs is large, and most designs come as JSON. */
async function designInPdf(bytes: Uint8Array): Promise<string | null> {
	const [{ readDesignText }, { openInNode }] = await Promise.all([
		import('../lib/reading/read-attachment.ts'),
		import('../lib/reading/pdfjs-node.ts')
	]);
	const text = await readDesignText(bytes, openInNode);
	return text.ok ? text.value : null;
}

function explain(error: FileError): string {
	switch (error.type) {
		case 'too-large':
			return `larger than ${error.limit / 1024 / 1024} MB; this is no design file.`;
		case 'empty':
			return 'there is nothing in it. Save the design in Causeway again.';
		case 'not-readable':
			return 'it cannot be read. Copy it to another place and try again.';
		case 'not-text':
			return 'text in a coding not known here. Save it as UTF-8.';
		case 'office-file':
			return 'a Word, Excel or zip file. Name the design file (.causeway.json) or the PDF annex.';
		case 'pdf-without-design':
			return 'a PDF without a design in it. For any other proposal use: appraise';
		case 'protected':
			return 'under a passphrase. Open it in Causeway and save it without one.';
		case 'not-json':
			return 'not JSON, or cut off. Save the design in Causeway again.';
		case 'not-a-design':
			return `not a Causeway design. These places do not fit:\n${error.detail}`;
		case 'newer-than-this-app':
			return `made with a newer Causeway (format ${error.found}; this one knows ${error.known}). Update Causeway.`;
		default:
			return error satisfies never;
	}
}
