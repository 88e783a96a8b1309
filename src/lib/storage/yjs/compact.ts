/** Keeping a history small. */
import * as Y from 'yjs';
import { openDoc } from './doc.ts';

/** How many times the text of the design its history may be. */
const share = 5;

export const isTooLarge = (bytes: number, textLength: number, free: number): boolean =>
	bytes > Math.max(free, share * textLength);

/**
 * The history without the content of what was deleted. Other copies still join with it; marks in it do not open any more.
 * Null when it is damaged.
 */
export function cleared(update: Uint8Array): Uint8Array | null {
	if (openDoc([update]) === null) return null;
	const doc = new Y.Doc({ gc: true });
	Y.applyUpdateV2(doc, update);
	return Y.encodeStateAsUpdateV2(doc);
}
