import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator
} from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { choice, filled, half, item, planned, type Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import * as preparation from './preparation-gaps.ts';
import type { Rule } from './rule.ts';
import * as safeguards from './safeguard-gaps.ts';

interface Row {
	rule: Rule;
	question: string;
	item?: string;
	reports: readonly Said[];
	accepts: readonly Said[];
	/** What the design must hold for the answer to matter. */
	rest?: Partial<Design>;
	/** Without it, the same answer is not reported. */
	silent?: Partial<Design>;
	/** Causes beside the answer. */
	also?: number;
}

const support = { activities: [activity('a1', 'support')] };
const awareness = { activities: [activity('a1', 'awareness')] };
const child = { groups: [group('g1', { ageBand: 'under-18' })] };
const adult = { groups: [group('g1', { ageBand: '25-plus' })] };
const asking = { ...support, indicators: [indicator('i1', 'a1', 'reintegration')] };
const counting = { ...support, indicators: [indicator('i1', 'a1', 'reach')] };
const better = (id: string) => item(id, 'yes', 'partly');

const rows: Row[] = [
	{
		rule: preparation.othersNotMapped,
		question: '1.N29',
		reports: ['no'],
		accepts: ['yes', 'partly', planned]
	},
	{
		rule: preparation.overlapWithoutAgreement,
		question: '1.N29',
		reports: choice('overlap', 'open'),
		accepts: choice('overlap', 'none', 'agreed', 'unknown')
	},
	{
		rule: preparation.evaluationNotCosted,
		question: '1.N37',
		reports: ['no', 'partly'],
		accepts: ['yes', filled('partly', 'cost')]
	},
	{
		rule: preparation.careEndsWithMoney,
		question: '1.N38',
		reports: ['no'],
		accepts: ['yes', 'partly'],
		rest: support,
		silent: awareness,
		also: 1
	},
	{
		rule: preparation.careEndsWithMoney,
		question: '1.N38',
		item: '1.N38.a',
		reports: item('1.N38.a', 'no'),
		accepts: better('1.N38.a'),
		rest: support,
		also: 1
	},
	{
		rule: preparation.handoverUnchecked,
		question: '1.N38',
		item: '1.N38.b',
		reports: item('1.N38.b', 'no'),
		accepts: better('1.N38.b')
	},
	{
		rule: preparation.nextGrantHoped,
		question: '1.N38',
		reports: choice('after', 'hoped'),
		accepts: choice('after', 'carried', 'handover', 'ends')
	},
	{
		rule: preparation.noLessonsLog,
		question: '1.N41',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	{
		rule: preparation.livedExperienceAbsent,
		question: '1.N4',
		item: '1.N4.b',
		reports: item('1.N4.b', 'no'),
		accepts: better('1.N4.b'),
		silent: { profile: { ...design().profile, livedExperience: 'Five survivors took part.' } }
	},
	{
		rule: safeguards.turnedAwayByDefinition,
		question: '1.N54',
		reports: ['no', ...choice('route', 'none')],
		accepts: ['yes', ...choice('route', 'help', 'referred')],
		rest: support,
		silent: awareness
	},
	{
		rule: safeguards.childrenWithoutSafeguards,
		question: '1.N57',
		reports: ['no'],
		accepts: ['yes', 'partly'],
		rest: child,
		silent: adult,
		also: 1
	},
	...['a', 'c'].map((letter) => ({
		rule: safeguards.childrenWithoutSafeguards,
		question: '1.N57',
		item: `1.N57.${letter}`,
		reports: item(`1.N57.${letter}`, 'no'),
		accepts: better(`1.N57.${letter}`),
		rest: child,
		silent: adult,
		also: 1
	})),
	{
		rule: safeguards.childGuidelineMissing,
		question: '1.N57',
		item: '1.N57.d',
		reports: item('1.N57.d', 'no'),
		accepts: better('1.N57.d'),
		rest: child,
		silent: adult,
		also: 1
	},
	{
		rule: safeguards.rightsUnwatched,
		question: '1.N60',
		reports: ['no'],
		accepts: ['yes', 'partly']
	},
	...['a', 'b', 'c', 'e'].map((letter) => ({
		rule: safeguards.rightsUnwatched,
		question: '1.N60',
		item: `1.N60.${letter}`,
		reports: item(`1.N60.${letter}`, 'no'),
		accepts: better(`1.N60.${letter}`)
	})),
	{
		rule: safeguards.safeguardingMissing,
		question: '1.N60',
		item: '1.N60.d',
		reports: item('1.N60.d', 'no'),
		accepts: better('1.N60.d'),
		rest: child,
		silent: adult,
		also: 1
	},
	{
		rule: safeguards.survivorsAskedWithoutCare,
		question: '1.N61',
		reports: ['no'],
		accepts: ['yes', 'partly'],
		rest: asking,
		silent: counting,
		also: 1
	},
	...['a', 'b', 'c', 'd'].map((letter) => ({
		rule: safeguards.survivorsAskedWithoutCare,
		question: '1.N61',
		item: `1.N61.${letter}`,
		reports: item(`1.N61.${letter}`, 'no'),
		accepts: better(`1.N61.${letter}`),
		rest: asking,
		silent: counting,
		also: 1
	})),
	{
		rule: safeguards.ethicsRulesMissing,
		question: '1.N61',
		reports: ['no'],
		accepts: ['yes', 'partly'],
		silent: asking
	},
	{
		rule: safeguards.ethicsRulesMissing,
		question: '1.N61',
		item: '1.N61.f',
		reports: item('1.N61.f', 'no'),
		accepts: better('1.N61.f'),
		silent: asking
	},
	{
		rule: safeguards.researchNotTried,
		question: '1.N61',
		item: '1.N61.e',
		reports: item('1.N61.e', 'no'),
		accepts: better('1.N61.e')
	}
];

const withAnswer = ({ question }: Row, said: Said, rest?: Partial<Design>) =>
	design({ ...rest, answers: { programme: answers({ [question]: said }) } });

describe.each(rows)('$rule.id on $question $item', (row) => {
	const { rule, question, rest, silent } = row;
	const place = { type: 'answer', scope: 'programme', question };

	it('reports each answer it listens for, once, with its place', () => {
		for (const said of row.reports) {
			const found = findingsOf(rule, withAnswer(row, said, rest));
			expect(found).toMatchObject([{ at: '', key: rule.id }]);
			expect(found[0]!.because[0]).toEqual(row.item ? { ...place, item: row.item } : place);
			expect(found[0]!.because).toHaveLength(1 + (row.also ?? 0));
			expect(found[0]!.settle).toEqual([place]);
		}
	});

	it('is settled by a better answer, which settles nothing else', () => {
		for (const said of row.reports)
			for (const better of row.accepts)
				expect(
					faultsOfFlip(rule, withAnswer(row, said, rest), withAnswer(row, better, rest))
				).toEqual([]);
	});

	it('says nothing when nothing was said, when it is set aside, or where it does not matter', () => {
		expect(findingsOf(rule, withAnswer(row, null, rest))).toEqual([]);
		for (const said of row.reports) {
			const parts = typeof said === 'object' && said !== null ? said : {};
			const aside = withAnswer(row, { ...parts, state: 'not-relevant' }, rest);
			expect(findingsOf(rule, aside)).toEqual([]);
			if (silent) expect(findingsOf(rule, withAnswer(row, said, silent))).toEqual([]);
		}
	});
});

describe('a rule on answers of the programme', () => {
	it('names every place in which something was said, once', () => {
		const items = {
			'1.N60.a': { state: 'no' as const, text: '' },
			'1.N60.c': { state: 'no' as const, text: '' },
			'1.N60.e': { state: 'yes' as const, text: '' }
		};
		const [found] = findingsOf(
			safeguards.rightsUnwatched,
			design({ answers: { programme: answers({ '1.N60': { state: 'no', items } }) } })
		);
		expect(found!.because.map((cause) => ('item' in cause ? cause.item : ''))).toEqual([
			'',
			'1.N60.a',
			'1.N60.c'
		]);
		expect(found!.settle).toHaveLength(1);
	});

	it('is settled by a plan to find out only when the plan is complete', () => {
		const said = { state: 'no' as const };
		const plan = (parts: Said) =>
			typeof parts === 'object' && parts !== null ? { ...parts, ...said } : said;
		const found = (answer: Said) =>
			findingsOf(
				preparation.othersNotMapped,
				design({ answers: { programme: answers({ '1.N29': answer }) } })
			);
		expect(found(plan(half))).toHaveLength(1);
		expect(found(plan(planned))).toEqual([]);
	});

	it('speaks of children whose age is not said, and names only groups that are children', () => {
		const groups = [group('g1', { ageBand: null }), group('g2', { ageBand: '18-24' })];
		const said = { programme: answers({ '1.N57': 'no' as const, '1.N60': 'no' as const }) };
		const [found] = findingsOf(
			safeguards.childrenWithoutSafeguards,
			design({ groups, answers: said })
		);
		expect(found!.because).toHaveLength(1);
		expect(findingsOf(safeguards.safeguardingMissing, design({ groups, answers: said }))).toEqual(
			[]
		);
	});
});
