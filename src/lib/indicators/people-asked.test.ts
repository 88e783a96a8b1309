import { describe, expect, it } from 'vitest';
import { Guide } from '../content/guide.ts';
import { activity, answers, content, design, group, indicator } from '../../../tests/builders.ts';
import { asksExploitedPeople, careQuestion, carePoints, isOpenPoint } from './people-asked.ts';

const guide = new Guide(content);
const sampleOf = (id: string) => guide.sample(id);
const courses = (behaviourGroup: '1.B7' | '1.B8') =>
	design({
		activities: [activity('a1', 'livelihoods', { groupIds: ['g1'] })],
		groups: [group('g1', { behaviourGroup })]
	});

describe('people who were or may be exploited', () => {
	it('are asked where the content says so of a sample', () => {
		const sampled = (sampleId: string) => indicator('i1', 'a1', 'impact', { sampleId });
		expect(asksExploitedPeople(sampled('3.I6.a'), courses('1.B8'), sampleOf)).toBe(true);
		expect(asksExploitedPeople(sampled('3.I2.a'), courses('1.B8'), sampleOf)).toBe(false);
	});

	it('are asked on steps only they can tell of, whoever worded the indicator', () => {
		expect(asksExploitedPeople(indicator('i1', 'a1', 'housing'), courses('1.B8'))).toBe(true);
	});

	it('are asked what they know or do where the activity is for them, and not counted at the door', () => {
		const own = (rung: 'retention' | 'reach') => indicator('i1', 'a1', rung);
		expect(asksExploitedPeople(own('retention'), courses('1.B7'))).toBe(true);
		expect(asksExploitedPeople(own('retention'), courses('1.B8'))).toBe(false);
		expect(asksExploitedPeople(own('reach'), courses('1.B7'))).toBe(false);
	});
});

describe('the points of care', () => {
	const question = guide.question(careQuestion);

	it('are all open while nothing was said', () => {
		const points = carePoints(design(), question);
		expect(points.map(({ id }) => id)).toEqual(question!.items.map(({ id }) => id));
		expect(points.every(isOpenPoint)).toBe(true);
	});

	it('are closed one by one; settled in part is open', () => {
		const said = design({
			answers: {
				programme: answers({
					[careQuestion]: {
						state: 'partly',
						items: {
							'1.N61.a': { state: 'yes', text: ' Read aloud. ' },
							'1.N61.b': { state: 'partly', text: '' },
							'1.N61.f': { state: 'not-relevant', text: '' }
						}
					}
				})
			}
		});
		const points = carePoints(said, question);
		expect(points[0]).toMatchObject({ state: 'yes', said: 'Read aloud.' });
		expect(points.filter(isOpenPoint).map(({ id }) => id)).toEqual([
			'1.N61.b',
			'1.N61.c',
			'1.N61.d',
			'1.N61.e'
		]);
	});
});
