/** What a user does in the workspace, by the names they see. */
import { readFileSync } from 'node:fs';
import '#lib/language/keeping-words.ts';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { painted, site } from './browser.ts';
import { t } from './words.ts';

export const main = (page: Page): Locator => page.getByRole('main');
export const button = (page: Page, name: string | RegExp): Locator =>
	page.getByRole('button', { name, exact: typeof name === 'string' });
/** The first such field on the page. */
export const field = (page: Page, label: string): Locator =>
	main(page).getByRole('textbox', { name: label, exact: true }).first();
/** A list of choices by its legend. */
export const choices = (page: Page, legend: string): Locator =>
	main(page).getByRole('group', { name: legend, exact: true }).first();
/** The line that opens what is folded away. */
export const fold = (within: Page | Locator, title: string | RegExp): Locator =>
	within.locator('summary').filter({ hasText: title }).first();

/** Key by key, as a person does; what was there before is replaced. */
export async function type(page: Page, label: string, text: string): Promise<void> {
	const box = field(page, label);
	await box.waitFor();
	await painted(page);
	await box.click();
	await page.keyboard.press('ControlOrMeta+a');
	await box.pressSequentially(text);
}

export async function choose(page: Page, legend: string, option: string): Promise<void> {
	await choices(page, legend).getByRole('radio', { name: option, exact: true }).check();
}

/** Month and year are two fields under one legend. */
export async function date(page: Page, label: string, month: string, year: string): Promise<void> {
	const dates = choices(page, label);
	await dates.getByRole('combobox').selectOption({ label: month });
	await dates.getByRole('textbox').fill(year);
}

export async function arrived(page: Page, title: string | RegExp): Promise<void> {
	await main(page)
		.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' })
		.waitFor();
	await painted(page);
}

/** Waits until the first such field holds this. */
export async function shows(page: Page, label: string, value: string | RegExp): Promise<void> {
	const content = expect.poll(() => field(page, label).inputValue());
	await (typeof value === 'string' ? content.toBe(value) : content.toMatch(value));
	await painted(page);
}

/** Key by key, into the empty field that a button has made and given the cursor. */
export async function typeHere(page: Page, text: string): Promise<void> {
	const here = page.locator('input:focus, textarea:focus');
	await expect.poll(() => here.inputValue()).toBe('');
	await page.keyboard.type(text);
}

/** "Next", until the page with this heading is there. */
export async function next(page: Page, title: string): Promise<void> {
	await button(page, t('path.next')).click();
	await arrived(page, title);
}

/** A page, or the first of a step, by its link in the path. */
export async function followPath(page: Page, link: string): Promise<void> {
	await page
		.getByRole('navigation', { name: t('path.title') })
		.getByRole('link', { name: link })
		.first()
		.click();
}

/** Every step of the path, one after the other, by its link; each with all its parts. */
export async function walkThePath(page: Page): Promise<void> {
	const steps = ['change', 'pattern', 'activities', 'checklists', 'theory'] as const;
	for (const step of [...steps, 'displacement', 'indicators', 'review', 'annex'] as const) {
		await followPath(page, t(`step.${step}`));
		await page.locator(`main[data-place^="${step}/"] h1`).first().waitFor();
		expect(await page.getByText(t('app.failed')).count(), step).toBe(0);
	}
	await arrived(page, t('annex.title'));
}

export async function newDesign(page: Page): Promise<void> {
	await page.goto(site());
	await button(page, t('home.new')).click();
	await page.waitForURL(/\/design\/#/);
	await arrived(page, t('programme.project.title'));
}

/** The file that comes of an act, also where somebody is asked first whether its words may go out. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
	const file = page.waitForEvent('download');
	const goOn = page.getByRole('dialog').getByRole('button', { name: t('outgoing.goOn') });
	// What comes first; the other is waited for in vain, and that is no fault.
	const asked = goOn.waitFor().then(
		() => true,
		() => false
	);
	file.catch(() => {});
	await act();
	if (await Promise.race([file.then(() => false), asked])) await goOn.click();
	return file;
}

/** The design as it is handed out on the last step. */
export async function savedDesign(page: Page): Promise<Record<string, unknown>> {
	const file = await downloaded(page, () => button(page, t('annex.file.save')).click());
	return JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
}

/** Titles in the list of designs, in its order; the home page is open. */
export async function listed(page: Page): Promise<string[]> {
	const designs = page.getByRole('region', { name: t('library.title') });
	await designs.waitFor();
	await designs.getByText(t('library.loading')).waitFor({ state: 'detached' });
	return designs.getByRole('heading', { level: 3 }).allInnerTexts();
}
