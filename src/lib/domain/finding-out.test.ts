import { activity, answers, design } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer } from './design.ts';
import { addFindingOut } from './finding-out.ts';

const blank = { what: '', who: '', when: '', cost: null };
const started = { ...design().profile, start: '2027-03' };
const made = (plan: Partial<Answer['plan']>, profile = started) =>
	addFindingOut(
		design({
			profile,
			activities: [activity('a1', 'awareness')],
			answers: { a1: answers({ '3.Q8': { state: 'unknown', plan: { ...blank, ...plan } } }) }
		}),
		{ scope: 'a1', question: '3.Q8', id: 'a9', name: 'a study' }
	);
const planOf = (document: ReturnType<typeof made>) => document.answers['a1']!['3.Q8']!.plan;

describe('addFindingOut', () => {
	it('adds work from the first month until the date of the plan, at its cost', () => {
		const plan = { who: 'the university', when: '2027-05-31', cost: 900 };
		expect(made(plan).activities[1]).toMatchObject({
			id: 'a9',
			kind: 'other',
			name: 'a study',
			lead: 'the university',
			startMonth: 1,
			months: 3,
			cost: 900
		});
	});

	it('says in the plan what will be done, and leaves what was said there', () => {
		expect(planOf(made({ who: 'we' }))).toEqual({ ...blank, who: 'we', what: 'a study' });
		const said = made({ what: 'a survey' });
		expect(planOf(said).what).toBe('a survey');
		expect(said.activities[1]!.description).toBe('a survey');
	});

	it('leaves the length open where no two dates say it', () => {
		const months = (when: string, profile = started) =>
			made({ when }, profile).activities[1]!.months;
		expect(months('2027-03')).toBe(1);
		expect([months(''), months('month 2'), months('2027-02')]).toEqual([null, null, null]);
		expect(months('2027-05', design().profile)).toBeNull();
	});
});
