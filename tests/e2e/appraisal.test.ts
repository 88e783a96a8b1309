/** An appraiser's way from a PDF to a signed memo; then every word is looked for again, here and on another computer. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { pageTexts, plain } from '#lib/export/pdf/testing/read-back.ts';
import { arrived, button, choices, choose, field, fold, main, next, shows, type } from './acts.ts';
import {
	appraisalIn,
	appraising,
	formField,
	give,
	giveVerdict,
	handed,
	handedFile,
	itemsOf,
	listedAppraisals,
	onDesk,
	openHome,
	openProposal,
	optionOf,
	paneText,
	proposalPath,
	selectWords,
	toItem
} from './appraising.ts';
import { goTo, newVisit, saved, type Witness } from './browser.ts';
import { readTables } from './stored.ts';
import { finding, t } from './words.ts';

let browser: Browser;
let page: Page;
let witness: Witness;
beforeAll(async () => {
	({ browser, page, witness } = await newVisit());
});
afterAll(() => browser.close());

const call = 'Fund for Safe Migration, call 4';
const slogan = 'Do not trust strangers. Stay at home and stay safe.';
const closed = 'Telephones are kept in the office for the safety of the residents.';
const reason = 'Only attendance and people reached are counted; nothing shows what changed.';
const asked = 'Which of your 90 villages did people leave from in 2025?';
const wordQuote = 'We do not know how many vessels change harbour when checks begin';
const setAside = 'The logframe of the annex, seen apart, has a baseline for police.';
const recommended = 'The campaign frightens people and measures nothing but crowds.';
const condition = 'Open the shelter before the first payment.';
const risk = 'Residents are held against their will.';

async function tick(fieldId: string, ...options: string[]) {
	for (const id of options)
		await choices(page, formField(fieldId).label)
			.getByRole('checkbox', { name: optionOf(fieldId, id), exact: true })
			.check();
}
const pageName = (number: number) => t('part.pages', { number });
const toField = (id: string) => goTo(page, `abstract/${formField(id).page}`);
const check = (id: string) =>
	main(page)
		.getByRole('article')
		.filter({ has: page.getByRole('heading', { name: finding(id) }) })
		.first();
/** The appraisal as it is handed over on the last page. */
let appraisal: Appraisal;
let appraisalFile: { name: string; text: string };

describe('an appraiser', () => {
	it('opens a proposal under the name of its call', async () => {
		await openHome(page);
		await type(page, t('appraise.open.call'), call);
		await give(page, proposalPath('river-valley-proposal.pdf'));
		await onDesk(page);
		await arrived(page, appraising.abstract[0]!.title);
		await paneText(page).getByText('Safe Journeys in the River Valley').first().waitFor();
		await page.getByText(t('pane.goTo.pages', { count: 6 })).waitFor();
	});

	it('says what the proposal is, with the page that says so', async () => {
		await type(page, formField('title').label, 'Safe Journeys in the River Valley');
		await selectWords(page, 'It will run for 24 months');
		const length = choices(page, formField('months').label);
		await length.getByRole('textbox').first().fill('24');
		await length
			.getByRole('button', {
				name: t('part.fromSelection', { part: pageName(1) })
			})
			.click();
		await toField('kinds');
		await tick('kinds', 'awareness', 'criminal-justice', 'support');
		await toField('target-groups');
		await tick('target-groups', 'general-public', 'women-and-children');
		await toField('measures-planned');
		await tick('measures-planned', 'numbers-reached', 'attendance');
		await selectWords(page, 'have been reached by the campaign');
		await choices(page, formField('measures-planned').label)
			.getByRole('button', { name: t('part.fromSelection', { part: pageName(3) }) })
			.click();
		await choose(page, formField('baseline').label, t('abstract.state.not-given'));
	});

	it('notes a claim of the proposal from the text itself', async () => {
		await goTo(page, 'abstract/claims');
		await selectWords(page, 'Poverty, lack of education and lack of awareness are the root causes');
		await button(page, t('claims.addSelection')).click();
		await shows(page, t('claims.text'), /the root causes/);
	});

	it('chooses a quick reading, and sees the sections the kinds call for', async () => {
		await next(page, t('scope.title'));
		await choices(page, t('scope.depth'))
			.getByRole('radio', { name: new RegExp(`^${t('depth.quick')}`) })
			.check();
		const path = page.getByRole('navigation', { name: t('path.title') });
		await expect
			.poll(async () =>
				(await path.getByRole('link').allInnerTexts()).flatMap(
					(link) => /^(\d) /.exec(link)?.[1] ?? []
				)
			)
			.toEqual(['1', '2', '3', '6', '8']);
	});

	it('keeps a likely passage, one it selects, and one it types', async () => {
		await button(page, t('path.next')).click();
		const passages = main(page).getByRole('region', { name: t('passage.title'), exact: true });
		const likely = main(page).getByRole('region', { name: t('suggestion.title') });
		const first = likely.getByRole('listitem').first();
		const suggested = await first.getByRole('blockquote').innerText();
		await first.getByRole('button', { name: new RegExp(`^${t('pane.use')}`) }).click();
		await passages.getByText(suggested.slice(0, 40)).waitFor();
		await first.getByText(t('suggestion.kept')).waitFor();

		await goTo(page, 'read/3/3.Q3');
		await selectWords(page, slogan);
		await button(page, t('pane.use')).last().click();
		await passages.getByText(slogan).waitFor();
		await fold(passages, t('passage.type')).click();
		await passages.getByRole('textbox', { name: t('part.field.pages') }).fill('6');
		await passages
			.getByRole('textbox', { name: t('passage.quote') })
			.fill('has not spoken with survivors');
		await passages.getByRole('button', { name: t('passage.add') }).click();
		await passages
			.getByRole('button', { name: t('passage.goTo', { part: pageName(6) }) })
			.waitFor();
		await expect.poll(() => passages.getByRole('blockquote').count()).toBe(2);
	});

	it('searches in the proposal from hit to hit', async () => {
		const search = page.getByRole('search');
		await search.getByRole('textbox', { name: t('pane.find') }).fill('shelter');
		const first = page.getByText(/^Hit 1 of \d+: /);
		await first.waitFor();
		const count = Number(/of (\d+)/.exec(await first.innerText())![1]);
		expect(count).toBeGreaterThan(5);
		await search.getByRole('button', { name: t('pane.find.next') }).click();
		await page.getByText(new RegExp(`^Hit 2 of ${count}: `)).waitFor();
		await search.getByRole('button', { name: t('pane.find.previous') }).click();
		await search.getByRole('button', { name: t('pane.find.previous') }).click();
		await page.getByText(new RegExp(`^Hit ${count} of ${count}: `)).waitFor();
		await search.getByRole('textbox', { name: t('pane.find') }).fill('no such words');
		await page.getByText(t('pane.find.none')).waitFor();
		await search.getByRole('textbox', { name: t('pane.find') }).fill('');
	});

	it('gives every item a verdict, and a reason where one is due', async () => {
		await handOver();
		for (const [index, criterion] of itemsOf(appraisal).entries()) {
			await toItem(page, criterion);
			const verdict = (['not', 'partly', 'well', 'cannot-tell'] as const)[index % 4]!;
			await giveVerdict(page, verdict);
			if (verdict !== 'well') {
				await main(page).getByText(t('read.reason.hint')).waitFor();
				await field(page, t(`read.reason.${verdict}`)).fill(
					index === 0 ? reason : `Nothing on ${criterion.id} is said.`
				);
				await main(page).getByText(t('read.reason.hint')).waitFor({ state: 'detached' });
			}
			if (index === 1) await field(page, t('read.question')).fill(asked);
		}
		// The shelter is shut: said with the words that show it.
		await goTo(page, 'read/8/8.L1');
		await giveVerdict(page, 'not');
		await selectWords(page, closed);
		await button(page, t('pane.use')).last().waitFor();
		await page.keyboard.press('u');
		await main(page)
			.getByRole('region', { name: t('passage.title'), exact: true })
			.getByText(closed)
			.waitFor();
	});

	it('decides about what Causeway points to, and turns one point into a question', async () => {
		await goTo(page, 'findings/main');
		const reach = check('only-reach-indicators');
		await reach.waitFor();
		await reach
			.getByRole('link', { name: new RegExp(formField('measures-planned').label) })
			.first()
			.waitFor();
		await reach.getByRole('button', { name: pageName(3) }).click();
		await paneText(page).getByText('have been reached by the campaign').waitFor();
		await reach.getByRole('button', { name: t('check.confirmed') }).click();
		const other = main(page).getByRole('article').last();
		await other.getByRole('button', { name: t('check.set-aside') }).click();
		await other.getByRole('textbox', { name: t('check.note') }).fill(setAside);
		await reach.getByRole('button', { name: t('check.ask') }).click();
		await reach.getByRole('button', { name: t('check.isAsked') }).waitFor();
	});

	it('concludes in words', async () => {
		await next(page, t('conclude.title'));
		await main(page)
			.getByRole('heading', { name: t('conclude.rights.title') })
			.waitFor();
		await main(page)
			.getByRole('link', { name: t('conclude.want.recommendation'), exact: true })
			.click();
		await arrived(page, t('recommend.title'));
		const questions = main(page).getByRole('region', { name: t('conclude.questions.title') });
		await expect
			.poll(() =>
				questions
					.getByRole('textbox')
					.evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value))
			)
			.toContain(asked);
		await type(page, t('conclude.conditions'), condition);
		await type(page, t('conclude.risk', { number: 1 }), risk);
		await choose(page, t('conclude.recommendation'), t('recommendation.revise'));
		await type(page, t('conclude.reasons'), recommended);
	});

	it('gets no file before the declaration of interest', async () => {
		await next(page, t('handover.title'));
		await page.getByText(t('handover.declareFirst')).waitFor();
		expect(await button(page, t('memo.download')).count()).toBe(0);
		await type(page, t('declare.name'), 'A. Reader');
		await choose(page, t('declare.interest'), t('declare.interest.none'));
		await button(page, t('memo.download')).waitFor();
	});

	it('downloads a memo that holds reasons, quotations and their pages', async () => {
		const file = await handedFile(page, t('memo.download'));
		expect(file.suggestedFilename()).toMatch(/\.pdf$/);
		const pages = await pageTexts(readFileSync(await file.path()));
		const text = pages.join(' ');
		for (const words of [
			'Safe Journeys in the River Valley',
			call,
			'A. Reader',
			reason,
			asked,
			slogan,
			closed,
			'has not spoken with survivors',
			recommended,
			condition,
			risk,
			setAside
		])
			expect(text).toContain(plain(words));
		expect(text).toContain(`${t('memo.place.pages', { number: 3 })}: “${plain(slogan)}”`);
		expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
	});

	it('takes the same as Markdown, as a table and as a letter', async () => {
		const markdown = await handed(page, t('handover.markdown'));
		expect(markdown.name).toMatch(/\.md$/);
		for (const words of [reason, slogan, recommended]) expect(markdown.text).toContain(words);
		const table = await handed(page, t('handover.table'));
		expect(table.name).toMatch(/\.csv$/);
		expect(table.text).toContain(reason);
		expect(table.text.trim().split('\n').length).toBeGreaterThan(itemsOf(appraisal).length);
		const letter = await handed(page, t('handover.questions.text'));
		expect(letter.text).toContain(asked);
		expect(letter.text).not.toContain(reason);
	});

	it('finds everything again after a reload', async () => {
		await handOver();
		const before = appraisal;
		await saved(page);
		await page.reload();
		await arrived(page, t('handover.title'));
		await handOver();
		const { minutes: _, changed: __, ...rest } = appraisal;
		const { minutes: ___, changed: ____, ...was } = before;
		expect(rest).toEqual(was);
		expect(was.judgements['question 3.Q3']?.passages.map(({ part }) => part)).toEqual([3, 6]);
		expect(was.abstract['months']).toMatchObject({ text: '24', part: 1 });
		expect(was.checks).not.toEqual({});
	});

	it('goes on with the file on another computer, with the text beside it', async () => {
		const elsewhere = await browser.newContext();
		const other = await elsewhere.newPage();
		await openHome(other);
		await give(other, {
			name: appraisalFile.name,
			mimeType: 'application/json',
			buffer: Buffer.from(appraisalFile.text)
		});
		await onDesk(other);
		await goTo(other, 'read/3/3.Q3');
		await other
			.getByRole('region', { name: t('passage.title'), exact: true })
			.getByText(slogan)
			.waitFor();
		await paneText(other)
			.locator('mark', { hasText: slogan.slice(0, 20) })
			.first()
			.waitFor();
		await goTo(other, 'conclude/hand-over');
		const again = await handed(other, t('handover.file.save'));
		const { minutes: _, changed: __, ...rest } = appraisalIn(again.text);
		const { minutes: ___, changed: ____, ...was } = appraisal;
		expect(rest).toEqual(was);
		await elsewhere.close();
	});

	it('opens the same proposal again, and is led to the appraisal there is', async () => {
		await openHome(page);
		await expect.poll(() => listedAppraisals(page)).toEqual(['Safe Journeys in the River Valley']);
		await give(page, proposalPath('river-valley-proposal.pdf'));
		await onDesk(page);
		await openHome(page);
		expect(await listedAppraisals(page)).toHaveLength(1);
	});

	it('reads a Word file in the same way, by its numbered paragraphs', async () => {
		await openProposal(page, proposalPath('coast-and-border-proposal.docx'));
		await goTo(page, 'read/1/1.Q1');
		await selectWords(page, wordQuote);
		await button(page, t('pane.use')).last().click();
		const passages = main(page).getByRole('region', { name: t('passage.title'), exact: true });
		await passages.getByText(wordQuote).waitFor();
		await passages.getByRole('button', { name: /, paragraph \d+: / }).waitFor();
		await paneText(page).locator('mark', { hasText: wordQuote }).waitFor();
	});

	it('sent nothing anywhere, and met no error', () => {
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});
});

async function handOver() {
	const place = new URL(page.url()).hash.split('/').slice(1).join('/');
	await goTo(page, 'conclude/hand-over');
	// Only for the file: what is declared here is asked about later.
	if ((await button(page, t('handover.file.save')).count()) === 0) {
		await saved(page);
		appraisal = await storedAppraisal();
	} else {
		appraisalFile = await handed(page, t('handover.file.save'));
		appraisal = appraisalIn(appraisalFile.text);
	}
	await goTo(page, place);
}

/** Read past the app, as long as it hands out no file. */
async function storedAppraisal(): Promise<Appraisal> {
	const { appraisals } = await readTables(page, ['appraisals']);
	return (appraisals as { document: Appraisal }[])[0]!.document;
}
