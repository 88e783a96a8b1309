import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import { onlyReachIndicators } from './only-reach-indicators.ts';

const campaign = activity('a1', 'awareness', { name: 'school talks' });

describe('only reach indicators', () => {
	it('reports an activity whose highest indicator counts people reached', () => {
		const findings = findingsOf(
			onlyReachIndicators,
			design({ activities: [campaign], indicators: [indicator('i1', 'a1', 'reach')] })
		);
		expect(findings).toMatchObject([{ at: 'a1', data: { activity: 'school talks' } }]);
		expect(findings[0]!.because).toEqual([{ type: 'indicator', id: 'i1' }]);
	});

	it('is settled by an indicator of learning', () => {
		const settled = design({
			activities: [campaign],
			indicators: [indicator('i1', 'a1', 'reach'), indicator('i2', 'a1', 'learning')]
		});
		expect(findingsOf(onlyReachIndicators, settled)).toEqual([]);
	});

	it('says nothing before any indicator is chosen', () => {
		expect(findingsOf(onlyReachIndicators, design({ activities: [campaign] }))).toEqual([]);
	});

	it('leaves a baseline alone, and satisfaction offered as learning, to rules of their own', () => {
		const baseline = [indicator('i1', 'a1', 'baseline')];
		expect(
			findingsOf(onlyReachIndicators, design({ activities: [campaign], indicators: baseline }))
		).toEqual([]);
		const liked = [indicator('i1', 'a2', 'satisfaction')];
		const course = activity('a2', 'criminal-justice', { claim: 'learning' });
		const say = (activities: [typeof course]) =>
			findingsOf(onlyReachIndicators, design({ activities, indicators: liked }));
		expect(say([course])).toEqual([]);
		expect(say([{ ...course, claim: 'output' }])).toHaveLength(1);
	});
});
