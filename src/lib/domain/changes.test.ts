import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import {
	activity,
	answers,
	design,
	factor,
	group,
	indicator,
	pattern
} from '../../../tests/builders.ts';
import { programme } from './answers.ts';
import { changedKey, type ChangedPlace } from './changed-place.ts';
import { changesBetween } from './changes.ts';
import { newWatchPoint } from './create.ts';
import type { Decision, Design } from './design.ts';
import * as edit from './edit.ts';
import { addLink, addNode, changeNode, moveLink, putBack, takeOut } from './theory-edit.ts';

const whole = (): Design =>
	design({
		patterns: [pattern('p1', { factors: [factor('f1', 'hide')] })],
		groups: [group('g1')],
		activities: [activity('a1', 'awareness'), activity('a2', 'support')],
		indicators: [indicator('i1', 'a1', 'reach')],
		answers: { [programme]: answers({ '1.Q2': 'yes' }), a1: answers({ '3.Q4': 'yes' }) }
	});

const decision: Decision = {
	choice: 'accepted',
	reason: 'Known',
	date: '2027-01-01T00:00:00Z',
	basedOn: 'x'
};

/** Each edit with the place it concerns, made so that it changes something in any design. */
const edits: readonly [string, (design: Design) => Design, ChangedPlace][] = [
	[
		'a profile field',
		(d) => edit.changeProfile(d, { summary: `${d.profile.summary}!` }),
		{ part: 'profile' }
	],
	['an added group', (d) => edit.add(d, 'groups', group('new')), { part: 'group', id: 'new' }],
	[
		'an added pattern',
		(d) => edit.add(d, 'patterns', pattern('new')),
		{ part: 'pattern', id: 'new' }
	],
	[
		'an added activity',
		(d) => edit.add(d, 'activities', activity('new', 'other')),
		{ part: 'activity', id: 'new' }
	],
	[
		'an added indicator',
		(d) => edit.add(d, 'indicators', indicator('new', null, null)),
		{ part: 'indicator', id: 'new' }
	],
	[
		'a changed entry',
		(d) => edit.change(d, 'activities', 'a1', { months: (one(d.activities).months ?? 0) + 1 }),
		{ part: 'activity', id: 'a1' }
	],
	['a removed entry', (d) => edit.remove(d, 'activities', 'a1'), { part: 'activity', id: 'a1' }],
	[
		'an answer',
		(d) =>
			edit.changeAnswer(d, 'a1', '3.Q4', { text: `${d.answers['a1']?.['3.Q4']?.text ?? ''}!` }),
		{ part: 'answer', scope: 'a1', question: '3.Q4' }
	],
	[
		'an item',
		(d) => edit.changeItem(d, 'a1', '3.Q4', 'new', { text: 'said' }),
		{ part: 'answer', scope: 'a1', question: '3.Q4' }
	],
	[
		'a value',
		(d) => edit.changeValue(d, 'a1', '3.Q4', 'new', 'said'),
		{ part: 'answer', scope: 'a1', question: '3.Q4' }
	],
	[
		'an opportunity',
		(d) => edit.changeOpportunity(d, '2.Q5', { text: `${d.opportunities['2.Q5']?.text ?? ''}!` }),
		{ part: 'opportunity', id: '2.Q5' }
	],
	[
		'a box in own words',
		(d) => edit.rewriteNode(d, 'n', 'Mine', 'Draft'),
		{ part: 'box-text', id: 'n' }
	],
	[
		'a reason in own words',
		(d) => edit.rewriteReason(d, 'l', 'Mine', 'Draft'),
		{ part: 'reason', id: 'l' }
	],
	[
		'an assumption',
		(d) => edit.changeAssumption(d, 'l', 'new', { evidence: 'seen' }),
		{ part: 'assumption', link: 'l', id: 'new' }
	],
	[
		'an assumption of one’s own',
		(d) => edit.changeAssumption(d, 'l', 'mine', { own: true, text: '' }),
		{ part: 'assumption', link: 'l', id: 'mine' }
	],
	[
		'a kind of shift',
		(d) =>
			edit.changeDisplacementView(d, 'target', {
				why: `${d.displacement.kinds.target?.why ?? ''}!`
			}),
		{ part: 'shift', id: 'target' }
	],
	[
		'displacement as a whole',
		(d) => edit.changeDisplacement(d, { benefits: `${d.displacement.benefits}!` }),
		{ part: 'displacement' }
	],
	[
		'a watch point',
		(d) => edit.addWatchPoint(d, newWatchPoint('new')),
		{ part: 'watch-point', id: 'new' }
	],
	['a decision', (d) => edit.decide(d, 'rule@a1', decision), { part: 'decision', id: 'rule@a1' }],
	[
		'a box added',
		(d) => addNode(d, { id: 'box', kind: 'output', text: '', activityId: null }),
		{ part: 'box', id: 'box' }
	],
	[
		'an arrow added',
		(d) => addLink(d, { id: 'arrow', from: 'x', to: 'y' }),
		{ part: 'arrow', id: 'arrow' }
	],
	['a drafted box taken out', (d) => takeOut(d, 'drafted'), { part: 'taken-out', id: 'drafted' }]
];
const one = <T>(list: readonly T[]): T => list[0]!;
const keys = (before: Design, after: Design) =>
	new Set(changesBetween(before, after).map(({ place }) => changedKey(place)));

describe('what differs between two states', () => {
	it('is nothing between a design and itself, shared or read anew', () => {
		fc.assert(
			fc.property(anyDesign, (any) => {
				expect(changesBetween(any, any)).toEqual([]);
				expect(changesBetween(any, structuredClone(any))).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});

	it.each(edits)('names %s', (_name, apply, place) => {
		const before = whole();
		const after = apply(before);
		expect(keys(before, after)).toContain(changedKey(place));
		expect(keys(after, before)).toContain(changedKey(place));
	});

	it('names the right place in any design', () => {
		fc.assert(
			fc.property(anyDesign, fc.constantFrom(...edits), (any, [, apply, place]) => {
				const before = {
					...any,
					activities: any.activities.length > 0 ? any.activities : whole().activities
				};
				expect(keys(before, apply(before))).toContain(changedKey(place));
			}),
			{ numRuns: 100 }
		);
	});

	it('mirrors when the two are exchanged', () => {
		fc.assert(
			fc.property(anyDesign, anyDesign, (before, after) => {
				expect([...keys(before, after)].sort()).toEqual([...keys(after, before)].sort());
			}),
			{ numRuns: 30 }
		);
	});

	it('gives the field with both values', () => {
		const before = whole();
		const after = edit.changeItem(before, 'a1', '3.Q4', '3.Q4.a', { state: 'no' });
		expect(changesBetween(before, after)).toEqual([
			{
				place: { part: 'answer', scope: 'a1', question: '3.Q4' },
				type: 'changed',
				field: 'items 3.Q4.a state',
				before: null,
				after: 'no'
			}
		]);
	});

	it('gives the name of what came or went', () => {
		const before = whole();
		const removed = changesBetween(before, edit.remove(before, 'groups', 'g1'));
		expect(removed).toEqual([
			{
				place: { part: 'group', id: 'g1' },
				type: 'removed',
				field: '',
				before: 'group g1',
				after: null
			}
		]);
	});

	it('tells a changed factor from its pattern', () => {
		const before = whole();
		const after = edit.change(before, 'patterns', 'p1', {
			factors: [factor('f1', 'hide', { inScope: 'yes' }), factor('f2', 'profit')]
		});
		expect(
			changesBetween(before, after).map(({ place, type }) => [changedKey(place), type])
		).toEqual([
			[changedKey({ part: 'factor', pattern: 'p1', id: 'f1' }), 'changed'],
			[changedKey({ part: 'factor', pattern: 'p1', id: 'f2' }), 'added']
		]);
	});

	it('is silent about what only moved, about blank entries and about times', () => {
		const before = whole();
		const moved = { ...before, activities: [...before.activities].reverse() };
		expect(changesBetween(before, moved)).toEqual([]);
		expect(changesBetween(before, edit.changeAnswer(before, programme, '1.Q3', {}))).toEqual([]);
		expect(
			changesBetween(before, { ...before, changed: 'later', contentVersion: 'other' })
		).toEqual([]);
	});

	it('says of a decision what was decided and why, and of the same decided anew only that', () => {
		const before = edit.decide(whole(), 'rule', decision);
		const fields = (after: Decision) =>
			changesBetween(before, edit.decide(before, 'rule', after)).map(({ field }) => field);
		expect(fields({ ...decision, choice: 'contested', reason: 'Not so', date: 'later' })).toEqual([
			'choice',
			'reason'
		]);
		expect(fields({ ...decision, basedOn: 'y', date: 'later' })).toEqual(['date']);
	});

	it('says of an appraiser’s question what was responded', () => {
		const question = {
			id: 'q1',
			about: '',
			item: '',
			question: 'Why?',
			response: '',
			responded: ''
		};
		const round = { id: 'r1', from: 'A panel', asked: '', opened: '', questions: [question] };
		const before = { ...whole(), replies: [round] };
		const answered = { ...question, response: 'Because.', responded: '2027-01-01T00:00:00Z' };
		const after = { ...before, replies: [{ ...round, questions: [answered] }] };
		expect(changesBetween(before, after)).toEqual([
			{
				place: { part: 'reply', round: 'r1', id: 'q1' },
				type: 'changed',
				field: 'response',
				before: '',
				after: 'Because.'
			}
		]);
		expect(keys(whole(), before)).toContain(changedKey({ part: 'round', id: 'r1' }));
	});

	it('reads changed boxes, arrows moved, and a drafted one put back', () => {
		const before = takeOut(
			addLink(addNode(whole(), { id: 'b', kind: 'output', text: 'old', activityId: null }), {
				id: 'l',
				from: 'b',
				to: 'c'
			}),
			'drafted'
		);
		const after = putBack(
			moveLink(changeNode(before, 'b', { text: 'new' }), 'l', { to: 'd' }),
			'drafted'
		);
		expect(
			changesBetween(before, after).map(({ place, field, type }) => [place.part, field, type])
		).toEqual([
			['box', 'text', 'changed'],
			['arrow', 'to', 'changed'],
			['taken-out', '', 'removed']
		]);
	});

	it('does not confuse keys that every object has', () => {
		const before = whole();
		const after = edit.changeAnswer(before, 'constructor', 'toString', { text: 'said' });
		expect(changesBetween(before, after)).toMatchObject([
			{ place: { scope: 'constructor', question: 'toString' }, before: '', after: 'said' }
		]);
	});
});
