import { describe, expect, it } from 'vitest';
import {
	answerTo,
	isAnswered,
	isNoOrUnknown,
	isSetAside,
	itemsSaid,
	opportunity,
	programme,
	sectionsOf,
	stateOf,
	valueOf
} from './answers.ts';
import { createDesign, emptyAnswer, emptyOpportunity, newActivity } from './create.ts';
import type { Answer } from './design.ts';
import { changeAnswer, changeOpportunity } from './edit.ts';
import { activityKinds, answerStates, sectionOfKind } from './vocabulary.ts';

const blank = createDesign({ newId: () => 'd1', now: new Date(0), contentVersion: 'test' });
const answer = (parts: Partial<Answer>): Answer => ({ ...emptyAnswer, ...parts });
const said = { state: null, text: '' };

describe('answerTo', () => {
	it('gives what was said, or an empty answer', () => {
		const design = changeAnswer(blank, programme, '1.Q1', { text: 'Said' });
		expect(answerTo(design, programme, '1.Q1').text).toBe('Said');
		expect(answerTo(design, programme, '1.Q2')).toBe(emptyAnswer);
		expect(answerTo(design, 'a gone activity', '1.Q1')).toBe(emptyAnswer);
	});

	it.each(['__proto__', 'constructor', 'toString'])(
		'finds nothing under the scope "%s"',
		(scope) => {
			expect(answerTo(blank, scope, '1.Q1')).toBe(emptyAnswer);
		}
	);
});

describe('opportunity', () => {
	it('gives what was said, or an empty one', () => {
		const design = changeOpportunity(blank, '2.Q7', { state: 'yes' });
		expect(opportunity(design, '2.Q7').state).toBe('yes');
		expect(opportunity(design, '2.Q8')).toBe(emptyOpportunity);
	});
});

describe('isAnswered', () => {
	it.each<[string, Partial<Answer>]>([
		['a state', { state: 'unknown' }],
		['a text', { text: 'Said' }],
		['a value', { values: { action: 'call' } }],
		['a state of an item', { items: { '3.Q6.a': { ...said, state: 'no' } } }],
		['a text of an item', { items: { '3.Q6.a': { ...said, text: 'Said' } } }]
	])('is true for %s', (_name, parts) => expect(isAnswered(answer(parts))).toBe(true));

	it.each<[string, Partial<Answer>]>([
		['nothing', {}],
		[
			'blanks',
			{ text: ' \n\t\u00A0', values: { action: ' ' }, items: { '3.Q6.a': { ...said, text: ' ' } } }
		],
		['parking', { parked: true }],
		[
			'a basis, a source or a plan alone',
			{ basis: 'own-data', source: 'S', plan: { ...emptyAnswer.plan, who: 'W' } }
		]
	])('is false for %s', (_name, parts) => expect(isAnswered(answer(parts))).toBe(false));
});

describe('stateOf', () => {
	it.each(answerStates)('is the state that was chosen: %s', (state) => {
		expect(stateOf(answer({ state, text: 'No, not at all.' }))).toBe(state);
	});

	it('takes a text alone for "yes", whatever it says', () => {
		expect(stateOf(answer({ text: 'No, not at all.' }))).toBe('yes');
	});

	it('is open without either', () => {
		expect(stateOf(answer({ text: '  ', values: { action: 'call' } }))).toBeNull();
	});
});

describe('isNoOrUnknown and isSetAside', () => {
	it.each([...answerStates, null])('tell an answer said outright from an open one: %s', (state) => {
		expect(isNoOrUnknown(answer({ state }))).toBe(state === 'no' || state === 'unknown');
		expect(isSetAside(answer({ state }))).toBe(state === 'not-relevant');
	});
});

describe('valueOf', () => {
	it('gives the value without blanks around it, empty when there is none', () => {
		expect(valueOf(answer({ values: { action: ' call ' } }), 'action')).toBe('call');
		expect(valueOf(emptyAnswer, 'action')).toBe('');
	});
});

describe('itemsSaid', () => {
	it('gives the items with one of the states, never an open one', () => {
		const items = {
			a: { ...said, state: 'yes' },
			b: { ...said, state: 'no' },
			c: { ...said, text: 'Said' },
			d: { ...said, state: 'partly' }
		} satisfies Answer['items'];
		expect(itemsSaid(answer({ items }), 'yes', 'partly')).toEqual(['a', 'd']);
		expect(itemsSaid(answer({ items }))).toEqual([]);
	});
});

describe('sectionsOf', () => {
	it.each(activityKinds)('gives the section of its kind: %s', (kind) => {
		const section = sectionOfKind[kind];
		expect(sectionsOf(newActivity('a', kind))).toEqual(section === null ? [] : [section]);
	});

	it('adds sections of further kinds after its own, each once', () => {
		const hotline = newActivity('a', 'identification');
		expect(sectionsOf({ ...hotline, alsoKinds: ['awareness', 'identification', 'other'] })).toEqual(
			[7, 3]
		);
		expect(sectionsOf({ ...newActivity('a', 'other'), alsoKinds: ['support'] })).toEqual([8]);
	});
});
