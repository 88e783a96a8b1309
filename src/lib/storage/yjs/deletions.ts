/**
 * When something was deleted. Yjs knows that it was, not before or after what; so a history that is handed out says what was
 * deleted so far. Two copies that meet again can then tell what was gone when they parted from what both took out since.
 */
import * as Y from 'yjs';
import { overlap, without, type Range } from './ranges.ts';

type Clocks = ReadonlyMap<number, number>;
const logOf = (doc: Y.Doc): Y.Array<unknown> => doc.getArray('deletions');

/** Says in the history what was deleted since this was said last. */
export function noteDeletions(doc: Y.Doc): void {
	const all = Y.createDeleteSetFromStructStore(doc.store).clients;
	const said = saidBy(doc, () => true);
	const unsaid = Y.createDeleteSet();
	for (const [client, ranges] of all) {
		const left = without(ranges, said.get(client) ?? []);
		if (left.length > 0) unsaid.clients.set(client, [...left]);
	}
	if (unsaid.clients.size === 0) return;
	logOf(doc).push([Y.encodeSnapshotV2(Y.createSnapshot(unsaid, new Map()))]);
}

/** What had been deleted when the history stood at these clocks, of what both copies deleted. */
export function deletedAt(one: Y.Doc, other: Y.Doc, clocks: Clocks): Map<number, Range[]> {
	const said = saidBy(one, ({ client, clock }) => clock < (clocks.get(client) ?? 0));
	const gone = [one, other].map((doc) => Y.createDeleteSetFromStructStore(doc.store).clients);
	const found = new Map<number, Range[]>();
	for (const [client, ranges] of said) {
		const end = clocks.get(client) ?? 0;
		const ofOne = overlap(ranges, gone[0]!.get(client) ?? [], end);
		const ofBoth = overlap(ofOne, gone[1]!.get(client) ?? [], end);
		if (ofBoth.length > 0) found.set(client, ofBoth);
	}
	return found;
}

function saidBy(doc: Y.Doc, counts: (id: Y.ID) => boolean): Map<number, readonly Range[]> {
	const sets: ReturnType<typeof Y.createDeleteSet>[] = [];
	for (let item = logOf(doc)._start; item; item = item.right) {
		const { content, deleted } = item;
		if (deleted || !(content instanceof Y.ContentAny || content instanceof Y.ContentBinary))
			continue;
		content.getContent().forEach((entry: unknown, index) => {
			const id = Y.createID(item.id.client, item.id.clock + index);
			if (entry instanceof Uint8Array && counts(id)) sets.push(Y.decodeSnapshotV2(entry).ds);
		});
	}
	return sets.length === 0 ? new Map() : Y.mergeDeleteSets(sets).clients;
}
