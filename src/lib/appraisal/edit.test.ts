import { describe, expect, it } from 'vitest';
import {
	appraisal,
	judged,
	judgement,
	now,
	passage,
	proposalRef
} from '../../../tests/appraisal-builders.ts';
import { kindsOf, sectionsOf, ticked } from './abstract.ts';
import type { Appraisal } from './appraisal.ts';
import {
	addClaim,
	changeClaim,
	createAppraisal,
	decideCheck,
	fillAbstract,
	removeClaim,
	replaceProposal,
	setAbstract,
	setConclusion,
	setDepth,
	setMinutes,
	setReviewer,
	spendMinutes,
	toggleSection,
	toggleSet
} from './edit.ts';
import {
	addPassage,
	clearJudgement,
	confirmJudgement,
	judge,
	judgementOf,
	removePassage
} from './judging.ts';
import { openAppraisal, saveAppraisal } from './open-appraisal.ts';

const key = 'question 3.Q4';
const first = { basedOn: 'f1', now };
const later = new Date('2026-04-01T10:00:00Z');
const second = { basedOn: 'f2', now: later };
const blank = appraisal();
const once = judge(blank, key, { verdict: 'partly', comment: 'Only one source' }, first);
const at = (one: Appraisal) => judgementOf(one, key);

describe('createAppraisal', () => {
	it('says nothing yet, and opens again after saving', () => {
		expect(blank).toMatchObject({ judgements: {}, abstract: {}, depth: 'standard', minutes: null });
		const result = openAppraisal(saveAppraisal(blank));
		expect(result.ok && result.value).toEqual(blank);
	});

	it('keeps the reference of a proposal and not its text', () => {
		const text = { ...proposalRef(), content: [{ number: 1, label: '', text: 'Words' }] };
		const made = createAppraisal({ newId: () => 'p', now, contentVersion: 'v', proposal: text });
		expect(made.proposal).toEqual(proposalRef());
	});
});

describe('judge', () => {
	it('keeps what is said of a criterion with what it rests on and when', () => {
		expect(at(once)).toEqual(
			judgement('partly', { comment: 'Only one source', date: now.toISOString() })
		);
		expect(at(judge(once, key, { question: 'Which?' }, first))).toMatchObject({
			verdict: 'partly',
			comment: 'Only one source',
			question: 'Which?',
			earlier: []
		});
	});

	it('leaves the document before it as it was, and shares what did not change', () => {
		const frozen = Object.freeze({ ...once, judgements: Object.freeze(once.judgements) });
		const next = judge(frozen, 'lesson 3.L1', { verdict: 'well' }, first);
		expect(next.judgements[key]).toBe(once.judgements[key]);
		expect(next.conclusion).toBe(once.conclusion);
		expect(frozen.judgements).not.toHaveProperty('lesson 3.L1');
	});

	it('keeps the former judgement whole when another state of the proposal is judged', () => {
		const twice = judge(once, key, { verdict: 'well' }, second);
		const { earlier: _none, ...former } = at(once);
		expect(at(twice)).toMatchObject({
			verdict: 'well',
			basedOn: 'f2',
			date: later.toISOString(),
			earlier: [former]
		});
		const back = judge(twice, key, { verdict: 'not' }, first);
		expect(at(back).earlier.map(({ verdict }) => verdict)).toEqual(['partly', 'well']);
	});

	it('leaves a stale verdict stale while only its words change, and keeps the former words once', () => {
		const worded = judge(once, key, { comment: 'Two' }, second);
		const again = judge(worded, key, { comment: 'Two sources' }, second);
		expect(at(again)).toMatchObject({ verdict: 'partly', comment: 'Two sources', basedOn: 'f1' });
		expect(at(again).earlier.map(({ comment }) => comment)).toEqual(['Only one source']);
		const anew = judge(again, key, { verdict: 'partly' }, second);
		expect(at(anew)).toMatchObject({ basedOn: 'f2', comment: 'Two sources' });
		expect(at(anew).earlier).toHaveLength(1);
	});

	it('takes a question without a verdict for the proposal as it is now', () => {
		const asked = judge(blank, key, { question: 'Who?' }, first);
		expect(at(judge(asked, key, { question: 'Who pays?' }, second)).basedOn).toBe('f2');
	});

	it('finds nothing under the names every object answers to', () => {
		expect(judgementOf(blank, 'toString').verdict).toBeNull();
	});
});

describe('confirmJudgement', () => {
	it('lets the former judgement stand on the new state', () => {
		const confirmed = confirmJudgement(once, key, second);
		expect(at(confirmed)).toMatchObject({ verdict: 'partly', basedOn: 'f2' });
		expect(at(confirmed).earlier).toHaveLength(1);
		expect(confirmJudgement(blank, key, second)).toBe(blank);
	});
});

describe('clearJudgement', () => {
	it('takes back what was said, and keeps what was said of earlier states', () => {
		expect(clearJudgement(once, key, first).judgements).toEqual({});
		expect(clearJudgement(blank, key, first)).toBe(blank);
		const stale = clearJudgement(once, key, second);
		expect(at(stale)).toMatchObject({ verdict: null, comment: '', basedOn: '' });
		expect(at(stale).earlier).toMatchObject([{ verdict: 'partly' }]);
	});
});

describe('passages', () => {
	const shown = addPassage(once, key, passage('q1', 4), first);

	it('are added in order and taken away by id', () => {
		const two = addPassage(shown, key, passage('q2', 5), first);
		expect(at(two).passages.map(({ part }) => part)).toEqual([4, 5]);
		expect(at(removePassage(two, key, 'q1', first)).passages.map(({ id }) => id)).toEqual(['q2']);
		expect(removePassage(two, key, 'gone', first)).toBe(two);
	});

	it('may stand before any verdict', () => {
		expect(at(addPassage(blank, key, passage('q1'), first))).toMatchObject({ verdict: null });
	});

	it('of the former state stay with the former judgement', () => {
		const taken = removePassage(shown, key, 'q1', second);
		expect(at(taken).passages).toEqual([]);
		expect(at(taken).earlier[0]!.passages).toEqual([passage('q1', 4)]);
	});
});

describe('the abstract', () => {
	it('is given by ticking or writing, until the appraiser says otherwise', () => {
		const kinds = setAbstract(blank, 'kinds', { options: ['awareness', 'support'] });
		expect(kinds.abstract['kinds']!.state).toBe('given');
		expect(kindsOf(kinds)).toEqual(['awareness', 'support']);
		expect(setAbstract(blank, 'title', { text: 'Safer' }).abstract['title']!.state).toBe('given');
		const none = setAbstract(kinds, 'kinds', { state: 'not-given' });
		expect(kindsOf(none)).toEqual([]);
		expect(none.abstract['kinds']!.options).toEqual(['awareness', 'support']);
		expect(setAbstract(kinds, 'kinds', { options: [] }).abstract['kinds']!.state).toBeNull();
		expect(setAbstract(kinds, 'kinds', null).abstract).toEqual({});
	});

	it('keeps "given" and "no" of a stated step when its page or remark changes', () => {
		const said = setAbstract(blank, 'baseline', { state: 'no' });
		expect(setAbstract(said, 'baseline', { part: 3 }).abstract['baseline']).toMatchObject({
			state: 'no',
			part: 3
		});
		expect(ticked(said, 'baseline')).toEqual([]);
	});

	it('decides the sections, with those the appraiser added', () => {
		const kinds = setAbstract(blank, 'kinds', { options: ['support', 'other'] });
		expect(sectionsOf(toggleSection(kinds, 3))).toEqual([1, 2, 3, 8]);
		expect(sectionsOf(toggleSection(toggleSection(kinds, 3), 3))).toEqual([1, 2, 8]);
	});

	it('is filled where the appraiser entered nothing, and anew where it stands as filled before', () => {
		const answer = { state: 'given', options: [], details: {}, text: 'A', part: null } as const;
		const fields = (text: string) => ({ title: { ...answer, options: [], text } });
		const filled = fillAbstract(blank, fields('A'));
		expect(fillAbstract(filled, fields('B')).abstract['title']!.text).toBe('A');
		expect(fillAbstract(filled, fields('B'), fields('A')).abstract['title']!.text).toBe('B');
		const own = setAbstract(filled, 'title', { text: 'Mine' });
		expect(fillAbstract(own, fields('B'), fields('A')).abstract['title']!.text).toBe('Mine');
	});
});

describe('claims', () => {
	const claim = { id: 'c1', kind: 'finding', text: 'Many leave', source: '', part: null } as const;
	const one = addClaim(blank, claim);

	it('are added, changed and removed by id', () => {
		expect(changeClaim(one, 'c1', { source: 'Survey 2024' }).claims[0]!.source).toBe('Survey 2024');
		expect(changeClaim(one, 'gone', { source: 'S' })).toBe(one);
		expect(removeClaim(one, 'c1').claims).toEqual([]);
		expect(removeClaim(one, 'gone')).toBe(one);
	});
});

describe('what else is said', () => {
	it('of a finding: confirmed or set aside, with what it rested on', () => {
		const decided = decideCheck(blank, 'training-alone', { choice: 'confirmed', note: '' }, first);
		expect(decided.checks['training-alone']).toEqual({
			choice: 'confirmed',
			note: '',
			date: now.toISOString(),
			basedOn: 'f1'
		});
		expect(decideCheck(decided, 'training-alone', null, first).checks).toEqual({});
	});

	it('of the reader and in the conclusion, a part at a time', () => {
		const said = setReviewer(setReviewer(blank, { name: 'A. Reader' }), { interest: 'none' });
		expect(said.reviewer).toMatchObject({ name: 'A. Reader', interest: 'none' });
		const concluded = setConclusion(said, { recommendation: 'revise' });
		expect(setConclusion(concluded, { reasons: 'R' }).conclusion).toMatchObject({
			recommendation: 'revise',
			reasons: 'R'
		});
	});

	it('of depth and sets, the sets in their own order', () => {
		const sets = toggleSet(toggleSet(setDepth(blank, 'quick'), 'child'), 'dac');
		expect(sets).toMatchObject({ depth: 'quick', sets: ['dac', 'rights', 'child'] });
		expect(toggleSet(sets, 'rights').sets).toEqual(['dac', 'child']);
	});

	it('of the time spent: added up, and corrected', () => {
		expect(spendMinutes(spendMinutes(blank, 0.1), 0.2).minutes).toBe(0.3);
		expect(setMinutes(blank, -5).minutes).toBe(0);
		expect(setMinutes(blank, null).minutes).toBeNull();
	});
});

describe('replaceProposal', () => {
	it('remembers the state before, and keeps every judgement', () => {
		const next = replaceProposal(once, proposalRef({ fingerprint: 'f2', name: 'second.pdf' }));
		expect(next.proposal.name).toBe('second.pdf');
		expect(next.earlierProposals).toEqual([once.proposal]);
		expect(next.judgements).toBe(once.judgements);
	});

	it('remembers nothing when the same file is opened again', () => {
		const moved = replaceProposal(once, proposalRef({ name: 'moved.pdf' }));
		expect(moved).toMatchObject({ proposal: { name: 'moved.pdf' }, earlierProposals: [] });
	});
});

it('keeps judgements apart by key', () => {
	const two = appraisal({ judgements: judged({ [key]: 'well', 'lesson 3.L1': 'not' }) });
	expect(clearJudgement(two, key, first).judgements).toEqual(judged({ 'lesson 3.L1': 'not' }));
});
