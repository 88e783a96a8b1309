/** A designer's way in Firefox: a design of their own, an example to the annex, two windows, other settings of the browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, has } from '#lib/export/pdf/testing/read-back.ts';
import { examplePath, site } from '../e2e/browser.ts';
import { t } from '../e2e/words.ts';
import {
	arrived,
	begin,
	button,
	click,
	follow,
	give,
	giveFile,
	goTo,
	onlyOnScreen,
	ownTime,
	saved,
	sees,
	shows,
	type,
	walkThePath
} from './acts.ts';
import { Firefox, settings } from './firefox.ts';

let firefox: Firefox;
let page: Page;
beforeAll(async () => {
	firefox = await Firefox.start();
	page = await firefox.newPage();
});
afterAll(() => firefox.close());

describe('a designer', () => {
	it('starts a design, types, and finds every word again after loading anew', async () => {
		await page.goto(site());
		await begin(page, 'Written in Firefox');
		await type(page, t('programme.summary'), 'Families get contracts they can read.');
		await saved(page);
		await page.reload();
		await arrived(page, t('programme.project.title'));
		await shows(page, t('programme.summary'), 'Families get contracts they can read.');
	});

	it('closes a window in mid-word, and finds the half word', async () => {
		const other = await firefox.newPage();
		await other.goto(page.url());
		await arrived(other, t('programme.project.title'));
		await type(other, t('programme.donor'), 'closed in mid-wo');
		await other.close({ runBeforeUnload: true });
		await page.reload();
		await shows(page, t('programme.donor'), 'closed in mid-wo');
	});

	it('works in two windows, which stay in step', async () => {
		const other = await firefox.newPage();
		await other.goto(page.url());
		await shows(other, t('programme.title'), 'Written in Firefox');
		await type(other, t('programme.organisation'), 'Hill Workers’ Legal Aid');
		await saved(other);
		await shows(page, t('programme.organisation'), 'Hill Workers’ Legal Aid');
		await other.close();
	});

	it('opens a file, sees what Causeway notices, and the theory of change drawn', async () => {
		await page.goto(site());
		await giveFile(page, examplePath('fictional-river-districts'), 'design/');
		await walkThePath(page);
		await goTo(page, 'review/main');
		await arrived(page, t('review.title'));
		await page.waitForSelector('main article');
		await goTo(page, 'theory/main');
		await page.waitForSelector(`[role=region][aria-label="${t('diagram.region')}"] [role=button]`);
	});

	it('downloads the annex as PDF with the design inside, and Causeway opens it again', async () => {
		await goTo(page, 'annex/main');
		await arrived(page, t('annex.title'));
		const annex = await firefox.downloaded(page, () => click(page, button(t('annex.download'))));
		expect(new TextDecoder().decode(annex.bytes.subarray(0, 5))).toBe('%PDF-');
		if (has('pdfdetach'))
			expect(ask(annex.bytes, 'pdfdetach', ['-list', '{pdf}'])).toMatch(/causeway\.json/);
		await goTo(page, 'programme/project');
		await arrived(page, t('programme.project.title'));
		await type(page, t('programme.donor'), 'Changed since');
		await saved(page);
		await page.goto(site());
		await give(page, annex.path);
		// Known here, in a later state.
		await sees(page, t('import.conflict.title'));
	});

	it('is told in plain words what Firefox cannot do', async () => {
		await page.goto(site());
		await follow(page, 'Written in Firefox');
		await click(page, button(t('keeping.open')));
		await sees(page, t('keeping.chosen.without'));
	});

	it('asked nothing of anybody else, met no error and broke no policy', async () => {
		expect(firefox.requests.filter((address) => !address.startsWith(site()))).toEqual([]);
		expect(firefox.complaints).toEqual([]);
	});
});

describe('Firefox with other settings', () => {
	it('killed in mid-sentence: has every word on its next start', async () => {
		const profile = mkdtempSync(join(tmpdir(), 'causeway-firefox-'));
		try {
			const first = await Firefox.start({ profile });
			const before = await first.newPage();
			await before.goto(site());
			await begin(before, 'Written just in time');
			await type(before, t('programme.summary'), 'Families get contracts before they take an adva');
			await ownTime(before, 1_000);
			await first.kill();
			const second = await Firefox.start({ profile });
			const after = await second.newPage();
			await after.goto(site());
			await follow(after, 'Written just in time');
			await arrived(after, t('programme.project.title'));
			await shows(after, t('programme.summary'), 'Families get contracts before they take an adva');
			await second.close();
		} finally {
			rmSync(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 200 });
		}
	});

	it('a private window: keeps the design while the window is open', async () => {
		const hidden = await Firefox.start({ prefs: settings.privateWindow });
		const there = await hidden.newPage();
		await there.goto(site());
		await begin(there, 'In private');
		await there.reload();
		await shows(there, t('programme.title'), 'In private');
		expect(hidden.complaints).toEqual([]);
		await hidden.close();
	});

	it('everything blocked that a site could keep: says so, and hands out files', async () => {
		const blocked = await Firefox.start({ prefs: settings.keepNothing });
		expect(JSON.parse(await onlyOnScreen(blocked, site()))).toMatchObject({
			profile: { title: 'Only on the screen' }
		});
		await blocked.close();
	});
});
