import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../domain/design.ts';
import type { Claim } from '../domain/vocabulary.ts';
import { lawOnPaper, planOnPaper } from './paper-for-results.ts';

const rows = [
	{ rule: lawOnPaper, kind: 'legal-framework', papers: ['ratified', 'in-law'], practice: 'in-use' },
	{
		rule: planOnPaper,
		kind: 'national-plan',
		papers: ['plan', 'plan-funded'],
		practice: 'plan-carried-out'
	}
] as const;

describe.each(rows)('$rule.id', ({ rule, kind, papers, practice }) => {
	const of = (claim: Claim | null, ...indicators: Indicator[]) =>
		design({ activities: [activity('a1', kind, { name: 'the text', claim })], indicators });
	const paper = (rung: Indicator['rung'], parts: Partial<Indicator> = {}) =>
		indicator('i1', 'a1', rung, parts);
	const used = indicator('i2', 'a1', practice);
	const step = `a1/${kind}/${practice}`;

	it('reports documents that are all there is to show for a promise of practice', () => {
		for (const rung of papers)
			for (const claim of ['behaviour', 'impact'] as const)
				expect(findingsOf(rule, of(claim, paper(rung)))).toMatchObject([
					{
						at: 'a1',
						data: { activity: 'the text' },
						because: [
							{ type: 'indicator', id: 'i1' },
							{ type: 'activity', id: 'a1' }
						]
					}
				]);
	});

	it('reports a document placed on the step of practice, whatever is promised', () => {
		expect(findingsOf(rule, of(null, paper(papers[1], { measures: step }), used))).toMatchObject([
			{ because: [{ type: 'indicator', id: 'i1' }] }
		]);
	});

	it('is settled by an indicator of practice, or by promising the document', () => {
		const before = of('behaviour', paper(papers[1]));
		for (const after of [of('behaviour', paper(papers[1]), used), of('output', paper(papers[1]))])
			expect(faultsOfFlip(rule, before, after)).toEqual([]);
	});

	it('says nothing before an indicator is chosen, or of one on its own step', () => {
		expect(findingsOf(rule, of('behaviour'))).toEqual([]);
		const own = paper(papers[1], { measures: `a1/${kind}/${papers[1]}` });
		expect(findingsOf(rule, of(null, own))).toEqual([]);
	});
});
