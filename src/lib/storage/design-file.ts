/**
 * Designs as files: the name a design is saved under, and reading a file that somebody sent.
 * The size is checked before anything is read, the kind by the first bytes, never by name or declared type.
 */
import type { Design } from '../domain/design.ts';
import { openDesign, saveDesign, sizeLimit, type OpenError } from '../domain/open-design.ts';
import { fail, type Result } from '../domain/result.ts';

export const fileEnding = '.causeway.json';
/** Characters, ending included; in any script well below the 255 bytes that file systems allow. */
const nameLimit = 80;

export type FileError =
	| OpenError
	| { type: 'empty' }
	/** The file could not be read at all: moved, or on a drive that is gone. */
	| { type: 'not-readable' }
	/** Text in a coding we do not know. */
	| { type: 'not-text' }
	/** A Word or Excel file, a zip: the form to open is the JSON file or the PDF annex. */
	| { type: 'office-file' }
	/** A PDF without a design in it, or one that cannot be read. */
	| { type: 'pdf-without-design' };

/** Takes the attached design out of a PDF as JSON text; null when there is none. The reader belongs to `export/`. */
export type ReadPdf = (bytes: Uint8Array) => Promise<string | null>;

export interface DesignFile {
	readonly name: string;
	readonly mediaType: 'application/json';
	readonly text: string;
}

export function designFile(design: Design): DesignFile {
	return {
		name: fileName(design.profile.title),
		mediaType: 'application/json',
		text: saveDesign(design)
	};
}

/** Letters, marks and digits of any script, joined by hyphens; nothing that a system or a shell reads as a command. */
export function fileName(title: string, ending = fileEnding): string {
	const words = title
		.slice(0, 1_000)
		.normalize('NFC')
		.replace(/\p{Cf}/gu, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^[-\p{M}]+|-+$/gu, '');
	const stem = shorten(words, nameLimit - ending.length).replace(/-+$/, '');
	if (stem === '') return `design${ending}`;
	// Names Windows keeps for devices, whatever the ending.
	const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
	return `${isDevice ? `design-${stem}` : stem}${ending}`;
}

/** Reads a design from a JSON file, or from a PDF annex that carries one. */
export async function readDesignFile(
	file: Blob,
	readPdf: ReadPdf
): Promise<Result<Design, FileError>> {
	if (file.size > sizeLimit) return fail({ type: 'too-large', bytes: file.size, limit: sizeLimit });
	if (file.size === 0) return fail({ type: 'empty' });
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await file.arrayBuffer());
	} catch {
		return fail({ type: 'not-readable' });
	}
	switch (kindOf(bytes)) {
		case 'pdf':
			return openPdf(bytes, readPdf);
		case 'zip':
			return fail({ type: 'office-file' });
		case 'text': {
			const text = decode(bytes);
			return text === null ? fail({ type: 'not-text' }) : openDesign(text);
		}
	}
}

async function openPdf(bytes: Uint8Array, readPdf: ReadPdf): Promise<Result<Design, FileError>> {
	// A damaged PDF makes the reader throw; for the user it is a PDF that holds no design.
	const json = await readPdf(bytes).catch(() => null);
	return json === null ? fail({ type: 'pdf-without-design' }) : openDesign(json);
}

/** First bytes of a zip (docx, xlsx ...), of an empty zip, and of an old Office file. */
const archiveMarks = ['PK\x03\x04', 'PK\x05\x06', '\xD0\xCF\x11\xE0'];

/** PDF readers accept the mark anywhere in the first kilobyte, so we do too; JSON cannot hold it before its brace. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'zip' | 'text' {
	const head = String.fromCharCode(...bytes.subarray(0, 1024));
	if (archiveMarks.some((mark) => head.startsWith(mark))) return 'zip';
	return /^[^{]*%PDF-/.test(head) ? 'pdf' : 'text';
}

/** UTF-8, or UTF-16 with its mark, which Windows editors write when asked for "Unicode". */
function decode(bytes: Uint8Array): string | null {
	const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
	const coding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(coding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Cut between characters as people see them, so that no letter loses its marks. */
function shorten(text: string, limit: number): string {
	let short = '';
	for (const { segment } of new Intl.Segmenter().segment(text)) {
		if (short.length + segment.length > limit) break;
		short += segment;
	}
	return short;
}
