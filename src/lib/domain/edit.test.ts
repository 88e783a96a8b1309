import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyAnswer, emptyAssumption, newActivity, newGroup, newPattern } from './create.ts';
import type { Decision, Design } from './design.ts';
import {
	add,
	change,
	changeAnswer,
	changeAssumption,
	changeDisplacement,
	changeDisplacementView,
	changeItem,
	changeOpportunity,
	changeProfile,
	changeValue,
	decide,
	remove,
	rewriteNode,
	rewriteReason,
	type Lists
} from './edit.ts';
import { openDesign, saveDesign } from './open-design.ts';

/** A document with something in every part, frozen to its leaves, so that an edit in place throws. */
const full = frozen(open(readFileSync('tests/fixtures/designs/v1/full.json', 'utf8')));
const [pattern] = full.patterns as [Design['patterns'][number]];
const [group] = full.groups as [Design['groups'][number]];
const [activity] = full.activities as [Design['activities'][number]];
const [indicator] = full.indicators as [Design['indicators'][number]];
const decision: Decision = { choice: 'accepted', reason: 'r', date: '2027-01-01', basedOn: 'b' };

function open(json: string): Design {
	const result = openDesign(json);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null)
		Object.values(Object.freeze(value)).forEach(frozen);
	return value;
}

/** Names of the parts of a design that are no longer the same object. */
const replaced = (before: Design, after: Design): string[] =>
	Object.keys(after).filter((part) => after[part as keyof Design] !== before[part as keyof Design]);

describe('every edit', () => {
	it.each<[string, (design: Design) => Design, string[]]>([
		['changeProfile', (d) => changeProfile(d, { title: 'New' }), ['profile']],
		['add', (d) => add(d, 'groups', newGroup('g9')), ['groups']],
		['change', (d) => change(d, 'patterns', pattern.id, { name: 'New' }), ['patterns']],
		['changeAnswer', (d) => changeAnswer(d, 'programme', '1.Q2', { text: 'New' }), ['answers']],
		['changeItem', (d) => changeItem(d, 'a9', '3.Q6', '3.Q6.a', { state: 'no' }), ['answers']],
		['changeValue', (d) => changeValue(d, 'a9', '3.Q2', 'action', 'call'), ['answers']],
		[
			'changeOpportunity',
			(d) => changeOpportunity(d, '2.Q5', { use: 'chosen' }),
			['opportunities']
		],
		['rewriteNode', (d) => rewriteNode(d, 'n', 'Own', 'Draft'), ['theory']],
		['rewriteReason', (d) => rewriteReason(d, 'n>m', 'Own', 'Draft'), ['theory']],
		['changeAssumption', (d) => changeAssumption(d, 'n>m', 'x', { own: true }), ['theory']],
		['changeDisplacement', (d) => changeDisplacement(d, { benefits: 'New' }), ['displacement']],
		[
			'changeDisplacementView',
			(d) => changeDisplacementView(d, 'temporal', { why: 'New' }),
			['displacement']
		],
		['decide', (d) => decide(d, 'a-rule', decision), ['decisions']],
		['remove an indicator', (d) => remove(d, 'indicators', indicator.id), ['indicators']],
		['remove a group', (d) => remove(d, 'groups', group.id), ['groups', 'activities']],
		[
			'remove a pattern',
			(d) => remove(d, 'patterns', pattern.id),
			['patterns', 'answers', 'activities']
		],
		[
			'remove an activity',
			(d) => remove(d, 'activities', activity.id),
			['activities', 'answers', 'indicators']
		]
	])(
		'%s leaves the other parts as they are and gives a design that opens',
		(_name, edit, parts) => {
			const after = edit(full);
			expect(replaced(full, after).sort()).toEqual([...parts].sort());
			expect(open(saveDesign(after))).toEqual(after);
		}
	);

	it.each<[string, (design: Design) => Design]>([
		['change', (d) => change(d, 'groups', 'gone', { name: 'New' })],
		...(['patterns', 'groups', 'activities', 'indicators'] satisfies (keyof Lists)[]).map(
			(list) =>
				[`remove from ${list}`, (d: Design) => remove(d, list, 'gone')] as [
					string,
					(d: Design) => Design
				]
		),
		// The id of an entry of another list is no entry of this one.
		['remove a group by the id of a pattern', (d) => remove(d, 'groups', pattern.id)]
	])('that names what the design does not hold gives the same design: %s', (_name, edit) => {
		expect(edit(full)).toBe(full);
	});
});

describe('add and change', () => {
	it('puts an entry at the end', () => {
		const after = add(full, 'activities', newActivity('a9', 'support'));
		expect(after.activities.map(({ id }) => id)).toEqual([activity.id, 'a9']);
		expect(after.activities[0]).toBe(activity);
	});

	it('changes the one entry and only the fields given', () => {
		const two = add(full, 'groups', newGroup('g9'));
		const after = change(two, 'groups', 'g9', { name: 'Teachers' });
		expect(after.groups).toEqual([group, { ...newGroup('g9'), name: 'Teachers' }]);
		expect(after.groups[0]).toBe(group);
	});
});

describe('remove', () => {
	const other = newActivity('a9', 'support');

	it('takes a group out of the activities that name it and leaves the others alone', () => {
		const after = remove(add(full, 'activities', other), 'groups', group.id);
		expect(after.groups).toEqual([]);
		expect(after.activities[0]).toEqual({ ...activity, groupIds: [] });
		expect(after.activities[1]).toBe(other);
	});

	it('takes a pattern out of the activities, and its answers with it', () => {
		const after = remove(full, 'patterns', pattern.id);
		expect(after.activities[0]).toEqual({ ...activity, patternIds: [] });
		expect(Object.keys(after.answers)).toEqual(['programme', activity.id]);
		expect(after.answers['programme']).toBe(full.answers['programme']);
	});

	it('never takes a pattern for a group of the same id', () => {
		const twins = add(add(full, 'groups', newGroup('x')), 'patterns', newPattern('x'));
		const named = change(twins, 'activities', activity.id, { groupIds: ['x'], patternIds: ['x'] });
		expect(remove(named, 'groups', 'x').activities[0]).toMatchObject({
			groupIds: [],
			patternIds: ['x']
		});
		expect(remove(named, 'patterns', 'x').activities[0]).toMatchObject({
			groupIds: ['x'],
			patternIds: []
		});
	});

	it('keeps the indicators of an activity, free to be used elsewhere', () => {
		const after = remove(full, 'activities', activity.id);
		expect(after.indicators).toEqual([{ ...indicator, activityId: null, measures: null }]);
		expect(after.answers).not.toHaveProperty([activity.id]);
	});

	it('keeps own texts of the theory and decisions, which are shown as left over', () => {
		const after = remove(full, 'activities', activity.id);
		expect(after.theory).toBe(full.theory);
		expect(after.decisions).toBe(full.decisions);
	});
});

describe('answers', () => {
	it('start empty and take the fields given', () => {
		const after = changeAnswer(full, 'a9', '3.Q1', { state: 'no' });
		expect(after.answers['a9']).toEqual({ '3.Q1': { ...emptyAnswer, state: 'no' } });
	});

	it('keep everything that is not changed, in the same scope and in others', () => {
		const after = changeAnswer(full, 'programme', '1.Q1', { text: 'New' });
		const before = full.answers['programme']!['1.Q1'];
		expect(after.answers['programme']!['1.Q1']).toEqual({ ...before, text: 'New' });
		expect(after.answers[activity.id]).toBe(full.answers[activity.id]);
	});

	it('change one item and keep the others', () => {
		const after = changeItem(full, 'programme', '1.Q1', '3.Q6.b', { text: 'New' });
		expect(after.answers['programme']!['1.Q1']!.items).toEqual({
			'3.Q6.a': { state: 'yes', text: 'Through teachers.' },
			'3.Q6.b': { state: null, text: 'New' }
		});
	});

	it('change one value and keep the others', () => {
		const after = changeValue(full, 'programme', '1.Q1', 'action', 'ask');
		expect(after.answers['programme']!['1.Q1']!.values).toEqual({ action: 'ask', purpose: '3.E1' });
	});

	it('are never found under a name every object has', () => {
		for (const name of ['__proto__', 'constructor', 'toString']) {
			const after = changeAnswer(full, name, name, { text: 'x' });
			expect(Object.getPrototypeOf(after.answers)).toBe(Object.prototype);
			expect(Object.hasOwn(after.answers, name)).toBe(true);
		}
		expect(({} as Record<string, unknown>)['text']).toBeUndefined();
	});
});

describe('the theory of change', () => {
	it('keeps the draft an own text was written over', () => {
		expect(rewriteNode(full, 'n', 'Own', 'Draft').theory.nodes['n']).toEqual({
			text: 'Own',
			basedOn: 'Draft'
		});
	});

	it('keeps an own text that is empty: the user has taken the words away', () => {
		expect(rewriteNode(full, 'n', '', 'Draft').theory.nodes).toHaveProperty('n');
	});

	it.each<[string, (design: Design, text: string | null) => Design]>([
		['a node', (d, text) => rewriteNode(d, 'n', text, 'Draft')],
		['a reason', (d, text) => rewriteReason(d, 'n>m', text, 'Draft')],
		[
			'an assumption',
			(d, text) => changeAssumption(d, 'n>m', 'x', text === null ? null : { text })
		],
		['a decision', (d, text) => decide(d, 'a-rule', text === null ? null : decision)]
	])('is as before when %s is taken back by null', (_name, write) => {
		expect(write(write(full, 'Own'), null)).toEqual(full);
		expect(saveDesign(write(write(full, 'Own'), null))).toBe(saveDesign(full));
		expect(write(full, null)).toEqual(full);
	});

	it('keeps the place of a text that is written again', () => {
		const two = rewriteNode(rewriteNode(full, 'n', 'One', 'D'), 'm', 'Two', 'D');
		const again = rewriteNode(two, 'n', 'Three', 'D');
		expect(Object.keys(again.theory.nodes)).toEqual(Object.keys(two.theory.nodes));
	});

	it('says more of an assumption without losing what was said', () => {
		const one = changeAssumption(full, 'n>m', 'x', { status: 'verified' });
		const two = changeAssumption(one, 'n>m', 'x', { owner: 'River Aid' });
		expect(two.theory.assumptions['n>m']!['x']).toEqual({
			...emptyAssumption,
			status: 'verified',
			owner: 'River Aid'
		});
	});

	it('takes one assumption of a link back and keeps the other', () => {
		const two = changeAssumption(changeAssumption(full, 'n>m', 'x', {}), 'n>m', 'y', {});
		expect(Object.keys(changeAssumption(two, 'n>m', 'x', null).theory.assumptions['n>m']!)).toEqual(
			['y']
		);
	});
});

describe('opportunities and displacement', () => {
	it('change one field of one entry', () => {
		const after = changeOpportunity(full, '2.Q6.c', { use: 'chosen' });
		expect(after.opportunities).toEqual({
			'2.Q6.c': { ...full.opportunities['2.Q6.c'], use: 'chosen' }
		});
		const view = changeDisplacementView(full, 'territorial', { likelihood: 'unlikely' });
		expect(view.displacement).toEqual({
			...full.displacement,
			kinds: { territorial: { ...full.displacement.kinds.territorial, likelihood: 'unlikely' } }
		});
	});
});
