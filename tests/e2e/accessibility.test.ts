import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, field, fold, main } from './acts.ts';
import { overflow, seriousFaults } from './axe.ts';
import { examplePath, goTo, launch, openFile, site } from './browser.ts';
import { t } from './words.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage();
	await openFile(page, examplePath('benin-city-schools'));
});
afterAll(() => browser.close());

const places = [
	'programme/project',
	'programme/partners',
	'programme/need',
	'change/programme/1.Q1',
	'change/programme/1.Q3',
	'pattern/programme/2.Q6',
	'activities/choose',
	'checklists/a6rj1x5q/lessons',
	'checklists/a6rj1x5q/3.Q6',
	'theory/main',
	'displacement/main',
	'indicators/main',
	'review/main',
	'annex/main'
];

describe('axe', () => {
	it('finds nothing serious on the home page, light and dark', async () => {
		const home = await browser.newPage();
		for (const colorScheme of ['light', 'dark'] as const) {
			await home.emulateMedia({ colorScheme });
			await home.goto(site());
			await home.getByRole('heading', { level: 1 }).waitFor();
			expect(await seriousFaults(home)).toEqual([]);
		}
		await home.close();
	});

	for (const place of places)
		it(`finds nothing serious at ${place}, light and dark`, async () => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await goTo(page, place);
				expect(await seriousFaults(page)).toEqual([]);
			}
		});

	it('finds nothing serious in what opens on a page, with everything filled in', async () => {
		await openFile(page, examplePath('fictional-river-districts'));
		await goTo(page, 'theory/main');
		await page
			.getByRole('region', { name: t('diagram.region') })
			.getByRole('button')
			.nth(1)
			.click();
		await field(page, t('editor.text')).waitFor();
		expect(await seriousFaults(page)).toEqual([]);
		for (const view of ['outline', 'table', 'story'] as const) {
			await button(page, t(`theory.view.${view}`)).click();
			await page.getByRole('button', { name: t(`theory.view.${view}`), pressed: true }).waitFor();
			expect(await seriousFaults(page), view).toEqual([]);
		}
		await goTo(page, 'indicators/main');
		await button(page, t('indicators.sheet.open')).first().click();
		expect(await seriousFaults(page)).toEqual([]);
		await goTo(page, 'displacement/main');
		await fold(main(page), t('displacement.kind.target')).click();
		expect(await seriousFaults(page)).toEqual([]);
		for (const part of ['describe', 'vulnerability', 'underlying', 'triage']) {
			await goTo(page, `pattern/bxy4fx/${part}`);
			expect(await seriousFaults(page), part).toEqual([]);
		}
		await openFile(page, examplePath('benin-city-schools'));
	});

	it('fits every step into a phone without scrolling sideways', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const place of places) {
			await goTo(page, place);
			expect(await overflow(page), place).toBeLessThanOrEqual(0);
		}
		await page.setViewportSize({ width: 1280, height: 900 });
	});
});
