import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	abstract,
	appraisal,
	designProposal,
	judged,
	judgement,
	now,
	passage
} from '../../../tests/appraisal-builders.ts';
import { anyAppraisal } from '../../../tests/arbitrary-appraisal.ts';
import { activity, answers, content, design } from '../../../tests/builders.ts';
import { rules } from '../rules/rules.ts';
import { readAppraisalContent } from '../server/content.ts';
import { isSaid } from './abstract.ts';
import type { Appraisal } from './appraisal.ts';
import { decideCheck } from './edit.ts';
import { findingsFor } from './findings.ts';
import { rulesForProposals } from './rules-for-proposals.ts';
import { answerFrom, saidByCheck, saidByStep } from './verdict-answers.ts';

const appraising = readAppraisalContent('en');
const from = (one: Appraisal) => findingsFor(one, null, { content, appraising });
const said = (
	fields: Parameters<typeof abstract>[0],
	judgements: Parameters<typeof judged>[0] = {}
) => appraisal({ abstract: abstract(fields), judgements: judged(judgements) });
const ids = (one: Appraisal) => from(one).map(({ ruleId }) => ruleId);
const finding = (one: Appraisal, ruleId: string) => {
	const found = from(one).find((each) => each.ruleId === ruleId);
	if (!found) throw new Error(`${ruleId} is silent; heard: ${ids(one).join(', ')}`);
	return found;
};
const field = (name: string, option: string | null = null) => ({
	type: 'field',
	field: name,
	option
});
const verdict = (key: string) => ({ type: 'criterion', key });

describe('a proposal nobody entered as a design', () => {
	it('raises nothing while nothing is said of it', () => {
		expect(from(appraisal())).toEqual([]);
		const silent = Object.fromEntries(
			appraising.abstract.flatMap((group) => group.fields).map(({ id }) => [id, { state: null }])
		);
		expect(from(said(silent))).toEqual([]);
	});

	it('has only reach indicators', () => {
		const counted = said({
			kinds: ['awareness', 'criminal-justice'],
			'measures-planned': { state: 'given', options: ['numbers-reached', 'attendance'], part: 9 }
		});
		expect(finding(counted, 'only-reach-indicators')).toMatchObject({
			key: 'only-reach-indicators',
			weight: 'gate',
			kinds: ['awareness', 'criminal-justice'],
			parts: [9],
			data: { activity: 'Raising awareness and Criminal justice capacity' },
			because: [
				field('measures-planned', 'numbers-reached'),
				field('measures-planned', 'attendance')
			]
		});
		const more = said({
			kinds: ['awareness'],
			'measures-planned': ['numbers-reached', 'behaviour']
		});
		expect(ids(more)).not.toContain('only-reach-indicators');
	});

	it('may have more measures than were looked at', () => {
		const participants = { kinds: ['awareness'], 'data-participants': ['numbers'] };
		expect(ids(said(participants))).not.toContain('only-reach-indicators');
		const none = { state: 'not-given' as const };
		const looked = { ...participants, 'data-knowledge': none, 'data-outcomes': none };
		expect(ids(said(looked))).toContain('only-reach-indicators');
	});

	it.each(['no', 'not-given'] as const)('has no baseline: "%s"', (state) => {
		const measured = { kinds: ['livelihoods'], 'measures-planned': ['behaviour'] };
		expect(ids(said(measured))).not.toContain('change-without-baseline');
		const without = said({ ...measured, baseline: { state, part: 4 } });
		expect(finding(without, 'change-without-baseline')).toMatchObject({
			parts: [4],
			because: [field('measures-planned', 'behaviour'), field('baseline')]
		});
		const given = said({ ...measured, baseline: { state: 'given' } });
		expect(ids(given)).not.toContain('change-without-baseline');
	});

	it('tests knowledge only afterwards, which leaves no baseline', () => {
		const after = said({
			kinds: ['awareness'],
			'data-knowledge': ['post-only'],
			'data-outcomes': { state: 'no' }
		});
		expect(finding(after, 'change-without-baseline').because).toEqual([
			field('data-knowledge', 'post-only')
		]);
	});

	it('is training alone, where it promises less trafficking', () => {
		const alone = { kinds: ['criminal-justice'], promise: ['impact'] };
		expect(finding(said(alone), 'training-alone').because).toEqual([
			field('kinds'),
			field('kinds', 'criminal-justice'),
			field('promise', 'impact')
		]);
		expect(ids(said({ ...alone, promise: ['learning'] }))).not.toContain('training-alone');
		const more = { ...alone, kinds: ['criminal-justice', 'support'] };
		expect(ids(said(more))).not.toContain('training-alone');
	});

	it('plans for women and children as one group', () => {
		const one = { kinds: ['support'], 'target-groups': ['women-and-children'] };
		expect(finding(said(one), 'children-among-adults').because).toEqual([
			field('kinds', 'support'),
			field('target-groups', 'women-and-children')
		]);
		const apart = { ...one, 'target-groups': ['women-25', 'girls'] };
		expect(ids(said(apart))).not.toContain('children-among-adults');
		const answered = said(one, { 'question 1.N57': 'well' });
		expect(ids(answered)).not.toContain('children-among-adults');
	});

	it('is too short for what it promises', () => {
		const year = { kinds: ['awareness'], promise: ['behaviour'], months: '12' };
		expect(finding(said(year), 'too-short-for-change')).toMatchObject({
			data: { months: '12' },
			because: [field('months'), field('kinds', 'awareness'), field('promise', 'behaviour')]
		});
		expect(ids(said({ ...year, months: '36' }))).not.toContain('too-short-for-change');
		expect(ids(said({ ...year, promise: ['output'] }))).not.toContain('too-short-for-change');
		expect(ids(said({ ...year, months: 'one year' }))).not.toContain('too-short-for-change');
	});

	it('names no action that people should take, with the page the appraiser marked', () => {
		const kinds = { kinds: ['awareness'] };
		const not = judgement('not', {
			comment: 'Only "be aware"',
			passages: [passage('q1', 6), passage('q2', 3), passage('q3', 2, { from: 'an earlier file' })]
		});
		expect(finding(said(kinds, { 'question 3.Q2': not }), 'no-action-named')).toMatchObject({
			parts: [3, 6],
			because: [verdict('question 3.Q2')]
		});
		expect(ids(said(kinds, { 'question 3.Q2': 'well' }))).not.toContain('no-action-named');
		expect(ids(said(kinds, { 'question 3.Q2': 'cannot-tell' }))).not.toContain('no-action-named');
		expect(ids(said(kinds, { 'question 3.Q2': 'not-relevant' }))).not.toContain('no-action-named');
		expect(ids(said({}, { 'question 3.Q2': 'not' }))).toEqual([]);
	});

	it('relies on a closed shelter, where the check on it is not addressed', () => {
		const closed = said({ kinds: ['support'] }, { 'check rights.open-shelter': 'not' });
		expect(from(closed)[0]).toMatchObject({
			ruleId: 'shelter-closed',
			weight: 'rights',
			because: [verdict('check rights.open-shelter')]
		});
		const elsewhere = said({ kinds: ['awareness'] }, { 'check rights.open-shelter': 'not' });
		expect(ids(elsewhere)).not.toContain('shelter-closed');
	});

	it('takes "not addressed" for silence where the question is about the world', () => {
		const system = said({ kinds: ['support'] }, { 'question 8.Q1': 'not' });
		expect(ids(system)).not.toContain('support-block-missing');
		const law = said({ kinds: ['identification', 'legal-framework'] }, { 'question 5.Q2': 'not' });
		expect(ids(law)).toEqual([]);
	});

	it('is asked about displacement when it does not address it, and left alone when it does so well', () => {
		const judgedAs = (one: 'not' | 'well' | 'partly') =>
			ids(said({ kinds: ['awareness', 'support'] }, { 'question 1.Q3': one }));
		expect(judgedAs('not')).toEqual(['displacement-not-considered']);
		expect(judgedAs('well')).toEqual([]);
		expect(judgedAs('partly')).toEqual([]);
	});

	it('takes a step of the abstract for an answer until the question itself is judged', () => {
		const step = { 'evaluation-built-in': { state: 'no' as const, part: 11 } };
		expect(finding(said(step), 'evaluation-not-costed')).toMatchObject({
			parts: [11],
			because: [field('evaluation-built-in')]
		});
		expect(ids(said(step, { 'question 1.N37': 'well' }))).not.toContain('evaluation-not-costed');
	});

	it('puts rights first', () => {
		const both = said(
			{ kinds: ['support', 'awareness'], 'measures-planned': ['numbers-reached'] },
			{ 'check rights.open-shelter': 'not' }
		);
		const weights = from(both).map(({ weight }) => weight);
		expect(weights[0]).toBe('rights');
		expect(weights).toEqual(
			[...weights].sort(
				(a, b) =>
					['rights', 'gate', 'consider'].indexOf(a) - ['rights', 'gate', 'consider'].indexOf(b)
			)
		);
	});

	it('raises nothing that does not rest on fields and verdicts given, whatever they are', () => {
		const fields = appraising.abstract.flatMap((group) => group.fields);
		const anyField = (options: readonly string[]) =>
			fc.record({
				state: fc.constantFrom('given' as const, 'no' as const, 'not-given' as const, null),
				options: fc.subarray([...options], { maxLength: Math.min(4, options.length) }),
				text: fc.constantFrom('', '12', '24', 'words')
			});
		const anySaid = fc.record({
			fields: fc.record(
				Object.fromEntries(
					fields.map(({ id, options }) => [id, anyField(options.map((one) => one.id))])
				),
				{ requiredKeys: [] }
			),
			verdicts: fc.record(
				Object.fromEntries(
					content.questions.map(({ id }) => [
						`question ${id}`,
						fc.constantFrom(
							'well' as const,
							'partly' as const,
							'not' as const,
							'cannot-tell' as const
						)
					])
				),
				{ requiredKeys: [] }
			)
		});
		fc.assert(
			fc.property(anySaid, (given) => {
				const one = said(given.fields as never, given.verdicts as never);
				for (const { because, data, ruleId } of from(one)) {
					expect(because.length).toBeGreaterThan(0);
					for (const cause of because) {
						if (cause.type === 'field') expect(isSaid(one, cause.field)).toBe(true);
						else if (cause.type === 'criterion') expect(one.judgements).toHaveProperty([cause.key]);
						else expect.unreachable();
					}
					expect(Object.values(data), ruleId).not.toContain('');
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('never makes a rule fail, whatever its abstract and judgements hold', () => {
		fc.assert(
			fc.property(anyAppraisal, (one) => void from(one)),
			{ numRuns: 50 }
		);
	});
});

describe('a check of a finding', () => {
	const kinds = { kinds: ['awareness'] };
	const one = said(kinds, { 'question 3.Q2': 'not' });

	it('is kept with it, and open again when what it rests on has changed', () => {
		const { key, basedOn } = finding(one, 'no-action-named');
		const decided = decideCheck(
			one,
			key,
			{ choice: 'set-aside', note: 'Page 3' },
			{ basedOn, now }
		);
		expect(finding(decided, 'no-action-named')).toMatchObject({
			check: { choice: 'set-aside', note: 'Page 3' },
			reopened: false
		});
		const changed = { ...decided, judgements: judged({ 'question 3.Q2': 'partly' }) };
		expect(finding(changed, 'no-action-named').reopened).toBe(true);
	});
});

describe('a design', () => {
	const document = design({
		activities: [activity('a1', 'awareness', { name: 'Radio' })],
		answers: { a1: answers({ '3.Q1': 'unknown', '3.Q2': 'no', '3.Q4': 'no' }) }
	});
	const read = (one: Appraisal, decisions: (typeof document)['decisions'] = {}) =>
		findingsFor(one, designProposal({ ...document, decisions }), { content, appraising });
	const found = read(appraisal()).find(({ ruleId }) => ruleId === 'no-action-named')!;
	const reason = { choice: 'contested' as const, reason: 'In the annex', date: '' };

	it('shows all its own findings, with their places in the design', () => {
		expect(found).toMatchObject({
			key: 'no-action-named@a1',
			because: [{ type: 'design', cause: { type: 'answer', scope: 'a1', question: '3.Q2' } }],
			data: { activity: 'Radio' },
			parts: []
		});
		const heard = new Set(read(appraisal()).map(({ ruleId }) => ruleId));
		expect([...heard].some((id) => !rulesForProposals.has(id))).toBe(true);
	});

	it('shows what the applicant overrode and why, and where that rests on former answers', () => {
		const decided = (basedOn: string) =>
			read(appraisal(), { 'no-action-named@a1': { ...reason, basedOn } }).find(
				({ key }) => key === 'no-action-named@a1'
			)!.finding;
		expect(decided(found.finding!.basedOn)).toMatchObject({
			decision: { choice: 'contested', reason: 'In the annex' },
			reopened: false
		});
		expect(decided('other answers')).toMatchObject({ reopened: true });
	});

	it('opens the appraiser’s check again when the applicant gives another reason', () => {
		const { key, basedOn } = found;
		const checked = decideCheck(
			appraisal(),
			key,
			{ choice: 'confirmed', note: '' },
			{ basedOn, now }
		);
		const again = (decisions: (typeof document)['decisions']) =>
			read(checked, decisions).find((one) => one.key === key)!.reopened;
		expect(again({})).toBe(false);
		expect(again({ [key]: { ...reason, basedOn: '' } })).toBe(true);
	});
});

describe('the tables behind the findings', () => {
	it('name rules, checks, steps, questions, items and options that exist', () => {
		const known = new Set(rules.map(({ id }) => id));
		expect([...rulesForProposals].filter((id) => !known.has(id))).toEqual([]);
		const checks = appraising.checks.flatMap((set) => set.checks.map(({ id }) => id));
		expect(Object.keys(saidByCheck).filter((id) => !checks.includes(id))).toEqual([]);
		const steps = appraising.abstract.flatMap((group) => group.fields.map(({ id }) => id));
		expect(Object.keys(saidByStep).filter((id) => !steps.includes(id))).toEqual([]);
		const places = [
			...Object.values(saidByCheck).flat(),
			...Object.values(saidByStep).map((question) => ({
				question,
				item: undefined,
				value: undefined
			}))
		];
		for (const { question, item, value } of places) {
			const asked = content.questions.find(({ id }) => id === question);
			expect(asked, question).toBeDefined();
			if (item) expect(asked!.items.map(({ id }) => id)).toContain(item);
			if (value) {
				const options = asked!.values.find(({ key }) => key === value[0])?.options ?? [];
				expect(options.map(({ id }) => id)).toContain(value[1]);
			}
		}
	});

	it('say nothing for "cannot tell", and set aside what is not relevant with its reason', () => {
		const question = content.questions.find(({ id }) => id === '3.Q2')!;
		expect(answerFrom(judgement('cannot-tell'), question)).toBeNull();
		expect(
			answerFrom(judgement('not-relevant', { comment: 'No campaign' }), question)
		).toMatchObject({
			state: 'not-relevant',
			text: 'No campaign'
		});
	});
});
