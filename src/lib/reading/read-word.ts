/**
 * The paragraphs of a Word file (.docx), numbered. mammoth reads the document; its HTML is never made, its links and
 * pictures never followed.
 */
import { proposalPartLimit, proposalTextLimit, type ProposalPart } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type Mammoth from 'mammoth';
import { firstLine } from './clean-text.ts';
import { loadCode } from './load-code.ts';
import { pause } from './pause.ts';
import type { ReadError, ReadOptions } from './reading.ts';
import { paragraphsOf, type WordNode } from './word-text.ts';
import { wordParts } from './word-parts.ts';
import type { ZipEntry } from './zip.ts';

interface WordContent {
	readonly title: string;
	readonly content: ProposalPart[];
}

/** Paragraphs between two pauses. */
const breath = 500;

export async function readWord(
	bytes: Uint8Array,
	entries: ReadonlyMap<string, ZipEntry>,
	{ onprogress, signal }: Pick<ReadOptions, 'onprogress' | 'signal'>
): Promise<Result<WordContent, ReadError>> {
	onprogress?.({ done: 0, of: 0 });
	const packed = wordParts(bytes, entries);
	if (!packed.ok) return packed;
	const mammoth = await loadCode(() => import('mammoth'));
	await pause();
	if (signal?.aborted) return fail({ type: 'cancelled' });
	const document = await documentIn(packed.value, mammoth.default);
	if (document === null) return fail({ type: 'damaged' });
	const content: ProposalPart[] = [];
	const of = document.children?.length ?? 0;
	let title = '';
	let characters = 0;
	for (const { label, text, isTitle } of paragraphsOf(document)) {
		characters += text.length;
		if (content.length >= proposalPartLimit || characters > proposalTextLimit)
			return fail({ type: 'too-long' });
		if (isTitle && title === '') title = text.replace(/\n/g, ' ');
		content.push({ number: content.length + 1, label, text });
		if (content.length % breath > 0) continue;
		onprogress?.({ done: Math.min(content.length, of), of });
		await pause();
		if (signal?.aborted) return fail({ type: 'cancelled' });
	}
	if (content.length === 0) return fail({ type: 'empty' });
	onprogress?.({ done: of, of });
	return ok({ title: firstLine([title, ...content.map(({ text }) => text)]), content });
}

/** Null for a document that cannot be made sense of. Whatever is thrown below here is about the file. */
async function documentIn(
	packed: Uint8Array<ArrayBuffer>,
	{ convertToHtml }: Pick<typeof Mammoth, 'convertToHtml'>
): Promise<WordNode | null> {
	let found: WordNode | null = null;
	// In a browser the one is asked for, under Node the other.
	const input = { arrayBuffer: packed.buffer, buffer: packed as Buffer };
	try {
		await convertToHtml(input, {
			includeEmbeddedStyleMap: false,
			externalFileAccess: false,
			transformDocument(document: WordNode) {
				found = document;
				// Nothing is left of which HTML could be made.
				return { ...document, children: [] };
			}
		});
	} catch {
		return null;
	}
	return found;
}
