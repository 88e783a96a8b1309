/**
 * The parts of a Word file that hold its words, unpacked under limits and checked, then packed anew: what reads the
 * document afterwards never sees the file as it came, nor its pictures, fonts and embedded files.
 */
import { strToU8, zipSync } from 'fflate';
import { proposalPartLimit } from '../appraisal/proposal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { markParagraphs } from './mark-paragraphs.ts';
import type { ReadError } from './reading.ts';
import { readNumbering } from './word-numbering.ts';
import { unpack, type ZipEntry } from './zip.ts';

/**
 * Bytes of XML in all parts together, and elements that are left when looks are taken out. A proposal of 300 pages has
 * about a tenth of them; each costs memory, some 500 MB at the limit.
 */
const wordLimits = { bytes: 40 * 1024 * 1024, elements: 400_000 } as const;

const isRead = (name: string): boolean =>
	/\.(xml|rels)$/i.test(name) &&
	!/^(customXml|docProps|word\/(media|theme|glossary|charts|diagrams|embeddings|activeX))\//i.test(
		name
	);

export function wordParts(
	bytes: Uint8Array,
	entries: ReadonlyMap<string, ZipEntry>
): Result<Uint8Array<ArrayBuffer>, ReadError> {
	const parts = new Map<string, string>();
	let size = 0;
	let elements = 0;
	for (const entry of [...entries.values()].filter(({ name }) => isRead(name))) {
		const part = unpack(bytes, entry, wordLimits.bytes - size);
		if (!part.ok) return part;
		size += part.value.length;
		const text = new TextDecoder().decode(part.value);
		const fault = faultIn(text);
		if (fault !== null) return fail({ type: fault });
		const plain = withoutLooks(text);
		elements += count(plain, /<\w/g);
		if (elements > wordLimits.elements || count(plain, /<w:p[ />]/g) > proposalPartLimit)
			return fail({ type: 'too-long' });
		parts.set(entry.name, plain);
	}
	return ok(packed(withMarks(parts)));
}

const packed = (parts: ReadonlyMap<string, string>) =>
	zipSync(
		Object.fromEntries([...parts].map(([name, text]) => [name, [strToU8(text), { level: 0 }]]))
	) as Uint8Array<ArrayBuffer>;

/** Numbers and headings are told by other parts than the text: they are written into it. */
function withMarks(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	const part = (name: string) =>
		[...parts].find(([path]) => new RegExp(`^word/${name}\\d*\\.xml$`, 'i').test(path));
	const document = part('document');
	if (!document) return parts;
	const numbering = readNumbering(part('numbering')?.[1] ?? '', part('styles')?.[1] ?? '');
	return new Map([...parts, [document[0], markParagraphs(document[1], numbering)]]);
}

/** Macros are named by their type where the file that holds them has another name. */
const macroTypes = /vnd\.ms-word\.[\w.]*macroEnabled|vnd\.ms-office\.vbaProject/i;

/** Declarations of a document type have no place in a Word file; they define entities, which can grow without end. */
function faultIn(text: string): 'damaged' | 'macros' | null {
	// Not UTF-8: nothing that was looked for could be seen.
	if (text.startsWith('\uFFFD') || /<!(DOCTYPE|ENTITY)/i.test(text)) return 'damaged';
	return macroTypes.test(text) ? 'macros' : null;
}

/** Fonts, sizes, colours, bookmarks, marks of the spelling check: half of what a Word file is made of, and no words. */
const withoutLooks = (text: string): string =>
	text
		.replace(
			/<w:(?:rFonts|sz|szCs|color|lang|kern|spacing|position|w|noProof|proofErr|lastRenderedPageBreak|bCs|iCs|jc|ind|shd|bookmarkStart|bookmarkEnd|keepNext|keepLines|widowControl|contextualSpacing|tcW|tblW|tblLook|tblBorders|vAlign|trHeight)(?: [^<>]*)?\/>/g,
			''
		)
		.replace(/ w:rsid\w*="[^"<>]*"/g, '');

function count(text: string, what: RegExp): number {
	let found = 0;
	for (const _ of text.matchAll(what)) found += 1;
	return found;
}
