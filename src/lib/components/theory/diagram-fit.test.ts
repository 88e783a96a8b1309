import { describe, expect, it } from 'vitest';
import type { PlacedDiagram } from '#lib/theory/diagram.ts';
import { clamp, fullSize, prefersDown, scaleOf } from './diagram-fit.ts';

const wide = (width: number): PlacedDiagram => ({ width, height: 100, boxes: [], arrows: [] });

describe('until the user chooses a size', () => {
	it('the drawing fills the width', () => {
		expect(scaleOf(wide(400), 500, null)).toBe(1.25);
	});

	it('a small drawing is not blown up', () => {
		expect(scaleOf(wide(100), 500, null)).toBe(fullSize);
	});

	it('a large drawing stays legible and scrolls instead', () => {
		expect(scaleOf(wide(4_000), 500, null)).toBe(1.2);
	});
});

it('the whole drawing fits the width, however small it gets', () => {
	expect(scaleOf(wide(1_000), 500, 'whole')).toBe(0.5);
});

it('a chosen size stays when the room changes', () => {
	expect(scaleOf(wide(1_000), 500, 2)).toBe(2);
	expect(scaleOf(wide(1_000), 900, 2)).toBe(2);
});

it('before the room is known, the drawing is full size', () => {
	expect(scaleOf(wide(1_000), 0, null)).toBe(fullSize);
	expect(scaleOf(wide(1_000), 0, 'whole')).toBe(fullSize);
});

it('nobody zooms out of sight', () => {
	expect(clamp(0.01)).toBe(0.25);
	expect(clamp(100)).toBe(3);
});

it('draws downwards when that is narrower and the words would get too small sideways', () => {
	expect(prefersDown(wide(1_000), wide(300), 500)).toBe(true);
	expect(prefersDown(wide(400), wide(300), 500)).toBe(false);
	expect(prefersDown(wide(1_000), wide(2_000), 500)).toBe(false);
});
