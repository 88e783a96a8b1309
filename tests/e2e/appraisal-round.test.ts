/** Two hundred proposals of one call: the overview opens at once, and says what is missing where. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recommendations } from '#lib/appraisal/appraisal.ts';
import { roundFiles } from '../round-of-appraisals.ts';
import { field, main } from './acts.ts';
import { overflow } from './axe.ts';
import { appraising, content, give, handed, listedAppraisals, openHome } from './appraising.ts';
import { launch, watch } from './browser.ts';
import { t } from './words.ts';

const call = 'Fund for Safe Migration / call 4';
const count = 200;
let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage();
});
afterAll(() => browser.close());

const proposals = () =>
	main(page)
		.getByRole('region', { name: t('round.proposals') })
		.first();
const rows = () => proposals().getByRole('rowheader');

describe('a round of two hundred proposals', () => {
	it('is put together from files', async () => {
		const witness = watch(page.context());
		await openHome(page);
		await give(page, roundFiles(call, count, { content, appraising }));
		await main(page).getByText(t('appraise.jobs.folded', { count })).waitFor();
		await expect.poll(() => listedAppraisals(page)).toHaveLength(count);
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});

	it('opens with every proposal, and what is most often missing', async () => {
		const link = page.getByRole('link', { name: t('appraise.list.round', { count }) });
		await link.click();
		await main(page).getByRole('heading', { level: 1, name: call }).waitFor();
		await rows()
			.nth(count - 1)
			.waitFor();
		await main(page)
			.getByText(t('round.shown', { count, all: count }))
			.waitFor();
		await main(page)
			.getByRole('heading', { name: t('round.unmet.title') })
			.waitFor();
	});

	it('is narrowed by words, kind and recommendation, each at once', async () => {
		await field(page, t('round.filter.text')).fill('Proposal 01');
		await expect.poll(() => rows().count()).toBe(10);
		await proposals()
			.getByRole('combobox', { name: t('round.filter.kind') })
			.selectOption({ label: t('kind.awareness') });
		await expect.poll(() => rows().count()).toBe(5);
		await proposals()
			.getByRole('combobox', { name: t('round.filter.recommendation') })
			.selectOption({ label: t(`recommendation.${recommendations[0]}`) });
		// 12 and 16.
		await expect.poll(() => rows().allInnerTexts()).toEqual(['Proposal 012', 'Proposal 016']);
		await main(page)
			.getByText(t('round.shown', { count: 2, all: count }))
			.waitFor();
		await main(page)
			.getByRole('button', { name: t('round.clear'), exact: true })
			.click();
		await expect.poll(() => rows().count()).toBe(count);
	});

	it('names the items behind a number', async () => {
		const matrix = main(page)
			.getByRole('region', { name: t('round.matrix.title') })
			.first();
		await matrix.getByRole('button').first().click();
		await matrix.getByRole('listitem').first().waitFor();
	});

	it('is saved as a table with a row for each', async () => {
		const table = await handed(page, t('round.save'));
		expect(table.name).toMatch(/\.csv$/);
		expect(table.text.match(/Proposal \d{3}/g)?.length).toBeGreaterThanOrEqual(count);
	});

	it('fits a phone without scrolling sideways', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});
});
