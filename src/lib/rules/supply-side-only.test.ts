import { activity, design, findingsOf, group } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { openDesign } from '../domain/open-design.ts';
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

	it('is settled by work of another kind, which settles nothing else', () => {
		const police = activity('a3', 'criminal-justice', { groupIds: [] });
		expect(from({ activities: [activity('a1', 'awareness'), police] })).toEqual([]);
		const activities = [activity('a1', 'awareness'), activity('a2', 'livelihoods')];
		const before = design({ activities, groups: [atRisk] });
		const after = design({ activities: [...activities, police], groups: [atRisk] });
		expect(faultsOfFlip(supplySideOnly, before, after)).toEqual([]);
	});

	it('is settled by a group that commits, pays for, allows or pursues the crime', () => {
		for (const behaviourGroup of ['1.B1', '1.B2', '1.B3', '1.B5', '1.B6'] as const)
			expect(from({ groups: [atRisk, group('g2', { behaviourGroup })] })).toEqual([]);
	});

	it('is not settled by people in between, such as teachers, nor by groups not yet classed', () => {
		for (const behaviourGroup of ['1.B4', '1.B7', null] as const)
			expect(from({ groups: [atRisk, group('g2', { behaviourGroup })] })).toHaveLength(1);
		expect(from({ groups: [] })).toHaveLength(1);
	});

	it('is raised by the example of school workshops for pupils and educators', () => {
		const path = 'content/en/examples/benin-city-schools.json';
		const opened = openDesign(readFileSync(path, 'utf8'));
		if (!opened.ok) throw new Error(opened.error.type);
		expect(findingsOf(supplySideOnly, opened.value)).toMatchObject([{ at: '' }]);
	});

	it('says nothing before there are activities', () => {
		expect(from({ activities: [] })).toEqual([]);
	});
});
