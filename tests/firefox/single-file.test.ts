/** The edition in one file, opened in Firefox by double-click. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalPath } from '../e2e/appraising.ts';
import { examplePath } from '../e2e/browser.ts';
import { oneFile } from '../e2e/one-file.ts';
import { t } from '../e2e/words.ts';
import {
	arrived,
	begin,
	button,
	click,
	follow,
	giveFile,
	goTo,
	onlyOnScreen,
	saved,
	sees,
	shows,
	type,
	walkThePath
} from './acts.ts';
import { Firefox, settings } from './firefox.ts';

let firefox: Firefox;
let page: Page;
/** A name that people and e-mail programs give to files. */
const stick = mkdtempSync(join(tmpdir(), 'causeway-stick-'));
const file = join(stick, 'From the office', 'causeway (1) #2.html');
const address = pathToFileURL(file).href;

beforeAll(async () => {
	mkdirSync(join(stick, 'From the office'));
	copyFileSync(oneFile(), file);
	firefox = await Firefox.start();
	page = await firefox.newPage();
}, 180_000);
afterAll(async () => {
	await firefox.close();
	rmSync(stick, { recursive: true, force: true });
});

describe('the one file in Firefox', () => {
	it('says what differs from the site, keeps what is typed, and finds it after loading anew', async () => {
		await page.goto(address);
		await sees(page, t('single.keep'));
		await begin(page, 'From a stick');
		await page.reload();
		await arrived(page, t('programme.project.title'));
		await shows(page, t('programme.title'), 'From a stick');
	});

	it('keeps two windows in step', async () => {
		const other = await firefox.newPage();
		await other.goto(page.url());
		await shows(other, t('programme.title'), 'From a stick');
		await type(other, t('programme.donor'), 'from the other window');
		await saved(other);
		await shows(page, t('programme.donor'), 'from the other window');
		await other.close();
	});

	it('goes home, back and forward', async () => {
		await follow(page, t('app.name'));
		await sees(page, 'From a stick');
		await page.goBack();
		await arrived(page, t('programme.project.title'));
		await page.goForward();
		await sees(page, t('library.title'));
		await follow(page, 'From a stick');
		await arrived(page, t('programme.project.title'));
	});

	it('shows every step and downloads the annex as PDF', async () => {
		await page.goto(address);
		await giveFile(page, examplePath('benin-city-schools'), '?design/');
		await walkThePath(page);
		const annex = await firefox.downloaded(page, () => click(page, button(t('annex.download'))));
		expect(new TextDecoder().decode(annex.bytes.subarray(0, 5))).toBe('%PDF-');
	});

	it.each(['river-valley-proposal.pdf', 'coast-and-border-proposal.docx'])(
		'reads %s for the appraiser, suggests passages, and has it again after loading anew',
		async (name) => {
			await page.goto('about:blank');
			await page.goto(`${address}?appraise/`);
			await giveFile(page, proposalPath(name), '?appraise/');
			await goTo(page, 'read/1/1.Q1');
			await sees(page, t('suggestion.lead'));
			await page.reload();
			await sees(page, t('suggestion.lead'));
		}
	);

	it('asked for nothing but itself, met no error and broke no policy', async () => {
		expect(firefox.requests.filter((one) => !one.startsWith(address))).toEqual([]);
		expect(firefox.complaints).toEqual([]);
	});

	it('says so where Firefox lets no page keep anything, and hands out files', async () => {
		const blocked = await Firefox.start({ prefs: settings.keepNothing });
		expect(await onlyOnScreen(blocked, address)).toContain('Only on the screen');
		await blocked.close();
	});
});
