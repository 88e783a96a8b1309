import { describe, expect, it } from 'vitest';
import { blocksOf } from './page-blocks.ts';
import { labelsFor } from './page-labels.ts';
import { segmentsOf } from './page-segments.ts';
import { pageTexts } from './page-text.ts';
import type { PdfItem } from './pdf-document.ts';

/** Letters of ten points are taken to be five wide. */
function item(str: string, x: number, y: number, more: Partial<PdfItem> & { size?: number } = {}) {
	const { size = 10, ...rest } = more;
	return {
		str,
		transform: [size, 0, 0, size, x, y],
		width: (str.length * size) / 2,
		height: size,
		fontName: 'f1',
		hasEOL: false,
		...rest
	};
}
/** Lines below one another, 12 points apart, starting at the left edge. */
const lines = (texts: readonly string[], y = 700, x = 50) =>
	texts.map((text, index) => item(text, x, y - 12 * index, { hasEOL: true }));
const paragraphs = (...items: readonly PdfItem[]) =>
	pageTexts([blocksOf(segmentsOf(items))])[0]!.split('\n\n');
const full = 'A line of words that goes on until the edge of';

describe('lines of a page', () => {
	it('become a paragraph', () => {
		expect(paragraphs(...lines([full, full, 'the page.']))).toEqual([`${full} ${full} the page.`]);
	});

	it('part where the distance is larger, the first is indented, or a bullet stands', () => {
		const below = lines([full, 'Second.'], 660);
		expect(paragraphs(...lines([full, full]), ...below)).toEqual([
			`${full} ${full}`,
			`${full} Second.`
		]);
		const indented = [item(full, 50, 700), item(full, 50, 688), item(full, 65, 676)];
		expect(paragraphs(...indented)).toEqual([`${full} ${full}`, full]);
		expect(paragraphs(...lines([full, '• One', '• Two']))).toEqual([full, '• One', '• Two']);
	});

	it('part behind a heading in other letters, and behind a short line that ends a sentence', () => {
		const heading = item('Heading', 50, 712, { fontName: 'f2', hasEOL: true });
		expect(paragraphs(heading, ...lines([full, full]))).toEqual(['Heading', `${full} ${full}`]);
		expect(paragraphs(...lines([full, 'It ends here.', full]))).toEqual([
			`${full} It ends here.`,
			full
		]);
	});

	it('stay together where a number happens to begin one', () => {
		const line = 'It was written by the director in month of word';
		expect(paragraphs(...lines([line, '24. Then it was sent.']))).toEqual([
			`${line} 24. Then it was sent.`
		]);
	});

	it('keep a raised figure on their line', () => {
		const figure = item('1', 281, 704, { size: 6, hasEOL: true });
		expect(paragraphs(item(full, 50, 700), figure, ...lines([full], 688))).toEqual([
			`${full}1 ${full}`
		]);
	});

	it('join a bullet to its words, however far they stand', () => {
		expect(paragraphs(item('•', 50, 700), item('Entry', 90, 700))).toEqual(['• Entry']);
	});

	it('lose no word when they are set across, upside down or without a place', () => {
		const odd = [
			{ ...item('across', 0, 0), transform: [0, 10, -10, 0, 300, 400] },
			{ ...item('nowhere', 0, 0), transform: [] },
			{ ...item('flat', 10, 10), height: 0 }
		];
		expect(
			paragraphs(...odd)
				.join(' ')
				.split(' ')
				.sort()
		).toEqual(['across', 'flat', 'nowhere']);
	});
});

describe('a heading', () => {
	it('keeps its number, however far it stands before the words', () => {
		expect(paragraphs(item('2.1', 50, 700), item('Objectives', 87, 700))).toEqual([
			'2.1 Objectives'
		]);
		expect(paragraphs(item('3', 50, 700), item('Work', 87, 700))).toEqual(['3 Work']);
	});

	it('is no part of the paragraph above it, though that ends at the edge', () => {
		const text = lines([full, full, full]);
		const heading = item('2.3 Other actors', 50, 646, { size: 11, fontName: 'f2', hasEOL: true });
		const below = lines([full, full], 626);
		expect(paragraphs(...text, heading, ...below)[1]).toBe('2.3 Other actors');
	});
});

describe('two columns', () => {
	const wide = 'Half a line of words here';
	it('are read one after the other, a sentence from one into the other', () => {
		const left = lines([wide, wide, wide, 'and nobody in that school'], 700, 50);
		const right = lines(['was asked again.', wide], 700, 320);
		expect(paragraphs(...left, ...right)).toEqual([
			`${wide} ${wide} ${wide} and nobody in that school was asked again.`,
			wide
		]);
	});

	it('divide a word as lines do', () => {
		const left = [...lines(['It began.'], 712), ...lines([wide, 'They spoke of aware-'], 690)];
		expect(paragraphs(...left, ...lines(['ness in the valley.'], 712, 320)).at(-1)).toBe(
			`${wide} They spoke of awareness in the valley.`
		);
	});

	it('of one paragraph each are two paragraphs, whichever is the longer', () => {
		const above = lines([`${wide} to the edge of this page.`], 740);
		for (const [one, two] of [
			[3, 5],
			[4, 2]
		] as const) {
			const left = lines([...Array<string>(one).fill(wide), 'It ends.'], 700, 50);
			const right = lines([...Array<string>(two).fill(wide), 'So it ends too.'], 700, 180);
			const [, ...columns] = paragraphs(...above, ...left, ...right);
			expect(columns).toEqual([
				`${`${wide} `.repeat(one)}It ends.`,
				`${`${wide} `.repeat(two)}So it ends too.`
			]);
		}
	});

	it('of a few lines are one paragraph where a sentence goes on', () => {
		const above = lines([`${wide} to the edge of this page.`], 740);
		const left = lines([wide, 'and nobody in that school'], 700, 50);
		const right = lines(['was asked again.', wide], 700, 180);
		expect(paragraphs(...above, ...left, ...right)[1]).toBe(
			`${wide} and nobody in that school was asked again. ${wide}`
		);
	});

	it('are a table where rows have their cells at the same places', () => {
		const above = lines([`${wide} to the edge of this page.`], 740);
		const row = (y: number) => [
			...lines(['Recruiters go', 'to other wards.'], y, 50),
			...lines(['Watch the', 'bus stations.'], y, 180)
		];
		const read = 'Recruiters go to other wards. | Watch the bus stations.';
		expect(paragraphs(...above, ...row(700), ...row(660)).slice(1)).toEqual([read, read]);
	});

	it('are no row of a table, and a row is none of them', () => {
		const cells = [
			...lines(['Recruiters go', 'to other wards', 'nearby'], 700, 50),
			...lines(['High'], 700, 200),
			...lines(['Watch the', 'bus stations'], 700, 300)
		];
		expect(paragraphs(...cells)).toEqual([
			'Recruiters go to other wards nearby | High | Watch the bus stations'
		]);
	});
});

describe('a page that runs from right to left', () => {
	const arabic = (str: string, right: number, y: number) =>
		item(str, right - 5 * str.length, y, { hasEOL: true });

	it('has its paragraphs, though their lines end at different places on the left', () => {
		const long = 'تغادر مئات النساء كل عام المنطقة للعمل';
		expect(paragraphs(arabic(long, 500, 700), arabic(`${long} في`, 500, 688))).toEqual([
			`${long} ${long} في`
		]);
	});

	it('has full stops behind the words they stand behind, at the end and between', () => {
		const words = 'عمل ثان بدأ';
		const line = [
			item('.', 445, 700),
			item('.', 482, 700, { width: 3 }),
			{ ...item(words, 448, 700), hasEOL: true }
		];
		expect(paragraphs(...line)).toEqual(['عمل. ثان بدأ.']);
	});

	it('has its words in order where a full stop made the file begin with the left ones', () => {
		const line = [
			item('.', 300, 700, { width: 3 }),
			item('بدأ العمل', 250, 700, { width: 46 }),
			item(' ', 296, 700, { width: 7 }),
			item('في القرية', 303, 700, { hasEOL: true })
		];
		expect(paragraphs(...line)).toEqual(['في القرية. بدأ العمل']);
	});

	it('keeps the cells of a row in their order', () => {
		const row = [item('القرية', 50, 700), item('العدد', 200, 700, { hasEOL: true })];
		expect(paragraphs(...row)).toEqual(['القرية | العدد']);
	});

	it('has vowel signs with their letters', () => {
		expect(paragraphs(item('المساعدة \u064F إلى', 400, 700))).toEqual(['المساعدة\u064F إلى']);
	});

	it('has a space around figures, and the article mended that was written the wrong way round', () => {
		const line = [item('بتوعية', 470, 700), item('4000', 447, 700), item('امرأة', 420, 700)];
		expect(paragraphs(...line)).toEqual(['بتوعية 4000 امرأة']);
		const wrong = 'ا\u0627لتجار';
		expect(paragraphs(item(wrong, 400, 700))).toEqual(['الاتجار']);
	});
});

describe('a table', () => {
	it('has a line for each row, its cells parted, also where they have several lines', () => {
		const rows = [
			item('What', 50, 700),
			item('Where', 150, 700),
			item('When', 250, 700, { hasEOL: true }),
			item('Village', 50, 680, { hasEOL: true }),
			item('visits', 50, 669, { hasEOL: true }),
			item('North', 150, 680),
			item('and south', 150, 669, { hasEOL: true }),
			item('Month 4', 250, 680, { hasEOL: true }),
			item('Radio', 50, 650),
			item('Province', 150, 650),
			item('Month 6', 250, 650)
		];
		expect(paragraphs(...rows)).toEqual([
			'What | Where | When',
			'Village visits | North and south | Month 4',
			'Radio | Province | Month 6'
		]);
	});

	it('parts cells that nearly touch, where a column is known to begin', () => {
		const rows = [
			item('Who', 50, 700),
			item('Result', 130, 700, { hasEOL: true }),
			item('Campaign staff', 50, 680),
			item(' ', 120, 680, { width: 10 }),
			item('90 events', 130, 680)
		];
		expect(paragraphs(...rows)[1]).toBe('Campaign staff | 90 events');
	});
});

describe('a word divided at the end of a line', () => {
	const page = (first: string, second: string, ...others: string[]) =>
		pageTexts([
			blocksOf(segmentsOf(lines([first, second]))),
			blocksOf(segmentsOf(lines(others)))
		])[0];

	it('is made whole', () => {
		expect(page('They spoke of aware-', 'ness in the valley.')).toBe(
			'They spoke of awareness in the valley.'
		);
		expect(page('They spoke of aware\u00ad', 'ness.')).toBe('They spoke of awareness.');
	});

	it('keeps its hyphen where it is written with one elsewhere, or usually', () => {
		expect(page('The action is evidence-', 'led at last.', 'It is evidence-led.')).toContain(
			'evidence-led at'
		);
		expect(page('The plan is long-', 'term and open.')).toContain('long-term and');
		expect(page('They came for follow-', 'up visits.')).toContain('follow-up visits');
	});

	it('is left alone before a capital letter or a number', () => {
		expect(page('The region of Upper-', 'Vessen is far.')).toContain('Upper- Vessen');
	});
});

describe('labels of pages', () => {
	const pages = (...feet: string[]) => feet.map((foot) => `Text of the page.\n\n${foot}`);

	it('are what the file says of them', () => {
		expect(labelsFor(pages('', '', ''), ['i', 'ii', '1'])).toEqual(['i', 'ii', '1']);
	});

	it('are the printed numbers where these count along with the pages', () => {
		expect(labelsFor(pages('7', '8', 'Page 9 of 12', '10'), null)).toEqual(['7', '8', '9', '10']);
		expect(labelsFor(['Title', ...pages('1', '2', '3')], null)).toEqual(['', '1', '2', '3']);
	});

	it('are left out where they would repeat the place in the file, or do not count', () => {
		expect(labelsFor(pages('1', '2', '3'), null)).toEqual(['', '', '']);
		expect(labelsFor(pages('2024', '17', 'x'), null)).toEqual(['', '', '']);
		expect(labelsFor(pages('1', '2'), ['1', '2'])).toEqual(['', '']);
	});
});
