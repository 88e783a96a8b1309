import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appraisal } from '#lib/appraisal/appraisal.ts';
import { button, choose, field, fold, main } from './acts.ts';
import {
	appraisalIn,
	appraiserHome,
	appraising,
	give,
	giveVerdict,
	handed,
	jobs,
	listedAppraisals,
	onDesk,
	openHome,
	openProposal,
	proposalPath,
	readThrough
} from './appraising.ts';
import { overflow, seriousFaults } from './axe.ts';
import { examplePath, goTo, launch, placed } from './browser.ts';
import { t } from './words.ts';

const call = 'Fund for Safe Migration';
let browser: Browser;
let page: Page;
let second: Appraisal;
const asFile = (name: string, text: string) => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});

beforeAll(async () => {
	browser = await launch();
	page = await browser.newPage();
	await openHome(page);
	await field(page, t('appraise.open.call')).fill(call);
	await give(page, proposalPath('river-valley-proposal.pdf'));
	await onDesk(page);
	await goTo(page, 'conclude/hand-over');
	await choose(page, t('declare.interest'), t('declare.interest.none'));
	const { text } = await handed(page, t('handover.file.save'));
	const blank = appraisalIn(text);
	const kinds = ['awareness', 'criminal-justice', 'support'];
	const proposals = (JSON.parse(text) as { proposals: unknown }).proposals;
	const read = (id: string, name: string, shift: number) =>
		readThrough(blank, {
			id,
			name,
			kinds,
			verdictOf: (_, index) =>
				(['not', 'partly', 'well', 'cannot-tell'] as const)[(index + (index % 3) * shift) % 4]!
		});
	second = read('second', 'B. Second', 1);
	await openHome(page);
	await give(page, [
		asFile('a.appraisal.json', JSON.stringify({ ...read('first', 'A. First', 0), proposals })),
		asFile('b.appraisal.json', JSON.stringify(second))
	]);
	await jobs(page).getByText(t('appraise.jobs.opened'), { exact: true }).nth(1).waitFor();
	await give(page, proposalPath('coast-and-border-proposal.docx'));
	await onDesk(page);
});
afterAll(() => browser.close());

const toFirst = async (key: string) => {
	await page.goto(`${appraiserHome()}#first/${key}`);
	await placed(page, key);
};
const widths = [
	{ width: 1280, height: 900 },
	{ width: 390, height: 844 }
];
/** Axe in both colours at both widths, and nothing that must be scrolled sideways. */
async function look(what: string) {
	for (const size of widths) {
		await page.setViewportSize(size);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await seriousFaults(page), `${what}, ${size.width}, ${colorScheme}`).toEqual([]);
		}
		expect(await overflow(page), `${what}, ${size.width}`).toBeLessThanOrEqual(0);
	}
	await page.setViewportSize(widths[0]!);
}

describe('axe finds nothing serious, light and dark, wide and narrow', () => {
	it('on the appraiser’s home', async () => {
		await openHome(page);
		await expect.poll(() => listedAppraisals(page)).toHaveLength(4);
		await give(page, { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
		await page.getByRole('alert').waitFor();
		await look('home');
		await button(page, t('appraise.open.paste')).click();
		await look('paste');
	});

	for (const place of [
		...appraising.abstract.map(({ id }) => `abstract/${id}`),
		'abstract/claims',
		'abstract/scope',
		'read/1/1.Q1',
		'read/3/3.L2',
		'read/rights/rights.harm',
		'findings/main',
		'conclude/main',
		'conclude/recommend',
		'conclude/hand-over'
	])
		it(`at ${place}`, async () => {
			await toFirst(place);
			await main(page).getByText(t('suggestion.searching')).waitFor({ state: 'detached' });
			await look(place);
		});

	it('on an item with all that opens on it', async () => {
		await toFirst('read/3/3.Q3');
		await giveVerdict(page, 'partly');
		const likely = main(page).getByRole('region', { name: t('suggestion.title') });
		await likely
			.getByRole('button', { name: new RegExp(`^${t('pane.use')}`) })
			.first()
			.click();
		await fold(main(page), t('passage.type')).click();
		await fold(main(page), t('keys.title')).click();
		await page.getByRole('search').getByRole('textbox').fill('people');
		await page.getByText(/^Hit 1 of/).waitFor();
		await look('item');
	});

	it('on a panel', async () => {
		await openHome(page);
		await main(page)
			.getByRole('region', { name: t('appraise.panel.title') })
			.getByRole('button')
			.last()
			.click();
		await page.waitForURL(/\/panel$/);
		const side = main(page)
			.getByRole('region', { name: t('panel.side.title') })
			.first();
		await side
			.getByRole('button', { name: new RegExp(`^${t('panel.side.unfold')}`) })
			.first()
			.click();
		await fold(main(page), t('memo.agreement.byChapter')).click();
		await look('panel');
	});

	it('on a round', async () => {
		await openHome(page);
		await page.goto(`${appraiserHome()}#round/${encodeURIComponent(call)}`);
		await main(page).getByRole('heading', { level: 1, name: call }).waitFor();
		await main(page)
			.getByRole('region', { name: t('round.matrix.title') })
			.first()
			.getByRole('button')
			.first()
			.click();
		await look('round');
	});

	it('on a design, with its answers beside the item', async () => {
		await openProposal(page, examplePath('fictional-river-districts'));
		await goTo(page, 'read/3/3.Q3');
		await page.getByRole('region', { name: t('pane.answers') }).waitFor();
		await look('design');
		await goTo(page, 'findings/main');
		await main(page).getByRole('article').first().waitFor();
		await look('findings of a design');
	});
});
