import { activity, answers, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { emptyDisplacementView } from '../domain/create.ts';
import type { Answer, Design } from '../domain/design.ts';
import type { Rule } from './rule.ts';
import { displacementEffectUnsaid } from './displacement-effect-unsaid.ts';
import { displacementNotConsidered } from './displacement-not-considered.ts';
import { displacementNotWatched } from './displacement-not-watched.ts';
import { displacementWithoutResponse } from './displacement-without-response.ts';

const campaign = activity('a1', 'awareness', { claim: 'behaviour' });
const from = (rule: Rule, parts: Partial<Design> = {}) =>
	findingsOf(rule, design({ activities: [campaign], ...parts }));
const said = (answer: Answer['state'] | Partial<Answer>) => ({
	answers: { programme: answers({ '1.Q3': answer }) }
});
const page = (parts: Partial<Design['displacement']>) => ({
	displacement: { kinds: {}, watchPoints: [], networkResponse: '', benefits: '', ...parts }
});
const likelyKind = page({
	kinds: { territorial: { ...emptyDisplacementView, likelihood: 'likely' } }
});
const question = { type: 'answer', scope: 'programme', question: '1.Q3' };
const displacementPage = { type: 'page', step: 'displacement' };

describe('displacement not considered', () => {
	it('reports a design that promises something and never judged displacement', () => {
		expect(from(displacementNotConsidered)).toMatchObject([
			{ at: '', because: [question, { type: 'activity', id: 'a1' }] }
		]);
	});

	it('reports "unknown" without a plan, and accepts a complete plan', () => {
		const early = { activities: [activity('a1', 'awareness')] };
		expect(from(displacementNotConsidered, { ...early, ...said('unknown') })).toHaveLength(1);
		const plan = { what: 'ten interviews', who: 'our team', when: '2027-03', cost: null };
		const planned = said({ state: 'unknown', plan });
		expect(from(displacementNotConsidered, { ...early, ...planned })).toEqual([]);
	});

	it('is settled by a judgement of the question, of an item or of a kind of shift', () => {
		expect(from(displacementNotConsidered, said('no'))).toEqual([]);
		const item = said({ items: { '1.Q3.a': { state: 'no', text: '' } } });
		expect(from(displacementNotConsidered, item)).toEqual([]);
		expect(from(displacementNotConsidered, likelyKind)).toEqual([]);
	});

	it('says nothing before a promise or an indicator, of other sections, or when set aside', () => {
		const early = { activities: [activity('a1', 'awareness')] };
		expect(from(displacementNotConsidered, early)).toEqual([]);
		const other = { activities: [activity('a1', 'support', { claim: 'behaviour' })] };
		expect(from(displacementNotConsidered, other)).toEqual([]);
		expect(from(displacementNotConsidered, said('not-relevant'))).toEqual([]);
	});

	it('leaves a promise of less trafficking to the rule on that assumption', () => {
		const activities = [{ ...campaign, claim: 'impact' as const }];
		expect(from(displacementNotConsidered, { activities })).toEqual([]);
	});
});

describe('displacement effect unsaid', () => {
	it('reports a shift called easy without its effect on the result', () => {
		expect(from(displacementEffectUnsaid, said('yes'))).toMatchObject([
			{ at: '', because: [question], settle: [question] }
		]);
	});

	it('rests on the displacement page where that says it', () => {
		expect(from(displacementEffectUnsaid, likelyKind)).toMatchObject([
			{ because: [displacementPage, question] }
		]);
	});

	it('is settled by the effect', () => {
		const settled = said({ state: 'yes', values: { effect: 'fewer here only' } });
		expect(from(displacementEffectUnsaid, settled)).toEqual([]);
	});

	it('says nothing when a shift is unlikely, unsaid or set aside', () => {
		expect(from(displacementEffectUnsaid)).toEqual([]);
		expect(from(displacementEffectUnsaid, said('no'))).toEqual([]);
		expect(from(displacementEffectUnsaid, said('not-relevant'))).toEqual([]);
	});

	it('hears an item where the whole was not answered, and the whole where it was', () => {
		const items = { '1.Q3.c': { state: 'yes', text: '' } } as const;
		expect(from(displacementEffectUnsaid, said({ items }))).toHaveLength(1);
		expect(from(displacementEffectUnsaid, said({ state: 'no', items }))).toEqual([]);
	});
});

describe('displacement not watched', () => {
	const measured = { ...said('partly'), indicators: [indicator('i1', 'a1', 'reach')] };

	it('reports a plan that looks only inside the target', () => {
		expect(from(displacementNotWatched, measured)).toMatchObject([
			{
				at: '',
				because: [question, { type: 'page', step: 'indicators' }],
				settle: [{ type: 'add-watch-point' }, { type: 'open', step: 'indicators' }]
			}
		]);
	});

	it('is settled by an indicator outside, or by a watch point that says something', () => {
		const outside = indicator('i2', null, 'impact', { outside: true });
		expect(from(displacementNotWatched, { ...measured, indicators: [outside] })).toEqual([]);
		const point = { id: 'w1', what: 'new recruiters', where: '', who: '' };
		expect(
			from(displacementNotWatched, { ...measured, ...page({ watchPoints: [point] }) })
		).toEqual([]);
		const empty = { ...point, what: ' ' };
		expect(
			from(displacementNotWatched, { ...measured, ...page({ watchPoints: [empty] }) })
		).toHaveLength(1);
	});

	it('says nothing before there are indicators, or when a shift is unlikely', () => {
		expect(from(displacementNotWatched, said('yes'))).toEqual([]);
		expect(from(displacementNotWatched, { ...measured, ...said('no') })).toEqual([]);
	});
});

describe('displacement without response', () => {
	it('reports a likely shift that nothing meets at network level', () => {
		expect(from(displacementWithoutResponse, likelyKind)).toMatchObject([
			{ at: '', because: [displacementPage, { type: 'page', step: 'activities' }] }
		]);
	});

	it('is settled by a chosen opportunity or a response in words', () => {
		const opportunities = { '2.Q5': { state: 'yes', text: '', use: 'chosen' } } as const;
		expect(from(displacementWithoutResponse, { ...said('yes'), opportunities })).toEqual([]);
		const response = page({ networkResponse: 'freeze the accounts of the brokers' });
		expect(from(displacementWithoutResponse, { ...said('yes'), ...response })).toEqual([]);
	});

	it('says nothing before there are activities, or when a shift was not said to be likely', () => {
		expect(from(displacementWithoutResponse, { ...said('yes'), activities: [] })).toEqual([]);
		expect(from(displacementWithoutResponse)).toEqual([]);
	});

	it('leaves a promise of less trafficking to the rule on that assumption', () => {
		const activities = [{ ...campaign, claim: 'impact' as const }];
		expect(from(displacementWithoutResponse, { ...said('yes'), activities })).toEqual([]);
	});
});

describe('the question on displacement in the livelihoods checklist', () => {
	const jobs = activity('a2', 'livelihoods', { claim: 'behaviour' });
	const local = (state: Answer['state']) => ({
		activities: [jobs],
		answers: { a2: answers({ '4.Q4': state }) }
	});

	it('raises the same rules when traffickers can easily turn to others', () => {
		const own = { type: 'answer', scope: 'a2', question: '4.Q4' };
		expect(from(displacementEffectUnsaid, local('yes'))).toMatchObject([
			{ because: [own, question] }
		]);
		expect(from(displacementWithoutResponse, local('partly'))[0]!.because).toContainEqual(own);
		expect(from(displacementWithoutResponse, local('no'))).toEqual([]);
		expect(from(displacementWithoutResponse, local('not-relevant'))).toEqual([]);
	});

	it('stands for 1.Q3 only where all the work concerned answers it', () => {
		expect(from(displacementNotConsidered, local('no'))).toEqual([]);
		expect(from(displacementNotConsidered, local('unknown'))).toHaveLength(1);
		const both = { ...local('no'), activities: [jobs, campaign] };
		expect(from(displacementNotConsidered, both)).toHaveLength(1);
	});
});
