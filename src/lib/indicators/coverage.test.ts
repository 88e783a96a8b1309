import {
	activity,
	content,
	design,
	indicator,
	pattern,
	theoryOf
} from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { activityKinds, sectionOfKind } from '../domain/vocabulary.ts';
import { coverage, rowForClaim, withoutActivity } from './coverage.ts';

const training = activity('a1', 'criminal-justice');
const cover = (document: Design) => coverage(document, theoryOf(document), content);
const rungs = (document: Design) => cover(document)[0]!.rows.map(({ rung }) => rung);

describe('rows of a ladder', () => {
	it('stand lowest first, with what is measured beside the ladder at its height', () => {
		expect(rungs(design({ activities: [training] }))).toEqual([
			'reach',
			'satisfaction',
			'learning',
			'retention',
			'behaviour',
			'impact'
		]);
		expect(rungs(design({ activities: [activity('a1', 'identification')] }))).toEqual([
			'coverage',
			'reports',
			'identified',
			'missed-chances',
			'impact'
		]);
	});

	it('offer every sample of the section once', () => {
		for (const kind of activityKinds.filter((one) => one !== 'other')) {
			const document = design({ activities: [activity('a1', kind)] });
			const { rows } = cover(document)[0]!;
			expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
			const offered = rows.flatMap(({ categories }) => categories.map(({ id }) => id)).toSorted();
			expect(new Set(offered).size).toBe(offered.length);
			const all = content.indicators.filter((one) => one.section === sectionOfKind[kind]);
			expect(offered).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
		}
	});

	it('name the box of the theory of change, one per pattern at the top', () => {
		const document = design({
			activities: [{ ...training, patternIds: ['p1', 'p2'] }],
			patterns: [pattern('p1'), pattern('p2')]
		});
		const { rows } = cover(document)[0]!;
		expect(rows[0]!.nodes.map(({ id }) => id)).toEqual(['a1/criminal-justice/reach']);
		expect(rows.at(-1)!.nodes.map(({ id }) => id)).toEqual([
			'pattern/p1/fewer',
			'pattern/p2/fewer'
		]);
	});
});

describe('coverage', () => {
	it('names the steps nothing measures; what stands beside the ladder is never missing', () => {
		const document = design({
			activities: [training],
			indicators: [indicator('i1', 'a1', 'reach'), indicator('i2', 'a1', 'behaviour')]
		});
		expect(cover(document)[0]!.missing.map(({ rung }) => rung)).toEqual([
			'learning',
			'retention',
			'impact'
		]);
	});

	it('places an indicator by the step it measures before its rung', () => {
		const document = design({
			activities: [activity('a1', 'national-plan')],
			indicators: [indicator('i1', 'a1', 'plan', { measures: 'a1/national-plan/plan-carried-out' })]
		});
		const row = cover(document)[0]!.rows.find(({ indicators }) => indicators.length > 0);
		expect(row?.rung).toBe('plan-carried-out');
	});

	it('keeps satisfaction beside the ladder even when it is said to measure a step', () => {
		const document = design({
			activities: [training],
			indicators: [
				indicator('i1', 'a1', 'satisfaction', { measures: 'a1/criminal-justice/learning' })
			]
		});
		const row = cover(document)[0]!.rows.find(({ indicators }) => indicators.length > 0);
		expect(row?.rung).toBe('satisfaction');
	});

	it('counts an effect two ladders share as measured on both, and shows its indicator once', () => {
		const document = design({
			activities: [activity('a1', 'awareness', { alsoKinds: ['criminal-justice'] })],
			indicators: [
				indicator('i1', 'a1', 'impact', { sampleId: '6.I6.a', measures: 'pattern/none/fewer' })
			]
		});
		const effects = cover(document)[0]!.rows.filter(({ rung }) => rung === 'impact');
		expect(effects.map(({ isMeasured }) => isMeasured)).toEqual([true, true]);
		expect(effects.map(({ indicators }) => indicators.length)).toEqual([0, 1]);
	});

	it('sets aside indicators whose rung nobody has said, and those without an activity', () => {
		const document = design({
			activities: [training],
			indicators: [indicator('i1', 'a1', null), indicator('i2', null, 'impact')]
		});
		expect(cover(document)[0]!.unplaced.map(({ id }) => id)).toEqual(['i1']);
		expect(withoutActivity(document).map(({ id }) => id)).toEqual(['i2']);
	});
});

describe('the row that carries a claim', () => {
	const rowsOf = (kind: Parameters<typeof activity>[1]) =>
		cover(design({ activities: [activity('a1', kind)] }))[0]!.rows;

	it('is the rung of the same name where the ladder has one', () => {
		expect(rowForClaim(rowsOf('awareness'), 'learning')?.rung).toBe('learning');
		expect(rowForClaim(rowsOf('awareness'), 'behaviour')?.rung).toBe('behaviour');
		expect(rowForClaim(rowsOf('awareness'), 'impact')?.rung).toBe('impact');
	});

	it('is the first or last outcome on other ladders, and none where nothing fits', () => {
		expect(rowForClaim(rowsOf('legal-framework'), 'learning')?.rung).toBe('in-law');
		expect(rowForClaim(rowsOf('legal-framework'), 'behaviour')?.rung).toBe('in-use');
		expect(rowForClaim(rowsOf('other'), 'learning')).toBeUndefined();
		expect(rowForClaim(rowsOf('other'), null)).toBeUndefined();
	});
});
