/** Three readers judge one proposal alone, seal what they found, and settle where they differ. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import type { Criterion } from '#lib/appraisal/criteria.ts';
import { pageTexts, plain } from '#lib/export/pdf/testing/read-back.ts';
import { arrived, choose, field, main, shows, type } from './acts.ts';
import {
	appraisalIn,
	give,
	giveVerdict,
	handed,
	handedFile,
	itemsOf,
	onDesk,
	openHome,
	openProposal,
	proposalPath,
	readThrough
} from './appraising.ts';
import { giveFiles, goTo, launch, saved, watch, type Witness } from './browser.ts';
import { t } from './words.ts';

let browser: Browser;
const contexts: BrowserContext[] = [];
const witnesses: Witness[] = [];
let own: Page;
let blank: Appraisal;
let withText: string;
let items: Criterion[];
const sealed = new Map<string, { name: string; text: string }>();

const kinds = ['awareness', 'support'];
const left = 'lesson 2.L1';
const passphrase = 'amber lantern seven';
const note = 'We read page 3 together: the posters are what she meant.';
const joint = 'All three of us would see it again after the messages were tested.';

const asFile = ({ name, text }: { name: string; text: string }) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});
async function newReader(): Promise<Page> {
	const context = await browser.newContext();
	contexts.push(context);
	witnesses.push(watch(context));
	const page = await context.newPage();
	return page;
}
/** The appraisal with the text of the proposal beside it, as the app writes it. */
const file = (appraisal: Appraisal) => ({
	name: `${appraisal.reviewer.name}.appraisal.json`,
	text: JSON.stringify({ ...(JSON.parse(withText) as object), ...appraisal })
});
async function openAppraisal(page: Page, appraisal: Appraisal) {
	await openHome(page);
	await give(page, asFile(file(appraisal)));
	await onDesk(page);
}
async function seal(page: Page, name: string, secret = '') {
	await goTo(page, 'conclude/hand-over');
	if (secret !== '') await type(page, t('seal.passphrase'), secret);
	sealed.set(name, await handed(page, t('seal.save')));
	await saved(page);
}
const openTogether = (page: Page, ...names: string[]) =>
	giveFiles(
		page,
		names.map((name) => asFile(sealed.get(name)!)),
		t('panel.home.open')
	);
const shut = (page: Page) => main(page).getByRole('region', { name: t('panel.shut.title') });
const readers = (page: Page) =>
	main(page)
		.getByRole('region', { name: t('panel.readers.title') })
		.getByRole('rowheader');

beforeAll(async () => {
	browser = await launch();
	own = await newReader();
	await openProposal(own, proposalPath('river-valley-proposal.pdf'));
	await goTo(own, 'conclude/hand-over');
	await choose(own, t('declare.interest'), t('declare.interest.none'));
	withText = (await handed(own, t('handover.file.save'))).text;
	blank = appraisalIn(withText);
});
afterAll(() => browser.close());

describe('three readers of one proposal', () => {
	it('judge alone; two seal what they found, one with a passphrase', async () => {
		for (const [name, verdictOf, secret] of [
			['B. Second', () => 'not' as const, ''],
			[
				'C. Third',
				(_: Criterion, index: number) => (index % 3 === 0 ? ('well' as const) : ('not' as const)),
				passphrase
			]
		] as const) {
			const page = await newReader();
			const read = readThrough(blank, { id: `of-${name[0]}`, name, kinds, verdictOf });
			items = itemsOf(read);
			await openAppraisal(page, read);
			await seal(page, name, secret);
			await page
				.getByText(t('seal.sealed', { date: '' }).replace('.', '').trim())
				.first()
				.waitFor();
		}
		for (const { name, text } of sealed.values()) {
			expect(name).toMatch(/\.sealed\.json$/);
			expect(text).not.toContain('on 1.Q1');
		}
	});

	it('cannot open what others found while an own verdict is missing', async () => {
		const mine = readThrough(blank, {
			id: blank.id,
			name: 'A. First',
			kinds,
			verdictOf: (_, index) => (index % 4 === 0 ? 'partly' : 'not'),
			leave: [left]
		});
		// In the place of the appraisal made above, which this reader has begun.
		await contexts[0]!.close();
		own = await newReader();
		await openAppraisal(own, mine);
		await openHome(own);
		await openTogether(own, 'B. Second', 'C. Third');
		await own.waitForURL(/\/panel$/);
		await shut(own)
			.getByText(t('panel.shut.left', { count: 1 }))
			.waitFor();
		expect(await shut(own).getByRole('button').count()).toBe(0);
		expect(await main(own).getByText('B. Second on').count()).toBe(0);
		expect(await readers(own).count()).toBe(0);
	});

	it('is led to the verdict that is missing, and may then open them', async () => {
		await shut(own)
			.getByRole('link', { name: t('panel.shut.toOwn') })
			.click();
		await arrived(own, items.find(({ key }) => key === left)!.title);
		await giveVerdict(own, 'not');
		await saved(own);
		await own.goBack();
		await shut(own).waitFor();
		// Sealed without a passphrase: it opens by itself now, beside the own verdicts.
		await expect.poll(() => readers(own).count()).toBe(2);
		const secret = shut(own).getByRole('textbox', {
			name: t('panel.shut.passphrase', { name: 'C. Third' })
		});
		const third = shut(own).getByRole('button', { name: new RegExp('C. Third') });
		await secret.fill('a guess');
		await third.click();
		await own.getByText(t('panel.shut.wrong')).waitFor();
		await secret.fill(passphrase);
		await third.click();
		await shut(own).waitFor({ state: 'detached' });
		await expect.poll(() => readers(own).count()).toBe(3);
	});

	it('see their verdicts side by side, with figures of agreement and what they mean', async () => {
		const agreement = main(own).getByRole('region', { name: t('memo.agreement.title') });
		for (const said of [/\d+%/, /alpha/, `${items.length} points`])
			await agreement.filter({ hasText: said }).waitFor();
		const side = main(own)
			.getByRole('region', { name: t('panel.side.title') })
			.first();
		for (const name of ['A. First', 'B. Second', 'C. Third'])
			await expect
				.poll(() => side.getByRole('columnheader').filter({ hasText: name }).count())
				.toBe(1);
		const rows = await side.getByText(t('panel.side.differ')).count();
		expect(rows).toBeGreaterThan(2);
		expect(rows).toBeLessThan(items.length);
		await side.getByRole('checkbox', { name: t('panel.side.only') }).uncheck();
		await expect
			.poll(() =>
				side.getByRole('button', { name: new RegExp(`^${t('panel.side.unfold')}`) }).count()
			)
			.toBe(items.length);
		await side.getByRole('checkbox', { name: t('panel.side.only') }).check();
	});

	it('settle a difference with a word on why, and conclude together', async () => {
		const side = main(own)
			.getByRole('region', { name: t('panel.side.title') })
			.first();
		await side.getByRole('button', { name: /: 1\.Q1/ }).click();
		await side.getByText('B. Second on 1.Q1').waitFor();
		await side
			.getByRole('group', { name: /1\.Q1/ })
			.getByRole('radio', { name: t('verdict.partly'), exact: true })
			.check();
		await side.getByRole('textbox', { name: t('panel.settle.note') }).fill(note);
		await choose(own, t('conclude.recommendation'), t('recommendation.revise'));
		await field(own, t('conclude.reasons')).fill(joint);
		const memo = await handedFile(own, t('memo.download'));
		const text = (await pageTexts(readFileSync(await memo.path()))).join(' ');
		for (const words of ['A. First', 'B. Second', 'C. Third', note, joint])
			expect(text).toContain(plain(words));
		expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
		const markdown = await handed(own, t('handover.markdown'));
		expect(markdown.text).toContain(note);
		const table = await handed(own, t('handover.table'));
		expect(table.text).toContain(note);
		expect(table.text).toContain('B. Second on 1.Q1');
	});

	it('keep all of it over a reload, and in the file of the panel', async () => {
		await saved(own);
		await own.reload();
		await expect.poll(() => readers(own).count()).toBe(3);
		await shows(own, t('conclude.reasons'), joint);
		const whole = await handed(own, t('handover.panelFile.save'));
		const other = await newReader();
		await openHome(other);
		await giveFiles(other, asFile(whole), t('panel.home.open'));
		await other.waitForURL(/\/panel$/);
		await expect.poll(() => readers(other).count()).toBe(3);
		await shows(other, t('conclude.reasons'), joint);
	});

	it('refuse the appraisal of another proposal, with both names', async () => {
		const other = await newReader();
		await openProposal(other, proposalPath('coast-and-border-proposal.docx'));
		await type(other, 'Title of the project', 'Coast and Border');
		await goTo(other, 'conclude/hand-over');
		await choose(other, t('declare.interest'), t('declare.interest.none'));
		await type(other, t('declare.name'), 'D. Fourth');
		const wrong = await handed(other, t('handover.file.save'));
		await giveFiles(own, asFile(wrong), t('panel.open.more'));
		const alert = main(own).getByRole('alert').filter({ hasText: 'Coast and Border' });
		await alert.filter({ hasText: wrong.name }).waitFor();
		expect(await readers(own).count()).toBe(3);
	});

	it('sent nothing anywhere, and met no error', () => {
		expect(witnesses.flatMap(({ foreign }) => foreign)).toEqual([]);
		expect(witnesses.flatMap(({ complaints }) => complaints)).toEqual([]);
	});
});
