import { expect, it, vi } from 'vitest';
import { takeOver } from './take-over.ts';

/** A browser that hears the wish when it is said for the `heard`th time. */
function successor(heard: number) {
	const skipWaiting = vi.fn(() => new Promise<void>(() => {}));
	const isActive = () => skipWaiting.mock.calls.length >= heard;
	return { skipWaiting, isActive, pause: vi.fn(() => Promise.resolve()) };
}

it.each([1, 3])(
	'says its wish until it is heard, also where that takes %d times',
	async (times) => {
		const parts = successor(times);
		await takeOver(parts);
		expect(parts.skipWaiting).toHaveBeenCalledTimes(times);
		expect(parts.pause).toHaveBeenCalledWith(1_000);
	}
);

it('gives up after a minute', async () => {
	const parts = successor(Infinity);
	await takeOver(parts);
	expect(parts.skipWaiting).toHaveBeenCalledTimes(60);
});

it('goes on where the browser refuses', async () => {
	const parts = successor(2);
	parts.skipWaiting.mockRejectedValueOnce(new Error('no'));
	await takeOver(parts);
	expect(parts.skipWaiting).toHaveBeenCalledTimes(2);
});
