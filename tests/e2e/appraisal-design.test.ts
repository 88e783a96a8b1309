/** A design made with Causeway is read, asked about, answered, and read again in its next version. */
import { readFileSync } from 'node:fs';
import '#lib/language/reply-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrived, button, choose, field, followPath, main, shows } from './acts.ts';
import {
	formField,
	give,
	giveVerdict,
	handed,
	handedFile,
	jobs,
	openHome,
	openProposal,
	optionOf
} from './appraising.ts';
import {
	examplePath,
	giveFiles,
	goTo,
	newVisit,
	openFile,
	readText,
	saved,
	type Witness
} from './browser.ts';
import { answer, filled, t } from './words.ts';

let browser: Browser;
let page: Page;
let witness: Witness;
beforeAll(async () => {
	({ browser, page, witness } = await newVisit());
});
afterAll(() => browser.close());

const contested = 'Contested here: the pilot described each step in 2024.';
const asked = 'Who of the young men was asked before the wording was chosen?';
const response = 'Twelve of them, in two villages, in May.';
const example = JSON.parse(readText(examplePath('fictional-river-districts'))) as {
	profile: { title: string };
};
const asFile = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});
let design: string;
let annex: Buffer;
let questions: { name: string; text: string };
let next: string;

describe('a design', () => {
	it('leaves the designer with a finding contested, as a file and as an annex', async () => {
		await openFile(page, examplePath('fictional-river-districts'));
		const path = page.getByRole('complementary', { name: t('guide.title') });
		await goTo(page, 'checklists/zy5wmw/3.Q3');
		await choose(page, t('question.state'), answer('3.Q3', 'no'));
		const noticed = path.getByRole('article').first();
		await noticed.waitFor();
		await noticed
			.locator('summary')
			.filter({ hasText: t('finding.more') })
			.first()
			.click();
		await noticed.getByRole('button', { name: t('finding.decide.contested') }).click();
		await page.getByRole('textbox', { name: t('finding.reason.contested') }).fill(contested);
		await button(page, t('finding.reason.save')).click();
		await saved(page);
		await goTo(page, 'annex/main');
		design = (await handed(page, t('annex.file.save'))).text;
		expect(design).toContain(contested);
		const file = await handedFile(page, t('annex.download'));
		annex = readFileSync(await file.path());
	});

	for (const [what, files] of [
		['its file', () => asFile('river.causeway.json', design)],
		['its annex as PDF', () => ({ name: 'annex.pdf', mimeType: 'application/pdf', buffer: annex })]
	] as const)
		it(`fills the abstract, answers beside the item and shows what was contested, from ${what}`, async () => {
			const reader = await browser.newContext();
			const other = await reader.newPage();
			await openProposal(other, files());
			await shows(other, formField('title').label, example.profile.title);
			await goTo(other, `abstract/${formField('kinds').page}`);
			for (const kind of ['awareness', 'support'])
				await main(other)
					.getByRole('checkbox', { name: optionOf('kinds', kind), exact: true, checked: true })
					.waitFor();
			await goTo(other, 'read/3/3.Q3');
			const beside = other.getByRole('region', { name: t('pane.answers') });
			await beside.getByText(contested).waitFor();
			await beside
				.getByText(/^3\.Q3|: 3\.Q3/)
				.first()
				.waitFor();
			await button(other, t('pane.whole')).click();
			await other.getByRole('region', { name: t('pane.text'), exact: true }).waitFor();
			await goTo(other, 'findings/main');
			await main(other).getByText(contested).first().waitFor();
			await reader.close();
		});

	it('is judged, and asked about', async () => {
		await openProposal(page, asFile('river.causeway.json', design));
		for (const id of ['3.Q2', '3.Q3', '3.Q4']) {
			await goTo(page, `read/3/${id}`);
			await giveVerdict(page, 'partly');
			await field(page, t('read.reason.partly')).fill(`Said of ${id}.`);
			if (id === '3.Q2') await field(page, t('read.question')).fill(asked);
		}
		await goTo(page, 'conclude/hand-over');
		await choose(page, t('declare.interest'), t('declare.interest.none'));
		questions = await handed(page, t('handover.questions.file'));
		expect(questions.text).toContain(asked);
		expect(questions.text).not.toContain('Said of');
	});

	it('takes the questions up; the applicant answers beside the question, and changes the design', async () => {
		const applicant = await browser.newContext();
		const designer = await applicant.newPage();
		await designer.goto(page.url().replace(/appraise\/.*$/, ''));
		await giveFiles(designer, asFile('river.causeway.json', design));
		await designer.locator('main[data-place] h1').first().waitFor();
		await followPath(designer, t('path.replies'));
		await arrived(designer, t('replies.title'));
		await giveFiles(designer, asFile(questions.name, questions.text), t('replies.open'));
		await main(designer).getByText(asked).first().waitFor();
		await main(designer).getByText(filled('replies.count', 1)).first().waitFor();
		await main(designer)
			.getByRole('textbox', { name: new RegExp(t('replies.response')) })
			.first()
			.fill(response);
		await main(designer).getByText(t('replies.allAnswered')).waitFor();
		await goTo(designer, 'checklists/zy5wmw/3.Q2');
		await main(designer).getByText(t('replies.here.title')).first().waitFor();
		await main(designer).getByText(asked).first().waitFor();
		await field(designer, t('question.text')).fill('Changed after the questions came.');
		await saved(designer);
		await goTo(designer, 'annex/main');
		next = (await handed(designer, t('annex.file.save'))).text;
		expect(next).toContain(response);
		await applicant.close();
	});

	it('is read on in the same appraisal: what changed, what was answered, and which verdict is stale', async () => {
		await openHome(page);
		await give(page, asFile('river-2.causeway.json', next));
		await jobs(page).getByText(t('appraise.jobs.offered')).waitFor();
		await jobs(page)
			.getByRole('button', { name: new RegExp(`^${t('appraise.jobs.readOn')}`) })
			.click();
		await arrived(page, t('changes.title'));
		await main(page).getByText(asked).first().waitFor();
		await main(page).getByText(response).first().waitFor();
		await main(page)
			.getByText(t('changes.stale', { count: 1 }))
			.waitFor();
		const stale = main(page).getByRole('region', { name: t('changes.verdicts') });
		await expect.poll(() => stale.getByRole('link').count()).toBe(1);
		await main(page)
			.getByText('Changed after the questions came.')
			.first()
			.waitFor({ state: 'attached' });
		await stale.getByRole('link', { name: /3\.Q2/ }).click();
		await button(page, t('stale.holds')).waitFor();
		await button(page, t('stale.anew')).click();
		await giveVerdict(page, 'well');
		await page.getByText(t('read.earlier', { count: 1 })).waitFor();
		await goTo(page, 'read/3/3.Q4');
		expect(await button(page, t('stale.holds')).count()).toBe(0);
	});

	it('refuses questions about another design, and says which', async () => {
		await openFile(page, examplePath('benin-city-schools'));
		await followPath(page, t('path.replies'));
		await giveFiles(page, asFile(questions.name, questions.text), t('replies.open'));
		await main(page).getByText(example.profile.title).first().waitFor();
		expect(await main(page).getByText(asked).count()).toBe(0);
	});

	it('sent nothing anywhere, and met no error', () => {
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});
});
