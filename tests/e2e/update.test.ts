/** A new version is offered, never forced, and never mixed with the one before; a part that fails is fetched once more. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { switchWorkerOff } from '../../scripts/worker-off.mjs';
import { lockPrefix } from '../../src/worker/file-list.ts';
import { arrived, button, field, followPath, shows, type } from './acts.ts';
import { launch, saved } from './browser.ts';
import {
	build,
	copyOfBuild,
	host,
	laterBuild,
	laterWords,
	removeCopies,
	scriptWith,
	versionOf,
	type Host
} from './versions.ts';
import { t } from './words.ts';

let browser: Browser;
let later: string;
beforeAll(async () => {
	browser = await launch();
	later = laterBuild();
});
afterAll(async () => {
	await browser.close();
	removeCopies();
});

async function visit(
	work: (page: Page, host: Host, context: BrowserContext) => Promise<void>,
	{ folder = build, serviceWorkers }: { folder?: string; serviceWorkers?: 'block' } = {}
) {
	const site = await host(folder);
	const context = await browser.newContext({ serviceWorkers });
	try {
		const page = await context.newPage();
		await work(page, site, context);
	} finally {
		await context.close();
		await site.stop();
	}
}

const ready = (page: Page) => page.getByText(t('offline.ready'), { exact: true }).waitFor();
const lookForUpdate = (page: Page) =>
	page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
const copies = (page: Page) => page.evaluate(async () => (await caches.keys()).length);
const offered = (page: Page) => page.getByText(t('update.offered'), { exact: true });
const footer = (page: Page) => page.getByRole('contentinfo').innerText();
const summary = (page: Page) => field(page, t('programme.summary'));
const title = 'Between two versions';

async function begin(page: Page, site: Host): Promise<void> {
	await page.goto(site.url);
	await button(page, t('home.new')).click();
	await arrived(page, t('programme.project.title'));
	await type(page, t('programme.title'), title);
}

describe('a new version', () => {
	it('waits while the open tabs go on whole, and is taken when it is asked for', () =>
		visit(async (page, site, context) => {
			await begin(page, site);
			await ready(page);
			const other = await context.newPage();
			await other.goto(site.url);
			site.deploy(later);
			await lookForUpdate(page);
			await offered(page).waitFor();

			// Parts that were not on the screen before come from the version the tab was loaded from.
			await followPath(page, t('step.annex'));
			await arrived(page, t('annex.title'));
			await followPath(page, t('step.programme'));
			await summary(page).click();
			await page.keyboard.type('in mid-sen');
			await page.reload();
			expect(await footer(page)).not.toContain(laterWords);
			await shows(page, t('programme.summary'), 'in mid-sen');

			await offered(page).waitFor();
			await summary(page).press('End');
			await page.keyboard.type('tence');
			await button(page, t('update.take')).click();
			await page.getByText(laterWords).waitFor();
			await shows(page, t('programme.summary'), 'in mid-sentence');

			// The tab that did not ask keeps its own files, those it has not loaded yet too.
			await other.getByText(t('update.elsewhere')).waitFor();
			expect(await footer(other)).not.toContain(laterWords);
			await other.getByRole('link', { name: title }).click();
			await arrived(other, t('programme.project.title'));
			await followPath(other, t('step.theory'));
			await arrived(other, t('theory.title'));
			expect(await other.getByText(t('app.failed')).count()).toBe(0);
			await expect.poll(() => copies(page)).toBe(2);

			await other.close();
			// What the closed tab worked with is kept until the browser has noticed that it is gone.
			await expect
				.poll(() =>
					page.evaluate(async () => (await navigator.locks.query()).held!.map(({ name }) => name))
				)
				.not.toContain(lockPrefix + versionOf(build));
			await page.reload();
			await expect.poll(() => copies(page)).toBe(1);
		}));

	it('is not offered while it is only half there', () =>
		visit(async (page, site) => {
			await page.goto(site.url);
			await ready(page);
			const half = laterBuild();
			const part = scriptWith(half, 'vite:preloadError');
			writeFileSync(part, readFileSync(part, 'utf8').slice(0, -200));
			site.deploy(half);
			await page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				const given = new Promise<void>((resolve) =>
					registration!.addEventListener('updatefound', () => {
						const { installing } = registration!;
						const look = () => {
							if (!installing || installing.state === 'redundant') resolve();
						};
						installing?.addEventListener('statechange', look);
						look();
					})
				);
				await registration!.update().catch(() => {});
				await given;
			});
			expect(await offered(page).count()).toBe(0);
			await page.reload();
			await button(page, t('home.new')).click();
			await arrived(page, t('programme.project.title'));

			site.deploy(later);
			await lookForUpdate(page);
			await offered(page).waitFor();
		}));

	it('is not loaded over words that cannot be saved', () =>
		visit(async (page, site, context) => {
			await context.addInitScript(() => {
				Object.defineProperty(window, 'indexedDB', { value: undefined });
			});
			await begin(page, site);
			await ready(page);
			site.deploy(later);
			await lookForUpdate(page);
			await button(page, t('update.take')).click();
			await page.getByText(t('update.unsaved')).waitFor();
			await shows(page, t('programme.title'), title);
		}));
});

/** What the step looks like when its part did not come. */
const failed = (page: Page) => page.getByRole('alert').filter({ hasText: t('app.failed') });

/** Path of the last script that the last step asks for. */
async function partOfTheAnnex(): Promise<string> {
	let last = '';
	await visit(
		async (page, site) => {
			await begin(page, site);
			page.on('request', (request) => {
				if (request.url().endsWith('.js')) last = new URL(request.url()).pathname;
			});
			await followPath(page, t('step.annex'));
			await arrived(page, t('annex.title'));
		},
		{ serviceWorkers: 'block' }
	);
	return last;
}

describe('a part that does not arrive', () => {
	it('because a new version took its place: loads the page anew, with all that was written', () =>
		visit(
			async (page, site) => {
				await begin(page, site);
				await summary(page).click();
				await page.keyboard.type('not saved by ha');
				site.deploy(later);
				await followPath(page, t('step.theory'));
				await page.getByText(laterWords).waitFor();
				await arrived(page, t('theory.title'));
				await followPath(page, t('step.programme'));
				await shows(page, t('programme.summary'), 'not saved by ha');
			},
			{ serviceWorkers: 'block' }
		));

	it('because it is cut off: is fetched once more, then said', async () => {
		const part = await partOfTheAnnex();
		const folder = copyOfBuild();
		const file = join(folder, part);
		writeFileSync(file, readFileSync(file, 'utf8').slice(0, -100));
		await visit(
			async (page, site) => {
				let loads = 0;
				await begin(page, site);
				await saved(page);
				page.on('load', () => (loads += 1));
				await followPath(page, t('step.annex'));
				await expect.poll(() => loads).toBe(1);
				await failed(page).waitFor();
				site.deploy(build);
				// It may be looking whether something else comes by now, and load itself.
				const whole = button(page, t('annex.download'));
				await button(page, t('app.reload')).or(whole).first().click();
				// The browser still has the part that was cut off: what comes in its place is fetched, and the page loaded again.
				await whole.waitFor();
				expect(await failed(page).count()).toBe(0);
				expect(loads).toBeLessThanOrEqual(3);
			},
			{ folder, serviceWorkers: 'block' }
		);
	});

	it('because there is no connection: is said, and the page stays', () =>
		visit(
			async (page, site) => {
				await begin(page, site);
				await saved(page);
				await site.stop();
				let loads = 0;
				page.on('load', () => (loads += 1));
				await followPath(page, t('step.theory'));
				await failed(page).waitFor();
				await followPath(page, t('step.programme'));
				await shows(page, t('programme.title'), title);
				expect(loads).toBe(0);
			},
			{ serviceWorkers: 'block' }
		));
});

it('can be taken away from everybody: worker and kept files go, designs stay', () =>
	visit(async (page, site) => {
		await begin(page, site);
		await saved(page);
		await ready(page);
		const without = copyOfBuild();
		switchWorkerOff(without);
		site.deploy(without);
		await page.reload();
		const left = () =>
			page.evaluate(async () => [
				...(await caches.keys()),
				...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)
			]);
		await lookForUpdate(page);
		await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
		// The page that was open keeps its worker until it goes.
		await page.goto(site.url);
		await expect.poll(left).toEqual([]);
		await page.getByRole('link', { name: title }).click();
		await arrived(page, t('programme.project.title'));
		expect(await page.getByText(t('offline.ready'), { exact: true }).count()).toBe(0);
	}));
