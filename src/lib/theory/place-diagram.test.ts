import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { activityKinds } from '#lib/domain/vocabulary.ts';
import { activity, design, group, pattern, theoryOf } from '../../../tests/builders.ts';
import type { DiagramGraph, PlacedBox, Point, Wrap } from './diagram.ts';
import { placeDiagram } from './place-diagram.ts';
import { toDiagram } from './to-diagram.ts';

/** As if every letter were half as wide as high. */
const wrap: Wrap = (text, size, width) =>
	text.match(new RegExp(`.{1,${Math.floor(width / (size / 2))}}`, 'g')) ?? [''];

const touch = (a: PlacedBox, b: PlacedBox) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const overlaps = (boxes: readonly PlacedBox[]) =>
	boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => touch(a, b)));

/** Forty points on each piece of a line. */
const alongLine = (points: readonly Point[]): Point[] =>
	points.slice(1).flatMap((to, index) => {
		const from = points[index]!;
		return Array.from({ length: 41 }, (_, step) => ({
			x: from.x + ((to.x - from.x) * step) / 40,
			y: from.y + ((to.y - from.y) * step) / 40
		}));
	});

const graphOf = (document: Design) => toDiagram(theoryOf(document));
/** Activities of all kinds in turn, against two patterns. */
const programme = (count: number) =>
	design({
		groups: [group('g1', { name: 'young women in the three river districts' })],
		patterns: [pattern('p1'), pattern('p2')],
		activities: Array.from({ length: count }, (_, index) =>
			activity(`a${index}`, activityKinds[index % 8]!, {
				groupIds: ['g1'],
				patternIds: index % 3 === 0 ? ['p1', 'p2'] : ['p1']
			})
		)
	});

describe.each(['right', 'left', 'down'] as const)('placed towards the %s', (towards) => {
	const graph = graphOf(programme(13));
	const placed = placeDiagram(graph, wrap, { towards });

	it('a programme of more than 60 boxes has none that overlap', () => {
		expect(placed.boxes.length).toBeGreaterThanOrEqual(60);
		expect(overlaps(placed.boxes)).toEqual([]);
	});

	it('every arrow is drawn, from one box to the other', () => {
		expect(placed.arrows.map(({ id }) => id)).toEqual(graph.arrows.map(({ id }) => id));
		for (const { points } of placed.arrows) {
			expect(points.length).toBeGreaterThanOrEqual(2);
			expect(points.flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(true);
		}
	});

	it('no arrow crosses a box', () => {
		const isInside = ({ x, y }: Point, box: PlacedBox) =>
			x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
		const crossed = placed.arrows.flatMap(({ id, points }) =>
			alongLine(points).flatMap((point) =>
				placed.boxes.filter((box) => isInside(point, box)).map((box) => `${id} in ${box.id}`)
			)
		);
		expect([...new Set(crossed)]).toEqual([]);
	});

	it('no two marks cover each other', () => {
		const close = placed.arrows.flatMap(({ id, markAt }, index) =>
			placed.arrows
				.slice(index + 1)
				.filter((other) => Math.abs(other.markAt.x - markAt.x) < 30)
				.filter((other) => Math.abs(other.markAt.y - markAt.y) < 14)
				.map((other) => `${id} and ${other.id}`)
		);
		expect(close).toEqual([]);
	});

	it('causes stand before effects', () => {
		const along = ({ x, y }: PlacedBox) => ({ right: x, left: -x, down: y })[towards];
		const box = (id: string) => placed.boxes.find((one) => one.id === id)!;
		for (const { from, to } of placed.arrows) expect(along(box(from))).toBeLessThan(along(box(to)));
	});

	it('everything lies inside the drawing', () => {
		for (const { x, y, width, height } of placed.boxes) {
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
			expect(x + width).toBeLessThanOrEqual(placed.width);
			expect(y + height).toBeLessThanOrEqual(placed.height);
		}
	});
});

it('an empty graph has no size', () => {
	expect(placeDiagram({ boxes: [], arrows: [] }, wrap)).toEqual({
		width: 0,
		height: 0,
		boxes: [],
		arrows: []
	});
});

it('a box grows with its text', () => {
	const box = (id: string, text: string) =>
		({ id, text, label: '', shape: 'outcome', gap: false }) as const;
	const graph: DiagramGraph = {
		boxes: [box('a', 'short'), box('b', 'long '.repeat(40))],
		arrows: []
	};
	const [a, b] = placeDiagram(graph, wrap).boxes;
	expect(b!.height).toBeGreaterThan(a!.height);
	expect(b!.width).toBe(a!.width);
});

it('an arrow to a box that is not there is left out', () => {
	const graph: DiagramGraph = {
		boxes: [{ id: 'a', text: '', label: '', shape: 'activity', gap: false }],
		arrows: [{ id: 'a>b', from: 'a', to: 'b', dashed: false, mark: '' }]
	};
	expect(placeDiagram(graph, wrap).arrows).toEqual([]);
});

describe('the diagram of one activity', () => {
	const theory = theoryOf(programme(3));

	it('shows what that activity sets in motion, and nothing else', () => {
		const { boxes, arrows } = toDiagram(theory, 'a1');
		const ids = boxes.map(({ id }) => id);
		expect(ids.filter((id) => /^a[02]/.test(id))).toEqual([]);
		expect(ids).toContain('pattern/p1/fewer');
		expect(ids).not.toContain('pattern/p2/fewer');
		expect(arrows).toHaveLength(boxes.length - 1);
	});

	it('marks each arrow with the codes of its assumptions', () => {
		const marks = toDiagram(theory, 'a0').arrows.map(({ mark }) => mark);
		expect(marks[0]).toBe('A1');
		expect(marks.some((mark) => /^A\d+–A\d+$/.test(mark))).toBe(true);
	});
});

describe.each(['right', 'left', 'down'] as const)(
	'grouped by activity, towards the %s',
	(towards) => {
		const graph = toDiagram(theoryOf(programme(6)), undefined, { grouped: true });
		const placed = placeDiagram(graph, wrap, { towards });
		const frames = placed.frames ?? [];

		it('has a frame around the boxes of each activity', () => {
			expect(frames.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5']);
		});

		it('no frame touches a box of another activity, or a shared effect', () => {
			const strangers = frames.flatMap((frame) =>
				placed.boxes
					.filter(({ group }) => group !== frame.id)
					.filter((box) => touch(frame as PlacedBox, box))
					.map(({ id }) => `${frame.id} ${id}`)
			);
			expect(strangers).toEqual([]);
		});

		it('boxes do not overlap, and every arrow is drawn', () => {
			expect(overlaps(placed.boxes)).toEqual([]);
			expect(placed.arrows).toHaveLength(graph.arrows.length);
		});
	}
);
