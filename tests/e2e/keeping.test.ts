/** Confidential, and kept safe: passphrases, what leaves the computer, a file that follows, clearing everything. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrived, button, downloaded, fold, listed, newDesign, shows, type } from './acts.ts';
import { examplePath, giveFiles, goTo, inQuiet, launch, openFile, saved, site } from './browser.ts';
import '#lib/language/keeping-words.ts';
import { t } from './words.ts';

const words = 'four dry words, agreed';
let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const inProfile = (work: (context: BrowserContext) => Promise<void>) => inQuiet(browser, work);

const openKeeping = (page: Page) => button(page, t('keeping.open')).first().click();
const passphrase = (page: Page, label: 'field' | 'field.new' | 'field.again') =>
	page.getByLabel(t(`passphrase.${label}`), { exact: true });

async function protect(page: Page): Promise<void> {
	await openKeeping(page);
	await fold(page, t('passphrase.set')).click();
	await passphrase(page, 'field.new').fill(words);
	await passphrase(page, 'field.again').fill(words);
	await page
		.getByRole('dialog')
		.getByRole('button', { name: t('passphrase.set') })
		.click();
	await page.getByText(t('passphrase.done.set')).waitFor();
}

/** Everything the browser keeps for the site, as text. */
const kept = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		const read = (value: unknown): string =>
			value instanceof Uint8Array
				? new TextDecoder('latin1').decode(value)
				: typeof value === 'object' && value !== null
					? Object.values(value).map(read).join(' ')
					: String(value);
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name!);
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('it opens'));
			});
			for (const table of database.objectStoreNames) {
				const rows = await new Promise<unknown[]>((resolve) => {
					const request = database.transaction(table).objectStore(table).getAll();
					request.onsuccess = () => resolve(request.result as unknown[]);
				});
				texts.push(read(rows));
			}
			database.close();
		}
		return texts.join(' ');
	});

describe('a design under a passphrase', () => {
	it('leaves no word of itself on the computer, opens by the passphrase, and keeps what is typed', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Quiet Heron');
			await type(page, t('programme.summary'), 'words nobody else should read');
			await saved(page);
			expect(await kept(page)).toContain('Quiet Heron');
			await protect(page);
			await page.keyboard.press('Escape');
			await type(page, t('programme.donor'), 'a fund of herons');
			await saved(page);
			expect(await kept(page)).not.toMatch(/Heron|nobody else|herons/);
			expect(await page.title()).not.toContain('Heron');
			const address = page.url();
			await page.goto(site());
			await expect.poll(() => listed(page)).toEqual([t('library.protected')]);
			await page.goto(address);
			await page.getByRole('heading', { name: t('unlock.title') }).waitFor();
			expect(await page.content()).not.toContain('Heron');
			await passphrase(page, 'field').fill('four wet words');
			await button(page, t('unlock.open')).click();
			await page.getByText(t('passphrase.problem.wrong')).waitFor();
			await passphrase(page, 'field').fill(words);
			await button(page, t('unlock.open')).click();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.donor'), 'a fund of herons');
			expect(await page.title()).not.toContain('Heron');
		}));

	it('is saved to a protected file, which opens on another computer', async () => {
		let text = '';
		await inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Quiet Heron');
			await saved(page);
			await protect(page);
			const file = await downloaded(page, () =>
				page
					.getByRole('dialog')
					.getByRole('button', { name: t('keeping.remind.save') })
					.click()
			);
			expect(file.suggestedFilename()).toBe('protected-design.causeway.json');
			text = readFileSync(await file.path(), 'utf8');
			expect(text).not.toContain('Heron');
		});
		await inProfile(async (context) => {
			const page = await context.newPage();
			await page.goto(site());
			await giveFiles(page, {
				...{ name: 'from-a-colleague.json', mimeType: 'application/json' },
				buffer: Buffer.from(text)
			});
			await passphrase(page, 'field').fill(words);
			await button(page, t('unlock.open')).click();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.title'), 'Quiet Heron');
			expect(await kept(page)).not.toContain('Heron');
		});
	});

	it('set in one window, stops the other from saving until it is given there too', () =>
		inProfile(async (context) => {
			const first = await context.newPage();
			await newDesign(first);
			await type(first, t('programme.title'), 'Quiet Heron');
			await saved(first);
			const second = await context.newPage();
			await second.goto(first.url());
			await arrived(second, t('programme.project.title'));
			await protect(first);
			await type(second, t('programme.donor'), 'typed without it');
			await second.getByText(t('unlock.elsewhere')).waitFor();
			expect(await kept(first)).not.toMatch(/Heron|typed without it/);
			await passphrase(second, 'field').fill(words);
			await button(second, t('unlock.open')).click();
			await saved(second);
			await shows(second, t('programme.donor'), 'typed without it');
			expect(await kept(first)).not.toMatch(/Heron|typed without it/);
		}));
});

describe('what leaves the computer', () => {
	it('is looked through first, and the user decides', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.summary'), 'Ring Mrs Ada Finch on +44 20 7946 0958.');
			await saved(page);
			await goTo(page, 'annex/main');
			await button(page, t('annex.file.save')).click();
			const dialog = page.getByRole('dialog');
			await dialog.getByText('Mrs Ada Finch').waitFor();
			await dialog.getByText('+44 20 7946 0958').waitFor();
			const file = page.waitForEvent('download');
			await dialog.getByRole('button', { name: t('outgoing.goOn') }).click();
			expect(readFileSync(await (await file).path(), 'utf8')).toContain('Ada Finch');
		}));

	it('goes without the names that were left out', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await newDesign(page);
			await type(page, t('programme.title'), 'Heron');
			await type(page, t('programme.places'), 'Alder Hollow');
			await type(page, t('programme.summary'), 'Work in Alder Hollow.');
			await saved(page);
			await goTo(page, 'annex/main');
			await fold(page, t('redact.title')).click();
			await page.getByRole('checkbox', { name: t('redact.part.places') }).check();
			const file = await downloaded(page, () => button(page, t('annex.file.save')).click());
			const text = readFileSync(await file.path(), 'utf8');
			expect(text).not.toContain('Alder');
			expect(JSON.parse(text)).toMatchObject({
				redacted: true,
				profile: { summary: 'Work in Place 1.' }
			});
			await page.getByText(t('annex.cover.redacted.text')).first().waitFor();
		}));
});

describe('a file that follows', () => {
	it('is written some seconds after a change, and never over what somebody else wrote', () =>
		inProfile(async (context) => {
			// A file of the browser's own file system stands in for one on the disk.
			await context.addInitScript(() => {
				Object.assign(window, {
					showSaveFilePicker: async () =>
						(await navigator.storage.getDirectory()).getFileHandle('shared.json', { create: true })
				});
			});
			const page = await context.newPage();
			const inFile = () =>
				page.evaluate(async () => {
					const folder = await navigator.storage.getDirectory();
					return (await (await folder.getFileHandle('shared.json')).getFile()).text();
				});
			await newDesign(page);
			await type(page, t('programme.title'), 'Followed');
			await saved(page);
			await openKeeping(page);
			await button(page, t('keeping.chosen.choose')).click();
			await expect.poll(inFile).toContain('Followed');
			await page.keyboard.press('Escape');
			await page.getByText(t('keeping.follows', { name: 'shared.json' })).waitFor();
			await type(page, t('programme.donor'), 'a fund');
			await expect.poll(inFile).toContain('a fund');
			await page.evaluate(async () => {
				const folder = await navigator.storage.getDirectory();
				const writable = await (await folder.getFileHandle('shared.json')).createWritable();
				await writable.write('somebody else was here');
				await writable.close();
			});
			await type(page, t('programme.donor'), 'another fund');
			await page
				.getByText(t('keeping.chosen.problem.changed-by-others', { name: 'shared.json' }))
				.first()
				.waitFor();
			expect(await inFile()).toBe('somebody else was here');
		}));
});

describe('clearing everything on this computer', () => {
	it('deletes all of it, in all windows, and proves it', () =>
		inProfile(async (context) => {
			const other = await context.newPage();
			await openFile(other, examplePath('benin-city-schools'));
			const page = await context.newPage();
			await page.goto(site());
			await page.getByRole('heading', { name: t('library.kept') }).scrollIntoViewIfNeeded();
			await button(page, t('clear.open')).click();
			const dialog = page.getByRole('dialog');
			const go = dialog.getByRole('button', { name: t('clear.go') });
			expect(await go.isDisabled()).toBe(true);
			await dialog.getByRole('textbox').fill(t('clear.word'));
			await go.click();
			await dialog.getByText(t('clear.done')).waitFor();
			await dialog.getByText(t('clear.proof.designs', { count: 0 })).waitFor();
			await other.getByText(t('app.cleared')).waitFor();
			const closed = other.waitForEvent('close');
			await other.close({ runBeforeUnload: true });
			await closed;
			const left = () =>
				page.evaluate(async () => ({
					databases: (await indexedDB.databases()).length,
					caches: (await caches.keys()).length,
					workers: (await navigator.serviceWorker.getRegistrations()).length,
					entries: Object.keys(localStorage)
				}));
			expect(await left()).toEqual({ databases: 0, caches: 0, workers: 0, entries: [] });
			await dialog.getByRole('button', { name: t('clear.start') }).click();
			await page.getByText(t('library.empty')).waitFor();
		}));
});

describe('deleting a design with much work in it', () => {
	it('asks for its name first', () =>
		inProfile(async (context) => {
			const page = await context.newPage();
			await openFile(page, examplePath('fictional-river-districts'));
			const title = (
				JSON.parse(readFileSync(examplePath('fictional-river-districts'), 'utf8')) as {
					profile: { title: string };
				}
			).profile.title;
			await page.goto(site());
			await page.getByRole('button', { name: new RegExp(`^${t('library.delete')}`) }).click();
			const dialog = page.getByRole('dialog');
			const go = dialog.getByRole('button', { name: t('delete.go'), exact: true });
			expect(await go.isDisabled()).toBe(true);
			await dialog.getByRole('textbox').fill(title.toUpperCase());
			await go.click();
			await page.getByText(t('library.empty')).waitFor();
			await button(page, t('common.undo')).click();
			await expect.poll(() => listed(page)).toEqual([title]);
		}));
});
