/** Small files made for tests: Word documents, zips that lie, PDFs by hand. */
import { deflateSync, strToU8, zipSync, type Zippable } from 'fflate';

const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
	'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
	'xmlns:v="urn:schemas-microsoft-com:vml"';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const document = (body: string): string =>
	`<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
export const footnotes = (notes: string): string =>
	`<?xml version="1.0"?><w:footnotes ${namespaces}>${notes}</w:footnotes>`;
export const relationships = (...entries: readonly string[]): string =>
	`<?xml version="1.0"?><Relationships xmlns="${packageTypes}/relationships">${entries.join('')}</Relationships>`;
export const relationship = (id: string, type: string, target: string, more = ''): string =>
	`<Relationship Id="${id}" Type="${officeTypes}/${type}" Target="${target}" ${more}/>`;

export const run = (text: string, properties = ''): string =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (inner: string, style = ''): string =>
	`<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

/** The parts every Word file has, with others beside them or in their place. */
export function wordEntries(
	body: string,
	more: Readonly<Record<string, string | Uint8Array>> = {}
): Zippable {
	const parts: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packageTypes}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
		'_rels/.rels': relationships(relationship('r1', 'officeDocument', 'word/document.xml')),
		'word/document.xml': document(body),
		...more
	};
	return Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [
			name,
			typeof part === 'string' ? strToU8(part) : part
		])
	);
}
export const wordFile = (...given: Parameters<typeof wordEntries>): Uint8Array<ArrayBuffer> =>
	zipSync(wordEntries(...given)) as Uint8Array<ArrayBuffer>;

export interface RawEntry {
	readonly name: string;
	readonly data: Uint8Array;
	/** What the file says, where it differs from what it is. */
	readonly size?: number;
	readonly packed?: number;
	readonly flags?: number;
	readonly method?: number;
	readonly localName?: string;
	/** Local header of another entry, counted from 0. */
	readonly at?: number;
}

/** A zip in which everything may be false. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
	const chunks: Uint8Array[] = [];
	const starts: number[] = [];
	let length = 0;
	const add = (chunk: Uint8Array) => {
		chunks.push(chunk);
		length += chunk.length;
	};
	const facts = entries.map((entry) => {
		const bytes = entry.method === 0 ? entry.data : deflateSync(entry.data);
		return {
			...entry,
			bytes,
			packed: entry.packed ?? bytes.length,
			size: entry.size ?? entry.data.length
		};
	});
	for (const { name, localName = name, bytes, packed, size, flags = 0, method = 8 } of facts) {
		starts.push(length);
		add(
			fields([
				[0x04034b50, 4],
				[20, 2],
				[flags, 2],
				[method, 2],
				[0, 4],
				[0, 4],
				[packed, 4],
				[size, 4],
				[strToU8(localName).length, 2],
				[0, 2]
			])
		);
		add(strToU8(localName));
		add(bytes);
	}
	const directory = length;
	facts.forEach(({ name, packed, size, flags = 0, method = 8, at }, index) => {
		add(
			fields([
				[0x02014b50, 4],
				[20, 2],
				[20, 2],
				[flags, 2],
				[method, 2],
				[0, 4],
				[0, 4],
				[packed, 4],
				[size, 4],
				[strToU8(name).length, 2],
				[0, 2],
				[0, 2],
				[0, 2],
				[0, 2],
				[0, 4],
				[starts[at ?? index]!, 4]
			])
		);
		add(strToU8(name));
	});
	const end = length;
	add(
		fields([
			[0x06054b50, 4],
			[0, 2],
			[0, 2],
			[facts.length, 2],
			[facts.length, 2],
			[end - directory, 4],
			[directory, 4],
			[0, 2]
		])
	);
	const file = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		file.set(chunk, at);
		at += chunk.length;
	}
	return file;
}

function fields(values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
	const out: number[] = [];
	for (const [value, bytes] of values)
		for (let byte = 0; byte < bytes; byte++) out.push(Math.floor(value / 2 ** (8 * byte)) % 256);
	return Uint8Array.from(out);
}

/** A PDF by hand; each page's content is given in PDF's own operators. */
export function pdfFile(
	pages: readonly string[],
	{ catalog = '', info = '', font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' } = {}
): Uint8Array<ArrayBuffer> {
	const objects = [
		`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
		`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')}] >>`,
		font,
		`<< ${info} >>`,
		...pages.flatMap((content, index) => [
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + 2 * index} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`
		])
	];
	let file = '%PDF-1.4\n';
	const at = objects.map((object, index) => {
		const start = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return start;
	});
	const rows = at.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>`;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${at.length === 0 ? 0 : file.length}\n%%EOF\n`;
	return Uint8Array.from(file, (character) => character.charCodeAt(0)) as Uint8Array<ArrayBuffer>;
}

/** Lines from the top of a page, 11 points on 14. */
export const lines = (...texts: readonly string[]): string =>
	`BT /F 11 Tf 14 TL 72 770 Td ${texts.map((text) => `(${text.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
