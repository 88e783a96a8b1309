/**
 * The drawing of a theory of change, apart from any screen or page: boxes, arrows, and where they go.
 * Lengths are in points of the drawing (1 pt = 1 px at 100 %); a page or screen scales the whole.
 */
export interface DiagramBox {
	readonly id: string;
	/** Which rung it is, in a word or two: "What they do". */
	readonly label: string;
	readonly text: string;
	readonly shape: 'activity' | 'output' | 'outcome' | 'impact';
	/** Nothing in the design supports this step yet: drawn with a dashed outline, and said in words. */
	readonly gap: boolean;
	/** Boxes of one group are kept together, within a frame; without a group, a box stands free. */
	readonly group?: string;
}

interface DiagramArrow {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** No reason is given for the step. */
	readonly dashed: boolean;
	/** Codes of the assumptions the step rests on: "A1, A2". */
	readonly mark: string;
}

export interface DiagramGraph {
	readonly boxes: readonly DiagramBox[];
	readonly arrows: readonly DiagramArrow[];
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Top left corner, size, and the text already broken into lines. */
export interface PlacedBox extends DiagramBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly lines: readonly string[];
}

export interface PlacedArrow extends DiagramArrow {
	readonly points: readonly Point[];
	readonly markAt: Point;
}

/** Around the boxes of one group. */
export interface PlacedFrame {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface PlacedDiagram {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly PlacedBox[];
	readonly arrows: readonly PlacedArrow[];
	/** None unless boxes are grouped. */
	readonly frames?: readonly PlacedFrame[];
}

/** Breaks a text into lines no wider than `width` at this font size; supplied by whoever can measure the font. */
export type Wrap = (text: string, fontSize: number, width: number) => string[];

/** Sizes both the screen and the page draw with. */
export const diagramSizes = {
	boxWidth: 176,
	padding: 9,
	labelSize: 8.5,
	textSize: 10.5,
	lineHeight: 1.35
} as const;
