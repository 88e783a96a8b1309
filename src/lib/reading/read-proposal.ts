/**
 * A proposal out of a file or a paste, whatever it is: the size is looked at before anything is read, the kind is told
 * by the first bytes, and what cannot be read is refused with its reason. Nothing leaves the machine.
 */
import type { ProposalRef } from '../appraisal/appraisal.ts';
import type { ProposalPart, ProposalText } from '../appraisal/proposal.ts';
import type { Design } from '../domain/design.ts';
import { openDesign, type OpenError } from '../domain/open-design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { kindOf, kindOfZip } from './file-kind.ts';
import { CodeNotLoaded } from './load-code.ts';
import type { PdfOpener } from './pdf-document.ts';
import type { ProposalSource, ReadError, ReadOptions } from './reading.ts';
import { readPdf } from './read-pdf.ts';
import { decodeText, readText } from './read-text.ts';
import { readWord } from './read-word.ts';
import { readZip } from './zip.ts';

/** Bytes of a file. */
export const fileLimit = 60 * 1024 * 1024;

/** What reading needs of the place it runs in. */
export interface ReadingTools {
	readonly openPdf: PdfOpener;
	/** A design in words; the page has them, the worker does not. */
	readonly answersOf: (design: Design) => readonly ProposalPart[];
}

type Found = Pick<
	ProposalText,
	'kind' | 'numbering' | 'title' | 'applicant' | 'designId' | 'design'
> & {
	readonly content: ProposalText['content'];
};
type Listening = Pick<ReadOptions, 'onprogress' | 'signal'>;

/** Never throws for what is in a file. */
export async function readProposal(
	source: ProposalSource,
	options: ReadOptions,
	tools: ReadingTools
): Promise<Result<ProposalText, ReadError>> {
	const taken = await bytesOf(source);
	if (!taken.ok) return taken;
	// Before reading: what reads a PDF takes the bytes over.
	const fingerprint = await sha256(taken.value);
	const found = await readWhole(taken.value, options, tools);
	if (options.signal?.aborted) return fail({ type: 'cancelled' });
	if (!found.ok) return found;
	const { content, design, ...facts } = found.value;
	// Pasted text is called what the person who pasted it says; a design knows its own title.
	const given = source.type === 'text' && design === null ? source.name.trim() : '';
	const ref: ProposalRef = {
		...facts,
		title: given || facts.title,
		name: source.name,
		fingerprint,
		parts: content.length,
		opened: options.now
	};
	return ok({ ...ref, content, design });
}

async function bytesOf(source: ProposalSource): Promise<Result<Uint8Array, ReadError>> {
	if (source.type === 'text') return ok(new TextEncoder().encode(source.text));
	const { size } = source.file;
	if (size > fileLimit) return fail({ type: 'too-large', bytes: size, limit: fileLimit });
	if (size === 0) return fail({ type: 'empty' });
	try {
		return ok(new Uint8Array(await source.file.arrayBuffer()));
	} catch {
		return fail({ type: 'not-readable' });
	}
}

async function readWhole(...given: Parameters<typeof read>): Promise<Result<Found, ReadError>> {
	try {
		return await read(...given);
	} catch (error) {
		if (error instanceof CodeNotLoaded) return fail({ type: 'not-loaded' });
		throw error;
	}
}

async function read(
	bytes: Uint8Array,
	options: Listening,
	tools: ReadingTools
): Promise<Result<Found, ReadError>> {
	const { kind, error } = { error: null, ...kindOf(bytes) };
	switch (kind) {
		case 'pdf': {
			const pdf = await readPdf(bytes, tools.openPdf, options);
			if (!pdf.ok) return pdf;
			if (pdf.value.type === 'design') return designFrom(pdf.value.json, tools);
			return ok(asFound('pdf', 'pages', pdf.value));
		}
		case 'zip': {
			const entries = readZip(bytes);
			if (!entries.ok) return entries;
			const held = kindOfZip(entries.value);
			if (held !== 'word') return fail(held);
			const word = await readWord(bytes, entries.value, options);
			return word.ok ? ok(asFound('word', 'paragraphs', word.value)) : word;
		}
		case 'text': {
			const text = decodeText(bytes);
			if (text === null) return fail({ type: 'unknown-kind', found: 'other' });
			if (isMeantAsDesign(text)) return designFrom(text, tools);
			const paragraphs = readText(text);
			return paragraphs.ok ? ok(asFound('text', 'paragraphs', paragraphs.value)) : paragraphs;
		}
		case 'refused':
			return fail(error);
		default:
			return kind satisfies never;
	}
}

const asFound = (
	kind: 'pdf' | 'word' | 'text',
	numbering: 'pages' | 'paragraphs',
	{ title, content }: { readonly title: string; readonly content: ProposalPart[] }
): Found => ({ kind, numbering, title, applicant: '', designId: '', design: null, content });

/** JSON is no proposal to be read as text: it is a design, or something else that was saved by a program. */
function isMeantAsDesign(text: string): boolean {
	const start = text.replace(/^\uFEFF/, '').trimStart();
	if (!/^[{[]/.test(start)) return false;
	if (start.slice(0, 2000).includes('"causeway-')) return true;
	try {
		JSON.parse(start);
		return true;
	} catch {
		return false;
	}
}

function designFrom(json: string, tools: ReadingTools): Result<Found, ReadError> {
	const opened = openDesign(json);
	if (!opened.ok) return fail(asReadError(opened.error));
	const design = opened.value;
	return ok({
		kind: 'design',
		numbering: 'answers',
		title: design.profile.title,
		applicant: design.profile.organisation,
		designId: design.id,
		design,
		content: [...tools.answersOf(design)]
	});
}

function asReadError(error: OpenError): ReadError {
	switch (error.type) {
		case 'too-large':
		case 'newer-than-this-app':
			return error;
		case 'not-json':
			return { type: 'bad-design', detail: '' };
		case 'not-a-design':
			return { type: 'bad-design', detail: error.detail };
		default:
			return error satisfies never;
	}
}

async function sha256(bytes: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
