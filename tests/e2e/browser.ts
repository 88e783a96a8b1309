/** A real browser on the built site, with everything a page says and asks for written down. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const site = (): string => inject('site');

export const chromiumPath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
export const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

/** How long a step may take in milliseconds: long enough for a machine that stands still now and then. */
const patience = 60_000;
export const waitPatiently = (context: BrowserContext): void => context.setDefaultTimeout(patience);

export async function launch(): Promise<Browser> {
	const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArguments });
	browser.on('context', waitPatiently);
	return browser;
}

/** Waits until the page is on the screen: until then the browser drops every key. */
export async function painted(page: Page): Promise<void> {
	await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint').length > 0
	);
}

export interface Witness {
	/** Requests that left the site's own address. */
	readonly foreign: string[];
	/** Script errors, policy violations, failed loads. */
	readonly complaints: string[];
}

/** Notes foreign requests and complaints of every page of the context. */
export function watch(context: BrowserContext): Witness {
	const witness: Witness = { foreign: [], complaints: [] };
	context.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(site()) && !/^(data|blob):/.test(url)) witness.foreign.push(url);
	});
	context.on('console', (message) => {
		if (message.type() === 'error') witness.complaints.push(message.text());
	});
	context.on('weberror', (error) => witness.complaints.push(error.error().message));
	return witness;
}

export const exampleNames = [
	'fictional-river-districts',
	'benin-city-schools',
	'solomon-islands-law-identification'
] as const;

export const examplePath = (name: (typeof exampleNames)[number]) =>
	`content/en/examples/${name}.json`;

/** Opens a design file through the home page, as a user would, and waits for the workspace. */
export async function openFile(page: Page, path: string): Promise<void> {
	await page.goto(site());
	await page.locator('input[type=file]').setInputFiles(path);
	await page.waitForURL(/\/design\/#/);
	await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Goes to a place of the open design by its key, such as `change/programme/1.Q1`. */
export async function goTo(page: Page, key: string): Promise<void> {
	await page.evaluate((place) => {
		const [designId] = location.hash.slice(1).split('/');
		location.hash = `${designId}/${place}`;
	}, key);
	await page.waitForFunction((place) => location.hash.endsWith(place), key);
	await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until the last change is on the disk. */
export async function saved(page: Page): Promise<void> {
	await page.locator('[data-save="saved"]').waitFor();
}

export const readText = (path: string) => readFileSync(path, 'utf8');
