import { describe, expect, it } from 'vitest';
import { activity, design, group } from '../../../tests/builders.ts';
import { emptyOpportunity } from '../domain/create.ts';
import { proposeActivities } from './proposals.ts';

const kinds = (document: Parameters<typeof proposeActivities>[0]) =>
	proposeActivities(document).map(({ kind }) => kind);

describe('proposing activities', () => {
	it('proposes nothing to a blank design', () => {
		expect(kinds(design())).toEqual([]);
	});

	it('answers a higher risk for traffickers with criminal justice first', () => {
		const document = design({ opportunities: { '2.Q7': { ...emptyOpportunity, use: 'chosen' } } });
		expect(proposeActivities(document)[0]).toEqual({
			kind: 'criminal-justice',
			reasons: [{ type: 'opportunity', id: '2.Q7' }]
		});
	});

	it('leaves out an opportunity that others take', () => {
		const opportunities = {
			'2.Q7': { ...emptyOpportunity, state: 'yes', use: 'not-ours' }
		} as const;
		expect(kinds(design({ opportunities }))).toEqual([]);
	});

	it('puts the kind with most reasons first, each reason once', () => {
		const document = design({
			groups: [
				group('g1', { behaviourGroup: '1.B2' }),
				group('g2', { behaviourGroup: '1.B2' }),
				group('g3', { behaviourGroup: '1.B1' })
			]
		});
		expect(proposeActivities(document)[0]).toEqual({
			kind: 'criminal-justice',
			reasons: [
				{ type: 'group', id: '1.B2' },
				{ type: 'group', id: '1.B1' }
			]
		});
	});

	it('proposes support beside identification', () => {
		expect(kinds(design({ activities: [activity('a1', 'identification')] }))).toEqual(['support']);
	});
});
