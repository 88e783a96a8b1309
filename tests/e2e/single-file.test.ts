/** The edition in one file, opened as a file: what a double-click does. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '#lib/language/single-words.ts';
import {
	arrived,
	button,
	downloaded,
	listed,
	savedDesign,
	shows,
	type,
	walkThePath
} from './acts.ts';
import { proposalPath } from './appraising.ts';
import { examplePath, giveFiles, goTo, launch, saved } from './browser.ts';
import { oneFile } from './one-file.ts';
import { t } from './words.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** A name that people and e-mail programs give to files. */
const stick = mkdtempSync(join(tmpdir(), 'causeway-stick-'));
const file = join(stick, 'From the office', 'causeway (1) #2.html');
const address = pathToFileURL(file).href;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
	mkdirSync(join(stick, 'From the office'));
	copyFileSync(oneFile(), file);
	browser = await launch();
	context = await browser.newContext();
	context.on('request', (request) => requests.push(request.url()));
	context.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	context.on('weberror', (error) => complaints.push(error.error().message));
	page = await context.newPage();
}, 180_000);
afterAll(async () => {
	await browser.close();
	rmSync(stick, { recursive: true, force: true });
});

describe('the one file', () => {
	it('says on its first page what differs from the site', async () => {
		await page.goto(address);
		const note = page.getByRole('complementary', { name: t('single.title') });
		await note.getByText(t('single.keep')).first().waitFor();
	});

	it('keeps what is typed, and finds it again after loading anew', async () => {
		await button(page, t('home.new')).click();
		await arrived(page, t('programme.project.title'));
		await type(page, t('programme.title'), 'From a stick');
		await saved(page);
		await page.reload();
		await arrived(page, t('programme.project.title'));
		await shows(page, t('programme.title'), 'From a stick');
	});

	it('goes home, back and forward', async () => {
		await page.getByRole('link', { name: t('app.name'), exact: true }).click();
		await expect.poll(() => listed(page)).toEqual(['From a stick']);
		await page.goBack();
		await arrived(page, t('programme.project.title'));
		await page.goForward();
		await expect.poll(() => listed(page)).toEqual(['From a stick']);
		await page.getByRole('link', { name: 'From a stick' }).click();
		await arrived(page, t('programme.project.title'));
		await page.goto(address);
	});

	it('opens an example, and hands out the file format', async () => {
		const schema = await downloaded(page, () =>
			page.getByRole('link', { name: t('home.format.link') }).click()
		);
		expect(JSON.parse(readFileSync(await schema.path(), 'utf8'))).toHaveProperty('$schema');
		await button(page, new RegExp(`^${t('home.examples.open')}`))
			.first()
			.click();
		await page.waitForURL(/\?design/);
		await page.locator('main[data-place] h1').first().waitFor();
		await page.goto(address);
	});

	it('shows every step, makes the PDF annex, and opens it again', async () => {
		await giveFiles(page, examplePath('benin-city-schools'));
		await page.waitForURL(/\?design/);
		await walkThePath(page);
		const annex = await downloaded(page, () => button(page, t('annex.download')).click());
		const bytes = readFileSync(await annex.path());
		await goTo(page, 'programme/project');
		await type(page, t('programme.donor'), 'Changed since');
		await saved(page);
		await goTo(page, 'annex/main');
		expect(await savedDesign(page)).toMatchObject({ profile: { donor: 'Changed since' } });
		await page.goto(address);
		await giveFiles(page, {
			name: 'annex.pdf',
			mimeType: 'application/pdf',
			buffer: bytes
		});
		await page.getByText(t('import.conflict.title')).waitFor();
	});

	it.each(['river-valley-proposal.pdf', 'coast-and-border-proposal.docx'])(
		'reads a proposal for the appraiser: %s',
		async (name) => {
			await page.goto(`${address}?appraise/`);
			await giveFiles(page, proposalPath(name), t('appraise.open.files'));
			const first = page.locator('main[data-place^="abstract/"] h1').first();
			await first.waitFor();
			await page.reload();
			await first.waitFor();
		}
	);

	it('has asked for nothing but itself, and broken no policy', () => {
		const outside = requests.filter(
			(url) => !/^(data|blob):/.test(url) && !url.startsWith(address)
		);
		expect(outside).toEqual([]);
		expect(complaints).toEqual([]);
		const policy = /content-security-policy" content="([^"]*)"/.exec(readFileSync(file, 'utf8'));
		expect(policy?.[1]).toContain("default-src 'none'");
		expect(policy?.[1]).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|connect-src/);
	});
});
