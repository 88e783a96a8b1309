/**
 * Pieces of a page joined to paragraphs and rows of tables. Where the file does not say what belongs together, the
 * places on the page do: distance of lines, indents, sizes, columns. A guess, and one that never drops a word.
 */
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
	columns: number;
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
				columns: 1
			});
			continue;
		}
		block.pieces.push({ text: next.text, after });
		block.last = next;
		if (after === 'line') block.right = Math.max(block.right, next.right);
		if (after === 'line') block.lines += 1;
		else block.columns += 1;
	}
	return blocks.map(({ pieces }) => pieces);
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
	if (block.columns > 1) return Math.abs(shift) <= 0.5 * size ? 'line' : null;
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
	const { first, last, lines, columns } = block;
	const isAbove = next.y > first.y + 0.6 * Math.max(last.size, next.size);
	const isCased = /^\p{Ll}/u.test(next.text);
	const isFull =
		lines >= (isCased ? 3 : 4) && last.right > block.right - 0.25 * (block.right - first.left);
	const goesOn =
		apart &&
		columns === 1 &&
		(isAbove || isFull) &&
		Math.abs(last.size - next.size) <= 0.12 * next.size &&
		!/[.!?:;।۔؟]['”"’)]?$/u.test(last.text) &&
		/^[\p{Ll}\p{Lo}]/u.test(next.text);
	if (goesOn) return 'line';
	return apart && !isAbove && lines < longCell ? 'column' : null;
}

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
