import { activity, content, design, indicator, theoryOf } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { newIndicator } from '../domain/create.ts';
import type { Activity } from '../domain/design.ts';
import { indicatorFromSample, indicatorFromWatchPoint, isBlank } from './new-indicators.ts';
import { ladderRows } from './ladder-rows.ts';

function pick(chosen: Activity, sampleId: string) {
	const rows = ladderRows(chosen, theoryOf(design({ activities: [chosen] })), content);
	for (const row of rows)
		for (const category of row.categories)
			for (const sample of category.samples)
				if (sample.id === sampleId) return indicatorFromSample('i1', sample, category, row, chosen);
	throw new Error(`${sampleId} is not offered`);
}

describe('an indicator from a sample', () => {
	const category = content.indicators.find(({ id }) => id === '3.I3')!;
	const sample = category.samples.find(({ form }) => form === 'percentage')!;

	it('takes over what the sample says and measures the step of its rung', () => {
		const { text, unit, form, direction, numerator, denominator } = sample;
		expect(pick(activity('a1', 'awareness'), sample.id)).toMatchObject({
			...{ name: text, unit, form, direction, numerator, denominator },
			sampleId: sample.id,
			rung: 'learning',
			activityId: 'a1',
			measures: 'a1/awareness/learning',
			level: 'outcome',
			caveats: category.doesNotShow
		});
	});

	it('takes the methods of its category where the sample names none', () => {
		const methods = sample.methods.length > 0 ? sample.methods : category.methods;
		expect(pick(activity('a1', 'awareness'), sample.id).method).toBe(methods.join('; '));
	});

	it('keeps the rung its source states, even on a higher step', () => {
		const planned = pick(activity('a1', 'national-plan'), '9.I3.a');
		expect(planned.rung).toBe('plan');
		expect(planned.measures).toBe('a1/national-plan/plan-carried-out');
	});

	it('takes the rung of the ladder where a section borrows the sample of another', () => {
		expect(pick(activity('a1', 'legal-framework'), '6.I5.a')).toMatchObject({
			rung: 'in-use',
			measures: 'a1/legal-framework/in-use'
		});
	});

	it('measures the shared effect at the top', () => {
		expect(pick(activity('a1', 'awareness'), '3.I6.a').measures).toBe('pattern/none/fewer');
	});
});

describe('an indicator from a watch point', () => {
	it('looks outside, names who watches, and leaves its rung to the user', () => {
		const point = { id: 'w1', what: 'new recruiters', where: 'the next district', who: 'nurses' };
		expect(indicatorFromWatchPoint(point)).toMatchObject({
			id: 'watch-w1',
			name: 'new recruiters, the next district',
			responsible: 'nurses',
			outside: true,
			rung: null,
			activityId: null
		});
	});
});

describe('a blank indicator', () => {
	it('is one of which nothing was said but the activity it was added to', () => {
		expect(isBlank({ ...newIndicator('i1'), activityId: 'a1' })).toBe(true);
		expect(isBlank(indicator('i1', 'a1', null, { name: '', unit: 'people' }))).toBe(false);
	});
});
