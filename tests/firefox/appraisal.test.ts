/** An appraiser's way in Firefox, from a PDF and a Word file to verdicts, and to the memo. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTexts, plain } from '#lib/export/pdf/testing/read-back.ts';
import { appraiserHome, proposalPath } from '../e2e/appraising.ts';
import { site } from '../e2e/browser.ts';
import { t } from '../e2e/words.ts';
import { selectedWords, whereWordsStand } from '../e2e/words-in-pane.ts';
import {
	arrived,
	button,
	choose,
	click,
	giveFile,
	goTo,
	named,
	radio,
	saved,
	sees,
	shows,
	type
} from './acts.ts';
import { Firefox } from './firefox.ts';

let firefox: Firefox;
let page: Page;
beforeAll(async () => {
	firefox = await Firefox.start();
	page = await firefox.newPage();
});
afterAll(() => firefox.close());

const slogan = 'Do not trust strangers. Stay at home and stay safe.';
const reason = 'Nobody is told what to do instead.';
const wordQuote = 'We do not know how many vessels change harbour when checks begin';

const pane = () => page.waitForSelector(named('region', t('pane.text')));
const passages = () => page.$eval('main', (main) => main.innerText);

/** With the mouse, as a reader does. */
async function select(words: string): Promise<void> {
	await page.waitForFunction(
		(text, wanted) => text.textContent.includes(wanted),
		{},
		(await pane())!,
		words
	);
	// What comes into sight for the first time gets its true height then, and moves what is below it.
	await expect
		.poll(async () => {
			const ends = await (await pane())!.evaluate(whereWordsStand, words);
			if (!ends) return '';
			await page.mouse.move(ends.from.x, ends.from.y);
			await page.mouse.down();
			await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
			await page.mouse.up();
			return page.evaluate(selectedWords);
		})
		.toBe(words);
}

async function keepSelected(words: string): Promise<void> {
	await select(words);
	await page.waitForSelector(button(t('pane.use')));
	await page.keyboard.press('u');
	await expect.poll(passages).toContain(words);
}

describe('an appraiser', () => {
	it('reads a PDF, keeps the words that show it, and gives a verdict with its reason', async () => {
		await page.goto(appraiserHome());
		await giveFile(page, proposalPath('river-valley-proposal.pdf'), 'appraise/');
		await goTo(page, 'read/1/1.Q1');
		await sees(page, t('suggestion.title'));
		await keepSelected(slogan);
		await choose(page, t('verdict.not'));
		await type(page, t('read.reason.not'), reason);
		await saved(page);
	});

	it('takes a verdict back by a second press of the space bar, and gives it again', async () => {
		const isChosen = () =>
			page.$eval(
				'main input[type=radio][value=not]',
				(input) => (input as HTMLInputElement).checked
			);
		await page.focus('main input[type=radio][value=not]');
		await page.keyboard.press(' ');
		await expect.poll(isChosen).toBe(false);
		await page.keyboard.press(' ');
		await expect.poll(isChosen).toBe(true);
		await saved(page);
	});

	it('finds all of it again after loading anew', async () => {
		await page.reload();
		await shows(page, t('read.reason.not'), reason);
		await expect.poll(passages).toContain(slogan);
	});

	it('gets a memo with the reason and the words', async () => {
		await goTo(page, 'conclude/hand-over');
		await arrived(page, t('handover.title'));
		await type(page, t('declare.name'), 'A. Reader');
		await click(page, radio(t('declare.interest.none')));
		const memo = await firefox.downloaded(page, () => click(page, button(t('memo.download'))));
		const text = (await pageTexts(memo.bytes)).join(' ');
		for (const words of ['A. Reader', reason, slogan]) expect(text).toContain(plain(words));
	});

	it('reads a Word file by its numbered paragraphs', async () => {
		await page.goto(appraiserHome());
		await giveFile(page, proposalPath('coast-and-border-proposal.docx'), 'appraise/');
		await goTo(page, 'read/1/1.Q1');
		await keepSelected(wordQuote);
		await choose(page, t('verdict.well'));
		await saved(page);
	});

	it('asked nothing of anybody else, met no error and broke no policy', async () => {
		expect(firefox.requests.filter((address) => !address.startsWith(site()))).toEqual([]);
		expect(firefox.complaints).toEqual([]);
	});
});
