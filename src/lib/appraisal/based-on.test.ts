import { describe, expect, it } from 'vitest';
import {
	appraisal,
	criterion,
	designProposal,
	judged,
	judgement,
	proposalText
} from '../../../tests/appraisal-builders.ts';
import { activity, answers, design, group, indicator, pattern } from '../../../tests/builders.ts';
import type { Design } from '../domain/design.ts';
import { changeAnswer } from '../domain/edit.ts';
import { basedOn, isStale, staleKeys } from './based-on.ts';

const campaign = activity('a1', 'awareness');
const before = design({
	activities: [campaign, activity('a2', 'support')],
	answers: { a1: answers({ '3.Q4': 'no' }), programme: answers({ '1.Q3': 'yes' }) }
});
const at = (key: string, document: Design) => basedOn(criterion(key), designProposal(document));
const changed = (document: Design) =>
	[
		'question 1.Q1',
		'question 1.Q3',
		'question 2.Q1',
		'question 2.Q6',
		'question 3.Q4',
		'lesson 3.L1',
		'lesson 8.L1',
		'check rights.consent'
	].filter((key) => at(key, document) !== at(key, before));

describe('what a judgement rests on', () => {
	it('is the whole of a file', () => {
		const text = proposalText(['Page one'], { fingerprint: 'f9' });
		expect(basedOn(criterion('question 3.Q4'), text)).toBe('f9');
		expect(basedOn(criterion('lesson 3.L1'), text)).toBe('f9');
	});

	it('is, of a design, the answers to the question, and for a lesson those to its questions', () => {
		const evidence = changeAnswer(before, 'a1', '3.Q4', { text: 'A study' });
		expect(changed(evidence)).toEqual(['question 3.Q4', 'lesson 3.L1', 'check rights.consent']);
	});

	it('is, for a check, the whole design', () => {
		const measured = { ...before, indicators: [indicator('i1', 'a1', 'reach')] };
		expect(changed(measured)).toEqual(['check rights.consent']);
	});

	it('takes in another activity that the question is asked of', () => {
		const two = { ...before, activities: [...before.activities, activity('a3', 'awareness')] };
		expect(changed(two)).toEqual(['question 3.Q4', 'lesson 3.L1', 'check rights.consent']);
	});

	it('takes in what a design enters on pages of its own', () => {
		expect(changed({ ...before, groups: [group('g1')] })).toContain('question 1.Q1');
		expect(changed({ ...before, patterns: [pattern('p1')] })).toContain('question 2.Q1');
		const shift = { ...before.displacement, networkResponse: 'Freeze accounts' };
		expect(changed({ ...before, displacement: shift })).toContain('question 1.Q3');
		const opportunities = { '2.Q6.b': { state: 'yes', text: '', use: 'chosen' } } as const;
		expect(changed({ ...before, opportunities })).toContain('question 2.Q6');
	});

	it('does not change by parking, by opening without answering, or by the order of editing', () => {
		expect(changed(changeAnswer(before, 'a1', '3.Q4', { parked: true }))).toEqual([
			'check rights.consent'
		]);
		expect(changed(changeAnswer(before, 'a1', '3.Q3', {}))).toEqual(['check rights.consent']);
		const item = { state: 'yes', text: '' } as const;
		const one = changeAnswer(before, 'a1', '3.Q4', {
			values: { a: '1', b: '2' },
			items: { x: item, y: item }
		});
		const other = changeAnswer(before, 'a1', '3.Q4', {
			items: { y: item, x: item },
			values: { b: '2', a: '1' }
		});
		expect(at('question 3.Q4', one)).toBe(at('question 3.Q4', other));
	});
});

describe('a stale judgement', () => {
	it('rests on something that has changed since; one never given is not stale', () => {
		expect(isStale(judgement('well', { basedOn: 'f1' }), 'f2')).toBe(true);
		expect(isStale(judgement('well', { basedOn: 'f1' }), 'f1')).toBe(false);
		expect(isStale(judgement(null, { basedOn: '' }), 'f1')).toBe(false);
		expect(isStale(undefined, 'f1')).toBe(false);
	});

	it('is listed by key', () => {
		const keys = ['question 3.Q4', 'question 3.Q2'];
		const read = designProposal(before);
		const now = Object.fromEntries(
			keys.map((key) => [key, judgement('not', { basedOn: basedOn(criterion(key), read) })])
		);
		const one = appraisal({ proposal: read, judgements: now });
		const criteria = [...keys, 'question 3.Q3'].map(criterion);
		expect(staleKeys(one, criteria, read)).toEqual(new Set());
		const next = designProposal(changeAnswer(before, 'a1', '3.Q4', { text: 'A study' }));
		expect(staleKeys(one, criteria, next)).toEqual(new Set(['question 3.Q4']));
	});

	it('is not claimed of a design that is not at hand, nor of what was judged meanwhile', () => {
		const read = designProposal(before);
		const key = 'question 3.Q4';
		const one = appraisal({ proposal: read, judgements: judged({ [key]: 'not' }) });
		expect(staleKeys(one, [criterion(key)], { fingerprint: 'f2' })).toEqual(new Set());
		const meanwhile = judgement('not', { basedOn: read.fingerprint });
		const judgements = { [key]: meanwhile };
		expect(staleKeys({ ...one, judgements }, [criterion(key)], read)).toEqual(new Set());
	});
});
