import { activity, answers, design, findingsOf, group, pattern } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { effectNodeId, linkId, rungNodeId } from '../theory/theory.ts';
import { localMeansOverall } from './local-means-overall.ts';

const campaign = activity('a1', 'awareness', { claim: 'impact', groupIds: ['g1'] });
const from = (parts: Partial<Design>) =>
	findingsOf(
		localMeansOverall,
		design({ activities: [campaign], groups: [group('g1')], patterns: [pattern('p1')], ...parts })
	);
const likely = { programme: answers({ '1.Q3': 'yes' }) };

describe('local means overall', () => {
	it('reports a promise of less trafficking when displacement was never judged', () => {
		expect(from({})).toMatchObject([
			{
				at: '',
				because: [
					{ type: 'activity', id: 'a1' },
					{ type: 'answer', scope: 'programme', question: '1.Q3' }
				]
			}
		]);
		expect(from({ answers: { programme: answers({ '1.Q3': 'unknown' }) } })).toHaveLength(1);
	});

	it('reports a promise of less trafficking when a likely shift meets no network response', () => {
		const [finding] = from({ answers: likely });
		expect(finding!.settle).toContainEqual({
			type: 'answer',
			scope: 'programme',
			question: '2.Q7'
		});
	});

	it('speaks once for several activities', () => {
		const second = activity('a2', 'livelihoods', { claim: 'impact' });
		const found = from({ activities: [campaign, second] });
		expect(found).toHaveLength(1);
		expect(found[0]!.because).toContainEqual({ type: 'activity', id: 'a2' });
	});

	it('is settled by the judgement that traffickers could hardly shift', () => {
		expect(from({ answers: { programme: answers({ '1.Q3': 'no' }) } })).toEqual([]);
	});

	it('is settled by a response at network level, but not by changed norms', () => {
		const chosen = { state: 'yes', text: '', use: 'chosen' } as const;
		expect(from({ answers: likely, opportunities: { '2.Q6.c': chosen } })).toEqual([]);
		expect(from({ answers: likely, opportunities: { '2.Q8': chosen } })).toHaveLength(1);
	});

	it('is cleared by the verified assumption that traffickers do not simply shift', () => {
		const last = linkId(rungNodeId('a1', 'awareness', 'behaviour'), effectNodeId('p1', 'fewer'));
		const verified = {
			status: 'verified',
			text: null,
			own: false,
			evidence: 'a study',
			basis: null,
			test: '',
			owner: ''
		} as const;
		const theory = {
			...design().theory,
			assumptions: { [last]: { 'no-simple-shift': verified } }
		};
		expect(from({ theory })).toEqual([]);
	});

	it('says nothing of smaller promises, and nothing when the question is set aside', () => {
		expect(from({ activities: [{ ...campaign, claim: 'behaviour' }] })).toEqual([]);
		expect(from({ activities: [{ ...campaign, claim: null }] })).toEqual([]);
		expect(from({ answers: { programme: answers({ '1.Q3': 'not-relevant' }) } })).toEqual([]);
	});
});
