import { describe, expect, it } from 'vitest';
import { checkChanges } from './check-changes.ts';
import { editionIn, editionOf, versionOf } from './edition.ts';
import { changesFile } from './schema.ts';
import type { ContentChange } from './types.ts';

const change = (parts: Partial<ContentChange>): ContentChange => ({
	id: '3.Q4',
	change: 'reworded',
	into: [],
	since: 1,
	note: 'It now asks for the year as well.',
	...parts
});
const defined = (id: string) => ['3.Q4', '3.Q5', '3.Q6'].includes(id);

describe('the edition of the content', () => {
	it('is the latest that a change belongs to', () => {
		expect(editionIn([])).toBe(0);
		expect(editionIn([change({}), change({ since: 3 }), change({ since: 2 })])).toBe(3);
	});

	it('is read back from the version it stands in', () => {
		for (const edition of [0, 1, 12])
			expect(editionOf(versionOf(edition, '01ab23cd'))).toBe(edition);
		expect(editionOf('01234567')).toBe(0);
		expect(editionOf('x'.repeat(1000))).toBe(0);
	});
});

describe('the list of changes', () => {
	it('may be empty, and may speak of one id in several editions', () => {
		checkChanges([], defined);
		checkChanges([change({}), change({ since: 2 })], defined);
		checkChanges([change({ id: '3.Q9', change: 'split', into: ['3.Q5', '3.Q6'] })], defined);
	});

	it.each<[string, ContentChange[], RegExp]>([
		[
			'a reworded question that is not there',
			[change({ id: '3.Q9' })],
			/3\.Q9.+no file defines it/
		],
		['a retired question that is still asked', [change({ change: 'retired' })], /still defines it/],
		[
			'a way to nowhere',
			[change({ id: '3.Q8', change: 'moved', into: ['3.Q9'] })],
			/leads to 3\.Q9/
		],
		['the same id twice in an edition', [change({}), change({})], /named twice for edition 1/]
	])('is refused for %s', (_name, changes, message) => {
		expect(() => checkChanges(changes, defined)).toThrow(message);
	});

	it.each([
		['a move without an end', { change: 'moved' as const }],
		['a split into one', { change: 'split' as const, into: ['3.Q5'] }],
		['no note', { note: ' ' }]
	])('does not take %s', (_name, parts) => {
		expect(changesFile.safeParse([change(parts)]).success).toBe(false);
	});
});
