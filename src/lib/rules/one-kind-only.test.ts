import { activity, answers, design, findingsOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Answer, Design } from '../domain/design.ts';
import { awarenessAlone, livelihoodsAlone, trainingAlone } from './one-kind-only.ts';

const campaign = activity('a1', 'awareness');
const jobs = activity('a2', 'livelihoods');
const course = activity('a3', 'criminal-justice', { claim: 'impact' });
const activitiesPage = { type: 'page', step: 'activities' };

describe('work of no section', () => {
	const study = activity('a9', 'other', { claim: 'impact' });
	const alone = { campaign: awarenessAlone, jobs: livelihoodsAlone, course: trainingAlone };
	const chosen: Design['opportunities'] = {
		'2.Q6.b': { state: null, text: '', use: 'chosen' }
	};

	it.each([
		['a campaign', alone.campaign, campaign],
		['livelihoods', alone.jobs, jobs],
		['training', alone.course, course]
	])('beside %s leaves it alone, unless it acts on the crime itself', (_, rule, work) => {
		const activities = [work, study];
		const [found] = findingsOf(rule, design({ activities }));
		expect(found).toMatchObject({ at: '' });
		expect(
			[...found!.because, ...found!.settle].some((one) => 'id' in one && one.id === 'a9')
		).toBe(false);
		expect(findingsOf(rule, design({ activities, opportunities: chosen }))).toEqual([]);
	});

	it('is no kind by itself', () => {
		for (const rule of Object.values(alone))
			expect(findingsOf(rule, design({ activities: [study] }))).toEqual([]);
	});
});

describe('awareness alone', () => {
	it('reports a design of campaigns only', () => {
		expect(findingsOf(awarenessAlone, design({ activities: [campaign] }))).toMatchObject([
			{ at: '', because: [activitiesPage] }
		]);
	});

	it('is settled by another kind of work, as an activity of its own or within the campaign', () => {
		expect(findingsOf(awarenessAlone, design({ activities: [campaign, jobs] }))).toEqual([]);
		const hotline = { ...campaign, alsoKinds: ['identification' as const] };
		expect(findingsOf(awarenessAlone, design({ activities: [hotline] }))).toEqual([]);
	});

	it('says nothing before there are activities', () => {
		expect(findingsOf(awarenessAlone, design())).toEqual([]);
	});
});

describe('livelihoods alone', () => {
	const saying = (state: Answer['state']) =>
		findingsOf(
			livelihoodsAlone,
			design({ activities: [jobs], answers: { a2: answers({ '4.Q6': state }) } })
		);

	it('reports a design of livelihoods only, and what was said of a package', () => {
		expect(saying(null)).toMatchObject([{ at: '', because: [activitiesPage] }]);
		expect(saying('no')[0]!.because).toEqual([
			activitiesPage,
			{ type: 'answer', scope: 'a2', question: '4.Q6' }
		]);
	});

	it('is settled by a wider package, or by another kind of work', () => {
		expect(saying('yes')).toEqual([]);
		expect(findingsOf(livelihoodsAlone, design({ activities: [campaign, jobs] }))).toEqual([]);
	});

	it('says nothing when the question is set aside, or before there are activities', () => {
		expect(saying('not-relevant')).toEqual([]);
		expect(findingsOf(livelihoodsAlone, design())).toEqual([]);
	});
});

describe('training alone', () => {
	it('reports training alone that promises less trafficking', () => {
		expect(findingsOf(trainingAlone, design({ activities: [course] }))).toMatchObject([
			{ at: '', because: [activitiesPage, { type: 'activity', id: 'a3' }] }
		]);
	});

	it('is settled by other work beside it, or by a smaller promise', () => {
		expect(findingsOf(trainingAlone, design({ activities: [course, jobs] }))).toEqual([]);
		const modest = { ...course, claim: 'behaviour' as const };
		expect(findingsOf(trainingAlone, design({ activities: [modest] }))).toEqual([]);
	});

	it('says nothing when no promise was made, or when the work is more than training', () => {
		const unsaid = { ...course, claim: null };
		expect(findingsOf(trainingAlone, design({ activities: [unsaid] }))).toEqual([]);
		const team = activity('a4', 'criminal-justice', { examples: ['6.E4'] });
		expect(findingsOf(trainingAlone, design({ activities: [course, team] }))).toEqual([]);
	});
});
