/**
 * The part of a TrueType font a document uses, with glyph numbers kept: 20 kB travel in the
 * file instead of 600. Numbers from `glyphCount` up become empty glyphs without width. Only the
 * tables a PDF reader needs; names, character maps and hinting stay behind (ISO 32000-1, 9.9).
 */
const kept = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

export function glyphCount(bytes: Uint8Array): number {
	const source = viewOf(bytes);
	return source.getUint16((readDirectory(source).get('maxp')?.offset ?? 0) + 4);
}

export function subsetFont(bytes: Uint8Array, used: Iterable<number>): Uint8Array {
	const source = viewOf(bytes);
	const tables = readDirectory(source);
	const table = (tag: string): Uint8Array => {
		const entry = tables.get(tag);
		if (!entry) throw new Error(`The font has no ${tag} table`);
		return bytes.subarray(entry.offset, entry.offset + entry.length);
	};
	const head = table('head').slice();
	const longOffsets = viewOf(head).getInt16(50) === 1;
	const count = viewOf(table('maxp')).getUint16(4);
	const offsets = viewOf(table('loca'));
	const glyphAt = (id: number) =>
		longOffsets ? offsets.getUint32(id * 4) : offsets.getUint16(id * 2) * 2;
	const glyphs = table('glyf');
	const outline = (id: number) =>
		id < count ? glyphs.subarray(glyphAt(id), glyphAt(id + 1)) : new Uint8Array();

	const ids = withComponents(used, outline);
	const last = Math.max(...ids);
	const newOffsets = new DataView(new ArrayBuffer((last + 2) * 4));
	const outlines: Uint8Array[] = [];
	let length = 0;
	for (let id = 0; id <= last; id++) {
		newOffsets.setUint32(id * 4, length);
		if (!ids.has(id)) continue;
		const padded = new Uint8Array(Math.ceil(outline(id).length / 4) * 4);
		padded.set(outline(id));
		outlines.push(padded);
		length += padded.length;
	}
	newOffsets.setUint32((last + 1) * 4, length);

	// Glyphs after the last one used are cut off, so the tables that count them are shortened too.
	const maxp = table('maxp').slice();
	viewOf(maxp).setUint16(4, last + 1);
	const hhea = table('hhea').slice();
	const metrics = Math.min(viewOf(hhea).getUint16(34), last + 1);
	const bearings = last + 1 - metrics;
	viewOf(hhea).setUint16(34, metrics);
	viewOf(head).setInt16(50, 1);
	const hmtx = new Uint8Array(metrics * 4 + bearings * 2);
	hmtx.set(table('hmtx').subarray(0, hmtx.length));
	const contents: Record<string, Uint8Array> = {
		glyf: concatenate(outlines, length),
		head,
		hhea,
		hmtx,
		loca: new Uint8Array(newOffsets.buffer),
		maxp
	};
	return assemble(contents);
}

function readDirectory(view: DataView): Map<string, { offset: number; length: number }> {
	const tables = new Map<string, { offset: number; length: number }>();
	for (let index = 0; index < view.getUint16(4); index++) {
		const at = 12 + index * 16;
		const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
		tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
	}
	return tables;
}

/** Accented letters are often drawn by reference to other glyphs, which must come along. */
function withComponents(used: Iterable<number>, outline: (id: number) => Uint8Array): Set<number> {
	const ids = new Set<number>([0]);
	const waiting = [...used];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (ids.has(id)) continue;
		ids.add(id);
		const glyph = outline(id);
		if (glyph.length < 12 || viewOf(glyph).getInt16(0) >= 0) continue;
		const view = viewOf(glyph);
		let at = 10;
		let flags: number;
		do {
			flags = view.getUint16(at);
			waiting.push(view.getUint16(at + 2));
			at += 4 + (flags & 1 ? 4 : 2);
			if (flags & 0x8) at += 2;
			else if (flags & 0x40) at += 4;
			else if (flags & 0x80) at += 8;
		} while (flags & 0x20);
	}
	return ids;
}

function assemble(contents: Record<string, Uint8Array>): Uint8Array {
	const size = (bytes: Uint8Array) => Math.ceil(bytes.length / 4) * 4;
	const headerLength = 12 + kept.length * 16;
	const total = kept.reduce((sum, tag) => sum + size(contents[tag] ?? new Uint8Array()), 0);
	const file = new Uint8Array(headerLength + total);
	const view = new DataView(file.buffer);
	const power = Math.floor(Math.log2(kept.length));
	view.setUint32(0, 0x00010000);
	view.setUint16(4, kept.length);
	view.setUint16(6, 2 ** power * 16);
	view.setUint16(8, power);
	view.setUint16(10, kept.length * 16 - 2 ** power * 16);
	let offset = headerLength;
	kept.forEach((tag, index) => {
		const bytes = contents[tag] ?? new Uint8Array();
		const at = 12 + index * 16;
		for (let byte = 0; byte < 4; byte++) view.setUint8(at + byte, tag.charCodeAt(byte));
		file.set(bytes, offset);
		view.setUint32(at + 4, checksum(view, offset, size(bytes)));
		view.setUint32(at + 8, offset);
		view.setUint32(at + 12, bytes.length);
		offset += size(bytes);
	});
	return file;
}

function checksum(view: DataView, offset: number, length: number): number {
	let sum = 0;
	for (let at = 0; at < length; at += 4) sum = (sum + view.getUint32(offset + at)) >>> 0;
	return sum;
}

const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
