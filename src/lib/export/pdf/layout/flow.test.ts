import { describe, expect, it } from 'vitest';
import { Canvas } from './canvas.ts';
import { placeStrips } from './flow.ts';
import type { Strip } from './strip.ts';
import { contentHeight, sheets, type Sheet } from './theme.ts';

interface Drawn {
	readonly name: string;
	readonly page: number;
	readonly top: number;
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
		draw: (canvas, _, top) => drawn.push({ name, page: canvas.page, top }),
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
