import { activity, answers, design } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { emptyAnswer, emptyOpportunity } from '../domain/create.ts';
import type { AnswerState } from '../domain/vocabulary.ts';
import { displacementSigns, kindsInOrder } from './displacement-signs.ts';

const items = (states: Record<string, AnswerState>) => ({
	...emptyAnswer,
	items: Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, text: '' }]))
});
const ids = (document: ReturnType<typeof design>) => {
	const signs = displacementSigns(document);
	return Object.fromEntries(kindsInOrder.map((kind) => [kind, signs[kind].map(({ id }) => id)]));
};
const nothing = Object.fromEntries(kindsInOrder.map((kind) => [kind, []]));

describe('signs of displacement', () => {
	it('finds nothing in an empty design', () => {
		expect(ids(design())).toEqual(nothing);
	});

	it('reads each item of 1.Q3 for the kinds it is about', () => {
		const said = items({ '1.Q3.a': 'yes', '1.Q3.b': 'partly', '1.Q3.c': 'yes' });
		expect(ids(design({ answers: { programme: { '1.Q3': said } } }))).toEqual({
			...nothing,
			target: ['turn-to-others'],
			territorial: ['turn-to-others', 'other-routes'],
			tactical: ['other-routes'],
			offender: ['replaced']
		});
	});

	it('counts “hardly” as speaking against a shift, and “not known” as open', () => {
		const said = items({ '1.Q3.a': 'no', '1.Q3.c': 'unknown' });
		const signs = displacementSigns(design({ answers: { programme: { '1.Q3': said } } }));
		expect(signs.target).toMatchObject([{ bearing: 'against', state: 'no' }]);
		expect(signs.offender).toMatchObject([{ bearing: 'not-known' }]);
	});

	it('says nothing of a question that was set aside', () => {
		const said = { ...items({ '1.Q3.a': 'yes' }), state: 'not-relevant' as const };
		expect(ids(design({ answers: { programme: { '1.Q3': said } } }))).toEqual(nothing);
	});

	it('reads 4.Q4 of each livelihoods activity, with the activity it is about', () => {
		const signs = displacementSigns(
			design({
				activities: [activity('a1', 'livelihoods', { name: 'loans' })],
				answers: { a1: answers({ '4.Q4': 'yes' }) }
			})
		);
		expect(signs.target).toMatchObject([
			{ id: 'move-on', activity: 'loans', at: { scope: 'a1', question: '4.Q4' } },
			{ id: 'people-at-risk', at: { type: 'activity', id: 'a1' } }
		]);
		expect(signs.temporal).toEqual([]);
	});

	it('takes work on migration routes for a sign of new methods and places', () => {
		const campaign = activity('a1', 'awareness', { examples: ['3.E2'] });
		const found = ids(design({ activities: [campaign] }));
		expect(found['tactical']).toEqual(['routes']);
		expect(found['territorial']).toEqual(['people-at-risk', 'routes']);
	});

	it('takes screening at borders for a sign only where the identification checklist says so', () => {
		const screening = { a1: { '7.Q2': items({ '7.Q2.i': 'yes' }) } };
		const found = ids(
			design({ activities: [activity('a1', 'identification')], answers: screening })
		);
		expect(found['tactical']).toEqual(['borders']);
		expect(found['law-driven']).toEqual(['controls']);
		expect(ids(design({ activities: [activity('a1', 'support')], answers: screening }))).toEqual(
			nothing
		);
	});

	it('takes criminal justice work for a sign of other offenders, and legal work for law-driven moves', () => {
		const found = ids(
			design({
				activities: [activity('a1', 'criminal-justice'), activity('a2', 'legal-framework')]
			})
		);
		expect(found).toEqual({ ...nothing, offender: ['arrests'], 'law-driven': ['law'] });
	});

	it('lets a chosen disruption point to all six kinds offenders choose, as our own inference', () => {
		const chosen = design({
			opportunities: {
				'2.Q7': { ...emptyOpportunity, use: 'chosen' },
				'2.Q5': { ...emptyOpportunity, use: 'possible' }
			}
		});
		const signs = displacementSigns(chosen);
		expect(ids(chosen)['functional']).toEqual(['riskier']);
		expect(ids(chosen)['law-driven']).toEqual([]);
		expect(signs.temporal[0]).toMatchObject({ ours: true, at: { id: '2.Q7' } });
	});
});
