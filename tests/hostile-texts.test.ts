/**
 * A design whose every text is made to be taken for something else: code of a page, of a PDF, of a spreadsheet. Whatever is
 * made of it holds the texts, and they have stayed texts. Rows 16, 21 and 22 of the fault table.
 */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { Guide } from '#lib/content/guide.ts';
import type { Design } from '#lib/domain/design.ts';
import { openDesign, saveDesign } from '#lib/domain/open-design.ts';
import { mapTexts, textsOf } from '#lib/domain/texts.ts';
import { buildAnnex } from '#lib/export/annex.ts';
import type { Paper } from '#lib/export/blocks.ts';
import { writeMarkdown } from '#lib/export/markdown/write-markdown.ts';
import { nodeFonts } from '#lib/export/pdf/fonts-node.ts';
import { textsOf as textsOnPaper } from '#lib/export/pdf/paper-texts.ts';
import { ask, has, pageTexts } from '#lib/export/pdf/testing/read-back.ts';
import { writePdf } from '#lib/export/pdf/write-pdf.ts';
import { openInNode } from '#lib/reading/pdfjs-node.ts';
import { readDesignText } from '#lib/reading/read-attachment.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { rules } from '#lib/rules/rules.ts';
import { answers, content, design, indicator, theoryOf } from './builders.ts';
import { payloads } from './payloads.ts';

const guide = new Guide(content);
const now = new Date('2026-11-21T09:00:00Z');

function annexOf(document: Design): Paper {
	const theory = theoryOf(document);
	const findings = evaluate(rules, { design: document, theory });
	return buildAnnex({ design: document, theory, findings, guide, now });
}
async function pdfOf(paper: Paper): Promise<Uint8Array> {
	const written = await writePdf(paper, nodeFonts);
	if (!written.ok) throw new Error(JSON.stringify(written.error.places));
	return written.value;
}
function opened(path: string): Design {
	const result = openDesign(readFileSync(path, 'utf8'));
	if (!result.ok) throw new Error(path);
	return result.value;
}
/** Without spaces, which lines and cells break anyhow, and without what no page can show. */
const letters = (text: string) =>
	text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\u00ad\p{Surrogate}\ufffd]/gu, '');

const full = opened('tests/fixtures/designs/v2/full.json');
/** Each text becomes the next of the list, with a number by which it is found again. */
function filledWith(list: readonly string[], from: Design = full): Design {
	let at = 0;
	return mapTexts(from, (text) =>
		text.trim() === '' ? text : `${list[at % list.length]!} x${String((at += 1))}x`
	);
}

/** Keys and values of a file's objects that are names to a PDF reader; strings begin with `u:` or `b:` there. */
function namesIn(value: unknown): string[] {
	if (typeof value === 'string') return value.startsWith('/') ? [value] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(key.startsWith('/') ? [key] : []),
		...namesIn(inner)
	]);
}

describe('texts that mean something to a PDF', () => {
	const strings = [
		'ends ) here',
		'opens ( there',
		'back \\ slash',
		'\\) Tj ET Q endstream endobj 1 0 obj',
		'<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
		'trailer << /Root 1 0 R >> startxref 0 %%EOF',
		'<feff0041> (\\050\\051) [ ] { } /Name %comment',
		'control \u0000\u0001\u0007\u0008\u001b\u007f\u0085 signs',
		'lines\rend\nanyhow\u2028here',
		'half \ud83d of a pair',
		'\u202eturned\u202c \u2066round\u2069',
		'(((((((((('
	];
	const document = filledWith(strings);
	const paper = annexOf(document);

	it('stay texts, wherever they stand in a design: the annex is whole and holds each', async () => {
		const bytes = await pdfOf(paper);
		if (has('qpdf')) {
			expect(ask(bytes, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax');
			const objects: unknown = JSON.parse(ask(bytes, 'qpdf', ['--json=latest', '{pdf}']));
			const names = new Set(namesIn(objects));
			expect(names).toContain('/EmbeddedFiles');
			for (const name of ['/AA', '/JS', '/JavaScript', '/Launch', '/SubmitForm', '/URI'])
				expect(names).not.toContain(name);
		}
		const shown = letters((await pageTexts(bytes)).join(' '));
		const onPaper = [...textsOnPaper(paper)].map(({ text }) => letters(text)).join(' ');
		const expected = textsOf(document)
			.map(({ text }) => /x\d+x$/.exec(text)![0])
			.filter((mark) => onPaper.includes(mark));
		expect(expected.length).toBeGreaterThan(80);
		expect(expected.filter((mark) => !shown.includes(mark))).toEqual([]);
		expect(shown).toContain(letters(strings[3]!));
		expect(shown).toContain(letters(strings[4]!));
	});

	it('come back with the design that the annex carries', async () => {
		const read = await readDesignText(await pdfOf(paper), openInNode);
		expect(read.ok && read.value).toBe(saveDesign(document));
	});
});

describe('texts that mean something to a page', () => {
	it('are a hundred at least', () => expect(new Set(payloads).size).toBeGreaterThanOrEqual(100));

	it('stay texts in the Markdown of the annex: what is rendered of it has no element of theirs', () => {
		for (const list of [payloads, payloads.slice(50).concat(payloads.slice(0, 50))]) {
			const html = marked.parse(writeMarkdown(annexOf(filledWith(list))), { async: false });
			const { document } = new JSDOM(html).window;
			const found = [...document.body.querySelectorAll('*')].filter(
				(element) =>
					/^(script|img|svg|math|iframe|object|embed|form|input|style|link|meta|base|video|audio)$/i.test(
						element.tagName
					) ||
					[...element.attributes].some(
						({ name, value }) =>
							/^on/.test(name) || /(java|vb)script:|away\.invalid|^data:/i.test(value)
					)
			);
			expect(found.map(({ outerHTML }) => outerHTML.slice(0, 200))).toEqual([]);
		}
	});

	it('come back from the file as they were', () => {
		const document = filledWith(payloads);
		const again = openDesign(saveDesign(document));
		expect(again.ok && again.value).toEqual(document);
	});
});

describe('more than anybody writes', () => {
	it('is printed whole: 500 indicators, and answers of 20,000 characters', async () => {
		const words = (answer: number) =>
			Array.from({ length: 2_200 }, (_, at) => `w${answer}n${at}`).join(' ');
		const ids = ['1.Q1', '1.Q2', '1.Q4'];
		const document = design({
			answers: {
				programme: answers(
					Object.fromEntries(ids.map((id, at) => [id, { state: 'yes', text: words(at) }]))
				)
			},
			indicators: Array.from({ length: 500 }, (_, at) =>
				indicator(`i${at}`, null, null, { name: `share of yards in list m${at}m` })
			)
		});
		const text = (await pageTexts(await pdfOf(annexOf(document)))).join(' ');
		const shown = new Set(text.match(/\bw\d+n\d+\b|\bm\d+m\b/g));
		expect(shown.size).toBe(ids.length * 2_200 + 500);
	});
});
