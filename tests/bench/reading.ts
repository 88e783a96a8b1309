/**
 * How long an appraiser waits for a proposal of 300 pages: reading it, making its index, asking it for a whole section.
 * In Node, on one thread; `browser.ts` has the browser's figures. Prints medians; decides nothing.
 */
import { readFileSync } from 'node:fs';
import { allCriteria } from '../../src/lib/appraisal/criteria.ts';
import type { ProposalText } from '../../src/lib/appraisal/proposal.ts';
import { findInProposal } from '../../src/lib/reading/find-in-proposal.ts';
import { indexProposal, suggestPassages } from '../../src/lib/reading/passages.ts';
import { openInNode } from '../../src/lib/reading/pdfjs-node.ts';
import { readProposal } from '../../src/lib/reading/read-proposal.ts';
import { lines, para, pdfFile, run, wordFile } from '../../src/lib/reading/testing/make-files.ts';
import { readAppraisalContent, readContent } from '../../src/lib/server/content.ts';
import { median, report } from './figures.ts';

const pageCount = 300;
/** Paragraphs of both fictional proposals in turn, each a little different, so that the index is not of one page. */
const paragraphs = ['river-valley', 'coast-and-border']
	.flatMap((name) =>
		readFileSync(`tests/fixtures/proposals/source/${name}-proposal.txt`, 'utf8').split('\n')
	)
	.filter((line) => line.length > 80 && !line.startsWith('|'))
	.map((line) => line.replace(/\{\{.*?\}\}|[^\x20-\x7e]/g, ' '));

/** Some 450 words. */
function pageLines(page: number): string[] {
	const words = Array.from({ length: 6 }, (_, index) => {
		const at = page * 6 + index;
		return `${paragraphs[at % paragraphs.length]!} Place ${at} has ${(at * 7919) % 4001} households.`;
	}).join(' ');
	return words.match(/.{1,90}(?: |$)/g) ?? [];
}

const pages = Array.from({ length: pageCount }, (_, page) => pageLines(page));
const pdf = pdfFile(pages.map((page) => lines(...page)));
const word = wordFile(pages.map((page) => page.map((line) => para(run(line))).join('')).join(''));

async function milliseconds(work: () => unknown, runs = 7): Promise<number> {
	const times: number[] = [];
	for (let count = 0; count < runs; count++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	// The first run also loads the code.
	return median(times.slice(1));
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<ProposalText> {
	const result = await readProposal(
		{ type: 'file', file: new Blob([bytes]), name: 'bench' },
		{ now: '2027-01-01T00:00:00.000Z' },
		{ openPdf: openInNode, answersOf: () => [] }
	);
	if (!result.ok) throw new Error(`the proposal was not read: ${result.error.type}`);
	return result.value;
}

report(`read a PDF of ${pageCount} pages`, await milliseconds(() => read(pdf)), 'ms', 10_000);
report(`read as many pages of Word`, await milliseconds(() => read(word)), 'ms', 10_000);
const text = await read(pdf);
report('make its index', await milliseconds(() => indexProposal(text)), 'ms', 2_000);

const index = indexProposal(text);
const criteria = allCriteria({
	content: readContent('en'),
	appraising: readAppraisalContent('en')
});
const ofSection = criteria.filter(({ section }) => section === 3);
report(
	`suggest passages for section 3 (${ofSection.length} items, ${index.entries.length} passages)`,
	await milliseconds(() => ofSection.map((criterion) => suggestPassages(index, criterion))),
	'ms',
	1_000
);
report(
	`suggest passages for all ${criteria.length} items`,
	await milliseconds(() => criteria.map((criterion) => suggestPassages(index, criterion)), 4),
	'ms'
);
report(
	'find a word in the pane',
	await milliseconds(() => findInProposal(text, 'shelter'), 30),
	'ms',
	16
);
report(
	'find it the first time',
	await milliseconds(() =>
		findInProposal({ content: text.content.map((part) => ({ ...part })) }, 'shelter')
	),
	'ms',
	100
);
