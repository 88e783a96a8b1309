import { expect, it } from 'vitest';
import { activity, design, pattern, theoryOf } from '../../../tests/builders.ts';
import { pathThrough } from './focus.ts';

const theory = theoryOf(
	design({
		patterns: [pattern('p1')],
		activities: [activity('a1', 'awareness'), activity('a2', 'livelihoods')]
	})
);
const of = (ids: Set<string>, activityId: string) =>
	[...ids].filter((id) => id.startsWith(activityId));
const all = theory.nodes.length + theory.links.length;

it('holds causes and effects of a box, and no other activity', () => {
	const path = pathThrough(theory, 'a1/awareness/learning');
	expect(path).toContain('a1');
	expect(path).toContain('pattern/p1/fewer');
	expect(of(path, 'a2')).toEqual([]);
});

it('holds every way to an effect that activities share', () => {
	expect(pathThrough(theory, 'pattern/p1/fewer').size).toBe(all);
});

it('holds what leads to an arrow and what follows from it', () => {
	const path = pathThrough(theory, 'a1>a1/awareness/reach');
	expect(path).toContain('a1>a1/awareness/reach');
	expect(path).toEqual(pathThrough(theory, 'a1'));
});

it('is empty for what is not drawn', () => {
	expect(pathThrough(theory, 'gone').size).toBe(0);
});
