/** A database that is full, emptied, closed to us, taken by a newer version, or damaged: rows 4 to 7 and 9 of the fault table. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { numbers } from '../../many-edits.ts';
import { arrived, button, downloaded, field, listed, newDesign, shows, type } from '../acts.ts';
import { inContext, launch, patience, saved, site } from '../browser.ts';
import { startProcess } from '../browser-process.ts';
import { storedDesigns } from '../stored.ts';
import { t } from '../words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** Without the worker, whose files would count against the room there is. */
const inProfile = (work: (context: BrowserContext) => Promise<void>): Promise<void> =>
	inContext(browser, work, { serviceWorkers: 'block' });
const origin = () => new URL(site()).origin;
const summary = (page: Page) => field(page, t('programme.summary'));
const storedText = async (page: Page) => (await storedDesigns(page))[0]!.profile.summary;

describe('a disk that is full', () => {
	it('is said; the words stay on the screen and go into a file; what was saved stays; later it is saved', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			const session = await context.newCDPSession(page);
			// From the start: the browser looks at the room there is only now and then.
			await page.goto(site());
			const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
			await session.send('Storage.overrideQuotaForOrigin', {
				origin: origin(),
				quotaSize: used + 300_000
			});
			await newDesign(page);
			await type(page, t('programme.title'), 'On a full disk');
			await saved(page);
			const full = page.getByText(t('save.failed.quota'));
			const before: string[] = [''];
			let long = '';
			const next = numbers(4);
			const letters = () =>
				Array.from({ length: 45_000 }, () => String.fromCharCode(97 + next(26))).join('');
			while (before.length < 30 && (await full.count()) === 0) {
				before.push(long);
				long = letters();
				await summary(page).fill(long);
				await expect
					.poll(async () => (await storedText(page)) === long || (await full.count()) > 0)
					.toBe(true);
			}
			await full.waitFor();
			await shows(page, t('programme.summary'), long);
			const file = await downloaded(page, () => button(page, t('save.file')).first().click());
			expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
				profile: { summary: long }
			});
			expect(await storedText(page)).toBe(before.at(-1));
			await session.send('Storage.overrideQuotaForOrigin', { origin: origin() });
			await button(page, t('save.retry')).click();
			await saved(page);
			expect(await storedText(page)).toBe(long);
		}));
});

describe('a database that the browser has cleared', () => {
	it('is said, and is no fresh start', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await page.goto(site());
			await page.getByText(t('library.empty')).waitFor();
			await newDesign(page);
			await type(page, t('programme.title'), 'Gone in a week');
			await saved(page);
			await page.goto('about:blank');
			const session = await context.newCDPSession(page);
			await session.send('Storage.clearDataForOrigin', {
				origin: origin(),
				storageTypes: 'indexeddb'
			});
			await page.goto(site());
			await page.getByText(t('library.emptied')).waitFor();
			expect(await page.getByText(t('library.empty')).count()).toBe(0);
		}));
});

describe('a database that does not open', () => {
	/** Runs in the page: an opening that fails after a while, or never answers. */
	const broken = (answers: boolean) => {
		Object.defineProperty(window, 'indexedDB', {
			value: {
				open() {
					const request = Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);
					const error = new DOMException('Internal error opening backing store.', 'UnknownError');
					Object.defineProperties(request, { error: { value: error }, result: { value: null } });
					if (answers) setTimeout(() => request.dispatchEvent(new Event('error')), 300);
					return request;
				}
			}
		});
	};

	it.each([
		['fails late', 'refused', true],
		['never answers', 'no-answer', false]
	] as const)(
		'is said before the first answer, and files can be saved: it %s',
		(_, reason, answers) =>
			inProfile(async (context) => {
				await context.addInitScript(broken, answers);
				const page = await context.newPage();
				await page.goto(site());
				await page.getByText(t(`library.blocked.${reason}`)).waitFor();
				await button(page, t('home.new')).click();
				await arrived(page, t('programme.project.title'));
				const notice = page.getByRole('alert').filter({ hasText: t('save.inMemory') });
				await notice.waitFor();
				await type(page, t('programme.title'), 'Only on the screen');
				const file = await downloaded(page, () =>
					notice.getByRole('button', { name: t('save.file') }).click()
				);
				expect(readFileSync(await file.path(), 'utf8')).toContain('Only on the screen');
			})
	);
});

describe('a newer Causeway in another tab', () => {
	it('gets the database at once, with the last words of this one, which asks for a reload', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Open in the older tab');
			await saved(page);
			const newer = await context.newPage();
			await newer.goto(`${site()}icon.svg`);
			await type(page, t('programme.summary'), 'written just before the newer one c');
			const found = await newer.evaluate(
				() =>
					new Promise<string>((resolve, reject) => {
						const request = indexedDB.open('causeway', 1_000);
						request.onupgradeneeded = () => request.result.createObjectStore('of-the-newer');
						request.onerror = () => reject(request.error ?? new Error('refused'));
						request.onsuccess = () => {
							const all = request.result.transaction('documents').objectStore('documents').getAll();
							all.onsuccess = () => resolve(JSON.stringify(all.result));
						};
					})
			);
			expect(found).toContain('written just before the newer one c');
			await page.getByText(t('save.failed.older-tab')).waitFor();
			await button(page, t('app.reload')).first().waitFor();
			await type(page, t('programme.donor'), 'and on');
			// What cannot be saved here any more goes into a file.
			await page.locator('[data-save="failed"]').waitFor();
			const file = await downloaded(page, () => button(page, t('save.file')).first().click());
			expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({
				profile: { summary: 'written just before the newer one c', donor: 'and on' }
			});
		}));
});

describe('files of the database that are damaged', () => {
	const name = 'On a failing disk';
	const count = Number(process.env['DAMAGES'] ?? 8);
	let folder: string;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'causeway-damaged-'));
		const { page, ended } = await startProcess(join(folder, 'whole'));
		await newDesign(page);
		await type(page, t('programme.title'), name);
		for (const words of ['one', 'two', 'three']) {
			await type(page, t('programme.summary'), `Words kept ${words}`);
			await vi.waitUntil(async () => (await storedText(page)) === `Words kept ${words}`, patience);
		}
		await page.goto(site());
		await vi.waitUntil(async () => (await listed(page)).join() === name, patience);
		// Ended as people end it, so that all is on the disk that ever will be.
		const session = await page.context().browser()!.newBrowserCDPSession();
		await session.send('Browser.close');
		await ended;
	}, 240_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 }));

	/** Random bytes over random places; now and then a file is cut off. */
	function damage(profile: string, next: (limit: number) => number): void {
		const databases = join(profile, 'Default', 'IndexedDB');
		const files = readdirSync(databases, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && entry.name !== 'LOCK')
			.map((entry) => join(entry.parentPath, entry.name));
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			const bytes = readFileSync(file);
			if (bytes.length === 0) continue;
			for (let hit = next(4); hit >= 0; hit -= 1) {
				const at = next(bytes.length);
				for (let byte = at; byte < Math.min(at + 1 + next(64), bytes.length); byte += 1)
					bytes[byte] = next(256);
			}
			writeFileSync(file, next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
		}
	}

	it.each(Array.from({ length: count }, (_, at) => at + 1))(
		'never make a fresh start without a word, and leave the app usable (seed %i)',
		async (seed) => {
			const profile = join(folder, String(seed));
			// Without the sign that the profile is in use.
			const isSign = (path: string) => /[\\/]Singleton\w+$/.test(path);
			cpSync(join(folder, 'whole'), profile, { recursive: true, filter: (path) => !isSign(path) });
			damage(profile, numbers(seed));
			const { page, kill } = await startProcess(profile);
			try {
				await page.goto(site());
				const titles = await listed(page);
				if (titles.length === 0) {
					await page
						.getByText(t('library.emptied'))
						.or(page.getByText(t('library.blocked.refused')))
						.or(page.getByText(t('library.blocked.no-answer')))
						.first()
						.waitFor();
				} else {
					expect(titles[0]).toContain(name);
					await page.getByRole('link', { name }).click();
					// Either all of it, or a word on what is wrong.
					const whole = page.getByRole('main').getByRole('heading', { level: 1 });
					await whole.or(page.getByRole('alert')).first().waitFor();
					if (await summary(page).count())
						expect(await summary(page).inputValue()).toMatch(/^(Words kept (one|two|three))?/);
				}
				await newDesign(page);
				await type(page, t('programme.title'), 'Goes on');
				await page.locator('[data-save="saved"], [role="alert"]').first().waitFor();
				await shows(page, t('programme.title'), 'Goes on');
			} finally {
				await kill();
				rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
			}
		}
	);
});
