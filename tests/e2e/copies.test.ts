/** Two people who edit copies of one file, and going back to an earlier state. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaults } from './axe.ts';
import { arrived, button, downloaded, field, followPath, shows, type } from './acts.ts';
import {
	examplePath,
	giveFiles,
	goTo,
	inContext,
	launch,
	openFile,
	saved,
	site
} from './browser.ts';
import { t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

const onPage = <T>(work: (page: Page) => Promise<T>): Promise<T> =>
	inContext(browser, async (context) => work(await context.newPage()));

async function fileOf(page: Page) {
	await goTo(page, 'annex/main');
	await arrived(page, t('annex.title'));
	const file = await downloaded(page, () => button(page, t('annex.file.save')).click());
	return {
		name: 'copy.causeway.json',
		mimeType: 'application/json',
		buffer: readFileSync(await file.path())
	};
}

async function write(page: Page, label: string, text: string): Promise<void> {
	await goTo(page, 'programme/project');
	await type(page, label, text);
	await saved(page);
}

const versionsLink = (page: Page) => page.getByRole('link', { name: t('path.versions') });

describe('a colleague’s copy of a design', () => {
	it('is joined: nothing of either is lost, and what both changed is shown side by side', () =>
		onPage(async (mine) => {
			await openFile(mine, examplePath('fictional-river-districts'));
			await write(mine, t('programme.organisation'), 'As it was');
			const sent = await fileOf(mine);
			await write(mine, t('programme.organisation'), 'Our words');

			const returned = await onPage(async (theirs) => {
				await theirs.goto(site());
				await giveFiles(theirs, sent);
				await theirs.waitForURL(/\/design\/#/);
				await write(theirs, t('programme.organisation'), 'Her words');
				await write(theirs, t('programme.donor'), 'A donor only she knew');
				return fileOf(theirs);
			});

			await mine.goto(site());
			await giveFiles(mine, returned);
			await mine.getByText(t('import.conflict.title')).waitFor();
			await button(mine, t('import.conflict.merge')).click();
			await arrived(mine, t('merge.title'));
			const page = mine.getByRole('main');
			for (const words of ['As it was', 'Our words', 'Her words'])
				await page.getByText(words, { exact: true }).first().waitFor();
			expect(await seriousFaults(mine)).toEqual([]);

			await page
				.getByRole('radio', { name: new RegExp(t('merge.theirs')) })
				.first()
				.check();
			await saved(mine);
			await button(mine, t('merge.done')).click();
			await goTo(mine, 'programme/project');
			await arrived(mine, t('programme.project.title'));
			await shows(mine, t('programme.organisation'), 'Her words');
			await shows(mine, t('programme.donor'), 'A donor only she knew');

			await versionsLink(mine).click();
			await arrived(mine, t('versions.title'));
			await mine.getByRole('main').getByRole('listitem').first().waitFor();
		}));
});

describe('a version that was kept', () => {
	it('is gone back to, and what stood there in between is kept too', () =>
		onPage(async (page) => {
			await openFile(page, examplePath('benin-city-schools'));
			await write(page, t('programme.organisation'), 'Before the meeting');
			await versionsLink(page).click();
			await arrived(page, t('versions.title'));
			await field(page, t('versions.name')).fill('For the partners');
			await button(page, t('versions.keep')).click();
			const kept = page.getByRole('listitem').filter({ hasText: 'For the partners' });
			await kept.waitFor();
			expect(await seriousFaults(page)).toEqual([]);

			await write(page, t('programme.organisation'), 'After the meeting');
			await versionsLink(page).click();
			await kept.getByRole('button', { name: new RegExp(t('versions.restore')) }).click();
			await page.getByRole('status').filter({ hasText: 'For the partners' }).first().waitFor();
			await saved(page);
			await followPath(page, t('step.programme'));
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.organisation'), 'Before the meeting');
			await page.reload();
			await arrived(page, t('programme.project.title'));
			await shows(page, t('programme.organisation'), 'Before the meeting');
		}));
});
