/**
 * Appraisals and panels as files. The document's own fields stand at the top; beside them, under `proposals`, the texts
 * of the proposal that was read, in its present and earlier states, so that a colleague needs nothing else. Without the
 * texts the quotations still stand in the document.
 */
import type { Appraisal, Panel } from '../appraisal/appraisal.ts';
import { checkAppraisalDocument, type OpenAppraisalError } from '../appraisal/open-appraisal.ts';
import type { ProposalText } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileName } from './design-file.ts';
import { checkProposalText, proposalsIn } from './proposal-text.ts';
import { sealedFormat } from './sealed-format.ts';
import { readTextFile, type TextFileError, type WrittenFile } from './text-file.ts';

export const appraisalEnding = '.appraisal.json';
export const panelEnding = '.panel.json';
/** Bytes; the text of 3,000 pages in any script, and an appraisal of them. */
export const appraisalFileLimit = 60 * 1024 * 1024;
/** States of a proposal in one file. */
const proposalLimit = 50;

export type AppraisalFile = WrittenFile;

export type AppraisalFileError =
	| TextFileError
	| OpenAppraisalError
	/** Made for a panel: it is opened there, once one's own verdicts are given. */
	| { type: 'sealed' };

export interface OpenedAppraisal {
	readonly document: Appraisal | Panel;
	/** Those the document refers to and that are whole; others are left out, since the quotations stand without them. */
	readonly proposals: readonly ProposalText[];
}

/** @param proposals may hold more than the document refers to: only what it refers to is written; none for a file without texts */
export function appraisalFile(
	document: Appraisal | Panel,
	proposals: readonly ProposalText[]
): AppraisalFile {
	const known = proposalsIn(document);
	const texts = known.flatMap(
		({ fingerprint }) => proposals.find((one) => one.fingerprint === fingerprint) ?? []
	);
	const content = texts.length === 0 ? document : { ...document, proposals: texts };
	return {
		name: fileName(
			document.proposal.title || 'proposal',
			'members' in document ? panelEnding : appraisalEnding
		),
		mediaType: 'application/json',
		text: `${JSON.stringify(content, null, '\t')}\n`
	};
}

export async function readAppraisalFile(
	file: Blob
): Promise<Result<OpenedAppraisal, AppraisalFileError>> {
	const read = await readTextFile(file, appraisalFileLimit);
	return read.ok ? openAppraisalFile(read.value) : read;
}

/** The same for text that was read already. */
export function openAppraisalFile(json: string): Result<OpenedAppraisal, AppraisalFileError> {
	let value: unknown;
	try {
		value = JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'not-json' });
	}
	const { proposals, ...document } = fieldsOf(value);
	if (document['format'] === sealedFormat) return fail({ type: 'sealed' });
	// The texts are checked apart: they hold far more entries than any document of ours may.
	const opened = checkAppraisalDocument(document);
	if (!opened.ok) return opened;
	const known = new Set(proposalsIn(opened.value).map(({ fingerprint }) => fingerprint));
	const texts = (Array.isArray(proposals) ? proposals.slice(0, proposalLimit) : [])
		.map(checkProposalText)
		.flatMap((one) => (one.ok && known.delete(one.value.fingerprint) ? [one.value] : []));
	return ok({ document: opened.value, proposals: texts });
}

/** Own fields of an object; of anything else none, which no document is. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value))
		: {};
