/** Appraisals and panels of any content the schema allows, for property tests. */
import fc from 'fast-check';
import {
	checkSets,
	depths,
	numberings,
	proposalKinds,
	recommendations,
	verdicts,
	type Appraisal,
	type Panel
} from '#lib/appraisal/appraisal.ts';
import { appraisal, panel } from './appraisal-builders.ts';

const text = fc.oneof(
	fc.constantFrom('', ' ', 'some words', '=1+1', '<b>', '\u202E\u0000\uD83D'),
	fc.string({ unit: 'binary', maxLength: 30 })
);
const id = fc.constantFrom('i1', 'i2', 'i3', 'i4');
const moment = fc.constantFrom('', '2026-03-02T09:00:00.000Z', '2026-04-01T00:00:00.000Z');
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const part = fc.option(fc.integer({ min: 1, max: 300 }), { nil: null });
const keys = ['lesson 3.L1', 'question 3.Q4', 'question 9.Q99', 'check rights.consent', 'x'];
const byId = <T extends { id: string }>(entry: fc.Arbitrary<T>) =>
	fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 4 });
const byKey = <T>(names: readonly string[], value: fc.Arbitrary<T>) =>
	fc.record(Object.fromEntries(names.map((name) => [name, value])), {
		requiredKeys: []
	}) as fc.Arbitrary<Record<string, T>>;

const anyRef: fc.Arbitrary<Appraisal['proposal']> = fc.record({
	kind: fc.constantFrom(...proposalKinds),
	name: text,
	fingerprint: fc.constantFrom('f1', 'f2'),
	title: text,
	applicant: text,
	parts: fc.constantFrom(null, 0, 300),
	numbering: fc.constantFrom(...numberings),
	designId: fc.constantFrom('', 'd1'),
	opened: moment
});
const judged = {
	verdict: maybe(verdicts),
	comment: text,
	question: text,
	passages: byId(
		fc.record({
			id,
			part: fc.integer({ min: 1, max: 300 }),
			start: fc.option(fc.nat(5000), { nil: null }),
			quote: text,
			from: fc.constantFrom('f1', 'f2')
		})
	),
	basedOn: fc.constantFrom('', 'f1', 'f2'),
	date: moment
};
const anyConclusion = fc.record({
	summary: text,
	strengths: text,
	risks: fc.array(text, { maxLength: 3 }),
	conditions: text,
	recommendation: maybe(recommendations),
	reasons: text,
	questions: text
});

export const anyAppraisal: fc.Arbitrary<Appraisal> = fc
	.record({
		call: text,
		reviewer: fc.record({
			name: text,
			organisation: text,
			interest: maybe(['none', 'declared'] as const),
			interestText: text
		}),
		proposal: anyRef,
		earlierProposals: fc.array(anyRef, { maxLength: 2 }),
		depth: fc.constantFrom(...depths),
		addedSections: fc.subarray([3, 4, 5, 6, 7, 8, 9]),
		sets: fc.subarray([...checkSets]),
		abstract: byKey(
			['kinds', 'months', 'baseline', 'a-field-of-another-year'],
			fc.record({
				state: maybe(['given', 'no', 'not-given'] as const),
				options: fc.subarray(['awareness', 'support', 'gone']),
				details: byKey(['awareness', 'gone'], text),
				text,
				part
			})
		),
		claims: byId(
			fc.record({
				id,
				kind: fc.constantFrom('finding' as const, 'recommendation' as const),
				text,
				source: text,
				part
			})
		),
		judgements: byKey(
			keys,
			fc.record({ ...judged, earlier: fc.array(fc.record(judged), { maxLength: 2 }) })
		),
		checks: byKey(
			['training-alone', 'a-rule-of-another-year@gone'],
			fc.record({
				choice: fc.constantFrom('confirmed' as const, 'set-aside' as const),
				note: text,
				date: moment,
				basedOn: text
			})
		),
		conclusion: anyConclusion,
		minutes: fc.constantFrom(null, 0, 12.5),
		sealed: fc.option(fc.record({ at: moment, digest: text }), { nil: null })
	})
	.map((parts) => appraisal(parts));

export const anyPanel: fc.Arbitrary<Panel> = fc
	.record({
		members: fc.array(anyAppraisal, { maxLength: 3 }),
		settlements: byKey(keys, fc.record({ verdict: maybe(verdicts), note: text, date: moment })),
		conclusion: anyConclusion,
		call: text
	})
	.map(({ members, ...parts }) => ({
		...panel([]),
		...parts,
		members: members.map((member, index) => ({ ...member, id: `m${index}` }))
	}));
