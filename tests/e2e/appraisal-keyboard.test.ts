/** From a file to the memo with Tab, arrows, Space, Enter and single keys alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdicts } from '#lib/appraisal/appraisal.ts';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import {
	appraiserHome,
	appraisalIn,
	appraising,
	formField,
	itemsOf,
	optionOf,
	proposalPath
} from './appraising.ts';
import { launch, painted, readText } from './browser.ts';
import { atHeading, focusOf, focusOn, press, pressOn, tabTo, typeInto } from './keys.ts';
import { t } from './words.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage();
	await page.goto(appraiserHome());
	await page.getByRole('heading', { level: 1 }).waitFor();
	await painted(page);
});
afterAll(() => browser.close());

const followPath = async (link: RegExp, title: string | RegExp) => {
	await tabTo(page, 'link', link, 'Shift+Tab');
	await page.keyboard.press('Enter');
	await atHeading(page, title);
};
/** What the desk shows. */
const placeNow = () => page.locator('main').getAttribute('data-place');

const focusIsChecked = (wanted: boolean) =>
	expect.poll(() => page.locator(':focus').isChecked()).toBe(wanted);

describe('by keyboard alone, an appraiser', () => {
	it('opens a proposal, and starts at its first heading', async () => {
		expect(await press(page, 'Tab')).toMatchObject({ role: 'link', name: t('app.skip') });
		await tabTo(page, 'button', t('appraise.open.files'));
		const chooser = page.waitForEvent('filechooser');
		// The browser has heard by then that somebody waits for it.
		await focusOf(page);
		await page.keyboard.press('Enter');
		await (await chooser).setFiles(proposalPath('river-valley-proposal.pdf'));
		await page.waitForURL(/\/appraise\/#.+\//);
		await atHeading(page, appraising.abstract[0]!.title);
	});

	it('ticks a kind of work, and chooses the quick reading', async () => {
		const kinds = appraising.abstract.find(({ id }) => id === formField('kinds').page)!;
		await followPath(new RegExp(`^${kinds.title}`), kinds.title);
		await tabTo(page, 'checkbox', optionOf('kinds', 'awareness'));
		await press(page, 'Space');
		await followPath(new RegExp(`^${t('appraise.page.scope')}`), t('scope.title'));
		await tabTo(page, 'radio', new RegExp(`^${t('depth.standard')}`));
		await press(page, 'ArrowUp');
		await expect
			.poll(async () => (await focusOf(page)).name)
			.toMatch(new RegExp(`^${t('depth.quick')}`));
		await pressOn(page, 'button', t('path.next'));
		await atHeading(page, /./);
	});

	it('gives verdicts by digits, writes why, and walks on by a letter', async () => {
		for (const digit of [2, 1, 3, 4, 5]) {
			const before = await placeNow();
			await page.keyboard.press(String(digit));
			const verdict = verdicts[digit - 1]!;
			await page
				.getByRole('radio', { name: new RegExp(`^${t(`verdict.${verdict}`)}`), checked: true })
				.waitFor();
			if (verdict !== 'well') {
				await expect.poll(async () => (await focusOf(page)).role).toBe('textbox');
				// Letters and digits are words while somebody types.
				await page.keyboard.type('None of the 3 pages says.');
				await expect
					.poll(() => page.locator(':focus').inputValue())
					.toBe('None of the 3 pages says.');
				await page.keyboard.press('Shift+Tab');
			}
			await page.keyboard.press('n');
			await expect.poll(placeNow).not.toBe(before);
			await atHeading(page, /./);
		}
		await page.keyboard.press('b');
		await page
			.getByRole('radio', { name: new RegExp(`^${t('verdict.not-relevant')}`), checked: true })
			.waitFor();
	});

	it('searches, selects words with Shift and arrows, and keeps them', async () => {
		await page.keyboard.press('f');
		await focusOn(page, t('pane.find'));
		await page.keyboard.type('strangers');
		await page.getByText(/^Hit 1 of \d+: /).waitFor();
		await tabTo(page, 'region', t('pane.text'));
		for (let count = 0; count < 12; count++) await page.keyboard.press('Shift+ArrowRight');
		await page.getByText(t('pane.use'), { exact: true }).first().waitFor();
		await page.keyboard.press('u');
		const passages = page.getByRole('region', { name: t('passage.title'), exact: true });
		await expect.poll(() => passages.getByRole('blockquote').count()).toBe(1);
	});

	it('takes a passage away, and back', async () => {
		await tabTo(page, 'button', new RegExp(`^${t('common.remove')} `), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await focusOn(page, t('common.undo'));
		await page.keyboard.press('Enter');
		const passages = page.getByRole('region', { name: t('passage.title'), exact: true });
		await expect.poll(() => passages.getByRole('blockquote').count()).toBe(1);
	});

	it('switches the single keys off, for those who speak to their computer', async () => {
		await pressOn(page, 'summary', t('keys.title'));
		await tabTo(page, 'checkbox', t('keys.on'));
		await page.keyboard.press('Space');
		await focusIsChecked(false);
		const before = await placeNow();
		await page.keyboard.press('n');
		await page.keyboard.press('3');
		// The keys have been dealt with when the one after them has.
		await page.keyboard.press('Space');
		await focusIsChecked(true);
		expect(await placeNow()).toBe(before);
	});

	it('concludes, declares, and comes out with memo and file', async () => {
		await followPath(new RegExp(`^${t('appraise.step.conclude')}`), t('conclude.title'));
		await pressOn(page, 'button', t('path.next'));
		await atHeading(page, t('recommend.title'));
		await tabTo(page, 'radio', t('recommendation.support'));
		await press(page, 'ArrowDown');
		await typeInto(page, t('conclude.reasons'), 'It must be written anew.');
		await pressOn(page, 'button', t('path.next'));
		await atHeading(page, t('handover.title'));
		await typeInto(page, t('declare.name'), 'A. Reader');
		await tabTo(page, 'radio', t('declare.interest.none'));
		await press(page, 'Space');
		await tabTo(page, 'button', t('memo.download'));
		const memo = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		expect((await memo).suggestedFilename()).toMatch(/\.pdf$/);
		await tabTo(page, 'button', t('handover.file.save'));
		const file = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		const appraisal: Appraisal = appraisalIn(readText(await (await file).path()));
		const given = itemsOf(appraisal).flatMap(({ key }) => appraisal.judgements[key]?.verdict ?? []);
		expect(given).toEqual(['partly', 'well', 'not', 'cannot-tell', 'not-relevant']);
		expect(appraisal.conclusion.recommendation).toBe('support-with-conditions');
	});
});
