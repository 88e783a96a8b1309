import { describe, expect, it } from 'vitest';
import { placeDiagram } from '#lib/theory/place-diagram.ts';
import { toDiagram } from '#lib/theory/to-diagram.ts';
import { activity, design, theoryOf } from '../../../../tests/builders.ts';
import { moveBy } from './diagram-keys.ts';

const graph = toDiagram(
	theoryOf(design({ activities: [activity('a1', 'awareness'), activity('a2', 'awareness')] }))
);
const placed = (towards: 'right' | 'left' | 'down') =>
	placeDiagram(graph, (text) => [text], { towards });
const first = 'a1>a1/awareness/reach';

describe.each([
	['right', 'ArrowRight', 'ArrowLeft', 'ArrowDown'],
	['left', 'ArrowLeft', 'ArrowRight', 'ArrowDown'],
	['down', 'ArrowDown', 'ArrowUp', 'ArrowRight']
] as const)('in a drawing towards the %s', (towards, onward, back, beside) => {
	const diagram = placed(towards);
	const move = (key: string, id: string) => moveBy(key, id, diagram, towards);

	it(`${onward} goes from a box to its arrow and on to the next box`, () => {
		expect(move(onward, 'a1')).toBe(first);
		expect(move(onward, first)).toBe('a1/awareness/reach');
	});

	it(`${back} goes the way back`, () => {
		expect(move(back, 'a1/awareness/reach')).toBe(first);
		expect(move(back, first)).toBe('a1');
	});

	it(`${beside} goes to the box beside it`, () => {
		const [one, other] = ['a1', 'a2'].sort((a, b) => {
			const at = (id: string) => diagram.boxes.find((box) => box.id === id)!;
			return towards === 'down' ? at(a).x - at(b).x : at(a).y - at(b).y;
		});
		expect(move(beside, one!)).toBe(other);
		expect(move(beside, other!)).toBe(other);
	});

	it('every box and arrow can be reached from the first', () => {
		const reached = new Set([graph.boxes[0]!.id]);
		for (const id of reached)
			for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])
				reached.add(move(key, id) ?? id);
		expect(reached.size).toBe(graph.boxes.length + graph.arrows.length);
	});
});

it('leaves other keys to the browser', () => {
	expect(moveBy('a', 'a1', placed('right'), 'right')).toBeNull();
});
