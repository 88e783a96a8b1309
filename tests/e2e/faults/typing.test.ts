/** Ways to leave in mid-word, things put in that were not typed, and a clock that is wrong: rows 26, 30 and 31 of the fault table. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrived, field, followPath, listed, newDesign, shows, type } from '../acts.ts';
import { goTo, inContext, launch, ownTime, site } from '../browser.ts';
import { storedDesigns } from '../stored.ts';
import { question, t } from '../words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const inProfile = (
	work: (context: BrowserContext) => Promise<void>,
	options: BrowserContextOptions = {}
): Promise<void> => inContext(browser, work, { serviceWorkers: 'block', ...options });
const summary = (page: Page) => field(page, t('programme.summary'));
/** The status alone would not do: it says "saved" of what was there before, until a field has handed over. */
const stored = (page: Page, text: string) =>
	expect.poll(async () => (await storedDesigns(page))[0]!.profile.summary).toBe(text);
const times = Array.from({ length: 20 }, (_, at) => at + 1);
/** At the end of what is there; no wait after the last key. */
async function add(page: Page, text: string): Promise<void> {
	await summary(page).click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(text);
}

describe('a page that is left right after a key, twenty times', () => {
	it('by loading anew: has kept every letter', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			let said = '';
			for (const time of times) {
				await add(page, `r${time} `);
				said += `r${time} `;
				await page.reload();
				await arrived(page, t('programme.project.title'));
				await shows(page, t('programme.summary'), said);
			}
		}));

	it('by going back: has kept every letter', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			let said = '';
			for (const time of times) {
				await goTo(page, 'change/programme/1.Q1');
				await goTo(page, 'programme/project');
				await add(page, `b${time} `);
				said += `b${time} `;
				await page.goBack();
				await arrived(page, question('1.Q1').title);
				await page.goForward();
				await arrived(page, t('programme.project.title'));
				await shows(page, t('programme.summary'), said);
			}
			// Another page altogether, and back.
			await add(page, 'and out');
			await page.goto(`${site()}icon.svg`);
			await page.goBack();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.summary'), `${said}and out`);
		}));

	it('by closing: has kept every letter', () =>
		inProfile(async (context) => {
			let page = await context.newPage();
			await newDesign(page);
			const address = page.url();
			let said = '';
			for (const time of times) {
				await add(page, `c${time} `);
				said += `c${time} `;
				const closed = page.waitForEvent('close');
				await page.close({ runBeforeUnload: true });
				await closed;
				page = await context.newPage();
				await page.goto(address);
				await arrived(page, t('programme.project.title'));
				await shows(page, t('programme.summary'), said);
			}
		}));
});

describe('a paste', () => {
	/** As from another program: what the clipboard holds, then the keys. */
	async function paste(page: Page, kinds: Record<string, string>): Promise<void> {
		await page.evaluate(async (parts) => {
			const item = Object.fromEntries(
				Object.entries(parts).map(([kind, value]) => [
					kind,
					kind.startsWith('image/')
						? new Blob([Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0))], {
								type: kind
							})
						: new Blob([value], { type: kind })
				])
			);
			await navigator.clipboard.write([new ClipboardItem(item)]);
		}, kinds);
		await summary(page).click();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.press('ControlOrMeta+v');
	}
	const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

	it('of a megabyte is taken in as far as there is room, and that is said', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await add(page, 'Stood there. ');
			await paste(page, { 'text/plain': 'ten letters'.repeat(100_000) });
			await page.getByText(t('common.limit', { limit: 50_000 })).waitFor();
			await expect.poll(() => summary(page).inputValue()).toHaveLength(50_000);
			const value = await summary(page).inputValue();
			expect(value.startsWith('Stood there. ten letters')).toBe(true);
			await stored(page, value);
		}, withClipboard));

	it('of formatted text leaves its words; of a picture, nothing', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await paste(page, {
				'text/html':
					'<b>Bold</b> <a href="https://away.invalid">link</a><img src="x" onerror="hit()">',
				'text/plain': 'Bold link'
			});
			await shows(page, t('programme.summary'), 'Bold link');
			const pixel =
				'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
			await paste(page, { 'image/png': pixel });
			await page.keyboard.type(', and on');
			await shows(page, t('programme.summary'), 'Bold link, and on');
			expect(await page.locator('main img').count()).toBe(0);
			await stored(page, 'Bold link, and on');
		}, withClipboard));
});

describe('a character that is being composed', () => {
	it('is kept when it is complete, and not before', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await add(page, 'Said: ');
			await stored(page, 'Said: ');
			const session = await context.newCDPSession(page);
			const compose = (text: string) =>
				session.send('Input.imeSetComposition', {
					text,
					selectionStart: text.length,
					selectionEnd: text.length
				});
			await compose('k');
			await compose('か');
			await compose('かん');
			await shows(page, t('programme.summary'), 'Said: かん');
			// As when the page is put aside: all that is held back is handed over and saved.
			await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
			await ownTime(page, 1_500);
			expect((await storedDesigns(page))[0]!.profile.summary).toBe('Said: ');
			await shows(page, t('programme.summary'), 'Said: かん');
			await session.send('Input.insertText', { text: '漢' });
			await stored(page, 'Said: 漢');
		}));
});

describe('a clock that is wrong', () => {
	/** Runs in the page before anything else. */
	const setBack = (days: number) => {
		const Real = Date;
		const shift = days * 86_400_000;
		class Shifted extends Real {
			constructor(...args: []) {
				super(...args);
				if (args.length === 0) this.setTime(Real.now() - shift);
			}
			static override now() {
				return Real.now() - shift;
			}
		}
		Object.defineProperty(window, 'Date', { value: Shifted });
	};

	it('a year back, loses no word: not in this tab, nor beside another, nor after loading anew', () =>
		inProfile(async (context) => {
			const first = await context.newPage();
			await newDesign(first);
			await type(first, t('programme.title'), 'Before the clock went back');
			await summary(first).fill('Written today.');
			await stored(first, 'Written today.');
			const address = first.url();
			const second = await context.newPage();
			await second.addInitScript(setBack, 365);
			await second.goto(address);
			await arrived(second, t('programme.project.title'));
			expect(await second.evaluate(() => new Date().getFullYear())).toBeLessThan(
				await first.evaluate(() => new Date().getFullYear())
			);
			await add(second, ' Written a year before.');
			await shows(first, t('programme.summary'), 'Written today. Written a year before.');
			await type(first, t('programme.donor'), 'today again');
			await shows(second, t('programme.donor'), 'today again');
			await add(second, ' And in mid-wo');
			await second.reload();
			await arrived(second, t('programme.project.title'));
			await shows(
				second,
				t('programme.summary'),
				'Written today. Written a year before. And in mid-wo'
			);
			await shows(second, t('programme.donor'), 'today again');
			await second.goto(site());
			await expect.poll(() => listed(second)).toEqual(['Before the clock went back']);
			await second.getByRole('link', { name: 'Before the clock went back' }).click();
			await followPath(second, t('page.need'));
			await arrived(second, t('programme.need.title'));
		}));
});
