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
