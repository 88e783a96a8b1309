import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, answers, design, group, indicator, pattern } from '../../../tests/builders.ts';
import { anyDesign } from '../../../tests/arbitrary-design.ts';
import { newPartner } from './create.ts';
import { openDesign, saveDesign } from './open-design.ts';
import { mapTexts, textsOf } from './texts.ts';

const said = (texts: ReturnType<typeof textsOf>) =>
	Object.fromEntries(texts.map(({ path, text }) => [path.join('/'), text]));

describe('the texts of a design', () => {
	it('are found wherever somebody may write, and by their place', () => {
		const whole = design({
			sources: ['a report'],
			profile: {
				...design().profile,
				title: 'Safer work',
				partners: [{ ...newPartner('p1'), name: 'The Bridge' }]
			},
			patterns: [pattern('pt1', { control: 'debts' })],
			groups: [group('g1', { place: 'Alder' })],
			activities: [activity('a1', 'awareness', { lead: 'field team' })],
			answers: {
				a1: answers({
					'3.Q4': {
						text: 'we asked',
						items: { '3.Q4.a': { state: 'no', text: 'not yet' } },
						values: { action: 'ask for a contract' },
						plan: { what: 'visit', who: 'Ada', when: 'May', cost: null }
					}
				})
			},
			indicators: [indicator('i1', 'a1', null, { responsible: 'the analyst' })]
		});
		expect(said(textsOf(whole))).toMatchObject({
			'sources/0': 'a report',
			'profile/title': 'Safer work',
			'profile/partners/p1/name': 'The Bridge',
			'patterns/pt1/control': 'debts',
			'groups/g1/place': 'Alder',
			'activities/a1/lead': 'field team',
			'answers/a1/3.Q4/text': 'we asked',
			'answers/a1/3.Q4/items/3.Q4.a/text': 'not yet',
			'answers/a1/3.Q4/values/action': 'ask for a contract',
			'answers/a1/3.Q4/plan/who': 'Ada',
			'indicators/i1/responsible': 'the analyst'
		});
	});

	it('are no ids, choices, dates or versions', () => {
		const values = textsOf(
			design({ activities: [activity('a1', 'awareness', { groupIds: ['g1'], name: 'talks' })] })
		).map(({ text }) => text);
		expect(values).toEqual(['talks']);
	});

	it('hold what was put in place of a drafted text, and texts that may be null', () => {
		const theory = {
			...design().theory,
			nodes: { n1: { text: 'own words', basedOn: 'drafted words' } },
			assumptions: {
				l1: {
					s1: {
						...{ text: 'they may leave', own: true, status: null, basis: null },
						...{ evidence: '', test: '', owner: '' }
					}
				}
			}
		};
		expect(textsOf(design({ theory })).map(({ text }) => text)).toEqual([
			...['own words', 'drafted words'],
			'they may leave'
		]);
	});
});

describe('changing the texts', () => {
	it('changes nothing where each stays as it is', () => {
		fc.assert(
			fc.property(anyDesign, (one) => {
				expect(mapTexts(one, (text) => text)).toBe(one);
			}),
			{ numRuns: 30 }
		);
	});

	it('gives a design that opens', () => {
		fc.assert(
			fc.property(anyDesign, (one) => {
				const changed = mapTexts(one, (text) => (text === '' ? '' : `${text}!`));
				const opened = openDesign(saveDesign(changed));
				expect(opened).toMatchObject({ ok: true });
			}),
			{ numRuns: 30 }
		);
	});
});
