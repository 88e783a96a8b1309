/** What a user does, by the names they see; the like of `e2e/acts.ts`, in the words of the library that drives Firefox. */
import '#lib/language/appraisal-words.ts';
import '#lib/language/keeping-words.ts';
import '#lib/language/single-words.ts';
import type { Page } from 'puppeteer-core';
import { t } from '../e2e/words.ts';
import type { Firefox } from './firefox.ts';

/** How the library calls an element of a role, by its accessible name. */
export const named = (role: string, name: string): string =>
	`::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;
export const button = (name: string): string => named('button', name);
export const link = (name: string): string => named('link', name);
export const field = (name: string): string => named('textbox', name);
export const radio = (name: string): string => named('radio', name);

/** The label of a choice, also where a hint belongs to its name. */
export const choose = (page: Page, label: string): Promise<void> =>
	click(page, `main fieldset label ::-p-text(${label})`);
export const click = (page: Page, selector: string): Promise<void> =>
	page.locator(selector).click();
export const follow = (page: Page, name: string): Promise<void> => click(page, link(name));

/** Waits until these words stand on the page, in sight. */
export async function sees(page: Page, words: string): Promise<void> {
	await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
}

/** Waits for a page by its heading, until it is on the screen and hears keys. */
export async function arrived(page: Page, title: string): Promise<void> {
	await page.waitForFunction(
		(wanted) => document.querySelector('main h1')?.textContent.trim() === wanted,
		{},
		title
	);
	await painted(page);
}

async function painted(page: Page): Promise<void> {
	await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint').length > 0
	);
}

/** Lets the page work for so many milliseconds of its own time; see `e2e/browser.ts`. */
export async function ownTime(page: Page, milliseconds: number): Promise<void> {
	await page.evaluate(async (all) => {
		const turn = 50;
		for (let passed = 0; passed < all; passed += turn)
			await new Promise((resolve) => setTimeout(resolve, turn));
	}, milliseconds);
}

/** Key by key, as a person does; what was there before is replaced. */
export async function type(page: Page, label: string, text: string): Promise<void> {
	await page.waitForSelector(field(label));
	await painted(page);
	await click(page, field(label));
	await page.keyboard.down('Control');
	await page.keyboard.press('a');
	await page.keyboard.up('Control');
	await page.keyboard.type(text);
}

export async function shows(page: Page, label: string, value: string): Promise<void> {
	const box = await page.waitForSelector(field(label));
	await page.waitForFunction(
		(element, wanted) => (element as HTMLTextAreaElement).value === wanted,
		{},
		box,
		value
	);
}

/** Waits until the last change is on the disk; by then the field with the cursor has handed over. */
export async function saved(page: Page): Promise<void> {
	await ownTime(page, 250);
	await page.waitForSelector('[data-save="saved"]');
}

/** Goes to a place of the open document by its key, such as `change/programme/1.Q1`. */
export async function goTo(page: Page, key: string): Promise<void> {
	await page.evaluate((place) => {
		const [id] = location.hash.slice(1).split('/');
		location.hash = `${id}/${place}`;
	}, key);
	await page.waitForSelector(`main[data-place="${key}"] h1`);
	await painted(page);
}

/** On a home page; it is asleep until its buttons can be pressed. */
export async function give(page: Page, path: string): Promise<void> {
	const input = await page.waitForSelector('button:enabled + input[type=file]');
	await input!.uploadFile(path);
}

/** The same, up to the first page of the desk that follows, which is named by a part of its address, such as `design/`. */
export async function giveFile(page: Page, path: string, desk: string): Promise<void> {
	await give(page, path);
	await page.waitForFunction(
		(wanted) =>
			location.href.includes(`${wanted}#`) && document.querySelector('main[data-place] h1'),
		{},
		desk
	);
	await painted(page);
}

/** Writes down what a page whose browser keeps nothing shows, and gives the file it hands out. */
export async function onlyOnScreen(firefox: Firefox, address: string): Promise<string> {
	const page = await firefox.newPage();
	await page.goto(address);
	await sees(page, t('library.blocked.refused'));
	await click(page, button(t('home.new')));
	await arrived(page, t('programme.project.title'));
	await sees(page, t('save.inMemory'));
	await type(page, t('programme.title'), 'Only on the screen');
	const file = await firefox.downloaded(page, () => click(page, button(t('save.file'))));
	return new TextDecoder().decode(file.bytes);
}

/** A new design with this title, saved. */
export async function begin(page: Page, title: string): Promise<void> {
	await click(page, button(t('home.new')));
	await arrived(page, t('programme.project.title'));
	await type(page, t('programme.title'), title);
	await saved(page);
}

/** Every step of the path, one after the other, by its link. */
export async function walkThePath(page: Page): Promise<void> {
	const steps = ['change', 'pattern', 'activities', 'checklists', 'theory'] as const;
	for (const step of [...steps, 'displacement', 'indicators', 'review', 'annex'] as const) {
		await click(page, `nav a[href*="/${step}/"]`);
		await page.waitForSelector(`main[data-place^="${step}/"] h1`);
		const words = await page.$eval('main', (main) => main.innerText);
		if (words.includes(t('app.failed'))) throw new Error(`A part of the step ${step} is missing.`);
	}
	await arrived(page, t('annex.title'));
}
