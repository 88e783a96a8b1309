/**
 * The paper as a column of strips: each as high as it must be, each drawn whole on one page.
 * Lines of text, table rows and drawings are all strips, so one rule for page breaks serves
 * them all.
 */
import type { Canvas } from './canvas.ts';
import { contentWidth, margin, type Sheet } from './theme.ts';

/** The part of a page that text stands in; offsets count from the side where reading starts. */
export class Frame {
	constructor(
		readonly sheet: Sheet,
		readonly rightToLeft: boolean
	) {}

	get width(): number {
		return contentWidth(this.sheet);
	}

	/** Left edge of something `width` wide that starts `offset` from the reading side. */
	x(offset: number, width: number): number {
		return this.rightToLeft
			? this.sheet.width - margin.side - offset - width
			: margin.side + offset;
	}
}

export interface Strip {
	readonly height: number;
	/** Space above, left out at the head of a page. */
	readonly gap: number;
	/** A heading, or the first lines of a paragraph: never the last thing on a page. */
	readonly keepWithNext: boolean;
	/** Strips of different sheets cannot share a page. */
	readonly sheet: Sheet;
	/** Opens a new page whatever room is left. */
	readonly opensPage?: boolean;
	/** Stands at the foot of its page. */
	readonly atFoot?: boolean;
	/** Drawn above this strip when it comes first on a page, such as a table's header row. */
	readonly header?: Strip;
	draw(canvas: Canvas, frame: Frame, top: number): void;
}

/** Empty room that disappears at the head of a page. */
export const space = (height: number, sheet: Sheet): Strip => ({
	height,
	gap: 0,
	keepWithNext: true,
	sheet,
	draw: () => undefined
});
