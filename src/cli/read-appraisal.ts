import { appraisalFormat, panelFormat } from '../lib/appraisal/appraisal.ts';
import {
	readAppraisalFile,
	type AppraisalFileError,
	type OpenedAppraisal
} from '../lib/storage/appraisal-file.ts';
import { called, openFile } from './open-file.ts';
import { otherKind } from './other-kind.ts';

/** Null after saying on standard error why it cannot be read. Never quotes anybody's text. */
export async function readAppraisal(path: string): Promise<OpenedAppraisal | null> {
	const file = await openFile(path);
	if (!file) return null;
	const read = await readAppraisalFile(file);
	if (read.ok) return read.value;
	const other =
		read.error.type === 'not-an-appraisal'
			? await otherKind(file, appraisalFormat, panelFormat)
			: null;
	console.error(`${called(path)}: ${other ?? explain(read.error)}`);
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
			return `larger than ${error.limit / 1024 / 1024} MB; this is no appraisal file.`;
		case 'empty':
			return 'there is nothing in it. Save the appraisal in Causeway again.';
		case 'not-readable':
			return 'it cannot be read. Copy it to another place and try again.';
		case 'not-text':
			return 'text in a coding not known here. Save it as UTF-8.';
		case 'other-file':
			return 'no appraisal file. Name the one that ends in .appraisal.json or .panel.json.';
		default:
			return error satisfies never;
	}
}
