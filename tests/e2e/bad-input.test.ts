/** What people open and paste by mistake: a clear word or clean handling, and nothing that was there is lost. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentVersion } from '#lib/domain/design.ts';
import { pageTexts, plain } from '#lib/export/pdf/testing/read-back.ts';
import {
	arrived,
	button,
	downloaded,
	field,
	followPath,
	listed,
	main,
	savedDesign,
	shows
} from './acts.ts';
import { overflow } from './axe.ts';
import { examplePath, goTo, launch, openFile, readText, saved, site, watch } from './browser.ts';
import { answer, question, t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

interface Input {
	name: string;
	content: string | Buffer;
}
const whole = readText(examplePath('benin-city-schools'));
const example = JSON.parse(whole) as Record<string, never> & {
	answers: Record<string, Record<string, object>>;
	profile: object;
};
const title = t('home.example.benin-city-schools.title');
const changed = (parts: object) => JSON.stringify({ ...example, ...parts });
const withAnswer = (text: string) =>
	changed({ answers: { programme: { '1.Q1': { state: 'yes', text } } } });

const refused: [what: string, Input, message: string, more?: string][] = [
	[
		'a file cut off on its way',
		{ name: 'half.causeway.json', content: whole.slice(0, whole.length / 2) },
		t('import.not-json', { name: 'half.causeway.json' })
	],
	['an empty file', { name: 'empty.json', content: '' }, t('import.empty', { name: 'empty.json' })],
	[
		'data of another program',
		{ name: 'contacts.json', content: '{"contacts":[{"name":"A"}]}' },
		t('import.other-json', { name: 'contacts.json' })
	],
	[
		'a picture',
		{ name: 'photo.json', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xfe]) },
		t('import.not-text', { name: 'photo.json' })
	],
	[
		'a Word file',
		{ name: 'proposal.docx', content: 'PK\x03\x04\x14\x00[Content_Types].xml' },
		t('import.office-file', { name: 'proposal.docx' })
	],
	[
		'a PDF cut off on its way',
		{ name: 'annex.pdf', content: '%PDF-1.7\n1 0 obj\n<< /Type /Cat' },
		t('import.pdf-damaged', { name: 'annex.pdf' })
	],
	[
		'a design of a newer Causeway',
		{ name: 'newer.json', content: changed({ version: 99 }) },
		t('import.newer-than-this-app', { name: 'newer.json', found: 99, known: currentVersion })
	],
	[
		'10 MB of text in an answer',
		{ name: 'long.json', content: withAnswer('ten megabytes '.repeat(750_000)) },
		t('import.not-a-design', { name: 'long.json' }),
		'answers.programme.1.Q1.text'
	]
];

async function choose(page: Page, { name, content }: Input): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await button(page, t('home.openFile')).click();
	const file = await chooser;
	await file.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** As from a file manager: the pointer comes in with the file, and lets it go. */
async function drop(page: Page, { name, content }: Input): Promise<void> {
	const data = Buffer.from(content).toString('base64');
	await page.evaluate(
		({ name, data }) => {
			const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([bytes], name));
			for (const type of ['dragenter', 'dragover', 'drop'])
				document.body.dispatchEvent(
					new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
				);
		},
		{ name, data }
	);
}

describe('a file that is no design', () => {
	let page: Page;
	let before: string[];
	beforeAll(async () => {
		page = await browser.newPage();
		await openFile(page, examplePath('benin-city-schools'));
		await page.goto(site());
		before = await listed(page);
	});

	for (const [what, input, message, more] of refused)
		it.each([
			['chosen', choose],
			['dropped', drop]
		])(`is refused with a clear word: ${what}, %s`, async (_, give) => {
			await page.goto(site());
			await listed(page);
			await give(page, input);
			const notice = page.getByRole('alert').filter({ hasText: message });
			await notice.waitFor();
			if (more) expect(await notice.innerText()).toContain(more);
			expect(page.url()).toBe(site());
			expect(await listed(page)).toEqual(before);
		});

	it('is named, and the good file beside it is taken', async () => {
		await page.goto(site());
		const chooser = page.waitForEvent('filechooser');
		await button(page, t('home.openFile')).click();
		await (
			await chooser
		).setFiles(
			[
				{ name: 'empty.json', content: '' },
				{ name: 'good.json', content: changed({ id: 'another-one' }) }
			].map(({ name, content }) => ({
				name,
				mimeType: 'application/json',
				buffer: Buffer.from(content)
			}))
		);
		await page.getByText(t('import.empty', { name: 'empty.json' })).waitFor();
		await page.getByText(t('import.added', { count: 1 })).waitFor();
		await expect.poll(() => listed(page)).toHaveLength(before.length + 1);
	});
});

describe('a design with what this Causeway does not know', () => {
	it('is opened, shown, and saved to file with all of it', async () => {
		const unknown = {
			answers: {
				...example.answers,
				programme: {
					...example.answers['programme'],
					'1.Q99': { state: 'yes', text: 'asked by a later edition' },
					'9.Q77': { items: { '9.Q77.z': { state: 'no', text: 'its point' } } }
				},
				'no-such-activity': { '3.Q1': { text: 'its activity was removed elsewhere' } }
			},
			decisions: {
				'rule-of-a-later-edition@x': {
					choice: 'contested',
					reason: 'does not hold here',
					date: '2027-01-01T08:00:00.000Z',
					basedOn: 'abc'
				}
			}
		};
		const context = await browser.newContext();
		const witness = watch(context);
		const page = await context.newPage();
		await page.goto(site());
		await choose(page, { name: 'later.json', content: changed(unknown) });
		await page.waitForURL(/\/design\/#/);
		for (const step of ['theory', 'review', 'annex'] as const) {
			await followPath(page, t(`step.${step}`));
			await arrived(page, t(`${step}.title`));
		}
		await followPath(page, t('step.programme'));
		await field(page, t('programme.donor')).fill('A change, so that it is saved anew');
		await saved(page);
		await page.reload();
		await followPath(page, t('step.annex'));
		expect(await savedDesign(page)).toMatchObject(unknown);
		expect(witness.complaints).toEqual([]);
		await context.close();
	});
});

describe('10 MB pasted into an answer', () => {
	it('is taken in as far as there is room, with a word, and what stood there stays', async () => {
		const page = await browser.newPage();
		await page.goto(site());
		await choose(page, { name: 'a.json', content: withAnswer('what stood there before') });
		await page.waitForURL(/\/design\/#/);
		await followPath(page, t('step.change'));
		const text = field(page, t('question.text'));
		await text.click();
		await page.keyboard.press('ControlOrMeta+Home');
		await page.evaluate(() => {
			const pasted = 'ten megabytes '.repeat(750_000);
			const box = document.activeElement as HTMLTextAreaElement;
			box.setRangeText(pasted, 0, 0, 'end');
			box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
		});
		await page.getByText(t('common.limit', { limit: 50_000 })).waitFor();
		await expect.poll(() => text.inputValue()).toHaveLength(50_000);
		expect(await text.inputValue()).toMatch(/^ten megabytes .*what stood there before$/);
		await main(page)
			.getByRole('radio', { name: answer('1.Q1', 'partly') })
			.check();
		await saved(page);
		await page.reload();
		await arrived(page, question('1.Q1').title);
		await shows(page, t('question.text'), /what stood there before$/);
		await page.close();
	});
});

describe('a title of 2,000 characters', () => {
	const long = `${'Protection of seasonal workers and their families '.repeat(40).slice(0, 1_983)}and the end of it`;
	const unbroken = `${'Arbeitskräfteüberlassungsvertragsprüfung'.repeat(50).slice(0, 1_990)}endofitall`;
	const places = [
		...['programme/project', 'programme/partners', 'programme/need', 'change/programme/1.Q2'],
		...['pattern/programme/2.Q6', 'activities/choose', 'checklists/a6rj1x5q/3.Q2'],
		...['theory/main', 'displacement/main', 'indicators/main', 'review/main', 'annex/main']
	];

	it.each([
		['of words', long],
		['without a gap', unbroken]
	])('stays usable on every step and in the annex: one %s', async (_, name) => {
		const page = await browser.newPage();
		await openFile(page, examplePath('benin-city-schools'));
		await goTo(page, 'programme/project');
		await field(page, t('programme.title')).fill(`${name} and more than there is room for`);
		await page.getByText(t('common.limit', { limit: 2_000 })).waitFor();
		await saved(page);
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			for (const place of places) {
				await goTo(page, place);
				expect(await overflow(page), `${place} at ${width}`).toBeLessThanOrEqual(0);
				const top = await page.evaluate(
					() => document.querySelector('main h1')!.getBoundingClientRect().top + window.scrollY
				);
				// The heading is on the first screen.
				expect(top, `${place} at ${width}`).toBeLessThan(844);
			}
		}
		const file = await downloaded(page, () => button(page, t('annex.download')).click());
		const text = (await pageTexts(readFileSync(await file.path()))).join(' ');
		const squeezed = (words: string) => plain(words).replace(/\s/g, '');
		expect(squeezed(text)).toContain(squeezed(name));
		await page.goto(site());
		expect((await listed(page))[0]!.length).toBeLessThan(200);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		await page.context().close();
	});

	it('is kept whole in the file', async () => {
		const page = await browser.newPage();
		await page.goto(site());
		await choose(page, {
			name: 'long-title.json',
			content: changed({ profile: { ...example.profile, title: unbroken } })
		});
		await page.waitForURL(/\/design\/#/);
		await followPath(page, t('step.annex'));
		expect(await savedDesign(page)).toMatchObject({ profile: { title: unbroken } });
		expect(title).not.toBe(unbroken);
		await page.close();
	});
});
