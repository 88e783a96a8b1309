import { describe, expect, it } from 'vitest';
import { activity, design, group, pattern, theoryOf } from '../../../../tests/builders.ts';
import { actionOf, causeOf, chainsIn, isOpenAt, spotOf } from './view.ts';

const described = design({ groups: [group('g1')], patterns: [pattern('p1')] });
const empty = design();

describe('what closes a gap', () => {
	it.each([
		['a question of a checklist', { scope: 'a1', question: '3.Q2' }, described, 'answer'],
		[
			"an activity's choice of groups",
			{ scope: 'a1', question: '1.Q1' },
			described,
			'edit-activity'
		],
		['naming a group first', { scope: 'a1', question: '1.Q1' }, empty, 'answer'],
		[
			"an activity's choice of patterns",
			{ scope: 'a1', question: '2.Q1' },
			described,
			'edit-activity'
		],
		['describing a pattern', { scope: 'programme', question: '2.Q1' }, empty, 'open'],
		['naming a pattern', { scope: 'p1', question: '2.Q1' }, described, 'edit-pattern']
	])('%s', (_name, origin, document, type) => expect(actionOf(origin, document).type).toBe(type));

	it('asks for groups where the programme names them', () => {
		expect(actionOf({ scope: 'a1', question: '1.Q1' }, empty)).toMatchObject({
			scope: 'programme'
		});
	});
});

it('tells where a box came from: an answer, an activity, a pattern', () => {
	expect(causeOf({ scope: 'a1', question: '3.Q2' }, described).type).toBe('answer');
	expect(causeOf({ scope: 'a1', question: '1.Q1' }, described).type).toBe('activity');
	expect(causeOf({ scope: 'p1', question: '2.Q1' }, described).type).toBe('pattern');
});

it('finds the first place an effect is shown that activities share', () => {
	const theory = theoryOf(
		design({ activities: [activity('a1', 'awareness'), activity('a2', 'livelihoods')] })
	);
	const chains = chainsIn(theory, ['a1', 'a2']);
	expect(chains.map(({ spot }) => spot)).toEqual(['a1/0', 'a2/0']);
	expect(spotOf(chains, 'pattern/none/fewer')).toBe('a1/0');
	expect(spotOf(chains, 'a2/livelihoods/reach')).toBe('a2/0');
	expect(spotOf(chains, 'gone')).toBe('');
});

it('an entry that several chains show is open only where it was opened', () => {
	const selection = { id: 'effect', spot: 'a1/0' };
	expect(isOpenAt(selection, 'effect', 'a1/0')).toBe(true);
	expect(isOpenAt(selection, 'effect', 'a2/0')).toBe(false);
	expect(isOpenAt(selection, 'other', 'a1/0')).toBe(false);
	expect(isOpenAt(null, 'effect', 'a1/0')).toBe(false);
});
