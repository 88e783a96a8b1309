/** The code that reads and writes histories: large, and not needed to show a design, so it is fetched on first use. */
import type * as historyCode from './yjs/live-history.ts';

export type HistoryCode = typeof historyCode;
export type LoadHistory = () => Promise<HistoryCode>;

let loading: Promise<HistoryCode> | null = null;

/** Asked for again when it did not arrive. */
export const loadHistory: LoadHistory = () =>
	(loading ??= import('./yjs/live-history.ts').catch((error: unknown) => {
		loading = null;
		throw error;
	}));

/** Null when it has not arrived in so many milliseconds: then the document is stored without it, and nobody waits. */
export async function soon(load: LoadHistory, milliseconds: number): Promise<HistoryCode | null> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const limit = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), milliseconds);
	});
	try {
		return await Promise.race([load(), limit]);
	} catch {
		// No connection, perhaps. The next save asks again.
		return null;
	} finally {
		clearTimeout(timer);
	}
}
