import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Guide } from '../lib/content/guide.ts';
import { panelTable } from '../lib/export/csv/panel-table.ts';
import { verdictTable } from '../lib/export/csv/verdict-table.ts';
import { writeCsv } from '../lib/export/csv/write-csv.ts';
import { writeMarkdown } from '../lib/export/markdown/write-markdown.ts';
import { buildJointMemo } from '../lib/export/memo-joint.ts';
import { buildMemo } from '../lib/export/memo.ts';
import { nodeFonts } from '../lib/export/pdf/fonts-node.ts';
import { writePdf } from '../lib/export/pdf/write-pdf.ts';
import { readAppraisalContent, readContent } from '../lib/server/content.ts';
import {
	appraisalFileLimit,
	openAppraisalFile,
	type AppraisalFileError,
	type OpenedAppraisal
} from '../lib/storage/appraisal-file.ts';
import { exitCodes } from './exit-codes.ts';

const endings = /\.(pdf|md|csv)$/i;

/** Writes the memo of an appraisal or a panel as PDF or Markdown, or its table as CSV, by the ending of `--out`. */
export async function memo(args: readonly string[]): Promise<number> {
	const at = args.indexOf('--out');
	const out = at === -1 ? undefined : args[at + 1];
	const path = args.find((arg, index) => !arg.startsWith('--') && (at === -1 || index !== at + 1));
	const ending = out?.match(endings)?.[1]?.toLowerCase();
	if (!path || !out || !ending) {
		console.error(
			'Name an appraisal or panel file and where to write: memo appraisal.json --out memo.pdf (or .md, .csv)'
		);
		return exitCodes.wrongUse;
	}
	const opened = read(path);
	if (!opened) return exitCodes.unreadable;
	const made = await make(opened, ending);
	if (made === null) return exitCodes.notMade;
	try {
		writeFileSync(out, made);
	} catch {
		console.error(`${out}: cannot be written. Choose another place.`);
		return exitCodes.notMade;
	}
	console.error(`${out}: ${Math.ceil(Buffer.byteLength(made) / 1000)} kB`);
	return exitCodes.done;
}

async function make(
	{ document, proposals }: OpenedAppraisal,
	ending: string
): Promise<string | Uint8Array | null> {
	const { fingerprint } = document.proposal;
	const parts = {
		guide: new Guide(readContent('en')),
		appraising: readAppraisalContent('en'),
		proposal: proposals.find((one) => one.fingerprint === fingerprint) ?? null,
		now: new Date()
	};
	const isPanel = 'members' in document;
	if (ending === 'csv')
		return writeCsv(isPanel ? panelTable(document, parts) : verdictTable(document, parts));
	const paper = isPanel
		? buildJointMemo({ ...parts, panel: document })
		: buildMemo({ ...parts, appraisal: document });
	if (ending === 'md') return writeMarkdown(paper);
	const written = await writePdf(paper, nodeFonts);
	if (written.ok) return written.value;
	const places = written.error.places.map(
		({ character, codePoint, where }) =>
			`  ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}) in “${where}”`
	);
	console.error(`No font here has these characters; write to .md instead:\n${places.join('\n')}`);
	return null;
}

/** Null after saying on standard error why it cannot be read. Never quotes anybody's text. */
function read(path: string): OpenedAppraisal | null {
	let text: string;
	try {
		if (statSync(path).size > appraisalFileLimit) {
			console.error(`${path}: too large for an appraisal file.`);
			return null;
		}
		text = readFileSync(path, 'utf8');
	} catch {
		console.error(`${path}: there is no such file, or it may not be read.`);
		return null;
	}
	const opened = openAppraisalFile(text);
	if (opened.ok) return opened.value;
	console.error(`${path}: ${explain(opened.error)}`);
	return null;
}

function explain(error: AppraisalFileError): string {
	switch (error.type) {
		case 'not-json':
			return 'not JSON, or cut off. Save the appraisal in Causeway again.';
		case 'not-an-appraisal':
			return `neither an appraisal nor a panel of Causeway. These places do not fit:\n${error.detail}`;
		case 'newer-than-this-app':
			return `made with a newer Causeway (format ${error.found}; this one knows ${error.known}). Update Causeway.`;
		case 'sealed':
			return 'sealed for a panel. It can only be opened in Causeway, once your own verdicts are given.';
		case 'too-large':
		case 'empty':
		case 'not-readable':
		case 'not-text':
		case 'other-file':
			return 'not an appraisal file.';
		default:
			return error satisfies never;
	}
}
