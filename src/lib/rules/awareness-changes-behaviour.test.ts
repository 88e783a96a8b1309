import {
	activity,
	answers,
	design,
	findingsOf,
	group,
	indicator,
	pattern
} from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { linkId, rungNodeId } from '../theory/theory.ts';
import { awarenessChangesBehaviour } from './awareness-changes-behaviour.ts';

const campaign = activity('a1', 'awareness', { name: 'school talks', groupIds: ['g1'] });
const from = (parts: Partial<Design>) =>
	findingsOf(
		awarenessChangesBehaviour,
		design({ activities: [campaign], groups: [group('g1')], patterns: [pattern('p1')], ...parts })
	);
const weak = {
	a1: answers({ '3.Q2': 'no', '3.Q4': 'unknown', '3.Q6': 'yes', '3.Q7': 'no' })
};
const step = linkId(
	rungNodeId('a1', 'awareness', 'retention'),
	rungNodeId('a1', 'awareness', 'behaviour')
);

describe('awareness changes behaviour', () => {
	it('reports a campaign without action, evidence or an answer to barriers', () => {
		const [finding, ...more] = from({ answers: weak });
		expect(more).toEqual([]);
		expect(finding).toMatchObject({ at: 'a1', data: { activity: 'school talks' } });
		expect(finding!.because).toEqual(
			['3.Q2', '3.Q4', '3.Q6', '3.Q7'].map((question) => ({
				type: 'answer',
				scope: 'a1',
				question
			}))
		);
	});

	it.each(['learning', 'retention'] as const)(
		'reports a promise of action that %s indicators are to carry',
		(rung) => {
			const found = from({
				activities: [{ ...campaign, claim: 'behaviour' }],
				indicators: [indicator('i1', 'a1', rung)]
			});
			expect(found).toMatchObject([{ at: 'a1', because: [{ type: 'activity', id: 'a1' }] }]);
			expect(found[0]!.settle).toEqual([
				{ type: 'add-indicator', activityId: 'a1', rung: 'behaviour' }
			]);
		}
	);

	it('is settled by better answers and an indicator of what people do', () => {
		const settled = from({
			activities: [{ ...campaign, claim: 'behaviour' }],
			indicators: [indicator('i1', 'a1', 'learning'), indicator('i2', 'a1', 'behaviour')],
			answers: {
				a1: answers({
					'3.Q2': { state: 'partly', values: { action: 'call the hotline' } },
					'3.Q4': 'partly',
					'3.Q6': 'yes',
					'3.Q7': 'yes'
				})
			}
		});
		expect(settled).toEqual([]);
	});

	it('is cleared by the verified assumption, and by no weaker status', () => {
		const withStatus = (status: 'supported' | 'verified') => {
			const blank = { text: null, own: false, evidence: '', basis: null, test: '', owner: '' };
			return from({
				answers: weak,
				theory: {
					...design().theory,
					assumptions: { [step]: { 'knowing-leads-to-acting': { ...blank, status } } }
				}
			});
		};
		expect(withStatus('supported')).toHaveLength(1);
		expect(withStatus('verified')).toEqual([]);
	});

	it('says nothing before anything was said, and nothing of questions set aside', () => {
		expect(from({})).toEqual([]);
		const aside = answers({ '3.Q2': 'not-relevant', '3.Q4': 'not-relevant', '3.Q7': 'no' });
		expect(from({ answers: { a1: aside } })).toEqual([]);
	});

	it('leaves a promise measured by reach alone to the rule on reach', () => {
		const found = from({
			activities: [{ ...campaign, claim: 'behaviour' }],
			indicators: [indicator('i1', 'a1', 'reach')]
		});
		expect(found).toEqual([]);
	});
});
