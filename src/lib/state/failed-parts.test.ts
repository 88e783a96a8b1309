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
