/**
 * Where windows of this browser tell each other things. Null where there is no such place: old browsers, and Firefox when it
 * may keep nothing for the site, which throws.
 */
export function openChannel(name: string): BroadcastChannel | null {
	if (typeof BroadcastChannel === 'undefined') return null;
	try {
		return new BroadcastChannel(name);
	} catch {
		return null;
	}
}
