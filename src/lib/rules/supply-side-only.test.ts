import { activity, design, findingsOf, group } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { supplySideOnly } from './supply-side-only.ts';

const atRisk = group('g1', { behaviourGroup: '1.B8' });
const from = (parts: Partial<Design>) =>
	findingsOf(
		supplySideOnly,
		design({
			activities: [activity('a1', 'awareness'), activity('a2', 'livelihoods')],
			groups: [atRisk],
			...parts
		})
	);

describe('supply side only', () => {
	it('reports awareness and livelihoods for people at risk alone', () => {
		const [finding] = from({});
		expect(finding).toMatchObject({ at: '', rule: { advice: 'rethink', weight: 'gate' } });
		expect(finding!.because).toEqual([
			{ type: 'page', step: 'activities' },
			{ type: 'group', id: 'g1' }
		]);
	});

	it('is settled by a chosen response against the crime', () => {
		const opportunities = { '2.Q7': { state: 'yes', text: '', use: 'chosen' } } as const;
		expect(from({ opportunities })).toEqual([]);
		expect(
			from({ opportunities: { '2.Q7': { state: 'yes', text: '', use: 'possible' } } })
		).toHaveLength(1);
	});

	it('is settled by work of another kind, or a group that is not at risk itself', () => {
		const police = activity('a3', 'criminal-justice');
		expect(from({ activities: [activity('a1', 'awareness'), police] })).toEqual([]);
		expect(from({ groups: [atRisk, group('g2', { behaviourGroup: '1.B6' })] })).toEqual([]);
	});

	it('says nothing before there are activities', () => {
		expect(from({ activities: [] })).toEqual([]);
	});
});
