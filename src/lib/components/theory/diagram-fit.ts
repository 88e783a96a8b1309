/** Which way to draw, and how large, for the room there is. Scale is in CSS pixels per point of the drawing. */
import type { PlacedDiagram } from '#lib/theory/diagram.ts';

/** A point as CSS counts it: what "100 %" means. */
export const fullSize = 4 / 3;
/** Below this the texts of the boxes become smaller than about 12 px: the drawing scrolls instead. */
const smallest = 1.2;
const limits = { from: 0.25, to: 3 };

/** Sideways while the words stay legible in this width, else downwards, else whichever overflows less. */
export function prefersDown(sideways: PlacedDiagram, down: PlacedDiagram, width: number): boolean {
	if (width === 0 || sideways.width * smallest <= width) return false;
	return down.width < sideways.width;
}

/** Fills the width as long as the words are legible; never beyond full size. */
export function fittingScale(diagram: PlacedDiagram, width: number): number {
	if (width === 0 || diagram.width === 0) return fullSize;
	return Math.min(fullSize, Math.max(smallest, width / diagram.width));
}

/** The whole width, however small: what the user asked for. */
export function wholeScale(diagram: PlacedDiagram, width: number): number {
	if (width === 0 || diagram.width === 0) return fullSize;
	return clamp(Math.min(fullSize * 1.5, width / diagram.width));
}

export const clamp = (scale: number): number => Math.min(limits.to, Math.max(limits.from, scale));
