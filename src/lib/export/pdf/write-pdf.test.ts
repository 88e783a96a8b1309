import { describe, expect, it } from 'vitest';
import type { Block, Paper } from '../blocks.ts';
import { nodeFonts } from './fonts-node.ts';
import { ask, has, pageTexts, plain, textsByPdfJs } from './testing/read-back.ts';
import { paper, paragraph, part, scriptSamples, table } from './testing/sample-papers.ts';
import { writePdf } from './write-pdf.ts';

async function bytesOf(written: Paper): Promise<Uint8Array> {
	const result = await writePdf(written, nodeFonts);
	if (!result.ok) throw new Error(`Not written: ${JSON.stringify(result.error.places)}`);
	if (has('qpdf')) expect(ask(result.value, 'qpdf', ['--check', '{pdf}'])).toContain('No syntax');
	return result.value;
}

const textOf = async (written: Paper): Promise<string> =>
	(await pageTexts(await bytesOf(written))).join(' ');

const { arabic, ...leftToRight } = scriptSamples;

/** A paper wholly in Arabic: readers judge the direction of lines by the page around them. */
const arabicPaper = (...texts: string[]): Paper =>
	paper(texts.map(paragraph), {
		language: 'ar',
		title: 'ملحق',
		footer: 'ملحق تصميم البرنامج',
		pageLabel: 'صفحة {page} من {pages}'
	});

/** Readers move spaces and signs between runs of different direction. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

describe('text', () => {
	it('comes back in the order typed in Arabic', async () => {
		const texts = [
			arabic,
			'لا سلام لأن الآلام أولا',
			'يعمل المشروع مع UNODC في 2026',
			'می\u200cخواهند چگونه'
		];
		const read = lettersOf(await textOf(arabicPaper(...texts)));
		for (const text of texts) expect(read).toContain(lettersOf(text));
	});

	it('keeps vowel signs with their letters for pdf.js', async () => {
		// Poppler 22 moves them by one letter, whatever their order in the file.
		const text = 'شهرًا أمانًا مُدرِّب سُلفًا';
		const pages = await textsByPdfJs(await bytesOf(arabicPaper(text)));
		expect(pages.join(' ')).toContain(text);
	});

	it('comes back from Arabic paragraphs over many lines', async () => {
		const text = 'يعمل المشروع مع UNODC في 2026 حقوق الإنسان '.repeat(12).trim();
		expect(lettersOf(await textOf(arabicPaper(text)))).toContain(lettersOf(text));
	});

	for (const [name, sample] of Object.entries(leftToRight)) {
		it(`comes back as written in ${name}`, async () => {
			expect(await textOf(paper([paragraph(sample)]))).toContain(plain(sample));
		});
		it(`comes back as written in bold ${name}`, async () => {
			const heading: Block = { type: 'heading', level: 2, text: sample };
			expect(await textOf(paper([heading, paragraph('Text.')]))).toContain(plain(sample));
		});
	}

	it('comes back composed when typed as letters and combining marks', async () => {
		const typed = scriptSamples.vietnamese.normalize('NFD');
		expect(await textOf(paper([paragraph(typed)]))).toContain(scriptSamples.vietnamese);
	});

	it('keeps words apart where lines end', async () => {
		const words = 'harvest ledger advance '.repeat(40).trim();
		const bytes = await bytesOf(paper([paragraph(words)]));
		expect((await pageTexts(bytes)).join(' ')).toContain(words);
		if (has('pdfinfo')) {
			const tagged = ask(bytes, 'pdfinfo', ['-struct-text', '{pdf}']);
			expect(plain(tagged)).toContain(words);
		}
	});

	it('turns no comparison sign round in a right-to-left paper', async () => {
		const bytes = await bytesOf(paper([paragraph('≥ 60 %')], { language: 'ar' }));
		expect((await pageTexts(bytes)).join(' ')).toContain('≥ 60 %');
	});

	it('survives strings that mean something to a PDF or to nobody', async () => {
		const hostile = [
			') Tj ET endstream endobj \\',
			'<< /OpenAction (x) >> %%EOF',
			'stream\u0000\u0007\u001b bell',
			'half \ud83d pair',
			'(((((\\)))))',
			'\u202e\u2066 left open'
		];
		const blocks: Block[] = [
			{ type: 'part', number: ')', title: 'trailer << /Root ) \\', orientation: 'portrait' },
			...hostile.map(paragraph),
			table(hostile.map((text) => [text, text]))
		];
		const bytes = await bytesOf(paper(blocks, { title: 'Š) /Author (č \\', footer: '\\) endobj' }));
		const text = (await pageTexts(bytes)).join(' ');
		expect(text).toContain(') Tj ET endstream endobj \\');
		expect(text).toContain('<< /OpenAction (x) >> %%EOF');
		expect(text).toContain('stream bell');
		if (has('pdfinfo')) expect(ask(bytes, 'pdfinfo', ['{pdf}'])).toContain('Š) /Author (č \\');
	});
});

describe('a character without a font', () => {
	it('is reported with its place, and nothing is written', async () => {
		const text = 'The partner 人权组织 runs the shelter and the hotline in the border town.';
		const blocks = [part('Partners'), paragraph(text)];
		const result = await writePdf(paper(blocks), nodeFonts);
		expect(result.ok).toBe(false);
		if (result.ok) return;
		const [place] = result.error.places;
		expect(place).toMatchObject({ character: '人', codePoint: 0x4eba, where: '1 Partners' });
		expect(place?.text).toContain('人权组织');
		expect(place?.text.length).toBeLessThanOrEqual(40);
		expect(result.error.places.map(({ character }) => character)).toEqual([...'人权组织']);
	});

	it('is found in tables, diagrams, facts and footers alike', async () => {
		const box = { id: 'a', label: '权', text: 'x', shape: 'activity', gap: false } as const;
		const blocks: Block[] = [
			table([['x', '人']]),
			{ type: 'diagram', caption: 'c', alt: 'a', graph: { boxes: [box], arrows: [] } },
			{ type: 'facts', facts: [{ label: 'x', value: '组' }] }
		];
		const result = await writePdf(paper(blocks, { footer: '织' }), nodeFonts);
		const found = result.ok ? [] : result.error.places.map(({ character }) => character);
		expect(found).toEqual(['织', '人', '权', '组']);
	});

	it('is an emoji too, named once per heading', async () => {
		const result = await writePdf(paper([paragraph('Well done 🎉🎉')]), nodeFonts);
		expect(result).toMatchObject({ ok: false, error: { places: [{ codePoint: 0x1f389 }] } });
		expect(result.ok ? 0 : result.error.places.length).toBe(1);
	});
});

describe('pages', () => {
	it('repeats the header row on every page of a table', async () => {
		const rows = Array.from({ length: 90 }, (_, index) => [`Row ${index + 1}`, 'Some words']);
		const pages = await pageTexts(await bytesOf(paper([table(rows, ['Rung', 'Evidence'])])));
		expect(pages.length).toBeGreaterThan(2);
		for (const page of pages) expect(page).toContain('Rung Evidence');
	});

	it('reads the header row aloud once', async () => {
		if (!has('pdfinfo')) return;
		const rows = Array.from({ length: 90 }, (_, index) => [`Row ${index + 1}`, 'Some words']);
		const bytes = await bytesOf(paper([table(rows, ['Rung', 'Evidence'])]));
		const tagged = ask(bytes, 'pdfinfo', ['-struct-text', '{pdf}']);
		expect(tagged.match(/"Evidence ?"/g)).toHaveLength(1);
		expect(tagged.match(/^ +TH\b/gm)).toHaveLength(2);
		expect(tagged.match(/^ +TD\b/gm)).toHaveLength(180);
	});

	it('moves a row to the next page rather than cut it', async () => {
		const cell = 'word '.repeat(400).trim();
		const rows = Array.from({ length: 4 }, (_, index) => [`begin${index} ${cell} end${index}`, '']);
		const pages = await pageTexts(await bytesOf(paper([table(rows)])));
		for (const index of [0, 1, 2, 3]) {
			const holding = pages.filter((page) => page.includes(`begin${index} `));
			expect(holding).toHaveLength(1);
			expect(holding[0]).toContain(`end${index}`);
		}
	});

	it('runs a row taller than a page on over pages, losing nothing', async () => {
		const cell = Array.from({ length: 3400 }, (_, index) => `w${index}`).join(' ');
		expect(cell.length).toBeGreaterThan(18_000);
		const pages = await pageTexts(await bytesOf(paper([table([['Long', cell]])])));
		expect(pages.length).toBeGreaterThan(3);
		const words = pages.join(' ').match(/\bw\d+\b/g);
		expect(words).toEqual(cell.split(' '));
	});

	it('breaks a cell of 20,000 letters without a space within its column', async () => {
		const cell = 'abcdefghij'.repeat(2000);
		const pages = await pageTexts(await bytesOf(paper([table([['Long', cell]])])));
		const letters = pages
			.join('')
			.replace(/Page \d+ of \d+|Safer recruitment.*?Annex|Steps|Step|Note|Long/g, '')
			.replace(/\s/g, '');
		expect(letters).toBe(cell);
	});

	it('takes a title of 2,000 characters', async () => {
		const title = 'Safer recruitment '.repeat(112).trim();
		const cover: Block = {
			type: 'cover',
			title,
			kind: 'Annex',
			facts: [],
			summaryTitle: '',
			summary: [],
			note: ''
		};
		const text = await textOf(paper([cover, part(title)], { title, footer: title }));
		expect(text.match(/Safer recruitment/g)?.length).toBeGreaterThan(220);
	});

	it('names on the cover the page each part begins on', async () => {
		const entries = ['1  One', '2  Two'];
		const cover: Block = {
			type: 'cover',
			title: 'Title',
			kind: 'Annex',
			facts: [],
			summaryTitle: '',
			summary: [],
			contents: { title: 'Contents', entries },
			note: 'Made with care.'
		};
		const long = Array.from({ length: 90 }, () => paragraph('Line'));
		const pages = await pageTexts(
			await bytesOf(paper([cover, part('One'), ...long, part('Two'), paragraph('x')]))
		);
		expect(pages[0]).toMatch(/1 One.*2 Two/);
		const begins = pages.findIndex((page) => page.includes('1 Two')) + 1;
		expect(begins).toBeGreaterThan(2);
		expect(pages[0]).toMatch(new RegExp(`2 Two ${begins}\\b`));
	});

	it('sets the first page in brief on it while there is room, then before the contents, then alone', async () => {
		const placed = async (lines: number) => {
			const fact = (label: string, count: number) => ({
				label,
				value: Array(count).fill('x').join('\n')
			});
			const cover: Block = {
				type: 'cover',
				title: 'Title',
				kind: 'Annex',
				facts: [fact('Above', lines)],
				summaryTitle: 'Summary',
				summary: ['What is planned.'],
				brief: { title: 'In brief', facts: [fact('Below', 5)] },
				contents: { title: 'Contents', entries: ['1  One', '2  Two', '3  Three', '4  Four'] },
				note: 'Made with care.'
			};
			const pages = await pageTexts(await bytesOf(paper([cover, part('One')])));
			expect(pages[0]).toContain('Made with care.');
			return ['In brief', 'Contents'].map((text) => pages.findIndex((page) => page.includes(text)));
		};
		expect(await placed(20)).toEqual([0, 0]);
		expect(await placed(35)).toEqual([0, 1]);
		expect(await placed(38)).toEqual([1, 0]);
	});

	it('reads entries in two columns aloud one after the other', async () => {
		if (!has('pdfinfo')) return;
		const words = (name: string) => `${name} `.repeat(120).trim();
		const entries = ['alpha', 'beta', 'gamma'].map((name) => ({
			type: 'entry' as const,
			title: `Title ${name}`,
			aside: '– aside',
			text: words(name),
			facts: [{ label: `Label ${name}:`, value: 'said' }],
			note: `Note ${name}`
		}));
		const bytes = await bytesOf(paper([{ type: 'columns', keepTogether: false, blocks: entries }]));
		const tagged = plain(ask(bytes, 'pdfinfo', ['-struct-text', '{pdf}']));
		const order = ['alpha', 'beta', 'gamma'].flatMap((name) => [
			tagged.indexOf(`Title ${name}`),
			tagged.indexOf(`Label ${name}:`),
			tagged.indexOf(`Note ${name}`)
		]);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(Math.min(...order)).toBeGreaterThanOrEqual(0);
		for (const name of ['alpha', 'beta', 'gamma'])
			expect(tagged.match(new RegExp(`\\b${name}\\b`, 'g'))?.length).toBe(123);
	});

	it('spans a table with the head of the rows below it', async () => {
		if (!has('qpdf')) return;
		const bytes = await bytesOf(paper([table([['Head of rows'], ['a', 'b']])]));
		const opened = ask(bytes, 'qpdf', ['--qdf', '--object-streams=disable', '{pdf}', '{out}']);
		expect(opened).toMatch(/\/ColSpan 2/);
		expect((await pageTexts(bytes)).join(' ')).toMatch(/Head of rows a\b/);
	});

	it('writes one page with the title when there are no blocks', async () => {
		const pages = await pageTexts(await bytesOf(paper([])));
		expect(pages).toHaveLength(1);
		expect(pages[0]).toContain('Safer recruitment in the brick kilns');
	});

	it('never leaves a heading at the foot of a page', async () => {
		for (let lines = 30; lines < 48; lines++) {
			const blocks: Block[] = [
				...Array.from({ length: lines }, () => paragraph('Line')),
				{ type: 'heading', level: 2, text: 'Heading' },
				{ type: 'heading', level: 3, text: 'Below' },
				paragraph('Follows')
			];
			const pages = await pageTexts(await bytesOf(paper(blocks)));
			const holding = pages.find((page) => page.includes('Heading'));
			expect(holding).toMatch(/Heading Below Follows/);
		}
	});

	it('numbers pages in the words of the paper', async () => {
		const blocks = [part('One'), paragraph('a'), part('Two', 'landscape'), paragraph('b')];
		const pages = await pageTexts(
			await bytesOf(paper(blocks, { pageLabel: 'Seite {page} von {pages}' }))
		);
		expect(pages.map((page) => /Seite \d von \d/.exec(page)?.[0])).toEqual([
			'Seite 1 von 2',
			'Seite 2 von 2'
		]);
	});

	it('turns the page for a landscape part', async () => {
		if (!has('pdfinfo')) return;
		const bytes = await bytesOf(paper([part('One'), part('Two', 'landscape'), part('Three')]));
		const sizes = ask(bytes, 'pdfinfo', ['-f', '1', '-l', '9', '{pdf}']).match(/size: .*pts/g);
		expect(sizes?.map((size) => size.replace(/\s+/g, ' '))).toEqual([
			'size: 595.276 x 841.89 pts',
			'size: 841.89 x 595.276 pts',
			'size: 595.276 x 841.89 pts'
		]);
	});
});

describe('the file', () => {
	it('is the same for the same paper', async () => {
		const blocks = [part('One'), paragraph(scriptSamples.nepali), table([['a', 'b']])];
		const [first, second] = [await bytesOf(paper(blocks)), await bytesOf(paper(blocks))];
		expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
	});

	it('is tagged, and embeds every font it names', async () => {
		if (!has('pdfinfo') || !has('pdffonts')) return;
		const bytes = await bytesOf(
			paper([part('One'), ...Object.values(scriptSamples).map(paragraph)])
		);
		const info = ask(bytes, 'pdfinfo', ['{pdf}']);
		expect(info).toMatch(/Tagged: +yes/);
		expect(info).toMatch(/Title: +Safer recruitment in the brick kilns/);
		const fonts = ask(bytes, 'pdffonts', ['{pdf}']).trim().split('\n').slice(2);
		expect(fonts).toHaveLength(9);
		for (const font of fonts) expect(font).toMatch(/Identity-H +yes yes yes/);
	});

	it('has bookmarks for parts and second-level headings', async () => {
		if (!has('qpdf')) return;
		const blocks: Block[] = [
			part('Über Čáp ) \\'),
			{ type: 'heading', level: 2, text: 'परिवर्तन' },
			{ type: 'heading', level: 3, text: 'Not this' },
			paragraph('x'),
			part('Second')
		];
		const json = ask(await bytesOf(paper(blocks)), 'qpdf', [
			'--json',
			'--json-key=outlines',
			'{pdf}'
		]);
		const { outlines } = JSON.parse(json) as {
			outlines: { title: string; kids: { title: string }[] }[];
		};
		expect(outlines.map(({ title }) => title)).toEqual(['1 Über Čáp ) \\', '1 Second']);
		expect(outlines[0]?.kids.map(({ title }) => title)).toEqual(['परिवर्तन']);
	});

	it('describes a diagram in words and draws its text as text', async () => {
		const box = (id: string, text: string) =>
			({ id, label: 'What we do', text, shape: 'activity', gap: id === 'b' }) as const;
		const graph = {
			boxes: [box('a', 'Train advisers'), box('b', 'Families refuse debt')],
			arrows: [{ id: 'l', from: 'a', to: 'b', dashed: true, mark: 'A1' }]
		};
		const bytes = await bytesOf(
			paper([{ type: 'diagram', caption: 'The way there', alt: 'Two steps.', graph }])
		);
		const text = (await pageTexts(bytes)).join(' ');
		for (const part of ['The way there', 'Train advisers', 'Families refuse debt', 'A1'])
			expect(text).toContain(part);
		const alt = Buffer.from('Two steps.', 'utf16le').swap16().toString('hex');
		if (has('qpdf')) {
			const opened = ask(bytes, 'qpdf', ['--qdf', '--object-streams=disable', '{pdf}', '{out}']);
			expect(opened).toMatch(new RegExp(`/Alt <feff${alt}>[^>]*/S /Figure`));
		}
	});
});
