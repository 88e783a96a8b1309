/**
 * Taking over from the worker before. Chromium can forget the wish when that worker was just being asked something, and then
 * waits until the last tab is closed, or for minutes; so it is said again each second until it is heard.
 */
const second = 1_000;
const mostTimes = 60;

export interface Successor {
	readonly skipWaiting: () => Promise<void>;
	readonly isActive: () => boolean;
	readonly pause: (milliseconds: number) => Promise<void>;
}

/** Settles when the worker is active, or after a minute. */
export async function takeOver({ skipWaiting, isActive, pause }: Successor): Promise<void> {
	for (let times = 0; times < mostTimes && !isActive(); times++) {
		// Some browsers answer only when it has come true.
		skipWaiting().catch(() => {});
		await pause(second);
	}
}
