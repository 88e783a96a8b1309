import { describe, expect, it } from 'vitest';
import { activity, answers, design, group, indicator, pattern } from '../../../tests/builders.ts';
import { appraisal } from '../../../tests/appraisal-builders.ts';
import * as fc from 'fast-check';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { readAppraisalContent } from '../server/content.ts';
import { kindsOf } from './abstract.ts';
import { abstractFromDesign } from './abstract-from-design.ts';
import { openAppraisal, saveAppraisal } from './open-appraisal.ts';
import { groupOf, optionOf } from './target-groups.ts';

const blank = design();
const profile = (parts: Partial<typeof blank.profile>) =>
	design({ profile: { ...blank.profile, ...parts } });
const fields = new Map(
	readAppraisalContent('en')
		.abstract.flatMap((one) => one.fields)
		.map((field) => [field.id, field])
);

describe('the abstract of a design', () => {
	it('says what the programme is called, where and how long it is', () => {
		const filled = abstractFromDesign(
			profile({
				title: 'Safer seasons',
				organisation: 'Example Aid',
				partners: [{ id: 'n1', name: 'Second Body', role: '', expertise: '', record: '' }],
				countries: 'Country A',
				start: '2027-03-15',
				months: 12
			})
		);
		expect(filled['title']).toMatchObject({ state: 'given', text: 'Safer seasons' });
		expect(filled['applicant']!.text).toBe('Example Aid; Second Body');
		expect(filled['start']!.text).toBe('2027-03');
		expect(filled['end']!.text).toBe('2028-02');
		expect(filled['months']!.text).toBe('12');
		expect(filled['funders']!.state).toBe('not-given');
	});

	it('ticks the kinds of its activities, the further ones too, with their names', () => {
		const hotline = activity('a1', 'identification', { name: 'Hotline', alsoKinds: ['awareness'] });
		const abstract = abstractFromDesign(
			design({
				activities: [hotline, activity('a2', 'awareness', { name: 'Radio', claim: 'behaviour' })]
			})
		);
		expect(kindsOf({ abstract })).toEqual(['awareness', 'identification']);
		expect(abstract['kinds']!.details).toEqual({
			awareness: 'Hotline; Radio',
			identification: 'Hotline'
		});
		expect(abstract['promise']!.options).toEqual(['behaviour']);
	});

	it('ticks its groups by sex, age and part, and says so where they do not tell', () => {
		const filled = abstractFromDesign(
			design({
				groups: [
					group('g1', {
						behaviourGroup: '1.B8',
						sex: 'female',
						ageBand: 'under-18',
						size: 40,
						name: 'Pupils'
					}),
					group('g2', { behaviourGroup: '1.B7', sex: 'male', ageBand: '18-24' }),
					group('g3', { behaviourGroup: '1.B8', sex: 'all', ageBand: '25-plus' }),
					group('g4', { behaviourGroup: '1.B2' }),
					group('g5', { behaviourGroup: '1.B1' })
				]
			})
		);
		expect(filled['target-groups']!.options).toEqual([
			'girls',
			'men-victims',
			'not-specified',
			'technical-staff'
		]);
		expect(filled['target-groups']!.details['girls']).toBe('Pupils, 40');
	});

	it('tells "no" from what the design is silent about, and leaves open what was set aside or is to come', () => {
		const said = (question: string, state: 'yes' | 'no' | 'unknown' | 'not-relevant') =>
			design({ answers: { programme: answers({ [question]: { state, text: 'Words' } }) } });
		const step = (state: Parameters<typeof said>[1]) =>
			abstractFromDesign(said('1.N60', state))['human-rights'];
		expect(step('yes')).toMatchObject({ state: 'given', text: 'Words' });
		expect(step('no')).toMatchObject({ state: 'no' });
		expect(step('unknown')).toMatchObject({ state: 'not-given' });
		expect(step('not-relevant')).toBeUndefined();
		expect(abstractFromDesign(blank)['human-rights']).toMatchObject({ state: 'not-given' });
		const needs = (needsAssessment: 'none' | 'formal' | 'planned') =>
			abstractFromDesign(profile({ needsAssessment }))['needs-assessment']?.state;
		expect(['none', 'formal', 'planned'].map((one) => needs(one as 'none'))).toEqual([
			'no',
			'given',
			undefined
		]);
	});

	it('knows what is measured, and from which start', () => {
		const measured = design({
			activities: [activity('a1', 'awareness')],
			indicators: [
				indicator('i1', 'a1', 'reach', { bySex: true, byAge: true }),
				indicator('i2', 'a1', 'learning', { baseline: { value: '20%', date: '', plan: '' } })
			]
		});
		const filled = abstractFromDesign(measured);
		expect(filled['measures-planned']!.options).toEqual(['numbers-reached', 'knowledge']);
		expect(filled['data-participants']!.options).toEqual(['numbers', 'types']);
		expect(filled['data-knowledge']!.options).toEqual(['pre-and-post', 'by-campaign']);
		expect(filled['baseline']!.state).toBe('given');
		expect(abstractFromDesign(blank)).toMatchObject({
			'measures-planned': { state: 'not-given' },
			baseline: { state: 'not-given' }
		});
	});

	it('places trafficking within the country only where every pattern is', () => {
		const place = (...movements: ('within-country' | 'both')[]) =>
			abstractFromDesign(
				design({ patterns: movements.map((movement, index) => pattern(`p${index}`, { movement })) })
			)['place-role'];
		expect(place('within-country')).toMatchObject({ options: ['internal'] });
		expect(place('within-country', 'both')).toBeUndefined();
		expect(place()).toBeUndefined();
	});

	it('fills nothing but fields and options of the form, for any design, and saves', () => {
		fc.assert(
			fc.property(anyDesign, (document) => {
				const filled = abstractFromDesign(document);
				for (const [id, { options, details }] of Object.entries(filled)) {
					const known = fields.get(id)?.options.map((option) => option.id);
					expect(known, id).toBeDefined();
					expect(known).toEqual(expect.arrayContaining(options));
					expect(options).toEqual(expect.arrayContaining(Object.keys(details)));
				}
				expect(openAppraisal(saveAppraisal(appraisal({ abstract: filled }))).ok).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});
});

it('knows every target group of the form, and finds each again', () => {
	for (const { id } of fields.get('target-groups')!.options) {
		expect(groupOf(id).length, id).toBeGreaterThan(0);
		const [first] = groupOf(id);
		const vague = ['women-and-children', 'general-public', 'experts'];
		if (!vague.includes(id)) expect(optionOf(first!)).toBe(id);
	}
	expect(groupOf('toString')).toEqual([]);
});
