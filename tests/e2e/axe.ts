import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { t } from './words.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until nothing on the page is on its way: no part of it still to come, no letters without their font, no movement. */
async function still(page: Page): Promise<void> {
	await page.getByText(t('app.loading'), { exact: true }).first().waitFor({ state: 'detached' });
	await page.evaluate(async () => {
		await document.fonts.ready;
		const moving = document
			.getAnimations()
			.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
		await Promise.allSettled(moving.map(({ finished }) => finished));
	});
}

/** By how many pixels the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
	await still(page);
	return page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
}

/** Serious and critical faults axe finds on the page, a line each: rule, element, what to do. */
export async function seriousFaults(page: Page): Promise<string[]> {
	await still(page);
	// Evaluated rather than added as a script: the page's policy rightly refuses foreign scripts.
	await page.evaluate(source);
	const results = (await page.evaluate(
		// Off by default as an experiment; people who speak to their computer say what they see.
		'axe.run(document, { resultTypes: ["violations"], rules: { "label-content-name-mismatch": { enabled: true } } })'
	)) as AxeResults;
	return results.violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes, help }) =>
			nodes.map((node) => `${id}: ${node.target.join(' ')}: ${help}\n${node.failureSummary ?? ''}`)
		);
}
