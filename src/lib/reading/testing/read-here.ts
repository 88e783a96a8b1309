/** Reading in tests, as the command line does it. */
import { readFileSync } from 'node:fs';
import type { ProposalText } from '../../appraisal/proposal.ts';
import type { Result } from '../../domain/result.ts';
import { openInNode } from '../pdfjs-node.ts';
import { readProposal, type ReadingTools } from '../read-proposal.ts';
import type { ReadError, ReadOptions } from '../reading.ts';

export const now = '2027-05-04T09:00:00.000Z';
export const toolsHere: ReadingTools = {
	openPdf: openInNode,
	answersOf: () => [{ number: 1, label: 'One', text: 'An answer.' }]
};

export const readBytes = (
	bytes: Uint8Array | string,
	options: Partial<ReadOptions> = {}
): Promise<Result<ProposalText, ReadError>> =>
	readProposal(
		{ type: 'file', file: new Blob([bytes as Uint8Array<ArrayBuffer>]), name: 'a.bin' },
		{ now, ...options },
		toolsHere
	);

export const fixture = (path: string): Uint8Array =>
	new Uint8Array(readFileSync(`tests/fixtures/${path}`));

/** The text, for a file that must be readable. */
export async function textOf(bytes: Uint8Array | string): Promise<ProposalText> {
	const result = await readBytes(bytes);
	if (!result.ok) throw new Error(`not read: ${result.error.type}`);
	return result.value;
}

/** Why a file was refused; "read" when it was not. */
export async function refusal(bytes: Uint8Array | string): Promise<ReadError | 'read'> {
	const result = await readBytes(bytes);
	return result.ok ? 'read' : result.error;
}
