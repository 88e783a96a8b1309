/** From "New design" to the annex with Tab, Shift+Tab, arrows, Space and Enter alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, painted, site } from './browser.ts';
import { atHeading, focusOf, focusOn, press, pressOn, tabTo, typeInto } from './keys.ts';
import { answer, filled, finding, question, t, value } from './words.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage();
	await page.goto(site());
	await painted(page);
});
afterAll(() => browser.close());

const next = async (title: string | RegExp) => {
	await pressOn(page, 'button', t('path.next'));
	await atHeading(page, title);
};
/** Back to the path, which stands before the page, and on to a step or page by its link. */
const followPath = async (link: RegExp, title: string | RegExp) => {
	await tabTo(page, 'link', link, 'Shift+Tab');
	await page.keyboard.press('Enter');
	await atHeading(page, title);
};
const isChecked = (wanted = true) =>
	expect.poll(() => page.locator(':focus').isChecked()).toBe(wanted);
/** To the first choice of a list, then down to the one that is wanted. */
const choose = async (option: string, first: string) => {
	await tabTo(page, 'radio', first);
	if (first === option) await press(page, 'Space');
	for (let count = 0; (await focusOf(page)).name !== option; count++) {
		if (count > 20) throw new Error(`The arrows never led to “${option}”.`);
		await press(page, 'ArrowDown');
	}
	await isChecked();
};

describe('by keyboard alone, a designer', () => {
	it('jumps over the top of the page, and starts a design', async () => {
		expect(await press(page, 'Tab')).toMatchObject({ role: 'link', name: t('app.skip') });
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await focusOf(page)).role).toBe('main');
		await pressOn(page, 'button', t('home.new'));
		await atHeading(page, t('programme.project.title'));
	});

	it('fills in the programme and goes on; each page starts at its heading', async () => {
		await typeInto(page, t('programme.title'), 'Contracts before the season');
		await typeInto(page, t('programme.organisation'), 'Hill Workers’ Legal Aid');
		await next(t('programme.partners.title'));
		await pressOn(page, 'button', t('programme.partner.add'));
		await focusOn(page, t('programme.partner.name'));
		await page.keyboard.type('Market Women’s Union');
		await next(t('programme.need.title'));
		await choose(t('needs.partial'), t('needs.none'));
		await next(question('1.Q1').title);
	});

	it('takes a choice back with the key that made it', async () => {
		await choose(answer('1.Q1', 'partly'), answer('1.Q1', 'yes'));
		await press(page, 'Space');
		await isChecked(false);
		await press(page, 'Space');
		await isChecked();
	});

	it('adds a group, takes it away, and takes that back', async () => {
		await tabTo(page, 'button', t('groups.add'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await focusOn(page, t('groups.name'));
		await page.keyboard.type('young men from the hill villages');
		await tabTo(page, 'combobox', t('groups.kind'));
		await page.keyboard.type(t('group.1.B8'));
		await typeInto(page, t('groups.change'), 'ask for a written contract');
		await pressOn(
			page,
			'button',
			t('common.removeNamed', { name: 'young men from the hill villages' })
		);
		await focusOn(page, t('common.undo'));
		await page.keyboard.press('Enter');
		await focusOn(page, t('groups.name'));
		await expect
			.poll(() => page.locator(':focus').inputValue())
			.toBe('young men from the hill villages');
	});

	it('goes to the activities through the path, and adds one', async () => {
		await followPath(new RegExp(`${t('step.activities')}`), t('activities.title'));
		await pressOn(page, 'button', t('activities.addKind', { kind: t('kind.awareness') }));
		await focusOn(page, t('activities.name'));
		await page.keyboard.type('market-day talks');
		await tabTo(page, 'checkbox', /young men/i);
		await press(page, 'Space');
		await isChecked();
		// Folds the entry up and opens it again.
		await tabTo(page, 'summary', /market-day talks/i, 'Shift+Tab');
		await press(page, 'Enter');
		await press(page, 'Enter');
		await pressOn(page, 'button', t('activities.checklist'));
		await atHeading(page, filled('lessons.title'));
	});

	it('answers the checklist, and contests what Causeway notices', async () => {
		await next(question('3.Q1').title);
		await next(question('3.Q2').title);
		await typeInto(page, value('3.Q2', 'action'), 'ask for a written contract');
		await next(question('3.Q3').title);
		await choose(answer('3.Q3', 'no'), answer('3.Q3', 'yes'));
		await page
			.getByRole('article')
			.filter({ hasText: finding('link-unexplained') })
			.first()
			.waitFor();
		await pressOn(page, 'summary', t('finding.more'));
		await pressOn(page, 'button', t('finding.decide.contested'));
		await typeInto(page, t('finding.reason.contested'), 'Our partner has tested each step.');
		await pressOn(page, 'button', t('finding.reason.save'));
		await atHeading(page, t('guide.findings'));
	});

	it('opens a box of the theory of change from the drawing, rewords it, and is back at the box', async () => {
		await followPath(new RegExp(t('step.theory')), t('theory.title'));
		await tabTo(page, 'region', t('diagram.region'));
		const first = await press(page, 'Tab');
		expect(first).toMatchObject({
			role: 'button',
			name: expect.stringContaining('market-day talks')
		});
		const arrow = await press(page, 'ArrowDown').then(async (focus) =>
			focus.name === first.name ? press(page, 'ArrowRight') : focus
		);
		expect(arrow.name).not.toBe(first.name);
		await press(page, 'Shift+Tab');
		const again = await press(page, 'Tab');
		expect(again.name).toBe(arrow.name);
		await press(page, 'Home');
		await page.keyboard.press('Enter');
		await atHeading(page, new RegExp(t('level.activity')));
		await typeInto(page, t('editor.text'), ' in the hill villages');
		await tabTo(page, 'button', t('common.close'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => focusOf(page))
			.toMatchObject({ role: 'button', name: expect.stringContaining('in the hill villages') });
	});

	it('finds the same box in the outline', async () => {
		await tabTo(page, 'button', t('theory.view.outline'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await pressOn(page, 'button', /in the hill villages/);
		await atHeading(page, new RegExp(t('level.activity')));
	});

	it('passes every later step, and comes out with the annex', async () => {
		await next(t('displacement.title'));
		await next(t('indicators.title'));
		await next(t('review.title'));
		await next(t('annex.title'));
		await tabTo(page, 'button', t('annex.download'));
		const download = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
		await page.getByText(filled('annex.done')).waitFor();
		await expect.poll(async () => (await focusOf(page)).role).toBe('button');
	});

	it('finds everything saved, and the way back to the list', async () => {
		await tabTo(page, 'link', t('app.name'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await page.waitForURL(site());
		await pressOn(page, 'link', 'Contracts before the season');
		// Where the design was last looked at.
		await atHeading(page, t('annex.title'));
	});
});
