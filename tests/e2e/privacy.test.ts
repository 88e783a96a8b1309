import '#lib/language/appraisal-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '#lib/appraisal/judging.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';
import { appraisal, now, proposalRef } from '../appraisal-builders.ts';
import { button, downloaded } from './acts.ts';
import { give, openHome } from './appraising.ts';
import {
	examplePath,
	giveFiles,
	goTo,
	launch,
	openFile,
	readText,
	site,
	watch
} from './browser.ts';
import { t } from './words.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe('what leaves the machine', () => {
	it('sends every page with a strict policy, and carries it in the page too', async () => {
		for (const path of ['', 'design/']) {
			const response = await fetch(site() + path);
			const policy = response.headers.get('content-security-policy') ?? '';
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
			expect(await response.text()).toContain('http-equiv="content-security-policy"');
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		}
	});

	it('asks nothing of anybody else, on any step and while exporting, and breaks no policy', async () => {
		const context = await browser.newContext();
		const witness = watch(context);
		const page = await context.newPage();
		await openFile(page, examplePath('fictional-river-districts'));
		for (const step of ['theory', 'displacement', 'indicators', 'review', 'annex'])
			await goTo(page, `${step}/main`);
		const annex = await downloaded(page, () => page.locator('[data-bench=export]').click());
		await annex.path();
		expect(witness.foreign).toEqual([]);
		expect(witness.complaints).toEqual([]);
		await context.close();
	});
});

/** A number that any reader of the file could call. */
const phone = '+234 803 555 0142';

/** Presses "Save to a file" and says no. */
async function refuse(page: Page, title: string): Promise<void> {
	await button(page, `${t('library.file')} ${t('library.of', { title })}`).click();
	const dialog = page.getByRole('dialog', { name: t('outgoing.title') });
	await dialog.getByText(phone).first().waitFor();
	await dialog.getByRole('button', { name: t('outgoing.back') }).click();
	await dialog.waitFor({ state: 'detached' });
}

describe('a file saved from a list', () => {
	/** No file comes where the user says no: what comes is the one they say yes to, and no other. */
	async function refusedThenSaved(page: Page, title: string): Promise<string> {
		const files: string[] = [];
		page.on('download', (file) => files.push(file.url()));
		await refuse(page, title);
		const file = await downloaded(page, () =>
			button(page, `${t('library.file')} ${t('library.of', { title })}`).click()
		);
		const text = readText(await file.path());
		expect(files).toEqual([file.url()]);
		return text;
	}

	it('of designs is looked through first, and leaves only when the user says so', async () => {
		const page = await (await browser.newContext()).newPage();
		const example = JSON.parse(readText(examplePath('benin-city-schools'))) as { profile: object };
		// Of two files the page stays at the list.
		const files = ['Names inside', 'Another'].map((title, index) => {
			const profile = { ...example.profile, title, summary: index === 0 ? `Call ${phone}.` : '' };
			const text = JSON.stringify({ ...example, id: `listed-${index}`, profile });
			return { name: `${index}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
		});
		await page.goto(site());
		await giveFiles(page, files);
		expect(await refusedThenSaved(page, 'Names inside')).toContain(phone);
		await page.context().close();
	});

	it('of appraisals too', async () => {
		const page = await (await browser.newContext()).newPage();
		const files = ['Names inside', 'Another'].map((title, index) => {
			const proposal = proposalRef({ title, fingerprint: `f${index}` });
			const comment = `Call ${phone}.`;
			const said = judge(
				appraisal({ id: `listed-${index}`, proposal }),
				'question 3.Q4',
				{ verdict: 'not', comment },
				{ basedOn: `f${index}`, now }
			);
			const { name, text, mediaType } = appraisalFile(said, []);
			return { name, mimeType: mediaType, buffer: Buffer.from(text) };
		});
		await openHome(page);
		await give(page, files);
		expect(await refusedThenSaved(page, 'Names inside')).toContain(phone);
		await page.context().close();
	});
});
