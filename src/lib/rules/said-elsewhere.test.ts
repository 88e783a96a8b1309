/** Rules in which work under one section depends on an answer given under another. */
import { describe, expect, it } from 'vitest';
import {
	activity,
	answers,
	design,
	findingsOf,
	indicator,
	pattern
} from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { planned, type Said } from '../../../tests/said-rows.ts';
import type { Activity, Design } from '../domain/design.ts';
import type { ActivityKind } from '../domain/vocabulary.ts';
import { hotlineLeadsNowhere } from './awareness-links.ts';
import { identificationAheadOfSupport } from './identification-gaps.ts';
import { witnessesUnprotected } from './justice-gaps.ts';
import * as gates from './law-gates.ts';
import { penaltiesWithoutFairTrial } from './legal-gaps.ts';
import type { Rule } from './rule.ts';

interface Row {
	rule: Rule;
	kind: ActivityKind;
	/** What shows that the activity depends on it. */
	parts?: Partial<Activity>;
	beside?: Record<string, Said>;
	rest?: Partial<Design>;
	elsewhere: ActivityKind;
	question: string;
	reports: readonly Said[];
	accepts: readonly Said[];
}
const item = (id: string, state: 'yes' | 'partly' | 'no' | 'unknown'): Said => ({
	items: { [id]: { state, text: '' } }
});
const crossing = { patterns: [pattern('p1', { movement: 'both' })] };
const chosen = { state: 'yes', text: '', use: 'chosen' } as const;

const rows: Row[] = [
	{
		rule: hotlineLeadsNowhere,
		kind: 'awareness',
		parts: { examples: ['3.E3'] },
		elsewhere: 'identification',
		question: '7.Q5',
		reports: ['no', 'unknown'],
		accepts: ['yes', 'partly', planned]
	},
	{
		rule: hotlineLeadsNowhere,
		kind: 'awareness',
		beside: { '3.Q2': { values: { purpose: '3.E3' } } },
		elsewhere: 'identification',
		question: '7.Q3',
		reports: [item('7.Q3.c', 'no')],
		accepts: [item('7.Q3.c', 'partly')]
	},
	{
		rule: penaltiesWithoutFairTrial,
		kind: 'legal-framework',
		rest: { indicators: [indicator('i1', 'a1', 'in-law', { sampleId: '5.I3.c' })] },
		elsewhere: 'criminal-justice',
		question: '6.Q1',
		reports: [item('6.Q1.e', 'no'), item('6.Q1.e', 'partly'), item('6.Q1.e', 'unknown')],
		accepts: [item('6.Q1.e', 'yes')]
	},
	{
		rule: gates.lawBlocksMoneyTrail,
		kind: 'criminal-justice',
		beside: { '6.Q4': item('6.Q4.f', 'partly') },
		elsewhere: 'legal-framework',
		question: '5.Q9',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: gates.lawBlocksMoneyTrail,
		kind: 'criminal-justice',
		rest: { opportunities: { '2.Q6.c': chosen } },
		elsewhere: 'legal-framework',
		question: '5.Q9',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: gates.lawBlocksJointWork,
		kind: 'criminal-justice',
		parts: { examples: ['6.E4'] },
		elsewhere: 'legal-framework',
		question: '5.Q8',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: gates.lawBlocksJointWork,
		kind: 'criminal-justice',
		rest: crossing,
		elsewhere: 'legal-framework',
		question: '5.Q8',
		reports: ['no'],
		accepts: ['partly']
	},
	{
		rule: gates.lawNotReadyForTraining,
		kind: 'criminal-justice',
		elsewhere: 'legal-framework',
		question: '5.Q12',
		reports: ['no'],
		accepts: ['partly', { state: 'no', values: { guidance: 'a charging guideline' } }]
	},
	{
		rule: gates.lawNotReadyForTraining,
		kind: 'criminal-justice',
		elsewhere: 'legal-framework',
		question: '5.Q13',
		reports: ['no'],
		accepts: ['partly']
	},
	{
		rule: gates.conceptsUnknown,
		kind: 'criminal-justice',
		parts: { examples: ['6.E1'] },
		elsewhere: 'legal-framework',
		question: '5.Q14',
		reports: ['unknown', item('5.Q14.a', 'no'), item('5.Q14.b', 'unknown')],
		accepts: ['yes', planned, item('5.Q14.a', 'partly')]
	},
	{
		rule: gates.lawLeavesVictimsOut,
		kind: 'identification',
		elsewhere: 'legal-framework',
		question: '5.Q1',
		reports: ['no'],
		accepts: ['partly', { state: 'no', values: { law: 'cover men and boys' } }]
	},
	{
		rule: gates.lawLeavesVictimsOut,
		kind: 'identification',
		elsewhere: 'legal-framework',
		question: '5.Q2',
		reports: ['no'],
		accepts: ['partly']
	},
	{
		rule: gates.inspectorsWithoutRole,
		kind: 'identification',
		beside: { '7.Q2': item('7.Q2.c', 'yes') },
		elsewhere: 'legal-framework',
		question: '5.Q10',
		reports: ['no'],
		accepts: ['partly']
	},
	{
		rule: gates.inspectorsWithoutRole,
		kind: 'identification',
		rest: { opportunities: { '2.Q7': chosen } },
		elsewhere: 'legal-framework',
		question: '5.Q10',
		reports: ['no'],
		accepts: ['partly']
	},
	...(['criminal-justice', 'identification'] as const).map((kind) => ({
		rule: gates.protectionBeforeArrests,
		kind,
		elsewhere: 'legal-framework' as const,
		question: '5.Q3',
		reports: ['no' as const],
		accepts: ['partly' as const]
	})),
	{
		rule: gates.supportWithoutRights,
		kind: 'support',
		elsewhere: 'legal-framework',
		question: '5.Q3',
		reports: ['no'],
		accepts: ['partly']
	},
	{
		rule: witnessesUnprotected,
		kind: 'criminal-justice',
		elsewhere: 'support',
		question: '8.Q5',
		reports: [item('8.Q5.d', 'no')],
		accepts: [item('8.Q5.d', 'partly')]
	},
	{
		rule: witnessesUnprotected,
		kind: 'criminal-justice',
		elsewhere: 'support',
		question: '8.Q1',
		reports: [item('8.Q1.e.c', 'no')],
		accepts: [item('8.Q1.e.c', 'partly')]
	},
	...['8.Q1', '8.Q5', '8.Q6'].map((question) => ({
		rule: identificationAheadOfSupport,
		kind: 'identification' as const,
		elsewhere: 'support' as const,
		question,
		reports: ['no' as const],
		accepts: ['partly' as const]
	}))
];

const designOf = (row: Row, said: Said, kind = row.kind) =>
	design({
		...row.rest,
		activities: [
			activity('a1', kind, { name: 'the work', ...row.parts }),
			activity('a2', row.elsewhere)
		],
		answers: {
			a1: answers(row.beside ?? {}),
			a2: answers({ [row.question]: said })
		}
	});

describe.each(rows)('$rule.id on $question', (row) => {
	const found = (said: Said, kind = row.kind) => findingsOf(row.rule, designOf(row, said, kind));

	it('reports the work that depends on the answer', () => {
		for (const said of row.reports) {
			const all = found(said);
			expect(all).toMatchObject([{ at: 'a1', data: { activity: 'the work' } }]);
			const place = { type: 'answer', scope: 'a2', question: row.question };
			expect(all[0]!.because[0]).toMatchObject(place);
			expect(all[0]!.settle).toContainEqual(place);
		}
	});

	it('is settled by a better answer, which settles nothing else', () => {
		for (const said of row.reports)
			for (const better of row.accepts)
				expect(faultsOfFlip(row.rule, designOf(row, said), designOf(row, better))).toEqual([]);
	});

	it('says nothing when nothing was said, or of work that does not depend on it', () => {
		expect(found(null)).toEqual([]);
		expect(found('not-relevant')).toEqual([]);
		for (const said of row.reports) expect(found(said, 'other')).toEqual([]);
	});
});

describe('what one section needs of another', () => {
	const lawSays = (question: string, kind: ActivityKind, rest: Partial<Design> = {}) =>
		design({
			...rest,
			activities: [activity('a1', kind), activity('a2', 'legal-framework')],
			answers: { a2: answers({ [question]: 'no' }), ...rest.answers }
		});
	const measured = (sampleId: string) => ({
		indicators: [indicator('i1', 'a2', 'in-law', { sampleId })]
	});

	it('does not matter where the activity does not need it', () => {
		const { lawBlocksMoneyTrail, lawBlocksJointWork, conceptsUnknown } = gates;
		expect(findingsOf(lawBlocksMoneyTrail, lawSays('5.Q9', 'criminal-justice'))).toEqual([]);
		expect(findingsOf(lawBlocksJointWork, lawSays('5.Q8', 'criminal-justice'))).toEqual([]);
		expect(findingsOf(conceptsUnknown, lawSays('5.Q14', 'criminal-justice'))).toEqual([]);
		expect(findingsOf(gates.inspectorsWithoutRole, lawSays('5.Q10', 'identification'))).toEqual([]);
	});

	it('is met where an indicator shows that it is worked on', () => {
		const { protectionBeforeArrests, supportWithoutRights, lawBlocksJointWork } = gates;
		const punished = lawSays('5.Q3', 'identification', measured('5.I5.b'));
		expect(findingsOf(protectionBeforeArrests, punished)).toEqual([]);
		expect(
			findingsOf(protectionBeforeArrests, lawSays('5.Q3', 'identification', measured('5.I5.a')))
		).toHaveLength(1);
		expect(
			findingsOf(supportWithoutRights, lawSays('5.Q3', 'support', measured('5.I6.d')))
		).toEqual([]);
		const joint = lawSays('5.Q8', 'criminal-justice', { ...crossing, ...measured('5.I7.a') });
		expect(findingsOf(lawBlocksJointWork, joint)).toEqual([]);
	});

	it('tells penalties from other indicators of the law', () => {
		const weak = { answers: { a1: answers({ '6.Q1': item('6.Q1.e', 'no') }) } };
		const other = lawSays('5.Q4', 'criminal-justice', { ...measured('5.I4.a'), ...weak });
		expect(findingsOf(penaltiesWithoutFairTrial, other)).toEqual([]);
	});
});
