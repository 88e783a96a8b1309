import { activity, design, findingsOf, group } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import { behaviourGroups, type ActivityKind, type BehaviourGroup } from '../domain/vocabulary.ts';
import * as reach from './group-reach.ts';

const g = (id: string, behaviourGroup: BehaviourGroup | null = null) =>
	group(id, { behaviourGroup, name: `people ${id}` });
const a = (id: string, kind: ActivityKind, ...groupIds: string[]) =>
	activity(id, kind, { groupIds, name: `work ${id}` });

describe('group not reached', () => {
	const groups = [g('g1', '1.B8'), g('g2', '1.B6')];
	const before = design({ groups, activities: [a('a1', 'awareness', 'g1')] });

	it('reports a group that is in no activity', () => {
		expect(findingsOf(reach.groupNotReached, before)).toMatchObject([
			{ at: 'g2', data: { group: 'people g2' }, because: [{ type: 'group', id: 'g2' }, {}] }
		]);
	});

	it('is settled by an activity for it, or by taking it out', () => {
		const added = design({ groups, activities: [a('a1', 'awareness', 'g1', 'g2')] });
		const out = design({ groups: groups.slice(0, 1), activities: before.activities });
		for (const after of [added, out])
			expect(faultsOfFlip(reach.groupNotReached, before, after)).toEqual([]);
	});

	it('says nothing before activities name groups', () => {
		const early = design({ groups, activities: [a('a1', 'awareness')] });
		expect(findingsOf(reach.groupNotReached, early)).toEqual([]);
	});
});

describe('group without fitting work', () => {
	const found = (one: BehaviourGroup | null, kind: ActivityKind, rest = {}) =>
		findingsOf(
			reach.groupWithoutFittingWork,
			design({ groups: [g('g1', one)], activities: [a('a1', kind, 'g1')], ...rest })
		);

	it('reports a group for which no kind of work in the design is made', () => {
		expect(found('1.B2', 'awareness')).toMatchObject([
			{
				at: 'g1',
				data: { group: 'people g1' },
				settle: [{ type: 'add-activity', kind: 'criminal-justice' }, {}]
			}
		]);
	});

	it('is settled by work of such a kind, which settles nothing else', () => {
		const groups = [g('g1', '1.B2')];
		const before = design({ groups, activities: [a('a1', 'awareness', 'g1')] });
		const after = design({
			groups,
			activities: [a('a1', 'awareness'), a('a2', 'criminal-justice', 'g1')]
		});
		expect(faultsOfFlip(reach.groupWithoutFittingWork, before, after)).toEqual([]);
	});

	it('offers each group a kind of work that settles it', () => {
		for (const one of behaviourGroups) {
			const kinds: ActivityKind[] = ['awareness', 'national-plan', 'support', 'criminal-justice'];
			const settle = kinds.flatMap((kind) => found(one, kind)).flatMap((finding) => finding.settle);
			const offered = settle.flatMap((action) =>
				action.type === 'add-activity' ? [action.kind] : []
			);
			expect(offered).not.toEqual([]);
			for (const kind of offered) expect(found(one, kind)).toEqual([]);
		}
	});

	it('leaves groups alone that are not classed, that "other" work serves, or that an opportunity acts on', () => {
		expect(found(null, 'awareness')).toEqual([]);
		expect(found('1.B2', 'other')).toEqual([]);
		const opportunities = { '2.Q7': { state: 'yes', text: '', use: 'chosen' } } as const;
		expect(found('1.B1', 'support', { opportunities })).toEqual([]);
		expect(found('1.B3', 'support', { opportunities })).toHaveLength(1);
	});
});

describe('activity without group', () => {
	const groups = [g('g1', '1.B8')];
	const before = design({ groups, activities: [a('a1', 'awareness', 'g1'), a('a2', 'other')] });

	it('reports the activity that names nobody while another does', () => {
		expect(findingsOf(reach.activityWithoutGroup, before)).toMatchObject([
			{ at: 'a2', data: { activity: 'work a2' }, because: [{ type: 'activity', id: 'a2' }, {}] }
		]);
	});

	it('is settled by a group, and says nothing before any activity names one', () => {
		const after = design({
			groups,
			activities: [a('a1', 'awareness', 'g1'), a('a2', 'other', 'g1')]
		});
		expect(faultsOfFlip(reach.activityWithoutGroup, before, after)).toEqual([]);
		const early = design({ groups, activities: [a('a1', 'awareness'), a('a2', 'other', 'gone')] });
		expect(findingsOf(reach.activityWithoutGroup, early)).toEqual([]);
	});
});

describe('activity for an unlikely group', () => {
	const groups = [g('g1', '1.B8'), g('g2', '1.B2')];
	const talks = a('a1', 'awareness', 'g1');
	const desk = a('a3', 'other', 'g2');
	const before = design({ groups, activities: [talks, a('a2', 'criminal-justice', 'g1'), desk] });

	it('reports work meant for people it does not usually reach', () => {
		expect(findingsOf(reach.activityForUnlikelyGroup, before)).toMatchObject([
			{
				at: 'a2',
				data: { activity: 'work a2' },
				because: [
					{ type: 'activity', id: 'a2' },
					{ type: 'group', id: 'g1' }
				]
			}
		]);
	});

	it('is settled by one group that fits', () => {
		const fitting = a('a2', 'criminal-justice', 'g1', 'g2');
		const after = design({ groups, activities: [talks, fitting, desk] });
		expect(faultsOfFlip(reach.activityForUnlikelyGroup, before, after)).toEqual([]);
	});

	it('leaves it to the rule on the group where nothing in the design reaches it', () => {
		const only = design({ groups, activities: [a('a2', 'criminal-justice', 'g1')] });
		expect(findingsOf(reach.activityForUnlikelyGroup, only)).toEqual([]);
		expect(findingsOf(reach.groupWithoutFittingWork, only)).toHaveLength(1);
	});
});
