/** What the first page tells somebody who reads no further. */
import { describe, expect, it } from 'vitest';
import type { Design } from '#lib/domain/design.ts';
import { date, t } from '#lib/language/language.ts';
import { evaluate } from '#lib/rules/evaluate.ts';
import { noActionNamed } from '#lib/rules/no-action-named.ts';
import { onlyReachIndicators } from '#lib/rules/only-reach-indicators.ts';
import { activity, answers, design, group, indicator, theoryOf } from '../../../tests/builders.ts';
import { annexParts, type AnnexPart } from './annex-parts.ts';
import { annexOf } from './testing/annex-of.ts';

const workshops = activity('a1', 'awareness', { name: 'school workshops', groupIds: ['g1'] });
const girls = group('g1', { name: 'girls of 13 to 17', change: 'ask who pays for the journey' });
const planned = (parts: Partial<Design> = {}) =>
	design({ activities: [workshops], groups: [girls], ...parts });

function brief(document: Design, parts?: readonly AnnexPart[], rules = [noActionNamed]) {
	const cover = annexOf(document, parts, rules).blocks[0];
	const facts = cover?.type === 'cover' ? (cover.brief?.facts ?? []) : [];
	return new Map(facts.map(({ label, value }) => [label, value]));
}

describe('the first page in brief', () => {
	it('says who would do what', () => {
		expect(brief(planned()).get(t('annex.brief.change'))).toBe(
			'Girls of 13 to 17: ask who pays for the journey'
		);
	});

	it('names the groups whose change nobody has described', () => {
		const silent = group('g2', { name: 'recruiters', change: ' ' });
		expect(brief(planned({ groups: [girls, silent] })).get(t('annex.brief.change'))).toContain(
			t('annex.brief.noChange', { names: 'recruiters' })
		);
	});

	it('names a few of many, and says how many more there are', () => {
		const groups = Array.from({ length: 9 }, (_, at) =>
			group(`g${at}`, { name: `group ${at}`, change: 'ask first' })
		);
		const lines = brief(planned({ groups })).get(t('annex.brief.change'))!.split('\n');
		expect(lines).toHaveLength(5);
		expect(lines.at(-1)).toBe(t('annex.brief.more', { count: 5 }));
	});

	it('counts each assumption once, by what is known of it', () => {
		const document = planned();
		const codes = new Set(
			theoryOf(document).links.flatMap(({ assumptions }) => assumptions.map(({ code }) => code))
		);
		expect(codes.size).toBeGreaterThan(1);
		const counts = t('annex.brief.untested', { count: codes.size });
		expect(brief(document).get(t('annex.brief.assumptions'))).toBe(
			t('annex.brief.ofAssumptions', { count: codes.size, counts })
		);
	});

	it('says that nobody has looked at displacement', () => {
		expect(brief(planned()).get(t('annex.brief.displacement'))).toBe(t('annex.displacement.none'));
	});

	it('prints overridden advice with its reason, whatever was left out', () => {
		const document = planned({
			indicators: [indicator('i1', 'a1', 'reach', { measures: 'a1/awareness/reach' })]
		});
		const [finding] = evaluate([onlyReachIndicators], {
			design: document,
			theory: theoryOf(document)
		});
		const reason = 'A partner measures what they learn.';
		const day = '2026-11-20T10:00:00Z';
		const decisions = {
			[finding!.key]: { choice: 'contested', reason, date: day, basedOn: finding!.basedOn }
		} as const;
		expect(
			brief({ ...document, decisions }, [], [onlyReachIndicators]).get(t('annex.brief.overridden'))
		).toContain(t('annex.open.contested', { date: date(day), reason }));
	});

	it('tells nothing of a part the authors left out', () => {
		const document = planned({ answers: { a1: answers({ '3.Q2': 'unknown' }) } });
		expect(brief(document).get(t('annex.brief.open'))).toMatch(/^“School workshops”/);
		const cut = brief(
			document,
			annexParts.filter((part) => part !== 'open' && part !== 'displacement')
		);
		expect(cut.has(t('annex.brief.open'))).toBe(false);
		expect(cut.has(t('annex.brief.displacement'))).toBe(false);
		expect(cut.has(t('annex.brief.change'))).toBe(true);
	});

	it('is not there when nothing was entered', () => {
		expect(brief(design()).size).toBe(0);
	});
});
