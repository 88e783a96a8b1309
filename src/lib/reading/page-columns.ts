/** Two columns of text and a row of two cells look alike on a page; this tells them apart. */

/** What stands one line below the other in one column. */
export interface Cell {
	readonly left: number;
	lines: number;
}

/** How far from the middle the second column may begin, as a share of the text's width. */
const nearMiddle = 0.06;
/** A cell has this many lines at least to be text. */
const linesOfText = 2;

/**
 * Two of several lines each, the second from the middle of the page on, and no row above or below that has its cells at
 * the same places. Where that takes a table of one row for columns, its cells become paragraphs, and no word is lost.
 *
 * @param beside the cells of the block before and of the block after.
 * @param right where full lines of the page end.
 */
export function isTextInColumns(
	cells: readonly Cell[],
	beside: readonly (readonly Cell[])[],
	right: number
): boolean {
	const [first, second] = cells;
	if (cells.length !== 2 || cells.some(({ lines }) => lines < linesOfText)) return false;
	const width = right - first!.left;
	const isHalf = Math.abs(second!.left - (first!.left + width / 2)) <= nearMiddle * width;
	return isHalf && !beside.some((others) => isOfOneTable(cells, others));
}

const isOfOneTable = (cells: readonly Cell[], others: readonly Cell[]): boolean =>
	others.length === cells.length &&
	cells.every(({ left }, at) => Math.abs(left - others[at]!.left) <= 2);
