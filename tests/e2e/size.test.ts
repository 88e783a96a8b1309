import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openFile, examplePath, site } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/**
 * Kilobytes on the wire until the page is quiet, with nothing cached. What is fetched ahead some seconds later, and the copy
 * for use without a connection, are no part of it: however slow the machine is, their seconds do not come.
 */
async function firstLoad(address: 'home' | 'workspace'): Promise<number> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	if (address === 'workspace') await openFile(page, examplePath('fictional-river-districts'));
	const target = address === 'home' ? site() : page.url();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.clearBrowserCache');
	await page.goto('about:blank');
	await page.addInitScript(() => {
		const before = window.setTimeout;
		const without = (act: TimerHandler, pause = 0, ...rest: unknown[]) =>
			pause < 3_000 ? before(act, pause, ...rest) : 0;
		Object.assign(window, { setTimeout: without });
	});
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto(target);
	await page.locator('main h1').first().waitFor();
	await page.locator('main button:enabled').first().waitFor();
	await page.waitForLoadState('networkidle');
	await context.close();
	return bytes / 1000;
}

/** An import in the wrong place can pull the whole workspace into the first page; this notices. */
describe('the first load', () => {
	it('of the home page stays under 100 kB', async () => {
		expect(await firstLoad('home')).toBeLessThan(100);
	});

	it('of the workspace stays under 200 kB', async () => {
		expect(await firstLoad('workspace')).toBeLessThan(200);
	});
});
