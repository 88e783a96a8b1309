import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { activity, answers, design, group } from '../../../tests/builders.ts';
import { changedKey } from './changed-place.ts';
import { changesBetween } from './changes.ts';
import type { Design } from './design.ts';
import { placeOfPath, valueAt, withValueAt, type Path } from './path-in-design.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every path to a text, number or choice, entries of lists by id. */
function leaves(value: unknown, path: Path = []): Path[] {
	if (Array.isArray(value))
		return value.flatMap((entry: unknown) =>
			isRecord(entry) ? leaves(entry, [...path, String(entry['id'])]) : []
		);
	if (!isRecord(value)) return [path];
	return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}
const known = (any: Design): Path[] =>
	leaves(any).filter((path) => placeOfPath(path) !== null && !['id', 'own'].includes(path.at(-1)!));
const pathIn = (any: Design) => fc.constantFrom(...known(any));
const designAndPath = anyDesign
	// Repeated ids cannot be told apart; files that hold them are not opened.
	.filter(({ theory }) => new Set(theory.links.map(({ id }) => id)).size === theory.links.length)
	.chain((any) => fc.tuple(fc.constant(any), pathIn(any)));

describe('a path in a design', () => {
	it('leads to what stands there, and leaves the design alone when nothing changes', () => {
		fc.assert(
			fc.property(designAndPath, ([any, path]) => {
				expect(withValueAt(any, path, valueAt(any, path))).toBe(any);
			})
		);
	});

	it('names the place where a change is then found', () => {
		fc.assert(
			fc.property(designAndPath, ([any, path]) => {
				const after = withValueAt(any, path, 'changed here');
				expect(valueAt(after, path)).toBe('changed here');
				const found = changesBetween(any, after).map(({ place }) => changedKey(place));
				expect(found).toContain(changedKey(placeOfPath(path)!.place));
			}),
			{ numRuns: 300 }
		);
	});

	it('takes an entry out and puts it back', () => {
		const before = design({ groups: [group('g1'), group('g2')] });
		const without = withValueAt(before, ['groups', 'g1'], undefined);
		expect(without.groups.map(({ id }) => id)).toEqual(['g2']);
		const back = withValueAt(without, ['groups', 'g1'], before.groups[0]);
		expect(changesBetween(before, back)).toEqual([]);
	});

	it('puts an answer back whose activity has no answers any more', () => {
		const given = answers({ '3.Q4': 'yes' });
		const before = design({ activities: [activity('a1', 'awareness')], answers: { a1: given } });
		const without = { ...before, answers: {} };
		expect(withValueAt(without, ['answers', 'a1', '3.Q4'], given['3.Q4'])).toEqual(before);
	});

	it('changes no field of an entry that has gone', () => {
		const before = design();
		expect(withValueAt(before, ['groups', 'gone', 'name'], 'x')).toBe(before);
		expect(withValueAt(before, ['answers', 'gone', '3.Q4', 'text'], 'x')).toBe(before);
	});

	it('holds names in a list', () => {
		const before = design({ activities: [activity('a1', 'other', { groupIds: ['g1'] })] });
		const path = ['activities', 'a1', 'groupIds', 'g2'];
		const after = withValueAt(before, path, 'g2');
		expect(after.activities[0]!.groupIds).toEqual(['g1', 'g2']);
		expect(withValueAt(after, path, undefined)).toEqual(before);
	});
});
