/** A placed diagram as plain shapes on white paper: what a file holds, whichever way it is written. */
import { diagramSizes, type PlacedArrow, type PlacedDiagram, type Point } from './diagram.ts';

export type Shape =
	| {
			readonly type: 'rect';
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly radius: number;
			readonly fill: string;
			readonly stroke: string;
			readonly strokeWidth: number;
			readonly dash: readonly number[];
	  }
	| { readonly type: 'line'; readonly points: readonly Point[]; readonly dash: readonly number[] }
	| { readonly type: 'polygon'; readonly points: readonly Point[] }
	| {
			readonly type: 'text';
			readonly x: number;
			/** Of the line the letters stand on. */
			readonly y: number;
			readonly size: number;
			readonly text: string;
			readonly fill: string;
			readonly isBold: boolean;
			readonly isItalic: boolean;
			/** Seen in the direction of the text itself. */
			readonly anchor: 'start' | 'middle' | 'end';
			readonly direction: 'ltr' | 'rtl';
	  };

/** Colours of a page: dark on white, whatever the screen shows. */
export const paper = '#ffffff';
export const ink = '#1f1c17';
const soft = '#5a5348';
const fills = { activity: paper, output: '#f8f8f7', outcome: '#eeeeed', impact: '#e0e0de' };
const corners = { activity: 0, output: 3, outcome: 11, impact: 11 };

interface Drawing {
	readonly isRightToLeft: boolean;
	readonly startsRightToLeft: (text: string) => boolean;
	/** Width of a text in points. */
	readonly measure: (text: string, size: number) => number;
	/** What stands on a box nothing supports yet: "Gap". */
	readonly gapWord: string;
}

/** In the order of painting: frames, arrows, boxes, and the marks of arrows on top. */
export function shapesOf(diagram: PlacedDiagram, drawing: Drawing): Shape[] {
	const { padding, labelSize, textSize, lineHeight } = diagramSizes;
	const { isRightToLeft, startsRightToLeft, measure, gapWord } = drawing;
	const rect = (
		place: { x: number; y: number; width: number; height: number },
		style: Partial<Extract<Shape, { type: 'rect' }>>
	): Shape => ({
		...{ type: 'rect', radius: 0, fill: paper, stroke: ink, strokeWidth: 0.8, dash: [] },
		...{ x: place.x, y: place.y, width: place.width, height: place.height },
		...style
	});
	const text = (
		x: number,
		y: number,
		words: string,
		style: Partial<Extract<Shape, { type: 'text' }>>
	): Shape => {
		const isBackwards = startsRightToLeft(words);
		return {
			...{ type: 'text', x, y, text: words, size: textSize, fill: ink },
			...{ isBold: false, isItalic: false },
			anchor: isBackwards === isRightToLeft ? 'start' : 'end',
			direction: isBackwards ? 'rtl' : 'ltr',
			...style
		};
	};
	const plate = (x: number, y: number, words: string): Shape[] => {
		const width = measure(words, labelSize) + 8;
		return [
			rect({ x: x - width / 2, y: y - 7, width, height: 14 }, { radius: 3, stroke: soft }),
			text(x, y + 3, words, { size: labelSize, isBold: true, anchor: 'middle' })
		];
	};

	const frames = (diagram.frames ?? []).map((frame) =>
		rect(frame, { radius: 6, fill: 'none', stroke: soft, strokeWidth: 0.6, dash: [1.5, 2.5] })
	);
	const arrows = diagram.arrows.flatMap((arrow): Shape[] => {
		const { line, head } = headed(arrow);
		return [
			{ type: 'line', points: line, dash: arrow.dashed ? [3, 2.5] : [] },
			{ type: 'polygon', points: head }
		];
	});
	const boxes = diagram.boxes.flatMap((box): Shape[] => {
		const start = isRightToLeft ? box.x + box.width - padding : box.x + padding;
		const radius = corners[box.shape];
		const isEffect = box.shape === 'impact' && !box.gap;
		const outline = box.gap
			? rect(box, { radius, stroke: soft, strokeWidth: 1, dash: [4, 3] })
			: rect(box, { radius, fill: fills[box.shape], strokeWidth: isEffect ? 1.6 : 0.8 });
		const inner = { x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6 };
		const label = { size: labelSize, fill: soft };
		const firstLine = box.y + padding + labelSize * 1.5;
		const gapAt = isRightToLeft ? box.x + 22 : box.x + box.width - 22;
		return [
			outline,
			...(isEffect ? [rect(inner, { radius: radius - 3, fill: 'none', strokeWidth: 0.5 })] : []),
			text(start, box.y + padding + labelSize, box.label, label),
			...box.lines.map((line, index) =>
				text(start, firstLine + textSize * (lineHeight * index + 1.05), line, {
					isItalic: box.gap
				})
			),
			...(box.gap ? plate(gapAt, box.y, gapWord) : [])
		];
	});
	const marks = diagram.arrows
		.filter(({ mark }) => mark !== '')
		.flatMap(({ mark, markAt }) => plate(markAt.x, markAt.y, mark));
	return [...frames, ...arrows, ...boxes, ...marks];
}

/** The line of an arrow up to its head, and the corners of the head. */
export function headed({ points }: Pick<PlacedArrow, 'points'>): { line: Point[]; head: Point[] } {
	const tip = points.at(-1)!;
	const before = points.at(-2) ?? tip;
	const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
	const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
	const neck = { x: tip.x - dx * 7, y: tip.y - dy * 7 };
	const wings = [
		{ x: neck.x - dy * 3.2, y: neck.y + dx * 3.2 },
		{ x: neck.x + dy * 3.2, y: neck.y - dx * 3.2 }
	];
	return { line: [...points.slice(0, -1), neck], head: [tip, ...wings] };
}
