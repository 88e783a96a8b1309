/**
 * The paper as a column of strips: each as high as it must be, each drawn whole on one page.
 * Lines of text, table rows and drawings are all strips, so one rule for page breaks serves
 * them all.
 */
import type { Canvas } from './canvas.ts';
import { columnGap, columnWidth, contentWidth, margin, type Sheet } from './theme.ts';

/**
 * The part of a page that text stands in, whole or one of its two columns; offsets count from
 * the side where reading starts.
 */
export class Frame {
	readonly width: number;
	readonly #start: number;

	constructor(
		readonly sheet: Sheet,
		readonly rightToLeft: boolean,
		column?: 0 | 1
	) {
		this.width = column === undefined ? contentWidth(sheet) : columnWidth(sheet);
		this.#start = margin.side + (column === 1 ? this.width + columnGap : 0);
	}

	/** Left edge of something `width` wide that starts `offset` from the reading side. */
	x(offset: number, width: number): number {
		return this.rightToLeft
			? this.sheet.width - this.#start - offset - width
			: this.#start + offset;
	}
}

/** Strips that fill two columns together, evenly where they end. */
export interface Run {
	/** Moves to the next page whole rather than be divided, unless it is longer than a page. */
	readonly keepTogether: boolean;
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
	/** Stands at the foot of its page, unless it had to open one. */
	readonly atFoot?: boolean;
	/** Given when the strip stands in a column; strips that follow each other share the run. */
	readonly run?: Run;
	/** Needs the whole width of the page. */
	readonly isBroad?: boolean;
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
