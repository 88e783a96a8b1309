/**
 * The locks of this page that have been opened: in memory, until they are locked again or the page goes. Small, since every
 * page asks it before it stores anything.
 */
import type { CipherFor } from './cipher.ts';
import type { OpenLock } from './passphrase.ts';
import type { Settings } from './settings.ts';

const keys = new Map<string, OpenLock>();
const listeners = new Set<(designId: string) => void>();

export const cipherFor: CipherFor = (designId) => keys.get(designId)?.cipher ?? null;
export const keyOf = (designId: string): OpenLock | null => keys.get(designId) ?? null;

/** Null locks it again. */
export function setKey(designId: string, key: OpenLock | null): void {
	if (key) keys.set(designId, key);
	else keys.delete(designId);
	for (const listener of listeners) listener(designId);
}

/** Hears of every change; returns the way to stop listening. */
export function onKeys(listener: (designId: string) => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/**
 * Keeps a design under a lock that is open. Called before it is stored first; false, and then it must not be stored, when the
 * lock could not be written.
 */
export async function giveKey(
	settings: Settings,
	id: string,
	key: OpenLock | null
): Promise<boolean> {
	if (!key) return true;
	const name = lockNameOf(id);
	const set = await settings.set(name, key.lock);
	const back = set.ok ? await settings.get(name) : set;
	if (!back.ok || JSON.stringify(back.value) !== JSON.stringify(key.lock)) return false;
	setKey(id, key);
	return true;
}

/** A design made from a protected one is protected by the same passphrase. */
export const carryKey = (settings: Settings, from: string, to: string): Promise<boolean> =>
	giveKey(settings, to, keyOf(from));

/** Name of the setting that holds a design's lock. */
export const lockNameOf = (designId: string): string => `lock:${designId}`;
