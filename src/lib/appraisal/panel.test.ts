import { describe, expect, it } from 'vitest';
import {
	appraising,
	appraisal,
	abstract,
	criterion,
	judged,
	now,
	panel,
	proposalRef
} from '../../../tests/appraisal-builders.ts';
import { content } from '../../../tests/builders.ts';
import type { Verdict } from './appraisal.ts';
import { agreementByChapter, agreementOf } from './panel-agreement.ts';
import {
	addMember,
	panelCriteria,
	panelVerdicts,
	removeMember,
	setPanelConclusion,
	settle,
	sideBySide,
	unsettled
} from './panel.ts';

const keys = ['lesson 3.L1', 'question 3.Q2', 'question 3.Q4', 'check rights.consent'];
const criteria = keys.map(criterion);
const reader = (id: string, ...verdicts: (Verdict | null)[]) =>
	appraisal({
		id,
		judgements: judged(
			Object.fromEntries(
				keys.flatMap((key, index) => {
					const verdict = verdicts[index] ?? null;
					return verdict === null ? [] : [[key, verdict] as const];
				})
			)
		)
	});
const three = panel([
	reader('a', 'not', 'well', 'partly', 'well'),
	reader('b', 'not', 'partly', null, 'cannot-tell'),
	reader('c', 'not', 'well', null, null)
]);

describe('members', () => {
	it('are about one proposal, or versions of one design', () => {
		const other = appraisal({ id: 'x', proposal: proposalRef({ fingerprint: 'f2' }) });
		expect(addMember(three, other)).toEqual({ ok: false, error: { type: 'other-proposal' } });
		const version = (fingerprint: string) => proposalRef({ fingerprint, designId: 'd1' });
		const first = panel([appraisal({ id: 'a', proposal: version('f1') })]);
		expect(addMember(first, appraisal({ id: 'b', proposal: version('f2') })).ok).toBe(true);
	});

	it('stand in the latest state of each, in the order they came', () => {
		const state = (changed: string) => ({ ...reader('b', 'well'), changed });
		const newer = addMember(three, state('2026-04-01T00:00:00.000Z'));
		expect(newer.ok && newer.value.members.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(newer.ok && newer.value.members[1]!.judgements['lesson 3.L1']!.verdict).toBe('well');
		expect(addMember(three, state('2026-01-01T00:00:00.000Z'))).toEqual({
			ok: false,
			error: { type: 'older-state' }
		});
	});

	it('can leave', () => {
		expect(removeMember(three, 'b').members.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(removeMember(three, 'gone')).toBe(three);
	});

	it('decide together what is compared: what any of them reads or has judged', () => {
		const quick = appraisal({
			depth: 'quick',
			sets: [],
			abstract: abstract({ kinds: ['awareness'] })
		});
		const beyond = { ...quick, id: 'y', judgements: judged({ 'question 8.Q1': 'not' }) };
		const read = panelCriteria({ members: [quick, beyond] }, { content, appraising });
		expect(read.map(({ key }) => key)).toEqual(['lesson 3.L1', 'question 3.Q4', 'question 8.Q1']);
	});
});

describe('side by side', () => {
	const rows = sideBySide(three, criteria);

	it('shows what each said, in the order of the members', () => {
		expect(rows.map(({ verdicts }) => verdicts)).toEqual([
			['not', 'not', 'not'],
			['well', 'partly', 'well'],
			['partly', null, null],
			['well', 'cannot-tell', null]
		]);
	});

	it('tells a difference from a verdict that is missing', () => {
		expect(rows.map(({ differ }) => differ)).toEqual([false, true, false, true]);
		expect(rows.map(({ outcome }) => outcome)).toEqual(['not', null, 'partly', null]);
	});

	it('lets a settled verdict stand for all, and asks for a note', () => {
		const silent = settle(three, 'question 3.Q2', { verdict: 'partly' }, now);
		const noted = settle(silent, 'question 3.Q2', { note: 'The annex says more.' }, now);
		expect(sideBySide(noted, criteria)[1]).toMatchObject({
			outcome: 'partly',
			settlement: { verdict: 'partly', note: 'The annex says more.', date: now.toISOString() }
		});
		const state = (one: typeof three) => {
			const { open, withoutNote } = unsettled(sideBySide(one, criteria));
			return [open, withoutNote].map((found) => found.map(({ criterion: { key } }) => key));
		};
		expect(state(three)).toEqual([['question 3.Q2', 'check rights.consent'], []]);
		expect(state(silent)).toEqual([['check rights.consent'], ['question 3.Q2']]);
		expect(state(noted)).toEqual([['check rights.consent'], []]);
		expect(settle(noted, 'question 3.Q2', null, now).settlements).toEqual({});
		expect(settle(three, 'question 3.Q2', null, now)).toBe(three);
	});

	it('leaves what the members said as it was', () => {
		const settled = settle(three, 'question 3.Q2', { verdict: 'not', note: 'N' }, now);
		expect(settled.members).toBe(three.members);
		expect(setPanelConclusion(settled, { summary: 'S' }).members).toBe(three.members);
	});

	it('gives the panel a verdict only where it is shared or settled', () => {
		expect(panelVerdicts(three)).toEqual({ 'lesson 3.L1': 'not', 'question 3.Q4': 'partly' });
		const settled = settle(three, 'question 3.Q2', { verdict: 'well' }, now);
		expect(panelVerdicts(settled)['question 3.Q2']).toBe('well');
		expect(panelVerdicts(panel([]))).toEqual({});
	});
});

describe('agreement in the panel', () => {
	const rows = sideBySide(three, criteria);

	it('is a share of pairs, over all five verdicts', () => {
		// Pairs with the same verdict: 3 of 3, 1 of 3, none to compare, 0 of 1.
		expect(agreementOf(rows).percent).toEqual({ value: 4 / 7, reason: null, units: 3 });
	});

	it('takes for alpha only the three verdicts that have an order', () => {
		// The item one reader could not tell has one ordered verdict left, and so no pair.
		expect(agreementOf(rows).alpha.units).toBe(2);
		const outside = panel([
			reader('a', 'cannot-tell', 'well'),
			reader('b', 'not-relevant', 'well')
		]);
		expect(agreementOf(sideBySide(outside, criteria))).toEqual({
			percent: { value: 0.5, reason: null, units: 2 },
			alpha: { value: null, reason: 'no-variation', units: 1 }
		});
	});

	it('counts "well" against "not" as further apart than "well" against "partly"', () => {
		const near = panel([
			reader('a', 'well', 'partly', 'not'),
			reader('b', 'partly', 'partly', 'not')
		]);
		const far = panel([reader('a', 'well', 'partly', 'not'), reader('b', 'not', 'partly', 'not')]);
		const alpha = (one: typeof near) => agreementOf(sideBySide(one, criteria)).alpha.value!;
		expect(alpha(near)).toBeGreaterThan(alpha(far));
	});

	it('is given by chapter too, with the reason where there is none', () => {
		expect(agreementByChapter(rows).map(({ chapter }) => chapter)).toEqual(['3', 'rights']);
		expect(agreementByChapter(rows)[1]!.agreement.alpha).toEqual({
			value: null,
			reason: 'nothing-in-common',
			units: 0
		});
		expect(
			agreementOf(sideBySide(panel([reader('a', 'well')]), criteria)).percent.value
		).toBeNull();
	});
});

it('finds no judgement under the names every object answers to', () => {
	const odd = { ...criterion('lesson 3.L1'), key: 'toString' };
	expect(sideBySide(three, [odd])[0]).toMatchObject({
		verdicts: [null, null, null],
		settlement: null
	});
});
