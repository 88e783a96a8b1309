import { fail, ok, type Result } from '../lib/domain/result.ts';
import { Guide } from '../lib/content/guide.ts';
import { panelTable } from '../lib/export/csv/panel-table.ts';
import { verdictTable } from '../lib/export/csv/verdict-table.ts';
import { writeCsv } from '../lib/export/csv/write-csv.ts';
import { writeMarkdown } from '../lib/export/markdown/write-markdown.ts';
import { buildJointMemo } from '../lib/export/memo-joint.ts';
import { buildMemo } from '../lib/export/memo.ts';
import { readAppraisalContent, readContent } from '../lib/server/content.ts';
import type { OpenedAppraisal } from '../lib/storage/appraisal-file.ts';
import { readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';
import { readAppraisal } from './read-appraisal.ts';
import { toPdf } from './to-pdf.ts';
import { isSameFile, writeMade } from './write-file.ts';

const endings = /\.(pdf|md|csv)$/i;

/** Writes the memo of an appraisal or a panel as PDF or Markdown, or its table as CSV, by the ending of `--out`. */
export async function memo(args: readonly string[]): Promise<number> {
	const asked = memoOptions(args);
	if (!asked.ok) {
		console.error(misused('memo', asked.error));
		return exitCodes.wrongUse;
	}
	const { path, out, ending } = asked.value;
	const opened = await readAppraisal(path);
	if (!opened) return exitCodes.unreadable;
	const made = await make(opened, ending);
	return made === null ? exitCodes.notMade : writeMade(out, made);
}

function memoOptions(
	args: readonly string[]
): Result<{ path: string; out: string; ending: string }, string> {
	const given = readArguments(args, ['out']);
	if (!given.ok) return given;
	const [path, ...others] = given.value.names;
	if (!path || others.length > 0) return fail('Name one appraisal or panel file.');
	const { out } = given.value.options;
	if (!out) return fail('Say where to write, with --out.');
	const ending = endings.exec(out)?.[1]?.toLowerCase();
	if (!ending) return fail('--out must end in .pdf, .md or .csv; the ending says what is written.');
	if (isSameFile(path, out)) return fail('--out names the file that is read; choose another name.');
	return ok({ path, out, ending });
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
	return toPdf(paper, 'write to .md instead');
}
