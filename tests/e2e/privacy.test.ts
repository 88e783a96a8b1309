import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from './acts.ts';
import { examplePath, goTo, launch, openFile, site, watch } from './browser.ts';

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
