/**
 * How a design lies in a Yjs document: flat, under names made of its path, so that two copies that begin the same answer
 * or the same text begin the same thing, and both are kept. Layout "yjs-1":
 *
 * - `values`, a map: path → a value that is not the one a field starts from
 * - `text:<path>`, a text
 * - `list:<path>`, `names:<path>`, `record:<path>`, maps: id or key → a number that orders them. An entry is there when it is
 *   in its map; what is written of one that was removed stays, so that it can come back whole.
 * - `people`, a map: client id → { name, at }: who wrote with this id, since when
 *
 * It says of itself what is a list or a record, so that it can be read without the schema it was written with.
 */
import * as Y from 'yjs';

export type Kind = 'list' | 'names' | 'record';
export const kinds: readonly Kind[] = ['list', 'names', 'record'];

/** A document that remembers what was deleted. */
export const newDoc = (): Y.Doc => new Y.Doc({ gc: false });

export const valuesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('values');
export const peopleOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('people');
export const textAt = (doc: Y.Doc, path: string): Y.Text => doc.getText(`text:${path}`);
export const membersAt = (doc: Y.Doc, kind: Kind, path: string): Y.Map<unknown> =>
	doc.getMap(`${kind}:${path}`);

/** Naming a text in Yjs makes it: an empty one is not asked for. */
export const hasText = (doc: Y.Doc, path: string): boolean => doc.share.has(`text:${path}`);

export const under = (path: string, name: string): string => {
	const step = name.replace(/[%/]/g, (mark) => (mark === '%' ? '%25' : '%2F'));
	return path === '' ? step : `${path}/${step}`;
};
export const stepsOf = (path: string): string[] =>
	path.split('/').map((step) => step.replaceAll('%2F', '/').replaceAll('%25', '%'));

/** Where an entry stands; anything from outside that is no number stands first. */
export const orderOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? value : 0;

/** The members of a list or record in their order; equal numbers, as two copies may give, are ordered by id. */
export function inOrder(members: Y.Map<unknown>): string[] {
	return [...members.entries()]
		.map(([id, value]): [string, number] => [id, orderOf(value)])
		.sort(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1))
		.map(([id]) => id);
}
