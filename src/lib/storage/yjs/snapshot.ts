/** States of the past: a mark in the history, from which the design is read as it was. */
import * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { deletedAt } from './deletions.ts';
import { newDoc } from './layout.ts';
import { without, type Range } from './ranges.ts';
import { toPlain } from './read.ts';

export const markOf = (doc: Y.Doc): Uint8Array => Y.encodeSnapshotV2(Y.snapshot(doc));

/** Null when the mark is damaged, or what it needs has been cleared away. */
export function designAt(doc: Y.Doc, mark: Uint8Array, changed: string): Design | null {
	try {
		return designOf(doc, Y.decodeSnapshotV2(mark), changed);
	} catch {
		// A mark from outside may be anything.
		return null;
	}
}

function designOf(doc: Y.Doc, state: Y.Snapshot, changed: string): Design | null {
	const past = docAt(doc, state);
	return past && toPlain(past, changed);
}

/** The history as it was then; null when what it needs has been cleared away. */
export const docAt = (doc: Y.Doc, state: Y.Snapshot): Y.Doc | null =>
	isKept(doc, state) ? Y.createDocFromSnapshot(doc, state, newDoc()) : null;

/** What two histories had in common when they parted. */
export function commonState(one: Y.Doc, other: Y.Doc): Y.Snapshot {
	const theirs = clocksOf(other);
	const common = new Map(
		[...clocksOf(one)].flatMap(([client, clock]): [number, number][] => {
			const both = Math.min(clock, theirs.get(client) ?? 0);
			return both > 0 ? [[client, both]] : [];
		})
	);
	const deleted = Y.createDeleteSet();
	for (const [client, ranges] of deletedAt(one, other, common)) deleted.clients.set(client, ranges);
	return Y.createSnapshot(deleted, common);
}

const clocksOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc));

/** False when something that was there then has been cleared away since (see `compact.ts`). */
function isKept(doc: Y.Doc, { sv, ds }: Y.Snapshot): boolean {
	return [...sv].every(([client, end]) => {
		const cleared = (doc.store.clients.get(client) ?? []).flatMap((struct): Range[] => {
			const { clock } = struct.id;
			const isCleared =
				struct instanceof Y.GC || (struct as Y.Item).content instanceof Y.ContentDeleted;
			return isCleared && clock < end ? [{ clock, len: Math.min(struct.length, end - clock) }] : [];
		});
		return without(cleared, ds.clients.get(client) ?? []).length === 0;
	});
}
