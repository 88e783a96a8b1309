import { annexParts, type AnnexPart } from '#lib/export/annex-parts.ts';
import type { Paper } from '#lib/export/blocks.ts';
import { fileEnding } from '#lib/storage/design-file.ts';
import { PdfExport, type PdfParts } from './pdf-export.svelte.ts';

interface Parts extends Pick<PdfParts, 'hand' | 'load'> {
	/** The annex with these parts, from the design as it is now. */
	paper: (parts: readonly AnnexPart[]) => Paper;
}

/** Making the PDF of the annex. */
export class AnnexExport extends PdfExport {
	constructor({ paper, hand, load }: Parts) {
		super({
			paper: (parts) => paper(annexParts.filter((part) => parts.includes(part))),
			name: pdfName,
			hand,
			...(load && { load })
		});
	}
}

/** Named like the design file that travels inside it. */
function pdfName({ attachments }: Paper): string {
	const stem = attachments[0]?.name.replace(fileEnding, '') ?? 'design';
	return `${stem}-annex.pdf`;
}
