import { describe, expect, it } from 'vitest';
import type { Design, TheoryEdits } from '#lib/domain/design.ts';
import { changeAssumption, rewriteReason } from '#lib/domain/edit.ts';
import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator,
	theoryOf
} from '../../../tests/builders.ts';
import {
	arrowWithoutAssumption,
	outcomeWithoutIndicator,
	stepsWithoutReason
} from './chain-claims.ts';

const of = (rung: string) => `a1/awareness/${rung}`;
const campaign = activity('a1', 'awareness', { groupIds: ['g1'], claim: 'behaviour' });
const base = design({
	groups: [group('g1')],
	activities: [campaign],
	answers: { a1: answers({ '3.Q5': { values: { learn: 'know the office' } } }) }
});
const redrawn = (parts: Partial<TheoryEdits>, document: Design = base): Design => ({
	...document,
	theory: { ...document.theory, ...parts }
});
const box = { id: 'x', kind: 'outcome' as const, text: 'pupils ask', activityId: 'a1' };
const arrow = { id: 'l', from: of('learning'), to: 'x' };
const drawn = redrawn({ added: [box], links: [arrow] });

describe('an arrow without an assumption', () => {
	it('is reported when the user drew it', () => {
		expect(findingsOf(arrowWithoutAssumption, drawn)).toMatchObject([
			{
				at: 'l',
				because: [{ type: 'link', id: 'l' }],
				settle: [{ type: 'edit-link', id: 'l' }]
			}
		]);
	});

	it('is settled by an assumption', () => {
		const assumed = changeAssumption(drawn, 'l', 'o', { own: true, text: 'They stay.' });
		expect(findingsOf(arrowWithoutAssumption, assumed)).toEqual([]);
	});

	it('is not asked for at a blank box, nor at drafted arrows, which have theirs', () => {
		const blank = redrawn({ added: [{ ...box, text: '' }], links: [arrow] });
		expect(findingsOf(arrowWithoutAssumption, blank)).toEqual([]);
		expect(findingsOf(arrowWithoutAssumption, base)).toEqual([]);
		expect(findingsOf(arrowWithoutAssumption, redrawn({ removed: [of('retention')] }))).toEqual([]);
	});
});

describe('steps without a reason', () => {
	const bare = [`a1>${of('reach')}`, `${of('reach')}>${of('learning')}`];

	it('are reported once for an activity that promises something, with each arrow', () => {
		expect(findingsOf(stepsWithoutReason, base)).toMatchObject([
			{
				at: 'a1',
				because: bare.map((id) => ({ type: 'link', id })),
				settle: bare.map((id) => ({ type: 'edit-link', id })),
				data: { activity: 'awareness a1', count: '2' }
			}
		]);
	});

	it('are settled by the reasons', () => {
		const [first, second] = bare as [string, string];
		const one = rewriteReason(base, first, 'They listen to it.', '');
		expect(findingsOf(stepsWithoutReason, one)).toMatchObject([{ data: { count: '1' } }]);
		expect(findingsOf(stepsWithoutReason, rewriteReason(one, second, 'Few know it.', ''))).toEqual(
			[]
		);
	});

	it('are not asked for before a promise or an indicator', () => {
		const early = { ...base, activities: [{ ...campaign, claim: null }] };
		expect(findingsOf(stepsWithoutReason, early)).toEqual([]);
		const measured = { ...early, indicators: [indicator('i1', 'a1', 'reach')] };
		expect(findingsOf(stepsWithoutReason, measured)).toHaveLength(1);
	});
});

describe('a change without an indicator', () => {
	const measuring = (
		parts: Parameters<typeof indicator>[3],
		rung: 'reach' | 'learning' = 'reach'
	) => ({
		...drawn,
		indicators: [indicator('i1', 'a1', 'reach'), indicator('i2', 'a1', rung, parts)]
	});

	it('is reported once something of the activity is measured', () => {
		const label = theoryOf(base).nodes.find(({ id }) => id === of('learning'))!.label;
		expect(findingsOf(outcomeWithoutIndicator, drawn)).toEqual([]);
		expect(findingsOf(outcomeWithoutIndicator, measuring({}))).toMatchObject([
			{
				at: 'a1',
				because: [
					{ type: 'node', id: of('learning') },
					{ type: 'node', id: 'x' },
					{ type: 'indicator', id: 'i1' },
					{ type: 'indicator', id: 'i2' }
				],
				settle: [
					{ type: 'add-indicator', activityId: 'a1', rung: 'learning' },
					{ type: 'open', step: 'indicators' }
				],
				data: { activity: 'awareness a1', results: `${label}; Added change` }
			}
		]);
	});

	it('is settled by an indicator on its rung, or on its box', () => {
		expect(findingsOf(outcomeWithoutIndicator, measuring({}, 'learning'))[0]!.because[0]).toEqual({
			type: 'node',
			id: 'x'
		});
		const both = measuring({ measures: 'x' }, 'learning');
		expect(findingsOf(outcomeWithoutIndicator, both)).toEqual([]);
	});

	it('is not asked for where the change is still a gap', () => {
		const gaps = { ...base, answers: {}, indicators: [indicator('i1', 'a1', 'reach')] };
		expect(findingsOf(outcomeWithoutIndicator, gaps)).toEqual([]);
	});
});
