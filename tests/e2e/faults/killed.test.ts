/**
 * Browsers that are killed while somebody types: rows 1, 2 and 8 of the fault table. The random part has a seed, which its name
 * tells; KILLS and SEED in the environment change it: 50 and more by hand, fewer where every check has to wait.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { numbers } from '../../many-edits.ts';
import { arrived, field, newDesign, shows, type } from '../acts.ts';
import { ownTime, saved } from '../browser.ts';
import { startProcess } from '../browser-process.ts';
import { storedDesigns } from '../stored.ts';
import { t } from '../words.ts';

const kills = Number(process.env['KILLS'] ?? 20);
const seed = Number(process.env['SEED'] ?? 20261121);
/** So many kills take the page's process, then one takes the whole browser. */
const pagesPerBrowser = 4;

const summary = (page: Page) => field(page, t('programme.summary'));

async function onProfile(work: (profile: string) => Promise<void>): Promise<void> {
	const profile = mkdtempSync(join(tmpdir(), 'causeway-profile-'));
	try {
		await work(profile);
	} finally {
		rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
	}
}

/** The page's process dies, as it does when memory runs out; the browser lives on. */
async function crash(page: Page): Promise<void> {
	const gone = page.waitForEvent('crash');
	const session = await page.context().newCDPSession(page);
	session.send('Page.crash').catch(() => {});
	await gone;
}

/** The text of the one design, as stored and as shown. */
async function textOf(page: Page, address: string): Promise<string> {
	await page.goto(address);
	await arrived(page, t('programme.project.title'));
	const [design] = await storedDesigns(page);
	const shown = await summary(page).inputValue();
	// What the page itself could still keep while it was closed is shown on top of what is stored.
	expect(shown.startsWith(design!.profile.summary)).toBe(true);
	return shown;
}

describe('a browser that is killed', () => {
	const words = 'Families get contracts they can read, before they take an adva';

	it.each([
		[0, 'leaves a whole design, with the beginning of the words'],
		[1, 'has kept every letter'],
		[10, 'has kept every letter']
	])('%i seconds after the last key %s', (seconds) =>
		onProfile(async (profile) => {
			const first = await startProcess(profile);
			await newDesign(first.page);
			await type(first.page, t('programme.title'), 'Written before the end');
			await saved(first.page);
			await type(first.page, t('programme.summary'), words);
			await ownTime(first.page, seconds * 1_000);
			const address = first.page.url();
			await first.kill();
			const second = await startProcess(profile);
			const left = await textOf(second.page, address);
			await second.kill();
			if (seconds > 0) expect(left).toBe(words);
			else expect(words.startsWith(left)).toBe(true);
		})
	);

	it(
		`${kills} times, at any moment of typing, leaves a whole design each time (seed ${seed})`,
		() =>
			onProfile(async (profile) => {
				const next = numbers(seed);
				let browser = await startProcess(profile);
				let page = browser.page;
				await newDesign(page);
				await type(page, t('programme.title'), 'Killed again and again');
				await saved(page);
				const address = page.url();
				let before = '';
				for (let kill = 1; kill <= kills; kill += 1) {
					await summary(page).click();
					await page.keyboard.press('ControlOrMeta+End');
					const more = Array.from({ length: 400 }, (_, at) => `${kill}.${at} `).join('');
					const typing = page.keyboard.type(more, { delay: 20 }).catch(() => {});
					await new Promise((resolve) => setTimeout(resolve, next(2_500)));
					if (kill % (pagesPerBrowser + 1) === 0) {
						await browser.kill();
						browser = await startProcess(profile);
						page = browser.page;
					} else {
						await crash(page);
						const context = page.context();
						await page.close();
						page = await context.newPage();
					}
					await typing;
					const left = await textOf(page, address);
					expect(left.slice(0, before.length), `kill ${kill}`).toBe(before);
					expect(more.startsWith(left.slice(before.length)), `kill ${kill}: ${left}`).toBe(true);
					before = left;
				}
				await browser.kill();
				// Otherwise nothing was ever typed, and nothing shown.
				expect(before.length).toBeGreaterThan(kills);
			}),
		600_000
	);
});

describe('a tab that is killed beside another', () => {
	it('leaves what it had saved to the other, which goes on', () =>
		onProfile(async (profile) => {
			const { page: first, kill } = await startProcess(profile);
			await newDesign(first);
			await type(first, t('programme.title'), 'In two tabs');
			await saved(first);
			const second = await first.context().newPage();
			await second.goto(first.url());
			await arrived(second, t('programme.project.title'));
			await type(first, t('programme.organisation'), 'written in the first');
			await expect
				.poll(async () => (await storedDesigns(first))[0]!.profile.organisation)
				.toBe('written in the first');
			await crash(first);
			await type(second, t('programme.donor'), 'written in the second');
			await expect
				.poll(async () => (await storedDesigns(second))[0]!.profile)
				.toMatchObject({ organisation: 'written in the first', donor: 'written in the second' });
			await shows(second, t('programme.organisation'), 'written in the first');
			await kill();
		}));
});
