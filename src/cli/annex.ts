import { annexParts, type AnnexPart } from '../lib/export/annex-parts.ts';
import { buildAnnex } from '../lib/export/annex.ts';
import { fail, ok, type Result } from '../lib/domain/result.ts';
import { oneOrMore, readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';
import { judge } from './judge.ts';
import { readDesign } from './read-design.ts';
import { toPdf } from './to-pdf.ts';
import { isSameFile, writeMade } from './write-file.ts';

/** Writes the annex of a design as PDF, with every part or those named. */
export async function annex(args: readonly string[]): Promise<number> {
	const asked = annexOptions(args);
	if (!asked.ok) {
		console.error(misused('annex', asked.error));
		return exitCodes.wrongUse;
	}
	const { path, out, parts } = asked.value;
	const design = await readDesign(path);
	if (!design) return exitCodes.unreadable;
	const paper = buildAnnex({ design, ...judge(design), now: new Date(), parts });
	const made = await toPdf(paper, 'write them otherwise');
	return made === null ? exitCodes.notMade : writeMade(out, made);
}

interface AnnexOptions {
	readonly path: string;
	readonly out: string;
	readonly parts: readonly AnnexPart[];
}

function annexOptions(args: readonly string[]): Result<AnnexOptions, string> {
	const given = readArguments(args, ['out', 'parts']);
	if (!given.ok) return given;
	const { names, options } = given.value;
	const [path] = names;
	if (!path || names.length > 1) return fail('Name one design file.');
	if (!options.out) return fail('Say where to write, with --out.');
	if (!/\.pdf$/i.test(options.out)) return fail('The annex is a PDF: --out must end in .pdf.');
	if (isSameFile(path, options.out))
		return fail('--out names the file that is read; choose another name.');
	const parts = options.parts ? oneOrMore('parts', options.parts, annexParts) : ok([...annexParts]);
	return parts.ok ? ok({ path, out: options.out, parts: parts.value }) : parts;
}
