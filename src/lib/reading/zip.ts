/**
 * The directory of a zip, read without unpacking anything, and single entries unpacked with every byte counted.
 * Whatever a zip says of itself is checked against what it is: sizes, places, how far it would unpack.
 */
import { Inflate } from 'fflate';
import { fail, ok, type Result } from '../domain/result.ts';

type ZipFault = { readonly type: 'damaged' | 'bomb' | 'protected' };
type UnpackFault = { readonly type: 'damaged' | 'bomb' | 'too-long' };

export interface ZipEntry {
	readonly name: string;
	readonly packed: number;
	/** As the directory says; held true when the entry is unpacked. */
	readonly size: number;
	/** 0 stored, 8 deflate. */
	readonly method: number;
	/** Where its packed bytes begin and end in the file. */
	readonly start: number;
	readonly end: number;
}

export const zipLimits = {
	entries: 10_000,
	/** Bytes of all entries unpacked. */
	total: 200 * 1024 * 1024,
	/** Unpacked to packed, of the whole file and of each entry that is read; text rarely passes 30. */
	ratio: 200,
	/** Below this many bytes no ratio is looked at: a page of blanks packs well. */
	small: 4 * 1024 * 1024
} as const;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** The end of the directory may be followed by a comment of this length. */
const longestComment = 0xffff;
const encrypted = 0x1;

/** Entries by name, in the order of the directory. */
export function readZip(bytes: Uint8Array): Result<Map<string, ZipEntry>, ZipFault> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === null) return fail({ type: 'damaged' });
	const count = view.getUint16(end + 10, true);
	if (count > zipLimits.entries) return fail({ type: 'bomb' });
	const entries = new Map<string, ZipEntry>();
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let index = 0; index < count; index++) {
		const entry = entryAt(view, at);
		if (!entry.ok) return entry;
		const { next, ...found } = entry.value;
		// Two entries of one name: two readers would see two different files.
		if (entries.has(found.name)) return fail({ type: 'damaged' });
		entries.set(found.name, found);
		total += found.size;
		if (total > zipLimits.total) return fail({ type: 'bomb' });
		at = next;
	}
	const tooFar = total > zipLimits.small && total > zipLimits.ratio * bytes.length;
	if (tooFar || overlap([...entries.values()])) return fail({ type: 'bomb' });
	return ok(entries);
}

function findEnd(view: DataView): number | null {
	const first = Math.max(0, view.byteLength - 22 - longestComment);
	for (let at = view.byteLength - 22; at >= first; at--)
		if (view.getUint32(at, true) === endMark) return at;
	return null;
}

function entryAt(view: DataView, at: number): Result<ZipEntry & { next: number }, ZipFault> {
	if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark)
		return fail({ type: 'damaged' });
	if (view.getUint16(at + 8, true) & encrypted) return fail({ type: 'protected' });
	const method = view.getUint16(at + 10, true);
	const packed = view.getUint32(at + 20, true);
	const size = view.getUint32(at + 24, true);
	const nameLength = view.getUint16(at + 28, true);
	const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	const local = view.getUint32(at + 42, true);
	// Sizes of four gigabytes and more stand elsewhere; no file that may be read here needs them.
	if (packed === 0xffffffff || size === 0xffffffff) return fail({ type: 'bomb' });
	if (next > view.byteLength || local + 30 > view.byteLength) return fail({ type: 'damaged' });
	if (view.getUint32(local, true) !== localMark) return fail({ type: 'damaged' });
	const name = nameAt(view, at + 46, nameLength);
	const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	const isSame = nameAt(view, local + 30, view.getUint16(local + 26, true)) === name;
	const isKnown = method === 8 || (method === 0 && packed === size);
	if (!isSame || !isKnown || !isPlain(name) || start + packed > view.byteLength)
		return fail({ type: 'damaged' });
	return ok({ name, packed, size, method, start, end: start + packed, next });
}

function nameAt(view: DataView, at: number, length: number): string {
	const end = Math.min(at + length, view.byteLength);
	return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, end - at));
}

/** Names are keys here and lead nowhere; one that tries to is a sign that the file was made to harm. */
const isPlain = (name: string): boolean =>
	// eslint-disable-next-line no-control-regex -- such names are refused
	!/^[/\\]|\\|^[a-z]:|\u0000/i.test(name) && !name.split('/').includes('..');

/** Entries that share bytes unpack to far more than the file holds. */
function overlap(entries: readonly ZipEntry[]): boolean {
	const inOrder = entries.filter(({ packed }) => packed > 0).sort((a, b) => a.start - b.start);
	return inOrder.some((entry, index) => index > 0 && entry.start < inOrder[index - 1]!.end);
}

/** Bytes pushed into the unpacking at once; they unpack to at most a thousand times as many. */
const step = 4096;

/** Unpacks one entry; stops as soon as it is larger than it said. @param limit bytes that are still wanted. */
export function unpack(
	bytes: Uint8Array,
	entry: ZipEntry,
	limit: number
): Result<Uint8Array, UnpackFault> {
	const { size, packed, start, end, method } = entry;
	if (size > zipLimits.small && size > zipLimits.ratio * packed) return fail({ type: 'bomb' });
	if (size > limit) return fail({ type: 'too-long' });
	const source = bytes.subarray(start, end);
	if (method === 0) return ok(source);
	const target = new Uint8Array(size);
	let written = 0;
	let isLarger = false;
	const inflate = new Inflate((chunk) => {
		if (written + chunk.length > size) isLarger = true;
		else target.set(chunk, written);
		written += chunk.length;
	});
	try {
		for (let at = 0; at < source.length && !isLarger; at += step)
			inflate.push(source.subarray(at, at + step), at + step >= source.length);
	} catch {
		// What fflate throws is about the bytes: they are no deflated data.
		return fail({ type: 'damaged' });
	}
	if (isLarger) return fail({ type: 'bomb' });
	return written === size ? ok(target) : fail({ type: 'damaged' });
}
