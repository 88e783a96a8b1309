import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mendFailedParts } from './failed-parts.ts';

const page = '<div id="app"></div>';
const reload = vi.fn();
let isSaved = true;
let now = 0;
let stop = () => {};

beforeEach(() => {
	sessionStorage.clear();
	reload.mockClear();
	isSaved = true;
	now = 1_000_000_000;
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(page)));
	stop = mendFailedParts({
		saveEverything: () => Promise.resolve(isSaved),
		reload,
		now: () => now
	});
});
afterEach(() => {
	stop();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});
const fails = async () => {
	dispatchEvent(new Event('vite:preloadError'));
	await new Promise((resolve) => setTimeout(resolve, 20));
};

it('loads the page anew, once', async () => {
	await fails();
	expect(reload).toHaveBeenCalledOnce();
	now += 60_000;
	await fails();
	expect(reload).toHaveBeenCalledOnce();
});

it('loads the page anew once more where the part comes otherwise than it was kept', async () => {
	await fails();
	vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
		{ name: 'https://causeway.example/a.js', startTime: performance.now() } as PerformanceEntry
	]);
	await fails();
	expect(reload).toHaveBeenCalledOnce();
	vi.stubGlobal('fetch', (_: string, { cache }: RequestInit) =>
		Promise.resolve(new Response(cache === 'force-cache' ? 'cut o' : page))
	);
	await fails();
	expect(reload).toHaveBeenCalledTimes(2);
	// A line that cuts off each time at another place does not go round in circles.
	for (let time = 0; time < 5; time += 1) await fails();
	expect(reload).toHaveBeenCalledTimes(3);
});

it('tries again another time', async () => {
	await fails();
	now += 10 * 60_000;
	await fails();
	expect(reload).toHaveBeenCalledTimes(2);
});

it('keeps the page where something cannot be saved', async () => {
	isSaved = false;
	await fails();
	expect(reload).not.toHaveBeenCalled();
});

it.each([
	['there is no connection', () => Promise.reject(new TypeError('offline'))],
	['the server fails', () => Promise.resolve(new Response(page, { status: 503 }))],
	['a network asks for a log-in', () => Promise.resolve(new Response('<title>Log in</title>'))]
])('keeps the page while %s', async (_, answer) => {
	vi.stubGlobal('fetch', answer);
	await fails();
	expect(reload).not.toHaveBeenCalled();
});

it('gives up a style sheet that was on its way to a page that is left', async () => {
	const failure = (text: string) => {
		const event = Object.assign(new Event('vite:preloadError', { cancelable: true }), {
			payload: new Error(text)
		});
		dispatchEvent(event);
		return event.defaultPrevented;
	};
	const style = 'Unable to preload CSS for https://causeway.example/a.css';
	dispatchEvent(new Event('beforeunload'));
	expect(failure(style)).toBe(true);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(reload).not.toHaveBeenCalled();
	// A script that is missing is a failure all the same; so is a style sheet of a page that was not left after all.
	expect(failure('Failed to fetch dynamically imported module')).toBe(false);
	now += 60_000;
	expect(failure(style)).toBe(false);
});
