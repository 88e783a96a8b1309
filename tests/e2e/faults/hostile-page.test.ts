/** Texts that are made to run, on every page that shows them, and a file far too large: rows 13, 16, 19 and 25 of the fault table. */
import {
	closeSync,
	ftruncateSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { openDesign, saveDesign } from '#lib/domain/open-design.ts';
import { mapTexts } from '#lib/domain/texts.ts';
import { outline } from '#lib/machines/outline.ts';
import { placeKey } from '#lib/machines/places.ts';
import { content } from '../../builders.ts';
import { payloads } from '../../payloads.ts';
import { button, listed, newDesign, type } from '../acts.ts';
import { give, onDesk } from '../appraising.ts';
import { giveFiles, goTo, launch, saved, site, watch, type Witness } from '../browser.ts';
import '#lib/language/appraisal-words.ts';
import { t } from '../words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

interface Watched extends Witness {
	/** Calls of `hit()`, dialogs, pages that were left or opened. */
	readonly ran: string[];
}

/** Like `watch`, and notes whatever ran of the texts. */
async function watchClosely(context: BrowserContext): Promise<Watched> {
	const ran: string[] = [];
	await context.exposeFunction('hit', () => ran.push('hit() was called'));
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			console.error(`policy: ${violatedDirective} ${blockedURI}`)
		);
	});
	context.on('dialog', (dialog) => {
		ran.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	context.on('page', (page) => {
		page.on('framenavigated', (frame) => {
			if (!/^(about:blank|blob:|$)/.test(frame.url()) && !frame.url().startsWith(site()))
				ran.push(`went to ${frame.url()}`);
		});
	});
	return { ...watch(context), ran };
}
const nothing = { ran: [], foreign: [], complaints: [] };
const told = ({ ran, foreign, complaints }: Watched) => ({ ran, foreign, complaints });

/** Elements that the texts would have become: those we have none of, and any that names what the texts call. */
const planted = (page: Page) =>
	page.evaluate(() => {
		const never = 'iframe:not([src^="blob:"]), object, embed, marquee, isindex, custom-element, x';
		return [...document.querySelectorAll('*')]
			.filter(
				(element) =>
					element.matches(never) ||
					(element.matches('script, style, template') &&
						/hit\(\)|away\.invalid/.test(element.innerHTML)) ||
					[...element.attributes].some(
						({ name, value }) =>
							/^on/.test(name) ||
							(/^(src|href|srcset|action|formaction|data|style|xlink:href)$/.test(name) &&
								/hit\(\)|away\.invalid|^javascript:/i.test(value))
					)
			)
			.map(({ outerHTML }) => outerHTML.slice(0, 200));
	});

const full = openDesign(readFileSync('tests/fixtures/designs/v2/full.json', 'utf8'));
if (!full.ok) throw new Error('the full design opens');
/** All of them in each text: no text is left that was not asked to run each of them. */
const everything = payloads.join(' \n');
const hostile: Design = mapTexts(full.value, (text) => (text.trim() === '' ? text : everything));
/** Where a text is a name in a list, a single one shows better what becomes of it. */
const one = (at: number): Design => {
	let next = at;
	return mapTexts(full.value, (text) =>
		text.trim() === '' ? text : payloads[(next += 1) % payloads.length]!
	);
};

async function openText(page: Page, name: string, text: string): Promise<void> {
	await page.goto(site());
	await giveFiles(page, { name, mimeType: 'application/json', buffer: Buffer.from(text) });
	await page.locator('main[data-place] h1').first().waitFor();
}

/** Opens each thing that is folded, and what is folded in it, once: of some, only one is open at a time. */
async function unfold(page: Page): Promise<void> {
	const opened: string[] = [];
	const fold = page.locator('main details:not([open]) > summary');
	await expect
		.poll(async () => {
			const next = await fold.evaluateAll((found, opened) => {
				const others = (found as HTMLElement[]).filter(
					({ textContent }) => !opened.includes(textContent)
				);
				for (const summary of others) summary.click();
				return others.map(({ textContent }) => textContent);
			}, opened);
			opened.push(...next);
			return next;
		})
		.toEqual([]);
}

describe('texts that would run', () => {
	it.each([
		['all in each text', hostile],
		['one in each text', one(0)]
	])(
		'stay texts on every page of a design, in its preview and its print: %s',
		async (_, design) => {
			const context = await browser.newContext({ serviceWorkers: 'block' });
			const witness = await watchClosely(context);
			const page = await context.newPage();
			await openText(page, '"><img src=x onerror=hit()>.json', saveDesign(design));
			const places = outline(design, content).map(placeKey);
			expect(places.length).toBeGreaterThan(40);
			for (const place of places) {
				await goTo(page, place);
				await unfold(page);
				expect(await planted(page), place).toEqual([]);
			}
			// The last place is the annex with its preview.
			await page.emulateMedia({ media: 'print' });
			expect((await page.pdf()).length).toBeGreaterThan(10_000);
			await page.emulateMedia({ media: 'screen' });
			expect(await planted(page)).toEqual([]);
			await page.goto(site());
			await listed(page);
			expect(await planted(page)).toEqual([]);
			expect(told(witness)).toEqual(nothing);
			await context.close();
		}
	);

	it('stay texts in front of an appraiser: in the proposal, and beside each thing to be read', async () => {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const witness = await watchClosely(context);
		const page = await context.newPage();
		for (const [name, text] of [
			['<img src=x onerror=hit()>.txt', payloads.join('\n\n')],
			['design.json', saveDesign(one(0))]
		] as const) {
			await page.goto(`${site()}appraise/`);
			await give(page, { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
			await onDesk(page);
			const links = await page.$$eval('nav a[href*="#"]', (found) =>
				found.map((link) => (link as HTMLAnchorElement).hash)
			);
			expect(links.length).toBeGreaterThan(10);
			for (const link of links) {
				await goTo(page, decodeURIComponent(link).split('/').slice(1).join('/'));
				expect(await planted(page), link).toEqual([]);
			}
		}
		expect(told(witness)).toEqual(nothing);
		await context.close();
	});

	it('do not run even where somebody slips them past us: the policy stops them', async () => {
		const context = await browser.newContext({ serviceWorkers: 'block' });
		const witness = await watchClosely(context);
		const page = await context.newPage();
		await newDesign(page);
		const succeeded = await page.evaluate(() => {
			const tries: Record<string, () => void> = {
				innerHTML: () => (document.body.innerHTML += '<img src=x onerror=hit()>'),
				write: () => document.write('<script>hit()</script>'),
				insert: () => document.body.insertAdjacentHTML('beforeend', '<svg onload=hit()>'),
				worker: () => new Worker('data:text/javascript,1'),
				address: () => new Worker('https://away.invalid/worker.js')
			};
			// Not from here: what a test runs in a page may use eval whatever the policy says.
			setTimeout(() => (0, eval)('hit()'));
			return Object.entries(tries)
				.filter(([, attempt]) => {
					try {
						attempt();
						return true;
					} catch {
						return false;
					}
				})
				.map(([name]) => name);
		});
		expect(succeeded).toEqual([]);
		await expect.poll(() => witness.complaints.join()).toMatch(/string as JavaScript violates/);
		expect(witness.ran).toEqual([]);
		await context.close();
	});
});

describe('a file of 200 MB', () => {
	it('is refused by its size: no more than its head is read, and the page goes on', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'causeway-large-'));
		const path = join(folder, 'large.causeway.json');
		const file = openSync(path, 'w');
		writeSync(file, '{"format":"causeway-design","version":1,');
		ftruncateSync(file, 200 * 1024 * 1024);
		closeSync(file);
		const context = await browser.newContext({ serviceWorkers: 'block' });
		await context.addInitScript(() => {
			const counted = window as unknown as { reads: string[] };
			counted.reads = [];
			for (const name of ['arrayBuffer', 'text', 'stream', 'slice', 'bytes'] as const) {
				const before = Reflect.get(Blob.prototype, name) as (...args: unknown[]) => unknown;
				Reflect.set(Blob.prototype, name, function (this: Blob, ...args: unknown[]) {
					const result = before.apply(this, args);
					const isHead = result instanceof Blob && result.size < 100_000;
					if (this.size > 1_000_000 && !isHead) counted.reads.push(name);
					return result;
				});
			}
		});
		const page = await context.newPage();
		await newDesign(page);
		await type(page, t('programme.title'), 'Was there before');
		await saved(page);
		await page.goto(site());
		await giveFiles(page, path);
		await page.getByRole('alert').filter({ hasText: 'large.causeway.json' }).waitFor();
		expect(await page.evaluate(() => Reflect.get(window, 'reads') as string[])).toEqual([]);
		await expect.poll(() => listed(page)).toEqual(['Was there before']);
		expect(await button(page, t('home.new')).isEnabled()).toBe(true);
		await context.close();
		rmSync(folder, { recursive: true });
	});
});
