/**
 * jsPDF can only write each object openly, with 20 more bytes in its table: the tags of a long
 * paper would weigh more than its text. Here its cross-reference table is replaced by the
 * compressed form of PDF 1.5, small objects are packed into object streams, and document
 * information is written as UTF-16 (jsPDF's own spelling spoils letters such as "č").
 */
import { hex4 } from './pdf-text.ts';

export interface PackedObject {
	readonly id: number;
	readonly body: string;
}

/** Readers fetch an object stream whole; a few hundred objects keep that cheap. */
const objectsPerStream = 400;

interface Entry {
	readonly type: 0 | 1 | 2;
	/** Byte offset, or number of the object stream. */
	readonly where: number;
	/** Place in the object stream. */
	readonly index: number;
}

export async function packFile(
	file: Uint8Array,
	packed: readonly PackedObject[],
	options: { readonly id: string; readonly info: Readonly<Record<string, string>> }
): Promise<Uint8Array> {
	const { tableAt, entries, root } = readTable(file);
	const parts: Uint8Array[] = [file.subarray(0, tableAt)];
	let length = tableAt;
	const append = (id: number, part: Uint8Array) => {
		entries[id] = { type: 1, where: length, index: 0 };
		parts.push(part);
		length += part.length;
	};

	const information = Object.entries(options.info).map(([key, value]) => `/${key} ${value}`);
	const infoId = entries.length;
	append(infoId, latin1(`${infoId} 0 obj\n<<${information.join(' ')}>>\nendobj\n`));
	for (let from = 0; from < packed.length; from += objectsPerStream) {
		const group = packed.slice(from, from + objectsPerStream);
		const id = entries.length;
		group.forEach((object, index) => (entries[object.id] = { type: 2, where: id, index }));
		append(id, await objectStream(id, group));
	}

	const tableId = entries.length;
	entries[tableId] = { type: 1, where: length, index: 0 };
	const table = await deflate(tableBytes(entries));
	const dictionary =
		`<</Type /XRef /Size ${entries.length} /W [1 4 2] /Root ${root} 0 R /Info ${infoId} 0 R ` +
		`/ID [<${options.id}> <${options.id}>] /Filter /FlateDecode /Length ${table.length}>>`;
	parts.push(stream(tableId, dictionary, table), latin1(`startxref\n${length}\n%%EOF\n`));
	return joined([latin1('%PDF-1.7'), joined(parts).subarray('%PDF-1.3'.length)]);
}

/** The table and trailer jsPDF ends a file with. */
function readTable(file: Uint8Array): { tableAt: number; entries: Entry[]; root: number } {
	const tail = asLatin1(file.subarray(-40));
	const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
	const text = asLatin1(file.subarray(tableAt));
	const size = Number(/^xref\s+0 (\d+)\s/.exec(text)?.[1] ?? NaN);
	const root = Number(/\/Root (\d+) 0 R/.exec(text)?.[1] ?? NaN);
	const rows = [...text.matchAll(/(\d{10}) \d{5} ([nf])/g)];
	if (Number.isNaN(root) || rows.length !== size) {
		throw new Error('jsPDF ended the file in an unknown way; 4.2.1 is expected');
	}
	const entries = rows.map(([, where, kind]): Entry => ({
		type: kind === 'n' ? 1 : 0,
		where: Number(where),
		index: 0
	}));
	return { tableAt, entries, root };
}

async function objectStream(id: number, group: readonly PackedObject[]): Promise<Uint8Array> {
	let offset = 0;
	const header = group.map((object) => {
		const pair = `${object.id} ${offset}`;
		offset += object.body.length + 1;
		return pair;
	});
	const first = header.join(' ') + '\n';
	const data = await deflate(latin1(first + group.map((object) => object.body).join('\n')));
	const dictionary =
		`<</Type /ObjStm /N ${group.length} /First ${first.length} ` +
		`/Filter /FlateDecode /Length ${data.length}>>`;
	return stream(id, dictionary, data);
}

function tableBytes(entries: readonly Entry[]): Uint8Array {
	const bytes = new Uint8Array(entries.length * 7);
	const view = new DataView(bytes.buffer);
	for (let id = 0; id < entries.length; id++) {
		const entry = entries[id];
		view.setUint8(id * 7, entry?.type ?? 0);
		view.setUint32(id * 7 + 1, entry?.where ?? 0);
		view.setUint16(id * 7 + 5, entry?.type === 0 ? 65535 : (entry?.index ?? 65535));
	}
	return bytes;
}

const stream = (id: number, dictionary: string, data: Uint8Array): Uint8Array =>
	joined([latin1(`${id} 0 obj\n${dictionary}\nstream\n`), data, latin1('\nendstream\nendobj\n')]);

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
	const compressed = new Blob([bytes as Uint8Array<ArrayBuffer>])
		.stream()
		.pipeThrough(new CompressionStream('deflate'));
	return new Uint8Array(await new Response(compressed).arrayBuffer());
}

const latin1 = (text: string): Uint8Array =>
	Uint8Array.from(text, (character) => character.charCodeAt(0));

const asLatin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/**
 * Thirty-two hexadecimal digits that follow from the content: the same paper gives the same
 * file.
 */
export function fingerprint(text: string): string {
	const lanes = [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x9e3779b9];
	for (let at = 0; at < text.length; at++) {
		const lane = at & 3;
		lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ text.charCodeAt(at), 0x01000193);
	}
	return lanes.map((lane) => hex4(lane >>> 16) + hex4(lane & 0xffff)).join('');
}
