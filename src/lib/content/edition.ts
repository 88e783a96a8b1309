/**
 * Editions of the content: a number that rises when a question, item or indicator is reworded, split, retired or moved
 * (`changes.yaml`). It stands at the beginning of the content's version, so that a saved design tells how old its answers are.
 */
import type { ContentChange } from './types.ts';

export const editionIn = (changes: readonly ContentChange[]): number =>
	Math.max(0, ...changes.map(({ since }) => since));

/** Versions from before the first change have no edition in front. */
export const versionOf = (edition: number, fingerprint: string): string =>
	edition === 0 ? fingerprint : `${edition}-${fingerprint}`;

/** 0 for a version without one, and for any other text a file may hold. */
export function editionOf(version: string): number {
	const found = /^(\d{1,6})-/.exec(version);
	return found ? Number(found[1]) : 0;
}
