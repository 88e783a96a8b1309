/** Who changed a part of the design last, as far as its history tells. */
import type * as Y from 'yjs';
import { clientsOf } from './doc.ts';
import { textAt, under, valuesOf } from './layout.ts';
import { whoIs, type Who } from './people.ts';

/** Clocks up to which what happened was common to both copies. */
type Common = ReadonlyMap<number, number>;

/**
 * Who wrote here last since the copies parted. What was only deleted has no writer: then it is whoever worked on this copy
 * last. Null when nobody gave a name.
 */
export function lastAuthor(doc: Y.Doc, path: readonly string[], since: Common): Who | null {
	const writers = new Set<number>();
	const note = (item: Y.Item | null | undefined) => {
		if (item && item.id.clock + item.length > (since.get(item.id.client) ?? 0))
			writers.add(item.id.client);
	};
	const at = path.reduce(under, '');
	const isHere = (one: string) => one === at || one.startsWith(`${at}/`);
	for (const [name, item] of valuesOf(doc)._map) if (isHere(name)) note(item);
	for (const name of [...doc.share.keys()])
		if (name.startsWith('text:') && isHere(name.slice(5)))
			for (let item = textAt(doc, name.slice(5))._start; item; item = item.right) note(item);
	const everybody = [...clientsOf(doc)]
		.filter(([client, clock]) => clock > (since.get(client) ?? 0))
		.map(([client]) => client);
	return latest(doc, [...writers]) ?? latest(doc, everybody);
}

function latest(doc: Y.Doc, clients: readonly number[]): Who | null {
	return clients
		.map((client) => whoIs(doc, client))
		.reduce(
			(last, who) => (last === null || (who !== null && who.at > last.at) ? who : last),
			null
		);
}
