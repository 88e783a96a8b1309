import { createSubscriber } from 'svelte/reactivity';
import { keyOf, onKeys } from '#lib/storage/passphrase-keys.ts';

const subscribe = createSubscriber((update) => onKeys(update));

/** True for a design under a passphrase that has been given in this window. Screens follow it. */
export function isUnlocked(designId: string): boolean {
	subscribe();
	return keyOf(designId) !== null;
}
