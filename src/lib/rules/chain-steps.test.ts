import { describe, expect, it } from 'vitest';
import type { Design, TheoryEdits } from '#lib/domain/design.ts';
import { changeValue } from '#lib/domain/edit.ts';
import { activityKinds } from '#lib/domain/vocabulary.ts';
import { activity, answers, design, findingsOf, group, pattern } from '../../../tests/builders.ts';
import { behaviourStepMissing, leapToImpact, resultNotLinked } from './chain-steps.ts';

const of = (rung: string) => `a1/awareness/${rung}`;
const fewer = 'pattern/p1/fewer';
const base = design({
	groups: [group('g1')],
	patterns: [pattern('p1')],
	activities: [activity('a1', 'awareness', { groupIds: ['g1'] })],
	answers: { a1: answers({ '3.Q5': { state: 'yes', values: { learn: 'know the office' } } }) }
});
const redrawn = (parts: Partial<TheoryEdits>, document: Design = base): Design => ({
	...document,
	theory: { ...document.theory, ...parts }
});
const box = { id: 'x', kind: 'outcome' as const, text: 'pupils ask', activityId: 'a1' };

describe('a leap from the work to the effect', () => {
	const leap = { id: 'l', from: of('reach'), to: fewer };

	it('is reported when the user draws it', () => {
		expect(findingsOf(leapToImpact, redrawn({ links: [leap] }))).toMatchObject([
			{
				at: 'l',
				because: [
					{ type: 'link', id: 'l' },
					{ type: 'node', id: of('reach') },
					{ type: 'node', id: fewer }
				],
				settle: [{ type: 'edit-link', id: 'l' }]
			}
		]);
	});

	it('is reported when the changes in between are taken out', () => {
		const removed = ['learning', 'retention', 'behaviour'].map(of);
		expect(findingsOf(leapToImpact, redrawn({ removed }))).toMatchObject([
			{ at: `${of('reach')}>${fewer}` }
		]);
	});

	it('is settled by a change in between', () => {
		const stepped = redrawn({
			added: [box],
			links: [
				{ id: 'l1', from: of('reach'), to: 'x' },
				{ id: 'l2', from: 'x', to: fewer }
			]
		});
		expect(findingsOf(leapToImpact, stepped)).toEqual([]);
	});

	it.each(activityKinds)('is in no drafted ladder: %s', (kind) => {
		const drafted = { ...base, activities: [activity('a1', kind, { groupIds: ['g1'] })] };
		expect(findingsOf(leapToImpact, drafted)).toEqual([]);
	});
});

describe('a missing step of what people do', () => {
	it('is reported where learning and effect are described', () => {
		expect(findingsOf(behaviourStepMissing, base)).toMatchObject([
			{
				at: 'a1',
				settle: [
					{ type: 'answer', scope: 'a1', question: '3.Q2' },
					{ type: 'edit-node', id: of('behaviour') }
				],
				data: { activity: 'awareness a1' }
			}
		]);
	});

	it('is settled by what people do', () => {
		const said = changeValue(base, 'a1', '3.Q2', 'action', 'call the office');
		expect(findingsOf(behaviourStepMissing, said)).toEqual([]);
	});

	it('is reported when the step was taken out, and settled by one of the user', () => {
		const out = { removed: [of('behaviour'), of('retention')] };
		const id = `${of('learning')}>${fewer}`;
		const [finding] = findingsOf(behaviourStepMissing, redrawn(out));
		expect(finding).toMatchObject({ at: 'a1', settle: [{ type: 'edit-link', id }] });
		const stepped = redrawn({
			added: [box],
			links: [
				{ id: 'l1', from: of('learning'), to: 'x' },
				{ id: 'l2', from: 'x', to: fewer }
			],
			removed: [...out.removed, id]
		});
		expect(findingsOf(behaviourStepMissing, stepped)).toEqual([]);
	});

	it('is not asked for while nothing, or no effect, is described', () => {
		expect(findingsOf(behaviourStepMissing, { ...base, answers: {} })).toEqual([]);
		expect(findingsOf(behaviourStepMissing, { ...base, patterns: [] })).toEqual([]);
	});
});

describe('a box that no activity leads to', () => {
	it('is reported, with its words', () => {
		expect(findingsOf(resultNotLinked, redrawn({ added: [box] }))).toMatchObject([
			{
				at: 'x',
				because: [{ type: 'node', id: 'x' }],
				settle: [{ type: 'edit-node', id: 'x' }],
				data: { result: 'Pupils ask' }
			}
		]);
	});

	it('is settled by an arrow from what an activity leads to, and by nothing less', () => {
		const linked = (from: string) =>
			redrawn({
				added: [box, { ...box, id: 'y' }],
				links: [
					{ id: 'l1', from: 'y', to: 'x' },
					{ id: 'l2', from, to: 'y' }
				]
			});
		expect(findingsOf(resultNotLinked, linked(of('reach')))).toEqual([]);
		expect(findingsOf(resultNotLinked, linked('gone')).map(({ at }) => at)).toEqual(['x', 'y']);
	});

	it('is also a drafted one whose arrow was taken out', () => {
		const removed = [`${of('behaviour')}>${fewer}`];
		expect(findingsOf(resultNotLinked, redrawn({ removed })).map(({ at }) => at)).toEqual([fewer]);
		expect(findingsOf(resultNotLinked, base)).toEqual([]);
	});
});
