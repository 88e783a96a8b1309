import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Guide } from '#lib/content/guide.ts';
import { openDesign } from '#lib/domain/open-design.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { content, theoryOf } from '../../../tests/builders.ts';
import { buildAnnex } from './annex.ts';
import { nodeFonts } from './pdf/fonts-node.ts';
import { pageTexts } from './pdf/testing/read-back.ts';
import { writePdf } from './pdf/write-pdf.ts';

/** What a desk officer still reads, and an office with a weak line still sends. */
const limits = [
	['benin-city-schools', 14, 100],
	['solomon-islands-law-identification', 20, 150],
	['fictional-river-districts', 78, 500]
] as const;

it.each(limits)(
	'the annex of %s has at most %i pages and %i kB, none of them almost empty but the last',
	async (name, most, kilobytes) => {
		const opened = openDesign(readFileSync(`content/en/examples/${name}.json`, 'utf8'));
		if (!opened.ok) throw new Error(name);
		const design = opened.value;
		const theory = theoryOf(design);
		const findings = evaluate(rules, { design, theory });
		const now = new Date('2026-11-21T09:00:00Z');
		const paper = buildAnnex({ design, theory, findings, guide: new Guide(content), now });
		const written = await writePdf(paper, nodeFonts);
		if (!written.ok) throw new Error(JSON.stringify(written.error.places));
		expect(written.value.length).toBeLessThan(kilobytes * 1000);
		const pages = await pageTexts(written.value);
		expect(pages.length).toBeLessThanOrEqual(most);
		// The footer takes about a hundred characters.
		expect(pages.slice(0, -1).filter((page) => page.length < 400)).toEqual([]);
	},
	30_000
);
