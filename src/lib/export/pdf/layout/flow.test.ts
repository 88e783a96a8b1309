import { describe, expect, it } from 'vitest';
import { Canvas } from './canvas.ts';
import { placeStrips } from './flow.ts';
import type { Strip } from './strip.ts';
import { contentHeight, sheets, type Sheet } from './theme.ts';

interface Drawn {
	readonly name: string;
	readonly page: number;
	readonly top: number;
	readonly left: number;
}

const full = contentHeight(sheets.portrait);

function placed(
	...strips: readonly (Partial<Strip> & { name: string; height: number })[]
): Drawn[] {
	const drawn: Drawn[] = [];
	const whole = strips.map(({ name, ...strip }): Strip => ({
		gap: 0,
		keepWithNext: false,
		sheet: sheets.portrait,
		draw: (canvas, frame, top) => drawn.push({ name, page: canvas.page, top, left: frame.x(0, 0) }),
		...strip
	}));
	placeStrips(new Canvas(), whole, false);
	return drawn;
}

const pagesOf = (drawn: readonly Drawn[]): string =>
	drawn.map(({ name, page }) => `${name}${page}`).join(' ');

describe('placing strips on pages', () => {
	it('fills a page before opening the next', () => {
		const half = full / 2;
		expect(pagesOf(placed({ name: 'a', height: half }, { name: 'b', height: half }))).toBe('a1 b1');
		expect(pagesOf(placed({ name: 'a', height: half }, { name: 'b', height: half + 1 }))).toBe(
			'a1 b2'
		);
	});

	it('moves a heading with what it heads', () => {
		const drawn = placed(
			{ name: 'a', height: full - 50 },
			{ name: 'h', height: 30, keepWithNext: true },
			{ name: 'b', height: 40 }
		);
		expect(pagesOf(drawn)).toBe('a1 h2 b2');
	});

	it('leaves out the space above what comes first on a page', () => {
		const drawn = placed({ name: 'a', height: full }, { name: 'b', height: 10, gap: 20 });
		expect(drawn[1]?.top).toBe(drawn[0]?.top);
	});

	it('breaks a group taller than a page where it must', () => {
		const tall = { height: full * 0.6, keepWithNext: true };
		expect(
			pagesOf(placed({ name: 'a', ...tall }, { name: 'b', ...tall }, { name: 'c', ...tall }))
		).toBe('a1 b2 c3');
	});

	it('draws a strip higher than a page rather than look for room for ever', () => {
		expect(pagesOf(placed({ name: 'a', height: 10 }, { name: 'b', height: full * 2 }))).toBe(
			'a1 b2'
		);
	});

	it('turns the page, heading and all, for a wider drawing', () => {
		const landscape: Sheet = sheets.landscape;
		const drawn = placed(
			{ name: 'a', height: 10 },
			{ name: 'h', height: 10, keepWithNext: true },
			{ name: 'd', height: 10, sheet: landscape },
			{ name: 'b', height: 10 }
		);
		expect(pagesOf(drawn)).toBe('a1 h2 d2 b3');
	});

	it('repeats a header only above what opens a page', () => {
		const header: Strip = {
			height: 20,
			gap: 0,
			keepWithNext: true,
			sheet: sheets.portrait,
			draw: () => undefined
		};
		const drawn = placed(
			{ name: 'a', height: full - 10, header: undefined },
			{ name: 'b', height: 50, header },
			{ name: 'c', height: 50, header }
		);
		const [first, second, third] = drawn;
		expect(second?.page).toBe(2);
		expect(second?.top).toBe((first?.top ?? 0) + 20);
		expect(third?.top).toBe((second?.top ?? 0) + 50);
	});

	it('stands a note at the foot of its page', () => {
		const drawn = placed({ name: 'a', height: 10 }, { name: 'n', height: 30, atFoot: true });
		expect(drawn[1]?.top).toBeCloseTo((drawn[0]?.top ?? 0) + full - 30, 5);
	});
});

describe('placing strips in two columns', () => {
	const run = { keepTogether: false };
	const rows = (count: number, height: number, of = run) =>
		Array.from({ length: count }, (_, index) => ({ name: String(index), height, run: of }));
	const columnsOf = (drawn: readonly Drawn[]) =>
		drawn.map(({ page, left }) => `${page}${left > 200 ? 'b' : 'a'}`).join(' ');

	it('ends both level, and goes on below the higher one', () => {
		const drawn = placed(...rows(4, 50), { name: 'after', height: 10 });
		expect(columnsOf(drawn)).toBe('1a 1a 1b 1b 1a');
		expect(drawn[2]?.top).toBe(drawn[0]?.top);
		expect(drawn[4]?.top).toBeCloseTo((drawn[1]?.top ?? 0) + 50, 5);
	});

	it('fills the page before it opens another', () => {
		const drawn = placed(...rows(6, full / 2));
		expect(columnsOf(drawn)).toBe('1a 1a 1b 1b 2a 2b');
	});

	it('moves a heading with the columns it heads, whole where they stay together', () => {
		const heading = { name: 'h', height: 20, keepWithNext: true };
		const above = { name: 'a', height: full - 150 };
		const loose = placed(above, heading, ...rows(8, 40));
		expect(columnsOf(loose)).toBe('1a 1a 1a 1a 1a 1b 1b 1b 2a 2b');
		const kept = placed(above, heading, ...rows(8, 40, { keepTogether: true }));
		expect(columnsOf(kept)).toBe('1a 2a 2a 2a 2a 2a 2b 2b 2b 2b');
	});

	it('draws what is higher than a page once, and goes on', () => {
		expect(columnsOf(placed(...rows(3, full * 1.5)))).toBe('1a 2a 3a');
	});
});
