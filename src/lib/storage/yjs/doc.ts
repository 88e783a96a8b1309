/** Opening, beginning and bringing up to date the Yjs document that holds a design's history. */
import * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { equalPlain } from '../../domain/equal-plain.ts';
import { noteDeletions } from './deletions.ts';
import { newDoc } from './layout.ts';
import { toPlain } from './read.ts';
import { applyChange } from './write.ts';

/** Bytes; far above any real history. */
const historyLimit = 20 * 1024 * 1024;

/** Marks what was read from the store, so that it is not written there again. */
export const fromStore = Symbol('from the store');

/** Null when the bytes are damaged, or parts of what they build on are missing. */
export function openDoc(pieces: readonly Uint8Array[]): Y.Doc | null {
	if (pieces.reduce((sum, { length }) => sum + length, 0) > historyLimit) return null;
	const doc = newDoc();
	try {
		for (const piece of pieces) Y.applyUpdateV2(doc, piece, fromStore);
	} catch {
		// Whatever the reader stumbled over: the document itself is kept elsewhere, whole.
		return null;
	}
	const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
	return isWhole ? doc : null;
}

/**
 * A history from outside. What can be read need not make sense: it must also come out as it went in, or it would fail
 * later, in the middle of a save.
 */
export function openForeignDoc(update: Uint8Array): Y.Doc | null {
	const doc = openDoc([update]);
	try {
		const again = doc && openDoc([Y.encodeStateAsUpdateV2(doc)]);
		const isSound =
			doc !== null &&
			again !== null &&
			Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again)) &&
			equalPlain(toPlain(doc, ''), toPlain(again, ''));
		return isSound ? doc : null;
	} catch {
		return null;
	}
}

/** A history that begins with this design. The same design begins the same history on every computer. */
export function beginDoc(design: Design): Y.Doc {
	const doc = newDoc();
	reconcile(doc, design);
	return doc;
}

/**
 * Writes in what the document says and its history does not: a file edited by hand, a state that was saved while this code had
 * not arrived.
 */
export function reconcile(doc: Y.Doc, design: Design): void {
	const held = toPlain(doc, design.changed);
	if (held !== null && equalPlain(held, design)) return;
	writeAlike(doc, (to) => applyChange(to, null, design));
}

/**
 * Writes under an id made of what is written, so that whoever writes the same into the same history makes the same change, and
 * it is one change when their copies meet. What it deletes is said at once: nobody hands this change out.
 */
export function writeAlike(doc: Y.Doc, write: (to: Y.Doc) => void): void {
	const writeAll = (to: Y.Doc) =>
		to.transact(() => {
			write(to);
			noteDeletions(to);
		});
	const trial = newDoc();
	Y.applyUpdateV2(trial, Y.encodeStateAsUpdateV2(doc));
	let written: Uint8Array | null = null;
	// One transaction, one update. The id is any that nobody else has: it only has to be the same at every trial.
	trial.clientID = unused(doc, 1);
	trial.once('updateV2', (update: Uint8Array) => {
		written = update;
	});
	writeAll(trial);
	if (written === null) return;
	const own = doc.clientID;
	doc.clientID = unused(doc, hash([Y.encodeStateVector(doc), written]));
	writeAll(doc);
	doc.clientID = own;
}

function unused(doc: Y.Doc, client: number): number {
	let free = client;
	while (doc.store.clients.has(free)) free += 1;
	return free;
}

/** FNV-1a over the bytes, 32 bits as Yjs uses for its own ids. */
function hash(parts: readonly Uint8Array[]): number {
	let value = 0x811c9dc5;
	for (const part of parts)
		for (const byte of part) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
	return value;
}

export const clientsOf = (doc: Y.Doc): ReadonlyMap<number, number> =>
	Y.decodeStateVector(Y.encodeStateVector(doc));

/** Whether two histories have a beginning in common. */
export function areRelated(one: Y.Doc, other: Y.Doc): boolean {
	const clients = clientsOf(other);
	return [...clientsOf(one).keys()].some((client) => clients.has(client));
}
