import { activity, answers, design, findingsOf, group } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { noGroupChosen } from './no-group-chosen.ts';

const activities = [activity('a1', 'support')];

describe('no group chosen', () => {
	it('reports activities for nobody', () => {
		const [finding] = findingsOf(noGroupChosen, design({ activities }));
		expect(finding).toMatchObject({ at: '', settle: [{ type: 'open', step: 'change' }] });
		expect(finding!.because).toContainEqual({ type: 'page', step: 'change' });
	});

	it('is settled by one group', () => {
		expect(findingsOf(noGroupChosen, design({ activities, groups: [group('g1')] }))).toEqual([]);
	});

	it('says nothing before there are activities, or when the question is set aside', () => {
		expect(findingsOf(noGroupChosen, design())).toEqual([]);
		const aside = { programme: answers({ '1.Q1': 'not-relevant' }) };
		expect(findingsOf(noGroupChosen, design({ activities, answers: aside }))).toEqual([]);
	});
});
