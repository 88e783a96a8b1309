import { basename } from 'node:path';
import { depths } from '../lib/appraisal/appraisal.ts';
import { allCriteria } from '../lib/appraisal/criteria.ts';
import type { ProposalText } from '../lib/appraisal/proposal.ts';
import { Guide } from '../lib/content/guide.ts';
import { answersText } from '../lib/reading/answers-text.ts';
import { indexProposal, suggestPassages } from '../lib/reading/passages.ts';
import { openInNode } from '../lib/reading/pdfjs-node.ts';
import { readProposal } from '../lib/reading/read-proposal.ts';
import type { ReadError } from '../lib/reading/reading.ts';
import { readAppraisalContent, readContent } from '../lib/server/content.ts';
import { appraiseOptions } from './appraise-options.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';
import { called, openFile } from './open-file.ts';

/** Prints, for each lesson, question and check asked for, the passages of a proposal that may bear on it. */
export async function appraise(args: readonly string[]): Promise<number> {
	const options = appraiseOptions(args);
	if (!options.ok) {
		console.error(misused('appraise', options.error));
		return exitCodes.wrongUse;
	}
	const { path, sections, sets, depth } = options.value;
	const content = readContent('en');
	const proposal = await read(path, new Guide(content));
	if (!proposal) return exitCodes.unreadable;
	const index = indexProposal(proposal);
	const criteria = allCriteria({ content, appraising: readAppraisalContent('en') }).filter(
		(criterion) =>
			depths.indexOf(criterion.depth) <= depths.indexOf(depth) &&
			(criterion.section === null
				? sets.includes(criterion.set!)
				: sections.includes(criterion.section))
	);
	const { kind, name, title, applicant, fingerprint, parts, numbering } = proposal;
	const shown = {
		proposal: { kind, name, title, applicant, fingerprint, parts, numbering },
		depth,
		criteria: criteria.map((criterion) => ({
			key: criterion.key,
			short: criterion.short,
			title: criterion.title,
			passages: suggestPassages(index, criterion)
		}))
	};
	console.log(JSON.stringify(shown, null, '\t'));
	return exitCodes.done;
}

async function read(path: string, guide: Guide): Promise<ProposalText | null> {
	const file = await openFile(path);
	if (!file) return null;
	const result = await readProposal(
		{ type: 'file', file, name: path === '-' ? '' : basename(path) },
		{ now: new Date().toISOString() },
		{ openPdf: openInNode, answersOf: (design) => answersText(design, guide) }
	);
	if (result.ok) return result.value;
	console.error(`${called(path)}: ${explain(result.error)}`);
	return null;
}

function explain(error: ReadError): string {
	switch (error.type) {
		case 'empty':
			return 'there is nothing in it.';
		case 'too-large':
			return `larger than ${error.limit / 1024 / 1024} MB.`;
		case 'too-long':
			return 'longer than any proposal; cut it, or save the part you need.';
		case 'not-readable':
			return 'there is no such file, or it may not be read.';
		case 'unknown-kind':
			return `${kinds[error.found]}. PDF, Word (.docx), text and Causeway designs can be read.`;
		case 'protected':
			return 'protected by a password. Save it without one.';
		case 'damaged':
			return 'damaged or cut off. Ask for it again.';
		case 'scanned':
			return `${error.pages} pages without text: it was scanned. Ask for the original, or run text recognition.`;
		case 'macros':
			return 'a Word file with macros. Save it as .docx or PDF.';
		case 'bomb':
			return 'unpacks to far more than a proposal holds. It is left alone.';
		case 'bad-design':
			return `not a Causeway design. ${error.detail}`.trim();
		case 'newer-than-this-app':
			return `made with a newer Causeway (format ${error.found}; this one knows ${error.known}). Update Causeway.`;
		case 'not-loaded':
		case 'cancelled':
			return 'could not be read. Try again.';
		default:
			return error satisfies never;
	}
}

const kinds: Readonly<Record<Extract<ReadError, { type: 'unknown-kind' }>['found'], string>> = {
	'old-word': 'an old Word file (.doc); save it as .docx or PDF',
	spreadsheet: 'a spreadsheet',
	slides: 'a presentation',
	'open-document': 'an OpenDocument file; save it as .docx or PDF',
	image: 'a picture',
	other: 'a kind of file that is not known here'
};
