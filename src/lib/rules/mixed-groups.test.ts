import { activity, answers, design, findingsOf, group } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { item } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import type { ActivityKind } from '../domain/vocabulary.ts';
import {
	childrenAmongAdults,
	menAndBoysLeftOut,
	oneBodyDoesAll,
	survivorsAmongAtRisk
} from './mixed-groups.ts';

const girls = group('g1', { behaviourGroup: '1.B8', ageBand: 'under-18', sex: 'female' });
const women = group('g2', { behaviourGroup: '1.B7', ageBand: '25-plus', sex: 'female' });
const officials = group('g3', { behaviourGroup: '1.B2', ageBand: 'adults', sex: 'all' });
const groups = [girls, women, officials];
const serving = (kind: ActivityKind, groupIds: string[], rest: Partial<Design> = {}) =>
	design({ groups, activities: [activity('a1', kind, { name: 'the work', groupIds })], ...rest });

describe('children-among-adults', () => {
	const mixed = serving('support', ['g1', 'g2', 'g3']);

	it('reports an activity for both, with what would be kept apart', () => {
		expect(findingsOf(childrenAmongAdults, mixed)).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'the work' },
				because: [
					{ type: 'activity', id: 'a1' },
					{ type: 'group', id: 'g1' },
					{ type: 'group', id: 'g2' },
					{ type: 'answer', scope: 'programme', question: '1.N57', item: '1.N57.b' }
				]
			}
		]);
	});

	it('is settled by an activity of their own, or by saying what they have to themselves', () => {
		expect(faultsOfFlip(childrenAmongAdults, mixed, serving('support', ['g1', 'g3']))).toEqual([]);
		for (const said of item('1.N57.b', 'yes', 'partly')) {
			const apart = { answers: { programme: answers({ '1.N57': said }) } };
			expect(
				faultsOfFlip(childrenAmongAdults, mixed, serving('support', ['g1', 'g2', 'g3'], apart))
			).toEqual([]);
		}
	});

	it('still speaks when it is said that nothing is kept apart, and not when the question is set aside', () => {
		const no = { answers: { programme: answers({ '1.N57': item('1.N57.b', 'no')[0]! }) } };
		expect(findingsOf(childrenAmongAdults, serving('support', ['g1', 'g2'], no))).toHaveLength(1);
		const aside = { answers: { programme: answers({ '1.N57': 'not-relevant' }) } };
		expect(findingsOf(childrenAmongAdults, serving('support', ['g1', 'g2'], aside))).toEqual([]);
	});

	it('does not take officials, or people of unknown age, for adults who are served', () => {
		expect(findingsOf(childrenAmongAdults, serving('support', ['g1', 'g3']))).toEqual([]);
		const unknown = { groups: [girls, { ...women, ageBand: null }] };
		expect(findingsOf(childrenAmongAdults, serving('support', ['g1', 'g2'], unknown))).toEqual([]);
		expect(findingsOf(childrenAmongAdults, serving('identification', ['g1', 'g2']))).toEqual([]);
	});
});

describe('survivors-among-at-risk', () => {
	it('reports livelihoods for both, and accepts them for one', () => {
		const mixed = serving('livelihoods', ['g1', 'g2']);
		expect(findingsOf(survivorsAmongAtRisk, mixed)).toMatchObject([
			{ at: 'a1', settle: [{ type: 'edit-activity', id: 'a1' }] }
		]);
		expect(faultsOfFlip(survivorsAmongAtRisk, mixed, serving('livelihoods', ['g2']))).toEqual([]);
		expect(findingsOf(survivorsAmongAtRisk, serving('livelihoods', ['g2', 'g3']))).toEqual([]);
		expect(findingsOf(survivorsAmongAtRisk, serving('awareness', ['g1', 'g2']))).toEqual([]);
	});
});

describe('men-and-boys-left-out', () => {
	const found = (...people: Partial<typeof women>[]) =>
		findingsOf(
			menAndBoysLeftOut,
			design({ groups: people.map((parts, index) => ({ ...women, id: `g${index}`, ...parts })) })
		);

	it('reports that all are female, with the groups', () => {
		expect(found({}, {})).toMatchObject([
			{
				at: '',
				because: [
					{ type: 'group', id: 'g0' },
					{ type: 'group', id: 'g1' }
				],
				settle: [{ type: 'open', step: 'change' }]
			}
		]);
	});

	it('says nothing when one is not, or is not said to be, or when nobody at risk is named', () => {
		expect(found({}, { sex: 'male' })).toEqual([]);
		expect(found({}, { sex: 'all' })).toEqual([]);
		expect(found({}, { sex: null })).toEqual([]);
		expect(found({ behaviourGroup: '1.B2' })).toEqual([]);
		expect(found()).toEqual([]);
	});
});

describe('one-body-does-all', () => {
	const kinds: ActivityKind[] = ['awareness', 'livelihoods', 'support', 'identification'];
	const led = (...leads: string[]) =>
		design({
			activities: leads.map((lead, index) => activity(`a${index}`, kinds[index]!, { lead }))
		});

	it('reports one lead for more than three fields of work', () => {
		const before = led('We', 'we ', 'We', 'We');
		expect(findingsOf(oneBodyDoesAll, before)).toMatchObject([
			{ at: '', data: { lead: 'We', count: '4' } }
		]);
		expect(faultsOfFlip(oneBodyDoesAll, before, led('We', 'We', 'The union', 'We'))).toEqual([]);
	});

	it('says nothing of three fields, or while a lead is open', () => {
		expect(findingsOf(oneBodyDoesAll, led('We', 'We', 'We'))).toEqual([]);
		expect(findingsOf(oneBodyDoesAll, led('We', 'We', 'We', ''))).toEqual([]);
		expect(findingsOf(oneBodyDoesAll, led('', '', '', ''))).toEqual([]);
	});
});
