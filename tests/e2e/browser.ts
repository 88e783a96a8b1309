/** A real browser on the built site, with everything a page says and asks for written down. */
import { readFileSync } from 'node:fs';
import {
	chromium,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Locator,
	type Page
} from 'playwright-core';
import { expect, inject } from 'vitest';

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
export const patience = 60_000;
export const waitPatiently = (context: BrowserContext): void => context.setDefaultTimeout(patience);

export async function launch(): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: chromiumPath,
		args: chromiumArguments,
		timeout: 2 * patience
	});
	browser.on('context', waitPatiently);
	return browser;
}

/** Waits until the page is on the screen: until then the browser drops every key. A page behind another is never drawn. */
export async function painted(page: Page): Promise<void> {
	await page.waitForFunction(
		() => document.hidden || performance.getEntriesByName('first-contentful-paint').length > 0,
		undefined,
		{ polling: 50 }
	);
}

/**
 * Lets the page work for so many milliseconds of its own time: a machine that stands still, or has no turn to spare for the
 * browser, takes none of it.
 */
export async function ownTime(page: Page, milliseconds: number): Promise<void> {
	await page.evaluate(async (all) => {
		const turn = 50;
		for (let passed = 0; passed < all; passed += turn)
			await new Promise((resolve) => setTimeout(resolve, turn));
	}, milliseconds);
}

export interface Witness {
	/** Requests that left the site's own address. */
	readonly foreign: string[];
	/** Script errors, policy violations, failed loads. */
	readonly complaints: string[];
}

/** A browser with one page in it, and what that says and asks for. */
export interface Visit {
	readonly browser: Browser;
	readonly context: BrowserContext;
	readonly page: Page;
	readonly witness: Witness;
}
export async function newVisit(options?: BrowserContextOptions): Promise<Visit> {
	const browser = await launch();
	const context = await browser.newContext(options);
	const witness = watch(context);
	return { browser, context, page: await context.newPage(), witness };
}

/** Work in a browser profile of its own, which goes when it is done. */
export async function inContext<T>(
	browser: Browser,
	work: (context: BrowserContext, witness: Witness) => Promise<T>,
	options?: BrowserContextOptions
): Promise<T> {
	const context = await browser.newContext(options);
	try {
		return await work(context, watch(context));
	} finally {
		await context.close();
	}
}

/** The same, for work that meets no error and asks nothing of anybody else. */
export const inQuiet = (
	browser: Browser,
	work: (context: BrowserContext) => Promise<void>
): Promise<void> =>
	inContext(browser, async (context, witness) => {
		await work(context);
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});

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

/** Waits until a desk shows this place, and nothing of the one before; keys are heard by then. */
export async function placed(page: Page, key: string): Promise<void> {
	await page.locator(`main[data-place="${key}"] h1`).first().waitFor();
	await painted(page);
}

type Files = Parameters<Locator['setInputFiles']>[0];

/**
 * Gives files to the button that opens them, as soon as it can be pressed: until the page has come to life nobody listens.
 * @param label of the button; the first on the page where it is left out
 */
export async function giveFiles(page: Page, files: Files, label = ''): Promise<void> {
	const named = label && `[aria-label="${label}"]`;
	await page.locator(`button:enabled + input[type=file]${named}`).first().setInputFiles(files);
}

/** Opens a design file through the home page, as a user would, and waits for the workspace. */
export async function openFile(page: Page, path: string): Promise<void> {
	await page.goto(site());
	await giveFiles(page, path);
	await page.waitForURL(/\/design\/#/);
	await page.locator('main[data-place] h1').first().waitFor();
	await painted(page);
}

/** Goes to a place of the open document by its key, such as `change/programme/1.Q1`. */
export async function goTo(page: Page, key: string): Promise<void> {
	await page.evaluate((place) => {
		const [id] = location.hash.slice(1).split('/');
		location.hash = `${id}/${place}`;
	}, key);
	await placed(page, key);
}

/**
 * Waits until the last change is on the disk. What the status says counts only once the field with the cursor has handed
 * over, which it does when a pause in typing is over: its timer is older than the one set here.
 */
export async function saved(page: Page): Promise<void> {
	await ownTime(page, 250);
	await page.locator('[data-save="saved"]').waitFor();
}

export const readText = (path: string) => readFileSync(path, 'utf8');
