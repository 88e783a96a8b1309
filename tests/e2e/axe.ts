import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical faults axe finds on the page, a line each: rule, element, what to do. */
export async function seriousFaults(page: Page): Promise<string[]> {
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
