/**
 * What a user waits for, measured in Chromium on the built site with the full design and every rule live.
 * Prints medians (p95 where said); decides nothing.
 */
import { statSync } from 'node:fs';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { readAppraisalContent, readContent } from '../../src/lib/server/content.ts';
import { roundFiles } from '../round-of-appraisals.ts';
import { median, quantile, report } from './figures.ts';

const example = 'content/en/examples/fictional-river-districts.json';
const { url, close } = await serve({ folder: 'build' });
const launch = (): Promise<Browser> =>
	chromium.launch({
		executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--disable-dev-shm-usage',
			'--enable-precise-memory-info',
			'--js-flags=--expose-gc'
		]
	});
const browser = await launch();

async function openExample(page: Page): Promise<void> {
	await page.goto(url);
	await page.locator('input[type=file]').setInputFiles(example);
	await page.waitForURL(/\/design\/#/);
	await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

async function goTo(page: Page, place: string): Promise<void> {
	await page.evaluate((key) => {
		location.hash = `${location.hash.slice(1).split('/')[0]}/${key}`;
	}, place);
	await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
	await page.waitForTimeout(500);
}

/** Bytes on the wire until the page is quiet. */
async function transferred(
	path: string,
	prepare?: (page: Page) => Promise<string>
): Promise<number> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const target = prepare ? await prepare(page) : url + path;
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.clearBrowserCache');
	let bytes = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto('about:blank');
	await page.goto(target, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	await context.close();
	return bytes / 1000;
}

async function slow(cdp: CDPSession): Promise<void> {
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 400,
		downloadThroughput: 400_000 / 8,
		uploadThroughput: 400_000 / 8
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

// Transfer
report('first load, home', await transferred(''), 'kB', 100);
const openedThere = async (page: Page) => {
	await openExample(page);
	await page.waitForTimeout(1000);
	return page.url();
};
report('first load, design workspace', await transferred('', openedThere), 'kB', 200);

// Slow line and processor
const usable: number[] = [];
const firstField: number[] = [];
for (let run = 0; run < 3; run++) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await slow(await context.newCDPSession(page));
	const start = Date.now();
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('[data-bench=new-design]:not([disabled])').waitFor();
	usable.push((Date.now() - start) / 1000);
	await page.locator('[data-bench=new-design]').click();
	await page.locator('[data-bench=main-text]').first().waitFor();
	firstField.push((Date.now() - start) / 1000);
	await context.close();
}
report('400 kbit/s, 400 ms, CPU ÷ 4: home usable', median(usable), 's', 4);
report('  the same, first field of a new design, clicked at once', median(firstField), 's');

// A thousand designs on this computer: copies of the full one, under ids and titles of their own
{
	const context = await browser.newContext();
	const page = await context.newPage();
	await openedThere(page);
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('causeway');
				opening.onerror = () => reject(opening.error!);
				opening.onsuccess = () => {
					const names = ['documents', 'summaries'];
					const transaction = opening.result.transaction(names, 'readwrite');
					for (const name of names) {
						const rows = transaction.objectStore(name);
						rows.getAll().onsuccess = ({ target }) => {
							const [row] = (target as IDBRequest<{ document?: object }[]>).result;
							for (let at = 1; at < 1000; at++) {
								const id = `copy-${at}`;
								const inside = row!.document && { document: { ...row!.document, id } };
								rows.put({ ...row, id, title: `Design ${at}`, ...inside });
							}
						};
					}
					transaction.oncomplete = () => resolve();
				};
			})
	);
	const listed: number[] = [];
	for (let run = 0; run < 3; run++) {
		const start = Date.now();
		await page.goto(url, { waitUntil: 'commit' });
		await page.waitForFunction(() => document.querySelectorAll('main h3').length >= 1000);
		listed.push((Date.now() - start) / 1000);
	}
	report('start with 1,000 designs, all listed', median(listed), 's', 2);
	await context.close();
}

// Cold start
const cold: number[] = [];
for (let run = 0; run < 5; run++) {
	const fresh = await launch();
	const page = await fresh.newPage();
	const start = Date.now();
	await page.goto(url, { waitUntil: 'commit' });
	await page.locator('[data-bench=new-design]').click();
	const field = page.locator('[data-bench=main-text]').first();
	await field.pressSequentially('a');
	await page.waitForFunction(
		() => document.querySelector<HTMLInputElement>('[data-bench=main-text]')?.value === 'a'
	);
	cold.push((Date.now() - start) / 1000);
	await fresh.close();
}
report('cold start to first typed character', median(cold), 's', 1.5);

// Typing with the full design
const context = await browser.newContext();
const page = await context.newPage();
await openExample(page);
await goTo(page, 'change/programme/1.Q2');
const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable');
const scriptTime = async () =>
	(await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')!
		.value;
const field = page.locator('[data-bench=main-text]').first();
await field.focus();
const keys = 200;

/** As fast as people type who know what to say, with a pause now and then. */
async function typeInto(page: Page): Promise<void> {
	await page.keyboard.press('End');
	for (let key = 0; key < keys; key++) {
		await page.keyboard.press('abcdefgh '[key % 9]!);
		await page.waitForTimeout(key % 20 === 19 ? 400 : 60);
	}
}
async function scriptPerKey(): Promise<number> {
	const before = await scriptTime();
	await typeInto(page);
	return ((await scriptTime()) - before) * (1000 / keys);
}

// Without the clock for paints, which runs script of its own at every key
report('script per key, pauses included', await scriptPerKey(), 'ms', 2);
await page.evaluate(() => {
	const paints: number[] = [];
	Object.assign(window, { paints });
	document.querySelector('[data-bench=main-text]')!.addEventListener('beforeinput', () => {
		const start = performance.now();
		requestAnimationFrame(() => {
			const channel = new MessageChannel();
			channel.port1.onmessage = () => paints.push(performance.now() - start);
			channel.port2.postMessage(null);
		});
	});
});
const timed = await scriptPerKey();
const paints = await page.evaluate(() => (window as unknown as { paints: number[] }).paints);
report('key to next paint, p95', quantile(paints, 0.95), 'ms', 25);
report('key to next paint, median', median(paints), 'ms');
report('script per key with that clock running', timed, 'ms');

// Next question
await goTo(page, 'change/programme/1.Q1');
const nexts: number[] = [];
for (let step = 0; step < 12; step++) {
	const before = await page.evaluate(() => location.hash);
	const time = await page.evaluate(async () => {
		const start = performance.now();
		document.querySelector<HTMLButtonElement>('[data-bench=next]')!.click();
		await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		return performance.now() - start;
	});
	if ((await page.evaluate(() => location.hash)) !== before) nexts.push(time);
	await page.waitForTimeout(150);
}
report('next question', median(nexts), 'ms', 50);

// Memory, in a page of its own: the scripts that every locator puts into a page weigh a megabyte
{
	const context = await browser.newContext();
	const opening = await context.newPage();
	const address = await openedThere(opening);
	await opening.close();
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const run = async (expression: string): Promise<unknown> =>
		(await cdp.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
	const megabytes = async () =>
		Number(await run('gc(); performance.memory.usedJSHeapSize')) / 1_000_000;
	await page.goto(address);
	while (!(await run('Boolean(document.querySelector("main h1"))'))) await page.waitForTimeout(100);
	await page.waitForTimeout(3000);
	report('heap with the full design open', await megabytes(), 'MB', 8);
	const toPlace = async (place: string) => {
		await run(`location.hash = location.hash.slice(1).split('/')[0] + '/${place}'`);
		await page.waitForTimeout(1000);
	};
	await toPlace('change/programme/1.Q2');
	await run('document.querySelector("[data-bench=main-text]").focus()');
	await typeInto(page);
	await toPlace('change/programme/1.Q1');
	for (let step = 0; step < 12; step++) {
		await run('document.querySelector("[data-bench=next]").click()');
		await page.waitForTimeout(150);
	}
	report(`  after ${keys} keys and 12 questions`, await megabytes(), 'MB');
	await context.close();
}

// A round of two hundred proposals: opened from files, then shown
{
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${url}appraise/`);
	const parts = { content: readContent('en'), appraising: readAppraisalContent('en') };
	const files = roundFiles('Call', 200, parts);
	const link = page.locator('a[href^="#round/"]', { hasText: '200' });
	const start = Date.now();
	await page.locator('button:enabled + input[type=file][multiple]').first().setInputFiles(files);
	await link.waitFor();
	report('200 appraisals opened from files', (Date.now() - start) / 1000, 's');
	const shown: number[] = [];
	for (let run = 0; run < 5; run++) {
		const start = Date.now();
		await link.click();
		await page.locator('main tbody tr, main th[scope=row]').nth(199).waitFor();
		shown.push(Date.now() - start);
		await page.goto(`${url}appraise/`);
		await link.waitFor();
	}
	report('round of 200 shown', median(shown), 'ms');
	await context.close();
}

// Annex
await goTo(page, 'annex/main');
const annexes: number[] = [];
let size = 0;
for (let run = 0; run < 3; run++) {
	const start = Date.now();
	const download = page.waitForEvent('download');
	await page.locator('[data-bench=export]').click();
	// The first time somebody is asked whether the words may go out; the last button goes on.
	const goOn = page.getByRole('dialog').getByRole('button').last();
	await Promise.race([download, goOn.waitFor().catch(() => {})]);
	if (await goOn.isVisible()) await goOn.click();
	const path = await (await download).path();
	annexes.push((Date.now() - start) / 1000);
	size = statSync(path).size / 1000;
}
report('annex of the full design, first', annexes[0]!, 's', 3);
report('annex of the full design, again', median(annexes.slice(1)), 's');
report('annex, size', size, 'kB', 500);

await browser.close();
await close();
