import { writeFileSync } from 'node:fs';
import { buildAnnex } from '../lib/export/annex.ts';
import { nodeFonts } from '../lib/export/pdf/fonts-node.ts';
import { writePdf } from '../lib/export/pdf/write-pdf.ts';
import { exitCodes } from './exit-codes.ts';
import { judge } from './judge.ts';
import { readDesign } from './read-design.ts';

/** Writes the annex of a design as PDF, with every part. */
export async function annex(args: readonly string[]): Promise<number> {
	const at = args.indexOf('--out');
	const out = at === -1 ? undefined : args[at + 1];
	const path = args.find((arg, index) => !arg.startsWith('--') && index !== at + 1);
	if (!path || !out) {
		console.error('Name a design file and where to write: annex design.json --out annex.pdf');
		return exitCodes.wrongUse;
	}
	const design = readDesign(path);
	if (!design) return exitCodes.unreadable;
	const paper = buildAnnex({ design, ...judge(design), now: new Date() });
	const written = await writePdf(paper, nodeFonts);
	if (!written.ok) {
		const places = written.error.places.map(
			({ character, codePoint, where }) =>
				`  ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}) in “${where}”`
		);
		console.error(`No font here has these characters; write them otherwise:\n${places.join('\n')}`);
		return exitCodes.notMade;
	}
	try {
		writeFileSync(out, written.value);
	} catch {
		console.error(`${out}: cannot be written. Choose another place.`);
		return exitCodes.notMade;
	}
	console.error(`${out}: ${Math.round(written.value.length / 1000)} kB`);
	return exitCodes.done;
}
