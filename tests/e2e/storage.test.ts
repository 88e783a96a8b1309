/** Nothing typed is ever lost: killed browsers, closed tabs, two tabs, browsers that keep nothing, deletion. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	arrived,
	button,
	downloaded,
	field,
	followPath,
	listed,
	newDesign,
	shows,
	type
} from './acts.ts';
import {
	examplePath,
	goTo,
	inContext,
	launch,
	openFile,
	ownTime,
	placed,
	saved,
	site
} from './browser.ts';
import { startProcess } from './browser-process.ts';
import { question, t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const inProfile = (work: (context: BrowserContext) => Promise<void>) => inContext(browser, work);
const summary = (page: Page) => field(page, t('programme.summary'));

describe('words just typed', () => {
	it('survive a browser that is killed a second after the last key', async () => {
		const profile = mkdtempSync(join(tmpdir(), 'causeway-profile-'));
		const words = 'Families get contracts they can read, before they take an adva';
		try {
			const first = await startProcess(profile);
			await newDesign(first.page);
			await type(first.page, t('programme.title'), 'Written just in time');
			await type(first.page, t('programme.summary'), words);
			await ownTime(first.page, 1_000);
			await first.kill();
			const second = await startProcess(profile);
			await second.page.goto(site());
			await second.page.getByRole('link', { name: 'Written just in time' }).click();
			await arrived(second.page, t('programme.project.title'));
			await shows(second.page, t('programme.summary'), words);
			await second.kill();
		} finally {
			rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
		}
	});

	it('survive a tab that is closed, or loaded anew, in mid-word', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Closed');
			await saved(page);
			await summary(page).click();
			await page.keyboard.type('closed in mid-wo');
			const closed = page.waitForEvent('close');
			await page.close({ runBeforeUnload: true });
			await closed;
			const again = await context.newPage();
			await again.goto(site());
			await again.getByRole('link', { name: 'Closed' }).click();
			await arrived(again, t('programme.project.title'));
			await shows(again, t('programme.summary'), 'closed in mid-wo');
			await summary(again).click();
			await again.keyboard.press('ControlOrMeta+End');
			await again.keyboard.type('rd and reloa');
			await again.reload();
			await arrived(again, t('programme.project.title'));
			await shows(again, t('programme.summary'), 'closed in mid-word and reloa');
			// Once the words are on the disk again, nothing is kept beside them.
			await expect
				.poll(() => again.evaluate(() => Object.keys(localStorage).join()))
				.not.toContain('unsaved');
		}));

	it('belong to the question they were typed under, however fast the page is left', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await goTo(page, 'change/programme/1.Q1');
			await goTo(page, 'change/programme/1.Q2');
			await field(page, t('question.text')).click();
			await page.keyboard.type('barriers, typed while leavi');
			// The key for "back" leaves the focus in the field to the last.
			await page.evaluate(() => history.back());
			await arrived(page, question('1.Q1').title);
			await shows(page, t('question.text'), '');
			await page.goForward();
			await arrived(page, question('1.Q2').title);
			await shows(page, t('question.text'), 'barriers, typed while leavi');
		}));
});

describe('one design in two tabs', () => {
	const inBoth = async (context: BrowserContext) => {
		const [first, second] = [await context.newPage(), await context.newPage()];
		await newDesign(first);
		await type(first, t('programme.title'), 'In two tabs');
		await saved(first);
		await second.goto(first.url());
		await arrived(second, t('programme.project.title'));
		return { first, second };
	};

	it('shows in each what is written in the other, says so, and keeps the cursor where it is', () =>
		inProfile(async (context) => {
			const { first, second } = await inBoth(context);
			await summary(second).click();
			await second.keyboard.type('half a sen');
			await type(first, t('programme.organisation'), 'written in the first');
			await saved(first);
			await shows(second, t('programme.organisation'), 'written in the first');
			await second.keyboard.type('tence, and the rest');
			await shows(first, t('programme.summary'), 'half a sentence, and the rest');
			const news = t('save.joined', { parts: t('step.programme') });
			await first.getByText(news).waitFor({ state: 'attached' });
			await first.reload();
			await arrived(first, t('programme.project.title'));
			await shows(first, t('programme.summary'), 'half a sentence, and the rest');
			await shows(first, t('programme.organisation'), 'written in the first');
		}));

	it('joins one text written in both at once', () =>
		inProfile(async (context) => {
			const { first, second } = await inBoth(context);
			await type(first, t('programme.summary'), 'Families get contracts. ');
			await saved(first);
			await shows(second, t('programme.summary'), 'Families get contracts. ');
			await summary(first).click();
			await first.keyboard.press('ControlOrMeta+Home');
			await summary(second).click();
			await second.keyboard.press('ControlOrMeta+End');
			await Promise.all([
				first.keyboard.type('Two hundred. ', { delay: 30 }),
				second.keyboard.type('They can read them.', { delay: 30 })
			]);
			const both = 'Two hundred. Families get contracts. They can read them.';
			await shows(first, t('programme.summary'), both);
			await shows(second, t('programme.summary'), both);
		}));

	it('takes back only what was done in the window that asks', () =>
		inProfile(async (context) => {
			const { first, second } = await inBoth(context);
			await type(second, t('programme.donor'), 'written in the second');
			await shows(first, t('programme.donor'), 'written in the second');
			await type(first, t('programme.organisation'), 'written in the first');
			await shows(second, t('programme.organisation'), 'written in the first');
			await button(second, t('history.undo')).click();
			await shows(second, t('programme.donor'), '');
			await shows(first, t('programme.donor'), '');
			await shows(first, t('programme.organisation'), 'written in the first');
		}));

	it('asks when the design was deleted meanwhile; the screen becomes a copy or a file', () =>
		inProfile(async (context) => {
			const { first, second } = await inBoth(context);
			await first.goto(site());
			await first.getByRole('button', { name: new RegExp(`^${t('library.delete')}`) }).click();
			await first.getByText(t('library.empty')).waitFor();
			await type(second, t('programme.donor'), 'written in the second');
			await second.getByText(t('save.failed.changed-elsewhere')).waitFor();
			const file = await downloaded(second, () => button(second, t('save.file')).click());
			expect(readFileSync(await file.path(), 'utf8')).toContain('written in the second');
			const before = second.url();
			await button(second, t('save.asCopy')).click();
			await second.waitForURL((url) => url.href !== before && url.hash.length > 10);
			await shows(second, t('programme.donor'), 'written in the second');
			await type(second, t('programme.places'), 'goes on being saved');
			await saved(second);
			await first.reload();
			await expect.poll(() => listed(first)).toHaveLength(1);
		}));
});

describe('a browser that keeps nothing', () => {
	it.each([
		[
			'has no database',
			'missing',
			() => Object.defineProperty(window, 'indexedDB', { value: undefined })
		],
		[
			'refuses its database',
			'refused',
			() =>
				Object.defineProperty(window, 'indexedDB', {
					value: {
						open() {
							throw new DOMException('The operation is insecure.', 'SecurityError');
						}
					}
				})
		]
	] as const)('says so before the first answer, and hands out files: it %s', (_, reason, block) =>
		inProfile(async (context) => {
			await context.addInitScript(block);
			const page = await context.newPage();
			await page.goto(site());
			await page.getByText(t(`library.blocked.${reason}`)).waitFor();
			await button(page, t('home.new')).click();
			await arrived(page, t('programme.project.title'));
			await page.getByText(t('save.inMemory')).waitFor();
			await type(page, t('programme.title'), 'Only on the screen');
			const notice = page.getByRole('alert').filter({ hasText: t('save.inMemory') });
			const file = await downloaded(page, () =>
				notice.getByRole('button', { name: t('save.file') }).click()
			);
			expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
				profile: { title: 'Only on the screen' }
			});
			// The browser asks before the page, and all on it, goes.
			const asked = page.waitForEvent('dialog');
			void page.close({ runBeforeUnload: true });
			await (await asked).accept();
		})
	);
});

describe('a design that is deleted', () => {
	it('comes back with "Undo", and out of the bin, as it was', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'To the bin and back');
			await type(page, t('programme.summary'), 'with every word');
			await saved(page);
			const remove = page.getByRole('button', { name: new RegExp(`^${t('library.delete')}`) });
			await page.goto(site());
			await remove.click();
			await page.getByText(t('library.empty')).waitFor();
			await button(page, t('common.undo')).click();
			await expect.poll(() => listed(page)).toEqual(['To the bin and back']);
			await remove.click();
			await page.getByText(t('library.empty')).waitFor();
			await page.reload();
			await page
				.locator('summary')
				.filter({ hasText: t('library.bin', { count: 1 }) })
				.click();
			await page.getByRole('button', { name: new RegExp(`^${t('library.bin.restore')}`) }).click();
			await page.getByRole('link', { name: 'To the bin and back' }).click();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.summary'), 'with every word');
		}));
});

describe('the place in the path', () => {
	it('is kept when the page is loaded anew, at every step', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await openFile(page, examplePath('benin-city-schools'));
			for (const place of [
				...[
					'programme/need',
					'change/programme/1.Q4',
					'pattern/programme/2.Q6',
					'activities/choose'
				],
				...['checklists/a6rj1x5q/3.Q6', 'theory/main', 'displacement/main', 'indicators/main'],
				...['review/main', 'annex/main']
			]) {
				await goTo(page, place);
				await page.reload();
				await placed(page, place);
				expect(page.url()).toMatch(new RegExp(`/${place}$`));
			}
		}));

	it('is where something was written last, when the design is opened from the list', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Left at the need');
			await followPath(page, t('page.need'));
			await type(page, t('programme.reason'), 'Two raids in 2025');
			await saved(page);
			await page.goto(site());
			await page.getByRole('link', { name: 'Left at the need' }).click();
			await arrived(page, t('programme.need.title'));
		}));
});
