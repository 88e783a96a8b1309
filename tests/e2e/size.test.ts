import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, openFile, examplePath, site } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Kilobytes on the wire until the page is quiet, with nothing cached. */
async function firstLoad(address: 'home' | 'workspace'): Promise<number> {
	const context = await browser.newContext();
	const page = await context.newPage();
	if (address === 'workspace') {
		await openFile(page, examplePath('fictional-river-districts'));
		await page.waitForTimeout(500);
	}
	const target = address === 'home' ? site() : page.url();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.clearBrowserCache');
	await page.goto('about:blank');
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto(target, { waitUntil: 'networkidle' });
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
