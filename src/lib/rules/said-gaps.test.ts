/** Rules on single answers of sections 3 to 9 that later lessons added; each row is a rule, an answer and its cure. */
import { describe, expect, it } from 'vitest';
import { activity, answers, design, findingsOf, group, pattern } from '../../../tests/builders.ts';
import {
	choice,
	describeRows,
	filled,
	half,
	item,
	planned,
	type Row,
	type Said
} from '../../../tests/said-rows.ts';
import type { ActivityKind } from '../domain/vocabulary.ts';
import * as awareness from './awareness-links.ts';
import * as identification from './identification-gaps.ts';
import * as justice from './justice-gaps.ts';
import * as gates from './law-gates.ts';
import * as legal from './legal-gaps.ts';
import * as livelihoods from './livelihoods-gaps.ts';
import * as plan from './plan-makers.ts';
import type { Rule } from './rule.ts';
import * as support from './support-gaps.ts';

const crossing = { patterns: [pattern('p1', { movement: 'across-borders' })] };
const twoGroups = { groups: [group('g1'), group('g2')] };
const withSupport = { activities: [activity('a8', 'support')] };
const withAwareness = { activities: [activity('a3', 'awareness')] };

/** Rows of one kind whose items are heard when they are said to be missing. */
const missing = (rule: Rule, kind: ActivityKind, ...ids: string[]): Row[] =>
	ids.map((id) => ({
		rule,
		kind,
		question: id.split('.').slice(0, 2).join('.'),
		item: id,
		reports: item(id, 'no'),
		accepts: item(id, 'yes', 'partly')
	}));
const whole = (
	rule: Rule,
	kind: ActivityKind,
	question: string,
	reports: Said[],
	accepts: Said[],
	rest: Partial<Row> = {}
): Row => ({ rule, kind, question, reports, accepts, ...rest });

describeRows([
	whole(
		awareness.trustedSourceUnknown,
		'awareness',
		'3.Q8',
		['no', 'unknown', half],
		['yes', 'partly', planned]
	),
	whole(
		awareness.segmentsUnsaid,
		'awareness',
		'3.Q9',
		['yes', 'partly'],
		['no', filled('yes', 'segments')]
	),
	whole(awareness.segmentsUnsaid, 'awareness', '3.Q9', ['no'], [filled('no', 'segments')], {
		rest: twoGroups,
		parts: { groupIds: ['g1', 'g2'] },
		also: 1
	})
]);

describeRows([
	whole(
		livelihoods.incomeLevelUnknown,
		'livelihoods',
		'4.Q1',
		['no', 'unknown', half],
		['yes', 'partly', planned]
	),
	whole(livelihoods.incomeNotReached, 'livelihoods', '4.Q2', ['no'], ['yes', 'partly']),
	whole(
		livelihoods.loansMissThePoorest,
		'livelihoods',
		'4.Q5',
		choice('selection', 'repayment'),
		choice('selection', 'need', 'open')
	),
	whole(
		livelihoods.otherMotivesUnanswered,
		'livelihoods',
		'4.Q3',
		['yes', 'partly'],
		['no', filled('yes', 'response')]
	),
	whole(livelihoods.targetGroupReplaceable, 'livelihoods', '4.Q4', ['yes'], ['partly', 'no'], {
		also: 1
	}),
	whole(livelihoods.incomeAsWholeMechanism, 'livelihoods', '4.Q6', ['no'], ['yes', 'partly'], {
		rest: withAwareness
	})
]);

describeRows([
	whole(legal.otherChargesCostServices, 'legal-framework', '5.Q4', ['yes', 'partly'], ['no'], {
		beside: { '5.Q3': 'partly' },
		also: 1
	}),
	whole(legal.legalExpertiseMissing, 'legal-framework', '5.Q13', ['no'], ['yes', 'partly'])
]);

describeRows([
	{
		...missing(justice.networkMethodsMissing, 'criminal-justice', '6.Q4.f')[0]!,
		rest: crossing,
		also: 1
	},
	...missing(justice.justiceFoundationMissing, 'criminal-justice', '6.Q1.a', '6.Q1.c', '6.Q1.f'),
	...missing(justice.justiceFoundationMissing, 'criminal-justice', '6.Q1.g'),
	...missing(justice.justiceSafeguardMissing, 'criminal-justice', '6.Q1.b', '6.Q1.d', '6.Q1.e'),
	...missing(justice.trainersUnsupported, 'criminal-justice', '6.Q9.d', '6.Q9.d.a', '6.Q9.d.b').map(
		(row) => ({ ...row, question: '6.Q9' })
	),
	whole(justice.justiceFoundationMissing, 'criminal-justice', '6.Q1', ['no'], ['yes', 'partly']),
	whole(
		justice.casesElsewhereUnused,
		'criminal-justice',
		'6.Q3',
		['no'],
		['yes', { state: 'no', text: 'two judgments of a neighbouring country' }]
	),
	whole(justice.trainingNotTiedToPattern, 'criminal-justice', '6.Q2', ['no'], ['yes', 'partly']),
	whole(justice.traineesNotReady, 'criminal-justice', '6.Q5', ['no'], ['yes', 'partly']),
	whole(justice.traineesNotSelectable, 'criminal-justice', '6.Q6', ['no'], ['yes', 'partly']),
	...['6.Q7.b', '6.Q7.c'].map((id) => ({
		rule: justice.lowPriorityUnanswered,
		kind: 'criminal-justice' as const,
		question: '6.Q7',
		item: id,
		reports: item(id, 'yes', 'partly'),
		accepts: [
			...item(id, 'no'),
			{ items: { [id]: { state: 'yes' as const, text: '' } }, values: { response: 'a new order' } }
		]
	}))
]);

describeRows([
	whole(
		identification.findingDataUnused,
		'identification',
		'7.Q8',
		['no', 'unknown', half],
		['yes', 'partly', planned]
	),
	whole(
		identification.missedChancesUnstudied,
		'identification',
		'7.Q9',
		['no', 'unknown', half],
		['yes', 'partly', planned]
	),
	whole(identification.noPointOfContact, 'identification', '7.Q2', ['no'], ['yes', 'partly']),
	...missing(identification.noSelfIdentification, 'identification', '7.Q2.a'),
	...missing(identification.channelWithoutMeans, 'identification', '7.Q3.b', '7.Q3.c', '7.Q3.d'),
	...missing(identification.authorityUnclear, 'identification', '7.Q4.a', '7.Q4.b'),
	whole(identification.authorityUnclear, 'identification', '7.Q4', ['no'], ['yes', 'partly']),
	whole(
		identification.identificationBarriersUnmet,
		'identification',
		'7.Q7',
		['no', 'partly', 'unknown'],
		['yes', planned],
		{ beside: { '7.Q6': 'yes' }, also: 1 }
	),
	...missing(identification.referralNotWorking, 'identification', '7.Q5.a', '7.Q5.b'),
	whole(identification.referralNotWorking, 'identification', '7.Q5', ['no'], ['yes', 'partly'], {
		rest: withSupport
	}),
	{
		...missing(identification.asylumNotLinked, 'identification', '7.Q5.c')[0]!,
		reports: item('7.Q5.c', 'no', 'unknown')
	},
	...missing(gates.lawCapsIdentification, 'identification', '7.Q3.a')
]);

describeRows([
	...missing(support.supportBlockMissing, 'support', '8.Q1.c', '8.Q1.d', '8.Q1.e'),
	...missing(support.supportBlockMissing, 'support', '8.Q1.e.a', '8.Q1.e.b'),
	whole(support.supportBlockMissing, 'support', '8.Q1', ['no'], ['yes', 'partly']),
	...missing(gates.supportWithoutLaw, 'support', '8.Q1.a'),
	...missing(support.supportWithoutIdentification, 'support', '8.Q1.b'),
	...missing(support.pressureNotPrevented, 'support', '8.Q1.f'),
	...missing(support.supportTooShort, 'support', '8.Q1.g'),
	...missing(support.childrenWithoutProtection, 'support', '8.Q1.h'),
	whole(
		support.servicesDependOnFinder,
		'support',
		'8.Q2',
		['no', 'partly'],
		['yes', filled('partly', 'access')]
	),
	whole(support.providersUnchecked, 'support', '8.Q3', ['no'], ['yes', 'partly']),
	...missing(support.providersUnchecked, 'support', '8.Q3.a', '8.Q3.b'),
	whole(support.victimsNotAsked, 'support', '8.Q4', ['no'], ['yes', 'partly']),
	...missing(support.victimsNotAsked, 'support', '8.Q4.a', '8.Q4.b'),
	...missing(support.noClientFeedback, 'support', '8.Q4.c'),
	...missing(support.protectionMissing, 'support', '8.Q1.e.c', '8.Q5.d'),
	whole(support.recoveryOptionsMissing, 'support', '8.Q6', ['no'], ['yes', 'partly']),
	...missing(support.recoveryOptionsMissing, 'support', '8.Q6.d', '8.Q6.e', '8.Q6.f'),
	whole(support.justiceOutOfReach, 'support', '8.Q5', ['no'], ['yes', 'partly']),
	...missing(support.justiceOutOfReach, 'support', '8.Q5.a', '8.Q5.c', '8.Q1.e.d'),
	...missing(support.onlyReturnOpen, 'support', '8.Q6.h'),
	whole(
		support.reintegrationBarriersUnmet,
		'support',
		'8.Q7',
		['no', 'partly'],
		['yes', filled('partly', 'response')]
	),
	{
		...missing(support.asylumOutOfReach, 'support', '8.Q5.e')[0]!,
		reports: item('8.Q5.e', 'no', 'unknown')
	}
]);

describeRows([
	whole(plan.earlierPlansUnused, 'national-plan', '9.Q1', ['no'], ['yes', 'partly']),
	...missing(plan.earlierPlansUnused, 'national-plan', '9.Q1.a'),
	whole(plan.planMakersUnnamed, 'national-plan', '9.Q2', ['no'], ['yes', 'partly']),
	...missing(plan.planMakersUnnamed, 'national-plan', '9.Q2.a'),
	whole(plan.planBodyUnable, 'national-plan', '9.Q3', ['no'], ['yes', 'partly']),
	...missing(plan.planBodyUnable, 'national-plan', '9.Q3.a', '9.Q3.b')
]);

describe('a further condition of a single answer', () => {
	/** Findings of a rule on one activity with these answers. */
	const of = (
		rule: Rule,
		kind: ActivityKind,
		said: Record<string, Said>,
		rest: Parameters<typeof design>[0] = {},
		parts: Parameters<typeof activity>[2] = {}
	) =>
		findingsOf(
			rule,
			design({
				...rest,
				activities: [activity('a1', kind, parts), ...(rest.activities ?? [])],
				answers: { ...rest.answers, a1: answers(said) }
			})
		);
	const no = (id: string): Said => ({ items: { [id]: { state: 'no', text: '' } } });

	it('makes small loans miss the poorest unless people are chosen by need', () => {
		const lends = { examples: ['4.E3'] };
		const found = (selection: string) =>
			of(
				livelihoods.loansMissThePoorest,
				'livelihoods',
				{ '4.Q5': { values: { selection } } },
				{},
				lends
			);
		expect(found('open')[0]!.because).toContainEqual({ type: 'activity', id: 'a1' });
		expect(found('')).toHaveLength(1);
		expect(found('need')).toEqual([]);
	});

	it('accepts a narrower group where traffickers turn to others with ease', () => {
		const said = { '4.Q4': 'yes', '4.Q5': 'yes' } as const;
		expect(of(livelihoods.targetGroupReplaceable, 'livelihoods', said)).toEqual([]);
	});

	it('leaves livelihoods that are the only work to the rule for that', () => {
		expect(of(livelihoods.incomeAsWholeMechanism, 'livelihoods', { '4.Q6': 'no' })).toEqual([]);
	});

	it('asks for network methods only where a border or replaced members call for them', () => {
		const rule = justice.networkMethodsMissing;
		const said = { '6.Q4': no('6.Q4.f') };
		expect(of(rule, 'criminal-justice', said)).toEqual([]);
		const replaced = answers({ '1.Q3': { items: { '1.Q3.c': { state: 'yes', text: '' } } } });
		const found = of(rule, 'criminal-justice', said, { answers: { programme: replaced } });
		expect(found[0]!.because).toContainEqual({
			type: 'answer',
			scope: 'programme',
			question: '1.Q3',
			item: '1.Q3.c'
		});
		expect(of(rule, 'criminal-justice', said, crossing, { examples: ['6.E5'] })).toEqual([]);
	});

	it('speaks of testimony where interviews are built and nothing that needs them less', () => {
		const rule = justice.casesRestOnTestimony;
		const build = (state: 'yes' | 'no', others: 'yes' | 'no') => ({
			'6.Q4': {
				items: { '6.Q4.d': { state, text: '' }, '6.Q4.f': { state: others, text: '' } }
			}
		});
		expect(of(rule, 'criminal-justice', build('yes', 'no'))).toMatchObject([
			{ because: [{ item: '6.Q4.f' }, { item: '6.Q4.d' }] }
		]);
		expect(of(rule, 'criminal-justice', build('yes', 'yes'))).toEqual([]);
		expect(of(rule, 'criminal-justice', build('no', 'no'))).toEqual([]);
	});

	it('accepts a missing foundation that the answers to barriers take up', () => {
		const said = { '6.Q1': no('6.Q1.c'), '6.Q7': { values: { response: 'fuel until month 24' } } };
		expect(of(justice.justiceFoundationMissing, 'criminal-justice', said)).toEqual([]);
	});

	it('misses detained and deported people only where both are ruled out and a border is crossed', () => {
		const rule = identification.pointsMissThePattern;
		const both: Said = {
			items: { '7.Q2.f': { state: 'no', text: '' }, '7.Q2.g': { state: 'no', text: '' } }
		};
		expect(of(rule, 'identification', { '7.Q2': both }, crossing)).toMatchObject([
			{ because: [{ item: '7.Q2.f' }, { item: '7.Q2.g' }, { type: 'pattern', id: 'p1' }] }
		]);
		expect(of(rule, 'identification', { '7.Q2': no('7.Q2.f') }, crossing)).toEqual([]);
		expect(of(rule, 'identification', { '7.Q2': both })).toEqual([]);
	});

	it("leaves the victims' own reasons to the rule on them", () => {
		const own: Said = { items: { '7.Q6.g': { state: 'yes', text: '' } } };
		const said = { '7.Q6': own, '7.Q7': 'no' } as const;
		expect(of(identification.identificationBarriersUnmet, 'identification', said)).toEqual([]);
	});

	it('asks for asylum unless every pattern stays inside one country', () => {
		const inside = { patterns: [pattern('p1', { movement: 'within-country' })] };
		expect(of(support.asylumOutOfReach, 'support', { '8.Q5': no('8.Q5.e') }, inside)).toEqual([]);
		expect(
			of(support.asylumOutOfReach, 'support', { '8.Q5': no('8.Q5.e') }, crossing)
		).toHaveLength(1);
	});

	it('asks for child protection unless every group is grown up', () => {
		const said = { '8.Q1': no('8.Q1.h') };
		const listed = { groupIds: ['g1'] };
		const of18 = (ageBand: 'under-18' | 'adults') => ({ groups: [group('g1', { ageBand })] });
		const rule = support.childrenWithoutProtection;
		expect(of(rule, 'support', said, of18('adults'), listed)).toEqual([]);
		expect(of(rule, 'support', said, of18('under-18'), listed)).toHaveLength(1);
	});

	it('sees another way than return in a job at destination', () => {
		const said: Said = {
			items: { '8.Q6.h': { state: 'no', text: '' }, '8.Q6.g': { state: 'partly', text: '' } }
		};
		expect(of(support.onlyReturnOpen, 'support', { '8.Q6': said })).toEqual([]);
	});

	it('is met by work on the law in the same design', () => {
		const law = { activities: [activity('a5', 'legal-framework')] };
		expect(
			of(gates.lawCapsIdentification, 'identification', { '7.Q3': no('7.Q3.a') }, law)
		).toEqual([]);
		expect(of(gates.supportWithoutLaw, 'support', { '8.Q1': no('8.Q1.a') }, law)).toEqual([]);
	});

	it('is met by identification work in the same design', () => {
		const found = { activities: [activity('a7', 'identification')] };
		const said = { '8.Q1': no('8.Q1.b') };
		expect(of(support.supportWithoutIdentification, 'support', said, found)).toEqual([]);
	});
});
