/** Which way to draw, and how large, for the room there is. Scale is in CSS pixels per point of the drawing. */
import type { PlacedDiagram } from '#lib/theory/diagram.ts';

/** A point as CSS counts it: what "100 %" means. */
export const fullSize = 4 / 3;
/** Below this the texts of the boxes become smaller than about 12 px: the drawing scrolls instead. */
const smallest = 1.2;
const limits = { from: 0.25, to: 3 };

/** How large the user wants it: a scale, the whole in sight, or null until they choose. */
export type Zoom = number | 'whole' | null;

/** Sideways while the words stay legible in this width, else downwards, else whichever overflows less. */
export function prefersDown(sideways: PlacedDiagram, down: PlacedDiagram, width: number): boolean {
	if (width === 0 || sideways.width * smallest <= width) return false;
	return down.width < sideways.width;
}

export function scaleOf(diagram: PlacedDiagram, width: number, zoom: Zoom): number {
	if (zoom === null) return fittingScale(diagram, width);
	return zoom === 'whole' ? wholeScale(diagram, width) : zoom;
}

/** Fills the width as long as the words are legible; never beyond full size. */
function fittingScale(diagram: PlacedDiagram, width: number): number {
	if (width === 0 || diagram.width === 0) return fullSize;
	return Math.min(fullSize, Math.max(smallest, width / diagram.width));
}

/** The whole width, however small: what the user asked for. */
function wholeScale(diagram: PlacedDiagram, width: number): number {
	if (width === 0 || diagram.width === 0) return fullSize;
	return clamp(Math.min(fullSize * 1.5, width / diagram.width));
}

export const clamp = (scale: number): number => Math.min(limits.to, Math.max(limits.from, scale));
