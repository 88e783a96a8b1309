/** Firefox without a connection, after one visit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examplePath } from '../e2e/browser.ts';
import { build, host } from '../e2e/versions.ts';
import { t } from '../e2e/words.ts';
import {
	arrived,
	button,
	click,
	giveFile,
	goTo,
	saved,
	sees,
	shows,
	type,
	walkThePath
} from './acts.ts';
import { Firefox } from './firefox.ts';

let firefox: Firefox;
beforeAll(async () => {
	firefox = await Firefox.start();
});
afterAll(() => firefox.close());

it('shows every step, takes in words and makes the PDF annex when the site is gone', async () => {
	const site = await host(build);
	const page = await firefox.newPage();
	await page.goto(site.url);
	await sees(page, t('offline.ready'));
	await site.stop();
	firefox.complaints.length = 0;

	await page.reload();
	await giveFile(page, examplePath('benin-city-schools'), 'design/');
	await walkThePath(page);
	const annex = await firefox.downloaded(page, () => click(page, button(t('annex.download'))));
	expect(new TextDecoder().decode(annex.bytes.subarray(0, 5))).toBe('%PDF-');

	await goTo(page, 'programme/project');
	await arrived(page, t('programme.project.title'));
	await type(page, t('programme.donor'), 'Written on a train');
	await saved(page);
	await page.reload();
	await shows(page, t('programme.donor'), 'Written on a train');
	await page.goto(`${site.url}appraise/`);
	await arrived(page, t('appraise.home.title'));

	expect(firefox.requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
	expect(firefox.complaints).toEqual([]);
});
