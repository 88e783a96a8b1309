import { activity, answers, design, findingsOf, group } from '../../../tests/builders.ts';
import { choice, describeRows, filled, item, type Row } from '../../../tests/said-rows.ts';
import { expect, it } from 'vitest';
import * as practice from './practice-gaps.ts';

const missing = (rule: Row['rule'], kind: Row['kind'], id: string): Row => ({
	rule,
	kind,
	question: id.slice(0, id.lastIndexOf('.')),
	item: id,
	reports: item(id, 'no'),
	accepts: item(id, 'yes', 'partly')
});

describeRows([
	{
		rule: practice.materialsUntested,
		kind: 'awareness',
		question: '3.N15',
		reports: ['no'],
		accepts: ['yes', 'partly', 'unknown']
	},
	...['a', 'b', 'c'].map((letter) =>
		missing(practice.materialsUnchecked, 'awareness', `3.N15.${letter}`)
	),
	{
		rule: practice.livelihoodsOpenToAll,
		kind: 'livelihoods',
		question: '4.Q5',
		reports: choice('selection', 'open'),
		accepts: choice('selection', 'need', 'other')
	},
	{
		rule: practice.trainingRepeatsOthers,
		kind: 'criminal-justice',
		question: '6.N27',
		reports: ['no', ...choice('division', 'repeated')],
		accepts: ['yes', ...choice('division', 'alone', 'agreed')]
	},
	{
		rule: practice.returnWithoutChoice,
		kind: 'support',
		question: '8.N44',
		reports: ['no', ...choice('otherwise', 'unsupported', 'detained')],
		accepts: ['yes', ...choice('otherwise', 'supported')]
	},
	missing(practice.returnWithoutChoice, 'support', '8.N44.a'),
	missing(practice.returnWithoutChoice, 'support', '8.N44.b'),
	missing(practice.helpTiedToReturn, 'support', '8.N44.c'),
	missing(practice.childReturnUnassessed, 'support', '8.N44.d'),
	{
		rule: practice.shelterRunByPolice,
		kind: 'support',
		question: '8.N47',
		reports: choice('operator', 'police'),
		accepts: [
			...choice('operator', 'civil', 'welfare'),
			{ values: { operator: 'police', safeguards: 'No file leaves the house.' } }
		]
	},
	{
		rule: practice.fewChoicesOfWork,
		kind: 'support',
		question: '8.N48',
		reports: ['no', ...choice('range', 'few', 'usual')],
		accepts: ['yes', ...choice('range', 'wide', 'none')]
	},
	{
		rule: practice.storyToldAgain,
		kind: 'support',
		question: '8.N51',
		reports: choice('record', 'repeated'),
		accepts: choice('record', 'consent')
	},
	{
		rule: practice.recordSharedUnasked,
		kind: 'support',
		question: '8.N51',
		reports: choice('record', 'unasked'),
		accepts: [...choice('record', 'consent'), filled('yes', 'record')]
	}
]);

it('leaves loans to the rule on loans', () => {
	const open = (examples: string[]) =>
		design({
			activities: [activity('a1', 'livelihoods', { examples })],
			answers: { a1: answers({ '4.Q5': { values: { selection: 'open' } } }) }
		});
	expect(findingsOf(practice.livelihoodsOpenToAll, open(['4.E2']))).toHaveLength(1);
	expect(findingsOf(practice.livelihoodsOpenToAll, open(['4.E3']))).toEqual([]);
});

it('speaks of the return of children only where children may be reached', () => {
	const answer = item('8.N44.d', 'no')[0]!;
	const found = (ageBand: 'under-18' | '25-plus' | null) =>
		findingsOf(
			practice.childReturnUnassessed,
			design({
				groups: [group('g1', { ageBand })],
				activities: [activity('a1', 'support')],
				answers: { a1: answers({ '8.N44': answer }) }
			})
		);
	expect(found('under-18')).toHaveLength(1);
	expect(found(null)).toHaveLength(1);
	expect(found('25-plus')).toEqual([]);
});

it('does not ask a shelter for adults about children whom other work is for', () => {
	const groups = [group('g1', { ageBand: 'under-18' }), group('g2', { ageBand: '25-plus' })];
	const found = (groupIds: string[]) =>
		findingsOf(
			practice.childReturnUnassessed,
			design({
				groups,
				activities: [activity('a1', 'support', { groupIds })],
				answers: { a1: answers({ '8.N44': item('8.N44.d', 'no')[0]! }) }
			})
		);
	expect(found(['g2'])).toEqual([]);
	expect(found(['g1', 'g2'])).toHaveLength(1);
});
