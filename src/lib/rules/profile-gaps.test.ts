import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Design, Partner, Profile } from '../domain/design.ts';
import * as gaps from './profile-gaps.ts';

const withProfile = (profile: Partial<Profile>, rest: Partial<Design> = {}) =>
	design({ ...rest, profile: { ...design().profile, ...profile } });
const partner = (id: string, parts: Partial<Partner> = {}): Partner => ({
	id,
	name: `partner ${id}`,
	role: 'Legal help',
	expertise: '',
	record: '',
	...parts
});

describe('needs-assessment-missing', () => {
	it.each(['none', 'informal'] as const)('reports "%s", until one is planned', (said) => {
		const before = withProfile({ needsAssessment: said });
		expect(findingsOf(gaps.needsAssessmentMissing, before)).toMatchObject([
			{
				at: '',
				because: [{ type: 'profile', part: 'needsAssessment' }],
				settle: [{ type: 'edit-profile', part: 'needsAssessment' }]
			}
		]);
		const after = withProfile({ needsAssessment: 'planned' });
		expect(faultsOfFlip(gaps.needsAssessmentMissing, before, after)).toEqual([]);
	});

	it.each(['partial', 'formal', null] as const)('says nothing of "%s"', (needsAssessment) => {
		expect(findingsOf(gaps.needsAssessmentMissing, withProfile({ needsAssessment }))).toEqual([]);
	});
});

describe('needs-assessment-unused', () => {
	const found = (
		needsAssessment: Profile['needsAssessment'],
		answer: Parameters<typeof answers>[0]
	) =>
		findingsOf(
			gaps.needsAssessmentUnused,
			withProfile({ needsAssessment }, { answers: { programme: answers(answer) } })
		);
	const choices = { '1.N4': { values: { choices: 'The harbour.' } } };

	it('reports a partial one on which no choice is said to rest', () => {
		const place = { type: 'answer', scope: 'programme', question: '1.N4' };
		expect(found('partial', {})).toMatchObject([
			{ because: [{ type: 'profile', part: 'needsAssessment' }, place], settle: [place] }
		]);
		expect(found('partial', choices)).toEqual([]);
	});

	it('reports a formal one only when it is said that nothing rests on it', () => {
		expect(found('formal', {})).toEqual([]);
		expect(found('formal', { '1.N4': 'no' })).toHaveLength(1);
		expect(found('formal', { '1.N4': 'yes' })).toEqual([]);
	});

	it('says nothing without one, or when the question is set aside', () => {
		expect(found('none', { '1.N4': 'no' })).toEqual([]);
		expect(found(null, { '1.N4': 'no' })).toEqual([]);
		expect(found('partial', { '1.N4': 'not-relevant' })).toEqual([]);
	});
});

describe('reason-without-source', () => {
	const found = (motivation: Partial<Profile['motivation']>) =>
		findingsOf(
			gaps.reasonWithoutSource,
			withProfile({ motivation: { reason: '', source: '', year: '', ...motivation } })
		);

	it('reports a reason without a source or a year', () => {
		expect(found({ reason: 'Many leave.' })).toHaveLength(1);
		expect(found({ reason: 'Many leave.', source: 'A survey', year: ' ' })).toHaveLength(1);
		expect(found({ reason: 'Many leave.', year: '2026' })).toMatchObject([
			{ because: [{ type: 'profile', part: 'motivation' }] }
		]);
	});

	it('says nothing when both are given, or when there is no reason yet', () => {
		expect(found({ reason: 'Many leave.', source: 'A survey', year: '2026' })).toEqual([]);
		expect(found({ source: 'A survey' })).toEqual([]);
	});
});

describe('partner-without-record', () => {
	const found = (...partners: Partner[]) =>
		findingsOf(gaps.partnerWithoutRecord, withProfile({ partners }));

	it('names the partners without a record where others have one', () => {
		expect(
			found(partner('r1', { record: '200 claims won' }), partner('r2'), partner('r3'))
		).toMatchObject([
			{
				at: '',
				because: [{ type: 'profile', part: 'partners' }],
				data: { partner: 'partner r2, partner r3' }
			}
		]);
	});

	it('says nothing while no record is given, or where a partner has no task yet', () => {
		expect(found(partner('r1'), partner('r2'))).toEqual([]);
		expect(found(partner('r1', { record: 'x' }), partner('r2', { role: '' }))).toEqual([]);
		expect(found(partner('r1', { record: 'x' }))).toEqual([]);
	});
});

describe('the time for what is promised', () => {
	const planned = (months: number | null, ...claims: ('output' | 'behaviour' | 'impact')[]) =>
		withProfile(
			{ months },
			{ activities: claims.map((claim, index) => activity(`a${index + 1}`, 'other', { claim })) }
		);

	it('is short for a change in a year, and names whoever promises one', () => {
		const before = planned(12, 'output', 'behaviour', 'impact');
		expect(findingsOf(gaps.tooShortForChange, before)).toMatchObject([
			{
				at: '',
				because: [
					{ type: 'profile', part: 'months' },
					{ type: 'activity', id: 'a2' },
					{ type: 'activity', id: 'a3' }
				],
				data: { months: '12' }
			}
		]);
		expect(
			faultsOfFlip(gaps.tooShortForChange, before, planned(36, 'output', 'behaviour'))
		).toEqual([]);
		expect(findingsOf(gaps.tooShortForChange, planned(12, 'output'))).toEqual([]);
	});

	it('is short for an effect on trafficking in less than three years', () => {
		expect(findingsOf(gaps.tooShortForImpact, planned(24, 'impact'))).toHaveLength(1);
		expect(findingsOf(gaps.tooShortForImpact, planned(24, 'behaviour'))).toEqual([]);
		expect(findingsOf(gaps.tooShortForImpact, planned(36, 'impact'))).toEqual([]);
	});

	it('is heard in parts of a month too', () => {
		expect(findingsOf(gaps.tooShortForChange, planned(0.5, 'impact'))).toHaveLength(1);
		for (const months of [12.5, 35.5]) {
			expect(findingsOf(gaps.tooShortForImpact, planned(months, 'impact'))).toHaveLength(1);
			expect(findingsOf(gaps.tooShortForChange, planned(months, 'impact'))).toEqual([]);
		}
		expect(findingsOf(gaps.tooShortForChange, planned(0, 'impact'))).toEqual([]);
	});

	it('is spoken of by one rule at a time, and not before it is known', () => {
		expect(findingsOf(gaps.tooShortForImpact, planned(12, 'impact'))).toEqual([]);
		expect(findingsOf(gaps.tooShortForChange, planned(13, 'impact'))).toEqual([]);
		expect(findingsOf(gaps.tooShortForChange, planned(null, 'impact'))).toEqual([]);
	});
});
