import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anyDesign } from '../../../../tests/arbitrary-design.ts';
import { anyEdits, wellFormedDesign, type Edit } from '../../../../tests/arbitrary-edits.ts';
import { activity, design, group, pattern } from '../../../../tests/path-builders.ts';
import type { Design } from '../../domain/design.ts';
import { add, change, changeAnswer, changeProfile, remove } from '../../domain/edit.ts';
import { checkDesign, openDesign } from '../../domain/open-design.ts';
import { membersAt, newDoc, textAt, valuesOf } from './layout.ts';
import { toPlain } from './read.ts';
import { applyChange } from './write.ts';

const changed = '2027-01-01T00:00:00.000Z';
const read = (doc: Y.Doc) => toPlain(doc, changed);
const at = (one: Design) => ({ ...one, changed });
const bytes = (doc: Y.Doc) => Y.encodeStateAsUpdateV2(doc);

/** A document that holds the design, as another computer would get it. */
function copyOf(doc: Y.Doc): Y.Doc {
	const copy = newDoc();
	Y.applyUpdateV2(copy, bytes(doc));
	return copy;
}
function holding(one: Design): Y.Doc {
	const doc = newDoc();
	applyChange(doc, null, one);
	return doc;
}
/** Makes the edits one by one, in the design and in its history. */
function edit(doc: Y.Doc, from: Design, edits: readonly Edit[]): Design {
	return edits.reduce((before, make) => {
		const after = make(before);
		applyChange(doc, before, after);
		return after;
	}, from);
}

const examples = readdirSync('content/en/examples')
	.filter((name) => name.endsWith('.json'))
	.map((name) => {
		const opened = openDesign(readFileSync(`content/en/examples/${name}`, 'utf8'));
		if (!opened.ok) throw new Error(name);
		return opened.value;
	});

describe('a design in its history', () => {
	it.each(examples)('comes back as it was: example $id', (example) => {
		expect(read(copyOf(holding(example)))).toEqual(at(example));
	});

	it('comes back as it was after any sequence of edits, in order and word for word', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(), (start, edits) => {
				const doc = holding(start);
				const end = edit(doc, start, edits);
				const plain = JSON.stringify(at(wellFormedDesign(end)));
				for (const one of [read(doc), read(copyOf(doc))])
					expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(plain));
			}),
			{ numRuns: 80 }
		);
	});

	it('keeps the order of lists and records', () => {
		fc.assert(
			fc.property(anyEdits(20), (edits) => {
				const doc = holding(design());
				const end = edit(doc, design(), edits);
				const orders = (one: Design) => [
					...[one.patterns, one.groups, one.activities, one.indicators, one.profile.partners].map(
						(list) => list.map(({ id }) => id)
					),
					...[one.answers, one.answers['programme'] ?? {}, one.theory.nodes, one.decisions].map(
						(record) => Object.keys(record)
					)
				];
				expect(orders(read(doc)!)).toEqual(orders(end));
			}),
			{ numRuns: 80 }
		);
	});

	it('is written once: the same change again changes nothing', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(), (start, edits) => {
				const doc = holding(start);
				const end = edit(doc, start, edits);
				const before = bytes(doc);
				applyChange(doc, start, end);
				applyChange(doc, null, end);
				expect(bytes(doc)).toEqual(before);
			}),
			{ numRuns: 60 }
		);
	});

	it('costs a few bytes for a few letters, whatever the size of the design', () => {
		const big = examples.reduce((a, b) =>
			JSON.stringify(a).length > JSON.stringify(b).length ? a : b
		);
		const doc = holding(big);
		let size = 0;
		doc.on('updateV2', (update: Uint8Array) => (size += update.length));
		const summary = `${big.profile.summary} more`;
		applyChange(doc, big, changeProfile(big, { summary }));
		expect(size).toBeGreaterThan(0);
		expect(size).toBeLessThan(100);
	});
});

describe('two copies of a design', () => {
	const join = (one: Y.Doc, other: Y.Doc) => {
		const joined = copyOf(one);
		Y.applyUpdateV2(joined, bytes(other));
		return joined;
	};

	it('become the same in either order, valid whatever was done in each, and stay so', () => {
		fc.assert(
			fc.property(anyDesign, anyEdits(8), anyEdits(8), (start, mine, theirs) => {
				const [one, other] = [holding(start), newDoc()];
				Y.applyUpdateV2(other, bytes(one));
				edit(one, start, mine);
				edit(other, start, theirs);
				const [there, back] = [join(one, other), join(other, one)];
				const plain = read(there)!;
				expect(JSON.stringify(read(back))).toBe(JSON.stringify(plain));
				expect(checkDesign(plain).ok).toBe(true);
				expect(JSON.stringify(read(join(there, other)))).toBe(JSON.stringify(plain));
			}),
			{ numRuns: 80 }
		);
	});

	const base = design({
		profile: { ...design().profile, summary: 'Families get contracts.' },
		groups: [{ ...group('g1'), name: 'one' }, group('g2')],
		activities: [activity('a1', 'awareness', { groupIds: ['g1'] })]
	});
	const both = (mine: Edit, theirs: Edit, from = base) => {
		const [one, other] = [holding(from), newDoc()];
		Y.applyUpdateV2(other, bytes(one));
		edit(one, from, [mine]);
		edit(other, from, [theirs]);
		return read(join(one, other))!;
	};

	it('keep what each wrote into one text', () => {
		const summary = (words: string) => (d: Design) => changeProfile(d, { summary: words });
		expect(
			both(
				summary('Two hundred families get contracts.'),
				summary('Families get contracts they can read.')
			).profile.summary
		).toContain('amilies get contracts they can read.');
	});

	it('keep both texts where both began the same answer', () => {
		const says = (text: string) => (d: Design) => changeAnswer(d, 'programme', '1.Q1', { text });
		const { text } = both(says('From the north.'), says('From the south.')).answers['programme']![
			'1.Q1'
		]!;
		expect(text).toContain('From the north.');
		expect(text).toContain('From the south.');
	});

	it('keep what both added to one list', () => {
		const joined = both(
			(d) => add(d, 'groups', group('g3')),
			(d) => change(add(d, 'groups', group('g4')), 'activities', 'a1', { groupIds: ['g2', 'g1'] })
		);
		expect(joined.groups.map(({ id }) => id)).toEqual(['g1', 'g2', 'g3', 'g4']);
		expect(joined.activities[0]!.groupIds).toEqual(['g2', 'g1']);
	});

	it('keep an entry whole that one removed and the other went on writing in', () => {
		const joined = both(
			(d) => remove(d, 'groups', 'g1'),
			(d) => change(d, 'groups', 'g1', { change: 'would ask for a contract' })
		);
		expect(joined.groups[0]).toMatchObject({
			id: 'g1',
			name: 'one',
			change: 'would ask for a contract'
		});
	});

	it('drop the later of two entries under one id that must differ, and cut a text that grew too long', () => {
		const joined = both(
			(d) => add(d, 'patterns', pattern('same')),
			(d) => add(d, 'activities', activity('same'))
		);
		expect(joined.patterns.map(({ id }) => id)).toEqual(['same']);
		expect(joined.activities.map(({ id }) => id)).toEqual(['a1']);
		const long = (mark: string) => (d: Design) => changeProfile(d, { places: mark.repeat(60_000) });
		expect(both(long('x'), long('y')).profile.places).toHaveLength(100_000);
	});
});

describe('a history from outside', () => {
	it('cannot plant names that every object answers to, nor values the format does not know', () => {
		const doc = holding(design({ groups: [group('g1')] }));
		membersAt(doc, 'record', 'answers').set('__proto__', 1);
		membersAt(doc, 'record', 'answers/__proto__').set('polluted', 1);
		membersAt(doc, 'list', 'groups').set('constructor', 2);
		membersAt(doc, 'list', 'groups').set('g1', 'first');
		valuesOf(doc).set('groups/g1/sex', { odd: true });
		valuesOf(doc).set('groups/__proto__/name', 'x');
		valuesOf(doc).set('profile/months', -5);
		valuesOf(doc).set('a/'.repeat(10_000), 'deep');
		textAt(doc, 'patterns').insert(0, 'a text where a list should be');
		const plain = read(doc)!;
		expect(plain).toEqual(at(design({ groups: [group('g1')] })));
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it('that holds no design is said to hold none', () => {
		expect(read(newDoc())).toBeNull();
		const newer = holding(design());
		valuesOf(newer).set('version', 99);
		expect(read(newer)).toBeNull();
	});
});
