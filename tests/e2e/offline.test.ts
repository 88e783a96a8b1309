/** After one visit everything works without a connection; without a worker, everything works with one. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrived, button, downloaded, savedDesign, shows, type, walkThePath } from './acts.ts';
import { examplePath, giveFiles, goTo, launch, saved } from './browser.ts';
import { build, host, type Host } from './versions.ts';
import { t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const ready = (page: Page) => page.getByText(t('offline.ready'), { exact: true }).waitFor();

/** A host and a browser profile of its own. */
async function visit(work: (page: Page, host: Host, context: BrowserContext) => Promise<void>) {
	const site = await host(build);
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		await page.goto(site.url);
		await work(page, site, context);
	} finally {
		await context.close();
		await site.stop();
	}
}

describe('without a connection, after one visit', () => {
	it('shows every step, takes in words, makes the PDF annex and opens it again', () =>
		visit(async (page, site, context) => {
			const asked: string[] = [];
			context.on('request', (request) => asked.push(request.url()));
			await ready(page);
			await site.stop();

			await giveFiles(page, examplePath('fictional-river-districts'));
			await page.waitForURL(/\/design\/#/);
			await walkThePath(page);
			const annex = await downloaded(page, () => button(page, t('annex.download')).click());
			const bytes = readFileSync(await annex.path());
			expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');

			await goTo(page, 'programme/project');
			await type(page, t('programme.donor'), 'Written on a train');
			await saved(page);
			await page.reload();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.donor'), 'Written on a train');
			expect(await savedDesignAt(page)).toMatchObject({ profile: { donor: 'Written on a train' } });

			const other = await context.newPage();
			await other.goto(site.url);
			await giveFiles(other, {
				name: 'annex.pdf',
				mimeType: 'application/pdf',
				buffer: bytes
			});
			// The design in the annex is the state before the train.
			await other.getByText(t('import.conflict.title')).waitFor();
			expect(
				asked.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url))
			).toEqual([]);
		}));

	it('shows the page for a wrong address too', () =>
		visit(async (page, site) => {
			await ready(page);
			await site.stop();
			const response = await page.goto(`${site.url}no/such/page`);
			expect(response?.status()).toBe(404);
			await page.getByRole('heading', { name: t('error.notFound.title') }).waitFor();
		}));

	it('fetches again what the browser has removed', () =>
		visit(async (page, site) => {
			await ready(page);
			await page.evaluate(async () => {
				for (const name of await caches.keys()) await caches.delete(name);
			});
			await page.reload();
			await expect
				.poll(() => page.evaluate(async () => (await caches.keys()).length))
				.toBeGreaterThan(0);
			await ready(page);
			await site.stop();
			await page.reload();
			await page.getByRole('heading', { name: t('app.tagline') }).waitFor();
		}));
});

const savedDesignAt = async (page: Page) => {
	await goTo(page, 'annex/main');
	return savedDesign(page);
};

describe('where nothing can be kept', () => {
	it('says so, and works with a connection as before', async () => {
		const site = await host(build);
		const context = await browser.newContext();
		await context.addInitScript(() => {
			Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
				value: () => Promise.reject(new DOMException('refused', 'SecurityError'))
			});
		});
		const page = await context.newPage();
		await page.goto(site.url);
		await page.getByText(t('offline.failed')).waitFor();
		await button(page, t('home.new')).click();
		await arrived(page, t('programme.project.title'));
		await context.close();
		await site.stop();
	});

	it('gives the room back when there is not enough of it, and works as before', async () => {
		const site = await host(build);
		const context = await browser.newContext();
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', {
			origin: new URL(site.url).origin,
			quotaSize: 2_000_000
		});
		await page.goto(site.url);
		await page.getByText(t('offline.failed')).waitFor();
		const kept = () => page.evaluate(() => caches.keys());
		await expect.poll(kept).toEqual([]);
		await button(page, t('home.new')).click();
		await arrived(page, t('programme.project.title'));
		await type(page, t('programme.title'), 'There is room for words');
		await saved(page);
		// Given back for good.
		expect(await kept()).toEqual([]);
		await context.close();
		await site.stop();
	});

	it('asks first where the browser is to save data', async () => {
		const site = await host(build);
		const context = await browser.newContext();
		await context.addInitScript(() => {
			Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
		});
		const page = await context.newPage();
		await page.goto(site.url);
		await page.getByText(t('offline.offered')).waitFor();
		expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
		await button(page, t('offline.keep')).click();
		await ready(page);
		await context.close();
		await site.stop();
	});
});

it('can be installed', () =>
	visit(async (page, _, context) => {
		const session = await context.newCDPSession(page);
		const { errors, data } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expect(JSON.parse(data ?? '')).toMatchObject({ short_name: t('app.name') });
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		expect(
			installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
		).toEqual([]);
	}));
