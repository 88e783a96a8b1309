/** A folder that holds a file of every design. The browser's own file system stands in for a disk: its handles are real. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { button, listed, newDesign, type } from './acts.ts';
import { examplePath, giveFiles, inQuiet, launch, openFile, saved, site } from './browser.ts';
import '#lib/language/keeping-words.ts';
import { t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

/** A browser whose window for choosing a folder gives one of its own. */
const inContext = (work: (context: BrowserContext) => Promise<void>): Promise<void> =>
	inQuiet(browser, async (context) => {
		await context.addInitScript(() => {
			Object.assign(window, {
				showDirectoryPicker: async () =>
					(await navigator.storage.getDirectory()).getDirectoryHandle('team', { create: true })
			});
		});
		await work(context);
	});

/** What is in the folder, by name; null when it is gone. */
const inFolder = (page: Page): Promise<Record<string, string> | null> =>
	page.evaluate(async () => {
		try {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('team');
			const texts: Record<string, string> = {};
			const { entries } = folder as unknown as {
				entries: () => AsyncIterable<[string, FileSystemFileHandle]>;
			};
			for await (const [name, handle] of entries.call(folder))
				texts[name] = await (await handle.getFile()).text();
			return texts;
		} catch {
			return null;
		}
	});
const names = async (page: Page) => Object.keys((await inFolder(page)) ?? {}).sort();
const writeThere = (page: Page, name: string, text: string) =>
	page.evaluate(
		async ([name, text]) => {
			const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('team');
			const writable = await (await folder.getFileHandle(name!)).createWritable();
			await writable.write(text!);
			await writable.close();
		},
		[name, text]
	);
const removeFolder = (page: Page) =>
	page.evaluate(async () =>
		(await navigator.storage.getDirectory()).removeEntry('team', { recursive: true })
	);
const poll = (of: () => Promise<unknown>) => expect.poll(of);

/** The files of our designs by the name each has in the folder; what else is there is "another". */
const kinds = async (page: Page) =>
	(await names(page))
		.map((name) => /^(Kilns|Boats)-[0-9a-f]{8}\.causeway\.json$/.exec(name)?.[1] ?? 'another')
		.sort();

async function chooseFolder(page: Page): Promise<void> {
	await button(page, t('keeping.open')).first().click();
	await page
		.getByRole('heading', { name: t('keeping.folder.title') })
		.locator('xpath=following-sibling::p//button')
		.first()
		.click();
}

/** A page with a design whose file is in the folder. */
async function kilnsInFolder(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await newDesign(page);
	await type(page, t('programme.title'), 'Kilns');
	await saved(page);
	await chooseFolder(page);
	await poll(() => names(page)).toEqual([expect.stringMatching(/^Kilns/)]);
	return page;
}

it('gets a file of every design, follows what is typed, and has one file of a design that is renamed', () =>
	inContext(async (context) => {
		const page = await context.newPage();
		await openFile(page, examplePath('benin-city-schools'));
		await newDesign(page);
		await type(page, t('programme.title'), 'Kilns');
		await saved(page);
		await chooseFolder(page);
		await poll(() => kinds(page)).toEqual(['Kilns', 'another']);
		await page.keyboard.press('Escape');
		await page.getByText(t('keeping.follows.folder', { name: 'team' })).waitFor();
		await type(page, t('programme.title'), 'Boats');
		await poll(() => kinds(page)).toEqual(['Boats', 'another']);
	}));

it('is never written over what somebody else wrote, and written again once that was joined', () =>
	inContext(async (context) => {
		const page = await kilnsInFolder(context);
		await page.keyboard.press('Escape');
		const [name] = await names(page);
		// A colleague works on a copy and puts it back.
		const text = (await inFolder(page))![name!]!;
		const colleague = await browser.newContext();
		const theirs = await colleague.newPage();
		await theirs.goto(site());
		await giveFiles(theirs, {
			...{ name: 'x.json', mimeType: 'application/json' },
			buffer: Buffer.from(text)
		});
		await theirs.waitForURL(/\/design\/#/);
		await type(theirs, t('programme.donor'), 'a fund of theirs');
		await saved(theirs);
		const download = theirs.waitForEvent('download');
		await button(theirs, t('keeping.open')).first().click();
		await theirs
			.getByRole('dialog')
			.getByRole('button', { name: t('keeping.remind.save') })
			.click();
		const path = await (await download).path();
		const changed = readFileSync(path, 'utf8');
		await colleague.close();
		await writeThere(page, name!, changed);
		await type(page, t('programme.summary'), 'words of mine');
		await page
			.getByText(t('keeping.folder.strange', { file: name! }))
			.first()
			.waitFor();
		expect((await inFolder(page))![name!]).toBe(changed);
		// As the notice says: opened from the home page, and joined.
		await page.goto(site());
		await giveFiles(page, {
			...{ name: name!, mimeType: 'application/json' },
			buffer: Buffer.from(changed)
		});
		await page
			.getByRole('dialog')
			.getByRole('button', { name: t('import.conflict.merge') })
			.click();
		await page.waitForURL(/\/design\/#/);
		await poll(async () => (await inFolder(page))?.[name!]).toContain('words of mine');
		expect((await inFolder(page))![name!]).toContain('a fund of theirs');
		await page.goto(site());
		await page.getByText(t('keeping.folder.strange', { file: name! })).waitFor({ state: 'hidden' });
	}));

it('waits for leave after a restart, and names a folder that is gone', () =>
	inContext(async (context) => {
		const page = await kilnsInFolder(context);
		const address = page.url();
		await page.close();
		// Until the user has said yes, as browsers have it after a restart.
		await context.addInitScript(() => {
			const { FileSystemHandle: handles } = window as unknown as {
				FileSystemHandle?: { prototype: Record<string, unknown> };
			};
			let leave = 'prompt';
			// The empty page before the first has none.
			if (handles)
				Object.assign(handles.prototype, {
					queryPermission: () => Promise.resolve(leave),
					requestPermission: () => Promise.resolve((leave = 'granted'))
				});
		});
		const later = await context.newPage();
		await later.goto(address);
		const notice = later.getByText(t('keeping.folder.problem.not-allowed', { name: 'team' }));
		await notice.first().waitFor();
		await type(later, t('programme.title'), 'Boats');
		await saved(later);
		expect(await names(later)).toEqual([expect.stringMatching(/^Kilns/)]);
		await button(later, t('keeping.chosen.resume')).first().click();
		await poll(() => names(later)).toEqual([expect.stringMatching(/^Boats/)]);
		await removeFolder(later);
		await type(later, t('programme.title'), 'Ships');
		await later
			.getByText(t('keeping.folder.problem.gone', { name: 'team' }))
			.first()
			.waitFor();
		await saved(later);
	}));

it('is chosen at home, too, and written once by two windows', () =>
	inContext(async (context) => {
		const page = await context.newPage();
		await newDesign(page);
		await type(page, t('programme.title'), 'Kilns');
		await saved(page);
		const address = page.url();
		await page.goto(site());
		await page.getByRole('heading', { name: t('library.kept') }).scrollIntoViewIfNeeded();
		await button(page, t('keeping.folder.choose')).click();
		await poll(() => names(page)).toEqual([expect.stringMatching(/^Kilns/)]);
		const other = await context.newPage();
		await other.goto(address);
		await type(other, t('programme.title'), 'Boats');
		await poll(() => names(other)).toEqual([expect.stringMatching(/^Boats/)]);
		// The window at home follows too, at the latest when it is put aside; each looks only after the one before.
		await poll(() => listed(page)).toEqual(['Boats']);
		await page.evaluate(() => {
			Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
			document.dispatchEvent(new Event('visibilitychange'));
		});
		await type(other, t('programme.title'), 'Carts');
		await poll(() => names(other)).toEqual([expect.stringMatching(/^Carts/)]);
		for (const one of [page, other])
			expect(await one.getByText(/was changed by somebody else/).count()).toBe(0);
	}));

it('is not offered where the browser cannot write to one', async () => {
	const context = await browser.newContext();
	await context.addInitScript(() => {
		delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker;
		delete (Window.prototype as { showDirectoryPicker?: unknown }).showDirectoryPicker;
	});
	const page = await context.newPage();
	await newDesign(page);
	await button(page, t('keeping.open')).first().click();
	await page.getByRole('heading', { name: t('keeping.file.title') }).waitFor();
	expect(await page.getByText(t('keeping.folder.title')).count()).toBe(0);
	await context.close();
});
