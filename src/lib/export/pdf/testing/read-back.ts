/**
 * Reads a written PDF the way others will, for tests: with poppler and qpdf where installed,
 * else with pdf.js.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const installed = new Map<string, boolean>();

export function has(tool: string): boolean {
	let answer = installed.get(tool);
	if (answer === undefined) {
		try {
			execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' });
			answer = true;
		} catch {
			answer = false;
		}
		installed.set(tool, answer);
	}
	return answer;
}

/**
 * What the tool says of the file; `{pdf}` in the arguments stands for its path, `{out}` for a
 * file to read instead.
 */
export function ask(bytes: Uint8Array, tool: string, args: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
	try {
		const pdf = join(folder, 'paper.pdf');
		const out = join(folder, 'out');
		writeFileSync(pdf, bytes);
		const said = execFileSync(
			tool,
			args.map((arg) => arg.replace('{pdf}', pdf).replace('{out}', out)),
			{ encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
		);
		return args.includes('{out}') ? readFileSync(out, 'utf8') : said;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/**
 * The text of each page, white space made single, compatibility forms and direction marks
 * removed.
 */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
	const pages = has('pdftotext')
		? ask(bytes, 'pdftotext', ['-enc', 'UTF-8', '{pdf}', '-']).split('\f').slice(0, -1)
		: await textsByPdfJs(bytes);
	return pages.map(plain);
}

export const plain = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

/** As Firefox and this program's own reading of proposals see it. */
export async function textsByPdfJs(bytes: Uint8Array): Promise<string[]> {
	await import('../../../reading/pdfjs-built-ins.ts');
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const task = getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true });
	const pdf = await task.promise;
	const texts: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	await task.destroy();
	return texts;
}
