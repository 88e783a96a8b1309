import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import { activity, answers, design, indicator } from '../../../tests/builders.ts';
import { annexOf, tablesIn, textIn } from './testing/annex-of.ts';

const shelter = (said: Partial<Answer> = {}, items: Answer['items'] = {}) =>
	design({
		activities: [activity('a1', 'support', { name: 'open housing' })],
		indicators: [
			indicator('i1', 'a1', 'housing', { name: 'people who live where they chose' }),
			indicator('i2', 'a1', 'guidance', { name: 'houses with a written rule' })
		],
		answers: { programme: answers({ '1.N61': { ...said, items } }) }
	});
const settled = Object.fromEntries(
	['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => [
		`1.N61.${letter}`,
		{ state: 'yes' as const, text: '' }
	])
);

describe('sheets of figures for which exploited people are asked', () => {
	it('begin with what must be settled, with the answers given and the rest as open', () => {
		const paper = annexOf(
			shelter(
				{
					state: 'partly',
					text: 'We follow a guide.',
					source: 'Rules of 2026',
					basis: 'experience'
				},
				{ '1.N61.a': { state: 'yes', text: 'Read aloud in five languages.' } }
			)
		);
		const [care] = tablesIn(paper, 'sheets');
		expect(care!.rows[0]!.slice(1)).toEqual(['Settled', 'Read aloud in five languages.']);
		expect(care!.rows.slice(1).map(([, state]) => state)).toEqual(Array(5).fill(t('care.open')));
		const text = textIn(paper, 'sheets');
		expect(text).toContain('We follow a guide.');
		expect(text).toContain('Rules of 2026');
	});

	it('name the open points on the sheet concerned, and nothing on the others', () => {
		const text = textIn(annexOf(shelter()), 'sheets');
		const line = t('annex.care.unsettled', { ids: '' }).split(':')[0]!;
		expect(text.split(line).length - 1).toBe(1);
		const whole = textIn(annexOf(shelter({}, settled)), 'sheets');
		expect(whole).toContain(t('annex.care.settled', { id: '1.N61' }));
		expect(whole).not.toContain(line);
	});

	it('leave the answers to name the part that prints them; without that part they are printed there', () => {
		const document = shelter({ state: 'yes', text: 'We follow a guide.' }, settled);
		const place = t('annex.answers.elsewhere', { part: t('annex.part.sheets') });
		const whole = textIn(annexOf(document), 'answers');
		expect(whole).toContain(place);
		expect(whole).not.toContain('We follow a guide.');
		expect(textIn(annexOf(document, ['answers']), 'answers')).toContain('We follow a guide.');
	});

	it('do not hide what an earlier edition asked besides', () => {
		const document = shelter(
			{ state: 'yes' },
			{ ...settled, '1.N61.z': { state: 'no', text: 'Kept from before.' } }
		);
		expect(textIn(annexOf(document), 'answers')).toContain('Kept from before.');
	});
});

it('says nothing of care where nobody exploited is asked', () => {
	const document = design({
		activities: [activity('a1', 'awareness')],
		indicators: [indicator('i1', 'a1', 'reach')]
	});
	expect(textIn(annexOf(document), 'sheets')).not.toContain(t('annex.care'));
});
