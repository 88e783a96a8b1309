/**
 * When everything is cleared in one window, the others must let go of the database and write nothing any more; else a word
 * typed there comes back to the disk.
 */
import { openChannel } from '#lib/storage/channel.ts';

const channelName = 'causeway-cleared';
let isOver = false;

/** True once nothing may be kept on this computer any more, until the page is loaded anew. */
export const isCleared = (): boolean => isOver;

/** This window clears: it keeps nothing from now on, and tells the others. */
export function beginClearing(): void {
	isOver = true;
	const channel = openChannel(channelName);
	channel?.postMessage('cleared');
	// Long enough to be sent.
	setTimeout(() => channel?.close(), 1_000);
}

/** Another window clears; returns the way to stop listening. */
export function onCleared(hear: () => void): () => void {
	const channel = openChannel(channelName);
	channel?.addEventListener('message', () => {
		// A window hears its own word, too.
		if (isOver) return;
		isOver = true;
		hear();
	});
	return () => channel?.close();
}
