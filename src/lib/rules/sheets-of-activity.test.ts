import { activity, design, findingsOf, group, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Group, Indicator } from '../domain/design.ts';
import type { Rule } from './rule.ts';
import * as sheets from './sheets-of-activity.ts';

const baseline = { value: '20', date: '2027-01', plan: '' };
const target = { value: '60', date: '2029-12', reason: '' };
/** A sheet without these gaps; nothing else is said of it. */
const whole: Partial<Indicator> = { form: 'count', direction: 'up', baseline, target };
const withSheets = (...parts: Partial<Indicator>[]) =>
	design({
		activities: [activity('a1', 'identification', { name: 'the work', groupIds: ['g1', 'g2'] })],
		indicators: parts.map((part, index) =>
			indicator(`i${index + 1}`, 'a1', 'identified', { ...whole, caveats: 'x', ...part })
		)
	});

const rows: { rule: Rule; gap: string; before: Partial<Indicator>; after: Partial<Indicator> }[] = [
	{
		rule: sheets.sharesUndefined,
		gap: 'a percentage without its whole',
		before: { form: 'percentage', numerator: 'People found' },
		after: { form: 'percentage', numerator: 'People found', denominator: 'People met' }
	},
	{
		rule: sheets.sharesUndefined,
		gap: 'a ratio without its part',
		before: { form: 'ratio', denominator: 'People met' },
		after: { form: 'count' }
	},
	{
		rule: sheets.valuesWithoutDates,
		gap: 'a baseline without a date',
		before: { baseline: { ...baseline, date: '' } },
		after: { baseline }
	},
	{
		rule: sheets.valuesWithoutDates,
		gap: 'a target without a date',
		before: { target: { ...target, date: '' } },
		after: { target }
	},
	{
		rule: sheets.targetsBehindStart,
		gap: 'a target below the start where more is better',
		before: { target: { ...target, value: '10' } },
		after: { target: { ...target, value: '10' }, direction: 'down' }
	},
	{
		rule: sheets.targetsBehindStart,
		gap: 'a target before the first measurement',
		before: { target: { ...target, date: '2026-12' } },
		after: { target }
	},
	{
		rule: sheets.casesFoundUnexplained,
		gap: 'cases found, without a note',
		before: { caveats: ' ' },
		after: { caveats: 'More may mean better eyes.' }
	},
	{
		rule: sheets.casesFoundUnexplained,
		gap: 'cases found, called neither good nor bad',
		before: { caveats: '' },
		after: { caveats: '', direction: 'either' }
	}
];

describe.each(rows)('$rule.id: $gap', ({ rule, before, after }) => {
	it('is reported once for the activity, naming all its indicators in question', () => {
		expect(findingsOf(rule, withSheets(before, {}, before))).toMatchObject([
			{
				at: 'a1',
				because: [
					{ type: 'indicator', id: 'i1' },
					{ type: 'indicator', id: 'i3' }
				],
				settle: [
					{ type: 'edit-indicator', id: 'i1' },
					{ type: 'edit-indicator', id: 'i3' }
				],
				data: { activity: 'the work', count: '2' }
			}
		]);
	});

	it('is settled on the sheet', () => {
		expect(faultsOfFlip(rule, withSheets(before), withSheets(after))).toEqual([]);
	});

	it('is not spoken of before a sheet is begun', () => {
		const blank = { value: '', date: '', plan: '', reason: '' };
		const { baseline: from = blank, target: to = blank, ...rest } = before;
		const unbegun = { ...rest, baseline: { ...from, value: '' }, target: { ...to, value: '' } };
		expect(findingsOf(rule, withSheets(unbegun))).toEqual([]);
		expect(findingsOf(rule, withSheets())).toEqual([]);
	});
});

it('leaves shares whose parts the toolkit gives to the rule for those', () => {
	const own = { form: 'percentage', sampleId: null } as const;
	const given = { form: 'percentage', sampleId: '8.I7.a' } as const;
	const [found] = findingsOf(sheets.sharesUndefined, withSheets(own, given));
	expect(found!.because).toEqual([{ type: 'indicator', id: 'i1' }]);
});

it('accepts a plan in place of the date of a value', () => {
	const plan = { ...baseline, date: '', plan: 'Set in month 2' };
	expect(findingsOf(sheets.valuesWithoutDates, withSheets({ baseline: plan }))).toEqual([]);
});

it('hears counts of court cases too, and no other behaviour', () => {
	const quiet = { caveats: '', rung: 'behaviour' } as const;
	expect(
		findingsOf(sheets.casesFoundUnexplained, withSheets({ ...quiet, sampleId: '6.I5.a' }))
	).toHaveLength(1);
	expect(findingsOf(sheets.casesFoundUnexplained, withSheets(quiet))).toEqual([]);
});

describe('figures-not-split', () => {
	const people = (...parts: Partial<Group>[]) =>
		parts.map((part, index) =>
			group(`g${index + 1}`, { behaviourGroup: '1.B8', sex: 'all', ageBand: '25-plus', ...part })
		);
	const found = (groups: Group[], ...parts: Partial<Indicator>[]) =>
		findingsOf(sheets.figuresNotSplit, { ...withSheets(...parts), groups });

	it('reports that none of the figures tells the sexes apart, and is settled by one', () => {
		const groups = people({});
		expect(found(groups, {}, {})).toMatchObject([{ at: 'a1', data: { count: '2' } }]);
		expect(found(groups, {}, { bySex: true })).toEqual([]);
	});

	it('offers to split the group that holds both sexes, and no other', () => {
		const [finding] = found(people({}, { sex: 'female' }), {});
		expect(finding!.settle.filter(({ type }) => type === 'split-group')).toEqual([
			{ type: 'split-group', id: 'g1' }
		]);
		const [ages] = found(people({}, { ageBand: 'under-18' }), { bySex: true });
		expect(ages!.settle.map(({ type }) => type)).toEqual(['edit-indicator']);
	});

	it('reports that none tells the ages apart', () => {
		const groups = people({ sex: 'male' }, { sex: 'male', ageBand: 'under-18' });
		expect(found(groups, { bySex: true })).toHaveLength(1);
		expect(found(groups, { byAge: true })).toEqual([]);
	});

	it('says nothing where all are alike, of officials, or of figures not begun', () => {
		expect(found(people({ sex: 'female' }), {})).toEqual([]);
		expect(found(people({ behaviourGroup: '1.B2' }), {})).toEqual([]);
		expect(found(people({}), { form: 'qualitative' })).toEqual([]);
		expect(found(people({}))).toEqual([]);
	});
});
