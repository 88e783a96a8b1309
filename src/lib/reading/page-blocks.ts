/**
 * Pieces of a page joined to paragraphs and rows of tables. Where the file does not say what belongs together, the
 * places on the page do: distance of lines, indents, sizes, columns. A guess, and one that never drops a word.
 */
import { isTextInColumns, type Cell } from './page-columns.ts';
import { beginsWithBullet, beginsWithNumber, type Segment } from './page-segments.ts';
import { runsToTheLeft } from './right-to-left.ts';

/** How a piece follows the one before: on the next line of a paragraph, or in the next column. */
interface Piece {
	readonly text: string;
	readonly after: 'line' | 'column' | null;
}
export type Block = readonly Piece[];

interface Building {
	readonly pieces: Piece[];
	first: Segment;
	last: Segment;
	/** Where its lines end, furthest. */
	right: number;
	lines: number;
	readonly cells: Cell[];
}

export function blocksOf(given: readonly Segment[]): Block[] {
	const segments = runsToTheLeft(given.map(({ text }) => text)) ? given.map(mirrored) : given;
	const leading = leadings(segments);
	const right = rightEdge(segments);
	const blocks: Building[] = [];
	for (const next of segments) {
		const block = blocks.at(-1);
		const after = block ? following(block, next, leading, right) : null;
		if (!block || after === null) {
			blocks.push({
				pieces: [{ text: next.text, after: null }],
				first: next,
				last: next,
				right: next.right,
				lines: 1,
				cells: [{ left: next.left, lines: 1 }]
			});
			continue;
		}
		block.pieces.push({ text: next.text, after });
		block.last = next;
		if (after === 'line') {
			block.right = Math.max(block.right, next.right);
			block.lines += 1;
			block.cells.at(-1)!.lines += 1;
		} else block.cells.push({ left: next.left, lines: 1 });
	}
	return blocks.flatMap(({ pieces, cells }, at) => {
		const beside = [blocks[at - 1], blocks[at + 1]].map((one) => one?.cells ?? []);
		return isTextInColumns(cells, beside, right) ? parted(pieces) : [pieces];
	});
}

/** Columns of text as paragraphs of their own, or as one where a sentence goes on. */
function parted(pieces: Block): Block[] {
	const at = pieces.findIndex(({ after }) => after === 'column');
	const [head, next, rest] = [pieces.slice(0, at), pieces[at]!, pieces.slice(at + 1)];
	return goesOn(head.at(-1)!.text, next.text)
		? [[...head, { ...next, after: 'line' }, ...rest]]
		: [head, [{ ...next, after: null }, ...rest]];
}

/** A page that runs to the left is the same in a mirror. */
const mirrored = ({ left, right, ...rest }: Segment): Segment => ({
	...rest,
	left: -right,
	right: -left
});

function following(
	block: Building,
	next: Segment,
	leading: ReadonlyMap<number, number>,
	right: number
): Piece['after'] {
	const { first, last } = block;
	const size = Math.max(last.size, next.size);
	const down = last.y - next.y;
	const apart = next.left >= last.right || next.right <= last.left;
	if (Math.abs(down) <= 0.6 * size) return apart ? 'column' : 'line';
	if (down < 0) return upAgain(block, next, apart);
	const usual = leading.get(keyOf(last.size)) ?? leading.get(keyOf(next.size)) ?? 1.5 * size;
	if (down > 1.2 * Math.max(usual, size) || Math.abs(last.size - next.size) > 0.12 * size)
		return null;
	const shift = next.left - last.left;
	if (block.cells.length > 1) return Math.abs(shift) <= 0.5 * size ? 'line' : null;
	if (beginsWithBullet(next.text)) return null;
	const isHanging = block.lines === 1 && isEntry(first.text);
	if ((shift > 0.5 * size && !isHanging) || (shift < -0.5 * size && block.lines > 1)) return null;
	const width = right - last.left;
	const isFull = last.right > right - 0.1 * width;
	if (isFull) return 'line';
	if (last.font !== next.font && last.font !== null && next.font !== null) return null;
	if (beginsWithNumber(next.text)) return null;
	const endsThere = last.right < right - 0.25 * width && /[.!?:;]['”"’)]?$/.test(last.text);
	return endsThere && /^\P{Ll}/u.test(next.text) ? null : 'line';
}

/** More lines than a cell of a table usually has. */
const longCell = 12;

/**
 * Beside what is there and not above it: the next cell of a row. Else another column of text, at the head of which a
 * sentence may go on.
 */
function upAgain(block: Building, next: Segment, apart: boolean): Piece['after'] {
	const { first, last, lines, cells } = block;
	const isAbove = next.y > first.y + 0.6 * Math.max(last.size, next.size);
	const isCased = /^\p{Ll}/u.test(next.text);
	const isFull =
		lines >= (isCased ? 3 : 4) && last.right > block.right - 0.25 * (block.right - first.left);
	const isNext =
		apart &&
		cells.length === 1 &&
		(isAbove || isFull) &&
		Math.abs(last.size - next.size) <= 0.12 * next.size;
	if (isNext && goesOn(last.text, next.text)) return 'line';
	return apart && !isAbove && lines < longCell ? 'column' : null;
}

const goesOn = (last: string, next: string): boolean =>
	!/[.!?:;।۔؟]['”"’)]?$/u.test(last) && /^[\p{Ll}\p{Lo}]/u.test(next);
const isEntry = (text: string): boolean => beginsWithBullet(text) || beginsWithNumber(text);
const keyOf = (size: number): number => Math.round(size);

/** The distance of lines that is most frequent, by size of letters. */
function leadings(segments: readonly Segment[]): ReadonlyMap<number, number> {
	const counts = new Map<number, Map<number, number>>();
	segments.forEach((next, index) => {
		const last = segments[index - 1];
		if (!last || keyOf(last.size) !== keyOf(next.size)) return;
		const down = last.y - next.y;
		if (down < 0.6 * next.size || down > 3 * next.size) return;
		const key = keyOf(Math.max(last.size, next.size));
		const of = counts.get(key) ?? new Map<number, number>();
		const distance = Math.round(down * 2) / 2;
		counts.set(key, of.set(distance, (of.get(distance) ?? 0) + 1));
	});
	return new Map(
		[...counts].map(([size, of]) => [
			size,
			// Of equally frequent ones the smallest: lines of a paragraph are closer than paragraphs.
			[...of].sort(([a, m], [b, n]) => n - m || a - b)[0]![0]
		])
	);
}

/** Where most full lines end. */
function rightEdge(segments: readonly Segment[]): number {
	const edges = segments.map(({ right }) => right).sort((a, b) => a - b);
	return edges[Math.floor(edges.length * 0.9)] ?? 0;
}
