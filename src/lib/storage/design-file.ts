/**
 * Designs as files: the name a design is saved under, and reading a file that somebody sent.
 * A file is the design as readable JSON, with its history beside the design's own fields, under `history`.
 */
import type { Design } from '../domain/design.ts';
import { openDesign, saveDesign, sizeLimit, type OpenError } from '../domain/open-design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { DesignHistory } from './design-history.ts';
import { historyFromJson, historyToJson } from './history-json.ts';
import { decode, kindOf, readBytes, type UnreadError } from './file-bytes.ts';

export const fileEnding = '.causeway.json';
/** Characters, ending included; in any script well below the 255 bytes that file systems allow. */
const nameLimit = 80;

export type FileError =
	| OpenError
	| UnreadError
	/** Text in a coding we do not know. */
	| { type: 'not-text' }
	/** A Word or Excel file, a zip: the form to open is the JSON file or the PDF annex. */
	| { type: 'office-file' }
	/** A PDF without a design in it, or one that cannot be read. */
	| { type: 'pdf-without-design' }
	/** Under a passphrase: see `protected-file.ts`. */
	| { type: 'protected'; text: string };

/** Takes the attached design out of a PDF as JSON text; null when there is none. The reader belongs to `export/`. */
type ReadPdf = (bytes: Uint8Array) => Promise<string | null>;

export interface DesignFile {
	readonly name: string;
	readonly mediaType: 'application/json';
	readonly text: string;
}

/** What a file holds. */
interface DesignFileContent {
	readonly design: Design;
	readonly history: DesignHistory | null;
	/** It had a history that is damaged, too large or of a kind not known here. The design itself is whole. */
	readonly isHistoryLost: boolean;
}

/** With a history that would make the file too large to be opened again, the design is saved without it. */
export function designFile(design: Design, history: DesignHistory | null = null): DesignFile {
	const plain = saveDesign(design);
	const beside = history && `\t"history": ${JSON.stringify(historyToJson(history))}\n}\n`;
	const isSmall = beside !== null && plain.length + beside.length <= sizeLimit;
	return {
		name: fileName(design.profile.title),
		mediaType: 'application/json',
		text: isSmall ? `${plain.replace(/\n\}\n$/, ',\n')}${beside}` : plain
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

/** Reads a design from a JSON file, or from a PDF annex that carries one, without its history. */
export async function readDesignFile(
	file: Blob,
	readPdf: ReadPdf
): Promise<Result<DesignFileContent, FileError>> {
	const read = await readBytes(file, sizeLimit);
	if (!read.ok) return read;
	switch (kindOf(read.value)) {
		case 'pdf':
			return openPdf(read.value, readPdf);
		case 'zip':
			return fail({ type: 'office-file' });
		case 'text': {
			const text = decode(read.value);
			return text === null ? fail({ type: 'not-text' }) : opened(text);
		}
	}
}

/** Its mark stands at the head of the file; reading it is left to the code that opens it. */
const protectedMark = '"causeway-protected"';

function opened(json: string): Result<DesignFileContent, FileError> {
	if (json.slice(0, 1_000).includes(protectedMark)) return fail({ type: 'protected', text: json });
	const design = openDesign(json);
	if (!design.ok) return design;
	const saved = historyBeside(json);
	const history = saved === undefined ? null : historyFromJson(saved);
	return ok({
		design: design.value,
		history,
		isHistoryLost: saved !== undefined && history === null
	});
}

/** The text is known to be a record in JSON. It is read a second time only where it has a history. */
function historyBeside(json: string): unknown {
	if (!json.includes('"history"')) return undefined;
	return (JSON.parse(json.replace(/^\uFEFF/, '')) as { history?: unknown }).history;
}

async function openPdf(
	bytes: Uint8Array,
	readPdf: ReadPdf
): Promise<Result<DesignFileContent, FileError>> {
	// A damaged PDF makes the reader throw; for the user it is a PDF that holds no design.
	const json = await readPdf(bytes).catch(() => null);
	return json === null ? fail({ type: 'pdf-without-design' }) : opened(json);
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
