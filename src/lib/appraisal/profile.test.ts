import { describe, expect, it } from 'vitest';
import {
	abstract,
	appraisal,
	criteriaOf,
	judged,
	judgement,
	now
} from '../../../tests/appraisal-builders.ts';
import { content } from '../../../tests/builders.ts';
import { readAppraisalContent } from '../server/content.ts';
import { decideCheck } from './edit.ts';
import { findingsFor } from './findings.ts';
import { profileOf, touchesRights } from './profile.ts';

const one = appraisal({
	abstract: abstract({ kinds: ['awareness', 'support'] }),
	depth: 'full',
	sets: ['rights'],
	judgements: judged({
		'lesson 3.L1': judgement('not', { comment: 'Silent' }),
		'question 3.Q3': 'well',
		'question 3.Q4': judgement('partly', { question: 'Which study?' }),
		'question 8.Q1': judgement('cannot-tell', { question: 'Who runs it?' }),
		'lesson 8.L4': 'well',
		'check rights.consent': 'not',
		'question 8.Q7': 'not-relevant'
	})
});
const criteria = criteriaOf(one);
const profile = profileOf(one, { criteria, stale: new Set(['question 3.Q3']) });
const keys = (readings: readonly { criterion: { key: string } }[]) =>
	readings.map(({ criterion }) => criterion.key);

describe('the profile', () => {
	it('puts rights and safety first, what is not addressed before the rest', () => {
		const readings = keys(profile.rights.readings);
		expect(readings[0]).toBe('check rights.consent');
		expect(readings[1]).toBe('question 8.Q1');
		expect(readings).toContain('lesson 8.L1');
		expect(readings.at(-1)).toBe('lesson 8.L4');
		expect(readings).not.toContain('question 3.Q4');
	});

	it('lists what is strong, unmet and unclear, in the order of reading', () => {
		expect(keys(profile.strengths)).toEqual(['question 3.Q3', 'lesson 8.L4']);
		expect(keys(profile.partly)).toEqual(['question 3.Q4']);
		expect(keys(profile.unmet)).toEqual(['lesson 3.L1', 'check rights.consent']);
		expect(keys(profile.cannotTell)).toEqual(['question 8.Q1']);
		expect(keys(profile.notRelevant)).toEqual(['question 8.Q7']);
		expect(profile.open).toHaveLength(criteria.length - 7);
	});

	it('gathers the questions to the applicant with the criterion each is about', () => {
		expect(
			profile.questions.map(({ criterion, judgement: { question } }) => [criterion.key, question])
		).toEqual([
			['question 3.Q4', 'Which study?'],
			['question 8.Q1', 'Who runs it?']
		]);
	});

	it('shows for each lesson how its questions were judged, also those of other sections', () => {
		const awareness = profile.chapters.find(({ id }) => id === '3')!;
		const lesson = awareness.lessons.find((each) => each.lesson.criterion.id === '3.L1')!;
		expect(keys(lesson.questions)).toEqual(['question 3.Q3', 'question 3.Q4']);
		expect(lesson.counts).toMatchObject({ well: 1, partly: 1, not: 0, open: 0 });
		expect(lesson.lesson.judgement.verdict).toBe('not');
		const second = awareness.lessons.find((each) => each.lesson.criterion.id === '3.L2')!;
		expect(keys(second.questions)).toContain('question 1.Q6');
	});

	it('counts by section and verdict, and nothing across them', () => {
		const rights = profile.chapters.find(({ id }) => id === 'rights')!;
		expect(rights.counts).toEqual({
			well: 0,
			partly: 0,
			not: 1,
			'cannot-tell': 0,
			'not-relevant': 0,
			open: 0
		});
		expect(profile.chapters.map(({ id }) => id)).toEqual(['1', '2', '3', '8', 'rights']);
	});

	it('marks what was judged on an earlier state', () => {
		expect(profile.strengths.map(({ stale }) => stale)).toEqual([true, false]);
	});
});

describe('its findings', () => {
	const input = { content, appraising: readAppraisalContent('en') };
	const closed = {
		...one,
		judgements: judged({ 'check rights.open-shelter': 'not', 'question 3.Q2': 'not' })
	};
	const withChecks = (...choices: ('confirmed' | 'set-aside')[]) => {
		const decided = findingsFor(closed, null, input).reduce(
			(document, { key, basedOn }, index) =>
				choices[index]
					? decideCheck(document, key, { choice: choices[index], note: 'N' }, { basedOn, now })
					: document,
			closed
		);
		return profileOf(decided, { criteria, findings: findingsFor(decided, null, input) });
	};
	const rights = (...choices: Parameters<typeof withChecks>) =>
		withChecks(...choices).rights.findings.map(({ ruleId }) => ruleId);

	it('on rights stand beside the criteria until they are set aside', () => {
		expect(rights()).toEqual(['shelter-closed']);
		expect(rights('confirmed')).toEqual(['shelter-closed']);
		expect(rights('set-aside')).toEqual([]);
	});

	it('are listed once confirmed', () => {
		expect(withChecks().confirmed).toEqual([]);
		expect(withChecks('confirmed').confirmed.map(({ ruleId }) => ruleId)).toEqual([
			'shelter-closed'
		]);
	});
});

it('takes lessons and questions behind rules of rights, and the sets on rights, children and ethics, for rights', () => {
	const all = criteriaOf(
		appraisal({ depth: 'full', sets: ['rights', 'gender'], addedSections: [3, 5, 8] })
	);
	const found = new Set(keys(all.filter(touchesRights).map((criterion) => ({ criterion }))));
	for (const key of ['lesson 8.L1', 'question 8.Q1', 'lesson 8.L4', 'check rights.consent'])
		expect(found).toContain(key);
	for (const key of ['lesson 3.L1', 'question 3.Q4', 'check gender.men'])
		expect(found).not.toContain(key);
});
