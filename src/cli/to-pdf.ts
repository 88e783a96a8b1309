import type { Paper } from '../lib/export/blocks.ts';
import { nodeFonts } from '../lib/export/pdf/fonts-node.ts';
import { writePdf } from '../lib/export/pdf/write-pdf.ts';

/** Null after naming the characters no font covers: a PDF with holes is never made. `cure` says what to do about them. */
export async function toPdf(paper: Paper, cure: string): Promise<Uint8Array | null> {
	const written = await writePdf(paper, nodeFonts);
	if (written.ok) return written.value;
	const places = written.error.places.map(
		({ character, codePoint, where }) =>
			`  ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}) in “${where}”`
	);
	console.error(`No font here has these characters; ${cure}:\n${places.join('\n')}`);
	return null;
}
