/** What a file is, by its first bytes and what it holds; never by its name or the type it declares. */
import type { ReadError } from './reading.ts';
import { startsAsPdf } from './pdf-document.ts';
import type { ZipEntry } from './zip.ts';

type FileKind =
	| { readonly kind: 'pdf' | 'zip' | 'text' }
	| { readonly kind: 'refused'; readonly error: ReadError };

type Unknown = Extract<ReadError, { type: 'unknown-kind' }>['found'];
const unknown = (found: Unknown): FileKind => ({
	kind: 'refused',
	error: { type: 'unknown-kind', found }
});

/** A zip, and an empty one. */
const zipMarks = ['PK\x03\x04', 'PK\x05\x06'];
const images = [
	'\x89PNG',
	'\xFF\xD8\xFF',
	'GIF8',
	'II*\0',
	'MM\0*',
	'BM',
	'\0\0\x01\0',
	'\0\0\0\x0CJXL '
];
const openDocument = /application\/vnd\.oasis\.opendocument|xmlns:office="urn:oasis:names/;

export function kindOf(bytes: Uint8Array): FileKind {
	const head = latin1(bytes.subarray(0, 2048));
	if (zipMarks.some((mark) => head.startsWith(mark))) return { kind: 'zip' };
	if (head.startsWith('\xD0\xCF\x11\xE0')) return oldOffice(bytes);
	if (startsAsPdf(bytes) && !/^\s*\{/.test(head)) return { kind: 'pdf' };
	if (images.some((mark) => head.startsWith(mark)) || isImageBox(head)) return unknown('image');
	if (/^(\xEF\xBB\xBF)?\s*<(\?xml|!doctype|html|office:)/i.test(head))
		return unknown(openDocument.test(head) ? 'open-document' : 'other');
	return /^\{\\rtf/.test(head) ? unknown('other') : { kind: 'text' };
}

/** WebP, and the pictures of telephones. */
const isImageBox = (head: string): boolean =>
	(head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
	(head.slice(4, 8) === 'ftyp' && /^(heic|heix|mif1|avif)/.test(head.slice(8, 12)));

/** The container of Office before 2007; newer files with a password are kept in one too. */
function oldOffice(bytes: Uint8Array): FileKind {
	if (holds(bytes, 'EncryptedPackage')) return { kind: 'refused', error: { type: 'protected' } };
	if (holds(bytes, 'WordDocument')) return unknown('old-word');
	if (holds(bytes, 'Workbook') || holds(bytes, 'Book')) return unknown('spreadsheet');
	return unknown(holds(bytes, 'PowerPoint Document') ? 'slides' : 'other');
}

/** What a zip holds: a Word file that may be read, or why not. */
export function kindOfZip(entries: ReadonlyMap<string, ZipEntry>): 'word' | ReadError {
	const names = [...entries.keys()];
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	if (has(/^content\.xml$/) && has(/^mimetype$/))
		return { type: 'unknown-kind', found: 'open-document' };
	if (!has(/^\[Content_Types\]\.xml$/)) return { type: 'unknown-kind', found: 'other' };
	if (has(/^word\/.+\.xml$/i)) {
		return has(/(^|\/)vba\w*\.(bin|xml)$/i) ? { type: 'macros' } : 'word';
	}
	if (has(/^xl\//i)) return { type: 'unknown-kind', found: 'spreadsheet' };
	return { type: 'unknown-kind', found: has(/^ppt\//i) ? 'slides' : 'other' };
}

/** A letter for each byte. Browsers take "latin1" to be windows-1252, in which 0x89, with which PNG begins, is another. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The name of a stream inside the container, in UTF-16 as it stands there with its end. */
function holds(bytes: Uint8Array, name: string): boolean {
	const wanted = Uint8Array.from([...`${name}\0`].flatMap((one) => [one.charCodeAt(0), 0]));
	// Entries of the container's directory begin at multiples of 128 bytes.
	for (let at = 0; at + wanted.length <= bytes.length; at += 128)
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
	return false;
}
