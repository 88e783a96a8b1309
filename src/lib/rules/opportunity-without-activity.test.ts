import { activity, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Activity } from '../domain/design.ts';
import type { ActivityKind, OpportunityId } from '../domain/vocabulary.ts';
import * as unserved from './opportunity-without-activity.ts';

const of = (id: OpportunityId, use: 'chosen' | 'possible', ...activities: Activity[]) =>
	design({ opportunities: { [id]: { state: 'yes', text: '', use } }, activities });

const rows: [keyof typeof unserved, OpportunityId, ActivityKind[]][] = [
	['harderWithoutActivity', '2.Q5', ['criminal-justice', 'identification', 'awareness', 'other']],
	['crowdingOutWithoutActivity', '2.Q6.a', ['other', 'legal-framework']],
	['rewardWithoutActivity', '2.Q6.b', ['other', 'legal-framework']],
	['profitWithoutActivity', '2.Q6.c', ['criminal-justice', 'legal-framework', 'other']],
	[
		'riskWithoutActivity',
		'2.Q7',
		['criminal-justice', 'identification', 'legal-framework', 'other']
	],
	[
		'toleranceWithoutActivity',
		'2.Q8',
		['awareness', 'legal-framework', 'criminal-justice', 'other']
	]
];

describe.each(rows)('%s', (name, id, kinds) => {
	const rule = unserved[name];
	const support = activity('a1', 'support');
	const before = of(id, 'chosen', support);

	it('reports a chosen opportunity that no activity takes up', () => {
		expect(findingsOf(rule, before)).toMatchObject([
			{
				at: '',
				because: [
					{ type: 'opportunity', id },
					{ type: 'page', step: 'activities' }
				]
			}
		]);
	});

	it('is settled by each kind of work that takes it up, and by choosing otherwise', () => {
		for (const kind of kinds)
			expect(faultsOfFlip(rule, before, of(id, 'chosen', support, activity('a2', kind)))).toEqual(
				[]
			);
		expect(faultsOfFlip(rule, before, of(id, 'possible', support))).toEqual([]);
		const also = activity('a1', 'support', { alsoKinds: [kinds[0]!] });
		expect(findingsOf(rule, of(id, 'chosen', also))).toEqual([]);
	});

	it('says nothing before there are activities', () => {
		expect(findingsOf(rule, of(id, 'chosen'))).toEqual([]);
	});
});

describe('a message', () => {
	const { crowdingOutWithoutActivity, rewardWithoutActivity } = unserved;
	const about = (purpose: string) => activity('a1', 'awareness', { examples: [purpose] });

	it('takes up safer recruitment or careful buying where that is its purpose', () => {
		expect(findingsOf(crowdingOutWithoutActivity, of('2.Q6.a', 'chosen', about('3.E2')))).toEqual(
			[]
		);
		expect(findingsOf(rewardWithoutActivity, of('2.Q6.b', 'chosen', about('3.E4')))).toEqual([]);
		expect(findingsOf(rewardWithoutActivity, of('2.Q6.b', 'chosen', about('3.E1')))).toHaveLength(
			1
		);
	});
});
