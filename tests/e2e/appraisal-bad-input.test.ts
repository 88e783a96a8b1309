/** Files appraisers receive that cannot be read: a clear word on each, and nothing that was there is lost. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, shows, type } from './acts.ts';
import {
	appraiserHome,
	formField,
	give,
	jobs,
	listedAppraisals,
	onDesk,
	openHome,
	openProposal,
	proposalPath
} from './appraising.ts';
import { newVisit, saved, type Witness } from './browser.ts';
import { t } from './words.ts';

let browser: Browser;
let page: Page;
let witness: Witness;
let before: string[];

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const hostile = (name: string) => readFileSync(`tests/fixtures/hostile/proposals/${name}`);
const docx = readFileSync(proposalPath('coast-and-border-proposal.docx'));
/** Small as a file, and far more than a proposal when it is unpacked. */
const bomb = () =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 9 }]
	});
const withMacro = () =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'word/document.xml': strToU8('<w:document/>'),
		'word/vbaProject.bin': strToU8('macro')
	});

const refused: [what: string, name: string, bytes: () => Uint8Array, message: string][] = [
	[
		'a scan without text',
		'scan.pdf',
		() => hostile('scanned.pdf'),
		t('readError.scanned', { name: 'scan.pdf', count: 3 })
	],
	[
		'a PDF with a password',
		'secret.pdf',
		() => hostile('password.pdf'),
		t('readError.protected', { name: 'secret.pdf' })
	],
	[
		'an old Word file',
		'old.doc',
		() => hostile('old-word.doc'),
		t('readError.unknown-kind.old-word', { name: 'old.doc' })
	],
	[
		'a Word file with macros',
		'macro.docx',
		withMacro,
		t('readError.macros', { name: 'macro.docx' })
	],
	['a zip bomb', 'bomb.docx', bomb, t('readError.bomb', { name: 'bomb.docx' })],
	[
		'a PDF cut off on its way',
		'half.pdf',
		() => readFileSync(proposalPath('river-valley-proposal.pdf')).subarray(0, 20_000),
		t('readError.damaged', { name: 'half.pdf' })
	],
	[
		'a Word file cut off on its way',
		'half.docx',
		() => docx.subarray(0, 6_000),
		t('readError.damaged', { name: 'half.docx' })
	],
	[
		'an empty file',
		'empty.pdf',
		() => new Uint8Array(),
		t('readError.empty', { name: 'empty.pdf' })
	],
	[
		'a picture',
		'photo.pdf',
		() => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
		t('readError.unknown-kind.image', { name: 'photo.pdf' })
	]
];
const asFile = (name: string, bytes: Uint8Array) => ({
	name,
	mimeType: name.endsWith('.docx') ? word : 'application/pdf',
	buffer: Buffer.from(bytes)
});

beforeAll(async () => {
	// A worker that serves what was kept would be asked before the test is.
	({ browser, page, witness } = await newVisit({ serviceWorkers: 'block' }));
	await openProposal(page, proposalPath('coast-and-border-proposal.docx'));
	await type(page, formField('title').label, 'Coast and Border');
	await saved(page);
	await openHome(page);
	before = await listedAppraisals(page);
});
afterAll(() => browser.close());

describe('a file that cannot be read', () => {
	for (const [what, name, bytes, message] of refused)
		it(`is refused with a clear word: ${what}`, async () => {
			await openHome(page);
			await give(page, asFile(name, bytes()));
			await page.getByRole('alert').filter({ hasText: message }).waitFor();
			expect(page.url().replace(/#$/, '')).toBe(appraiserHome());
			expect(await listedAppraisals(page)).toEqual(before);
		});

	it('is named, and the good files beside it are read', async () => {
		await openHome(page);
		await give(page, [
			asFile('scan.pdf', hostile('scanned.pdf')),
			asFile('river.pdf', readFileSync(proposalPath('river-valley-proposal.pdf'))),
			asFile('macro.docx', withMacro())
		]);
		await jobs(page).getByRole('alert').nth(1).waitFor();
		await jobs(page).getByText(t('appraise.jobs.opened'), { exact: true }).waitFor();
		await expect.poll(() => listedAppraisals(page)).toHaveLength(before.length + 1);
	});
});

describe('a long reading', () => {
	it('is cancelled at once, the one waiting behind it too, and the page goes on', async () => {
		await openHome(page);
		const listed = await listedAppraisals(page);
		// Whatever reads it does not come: as good as a file that keeps it busy for ever.
		let isHeld = true;
		const held: Route[] = [];
		await page.route(/\/_app\/immutable\/.*js$/, (route) => {
			if (isHeld) held.push(route);
			else void route.continue();
		});
		await give(page, [
			asFile('long.pdf', readFileSync(proposalPath('river-valley-proposal.pdf'))),
			asFile('next.docx', docx.subarray(0, 6_000))
		]);
		const cancel = jobs(page).getByRole('button', { name: new RegExp(`^${t('common.cancel')}`) });
		await expect.poll(() => cancel.count()).toBe(2);
		await cancel.nth(1).click();
		await cancel.first().click();
		await expect.poll(() => jobs(page).getByText(t('appraise.jobs.cancelled')).count()).toBe(2);
		expect(await listedAppraisals(page)).toEqual(listed);
		isHeld = false;
		await Promise.all(held.map((route) => route.continue()));
		await give(page, asFile('coast.docx', docx));
		await onDesk(page);
		await shows(page, formField('title').label, 'Coast and Border');
	});
});

describe('text from anywhere', () => {
	it('is asked for when none was pasted, and becomes a proposal like any other', async () => {
		await openHome(page);
		await button(page, t('appraise.open.paste')).click();
		const dialog = page.getByRole('dialog', { name: t('appraise.paste.title') });
		await dialog.getByRole('button', { name: t('appraise.paste.read') }).click();
		await dialog.getByText(t('appraise.paste.missing')).waitFor();
		await dialog.getByRole('textbox', { name: t('appraise.paste.name') }).fill('Sent by e-mail');
		await dialog
			.getByRole('textbox', { name: t('appraise.paste.text') })
			.fill('We will hold talks in ten villages.\n\nNobody has asked the villagers.');
		await dialog.getByRole('button', { name: t('appraise.paste.read') }).click();
		await onDesk(page);
		await page
			.getByRole('region', { name: t('pane.text'), exact: true })
			.getByText('Nobody has asked the villagers.')
			.waitFor();
		await openHome(page);
		await expect.poll(() => listedAppraisals(page)).toContain('Sent by e-mail');
	});

	it('met no error', () => {
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});
});
