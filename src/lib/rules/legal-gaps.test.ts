import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator
} from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import type { Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Activity, Design } from '../domain/design.ts';
import { newLawUsedTooSoon, traffickingLawAlone } from './legal-gaps.ts';
import { survivorLivelihoodsWithoutSupport } from './livelihoods-gaps.ts';

const law: Said = { values: { law: 'cover debt bondage' } };
const of = (
	said: Record<string, Said>,
	parts: Partial<Activity> = {},
	rest: Partial<Design> = {}
) =>
	design({
		...rest,
		activities: [activity('a1', 'legal-framework', { name: 'the bill', ...parts })],
		answers: { a1: answers(said) }
	});

describe('new law used too soon', () => {
	const rule = newLawUsedTooSoon;
	const promised = { claim: 'behaviour' } as const;
	const used = (date: string) => ({
		profile: { ...design().profile, start: '2027-01', months: 24 },
		indicators: [indicator('i1', 'a1', 'in-use', { target: { value: '20', date, reason: '' } })]
	});

	it('reports a new law whose use is promised, or measured before the end', () => {
		expect(findingsOf(rule, of({ '5.Q1': law }, promised))).toMatchObject([
			{ at: 'a1', data: { activity: 'the bill' } }
		]);
		const measured = findingsOf(rule, of({ '5.Q1': law }, {}, used('2028-12-31')));
		expect(measured[0]!.because).toContainEqual({ type: 'indicator', id: 'i1' });
	});

	it('is settled by guidance, or by promising only the law', () => {
		const before = of({ '5.Q1': law }, promised);
		const guided = of({ '5.Q1': law, '5.Q12': { values: { guidance: 'a guideline' } } }, promised);
		for (const after of [guided, of({ '5.Q1': law })])
			expect(faultsOfFlip(rule, before, after)).toEqual([]);
	});

	it('says nothing of a law that stays as it is, or of use after the end', () => {
		expect(findingsOf(rule, of({}, promised))).toEqual([]);
		expect(findingsOf(rule, of({ '5.Q1': law }, {}, used('2029-01')))).toEqual([]);
	});
});

describe('trafficking law alone', () => {
	const rule = traffickingLawAlone;
	const only = { examples: ['5.E1'] };

	it.each(['5.Q4', '5.Q5', '5.Q6', '5.Q7', '5.Q8', '5.Q9', '5.Q10', '5.Q11', '5.Q12'])(
		'reports that %s is missing beside it, and is settled by a better answer',
		(question) => {
			expect(findingsOf(rule, of({ [question]: 'no' }, only))).toMatchObject([
				{
					at: 'a1',
					because: [
						{ type: 'activity', id: 'a1' },
						{ scope: 'a1', question }
					]
				}
			]);
			expect(
				faultsOfFlip(rule, of({ [question]: 'no' }, only), of({ [question]: 'yes' }, only))
			).toEqual([]);
		}
	);

	it('is settled by work on other laws, rules or agreements', () => {
		const wider = of({ '5.Q6': 'no' }, { examples: ['5.E1', '5.E2'] });
		expect(faultsOfFlip(rule, of({ '5.Q6': 'no' }, only), wider)).toEqual([]);
	});

	it('takes a planned change of the law for such work where no example is chosen, and guesses nothing else', () => {
		expect(findingsOf(rule, of({ '5.Q1': law, '5.Q6': 'no' }))).toHaveLength(1);
		expect(findingsOf(rule, of({ '5.Q6': 'no' }))).toEqual([]);
		expect(findingsOf(rule, of({ '5.Q6': 'not-relevant' }, only))).toEqual([]);
	});
});

describe('survivor livelihoods without support', () => {
	const rule = survivorLivelihoodsWithoutSupport;
	const groups = [group('g1', { behaviourGroup: '1.B7' })];
	const jobs = activity('a1', 'livelihoods', { name: 'the bakery', groupIds: ['g1'] });
	const before = design({ groups, activities: [jobs] });

	it('reports work for survivors without support beside it', () => {
		expect(findingsOf(rule, before)).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'the bakery' },
				because: [
					{ type: 'activity', id: 'a1' },
					{ type: 'group', id: 'g1' },
					{ type: 'page', step: 'activities' }
				]
			}
		]);
	});

	it('is settled by support, and says nothing of other groups', () => {
		const after = design({ groups, activities: [jobs, activity('a8', 'support')] });
		expect(faultsOfFlip(rule, before, after)).toEqual([]);
		const young = [group('g1', { behaviourGroup: '1.B8' })];
		expect(findingsOf(rule, design({ groups: young, activities: [jobs] }))).toEqual([]);
	});
});
