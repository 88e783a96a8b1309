import { activity, answers, design, findingsOf, pattern } from '../../../tests/builders.ts';
import { faultsOfFlip } from '../../../tests/flip.ts';
import { planned, type Said } from '../../../tests/said-rows.ts';
import { describe, expect, it } from 'vitest';
import type { Design } from '../domain/design.ts';
import { noPatternNamed, patternNotDescribed, patternsShareOneResponse } from './pattern-gaps.ts';

const told = (id: string) => pattern(id, { exploitation: 'moulding bricks for 14 hours a day' });
const said = (answer: Said) => ({ answers: { programme: answers({ '2.Q1': answer }) } });

describe('no pattern named', () => {
	const promising = { activities: [activity('a1', 'other', { claim: 'behaviour' as const })] };
	const found = (parts: Partial<Design>) => findingsOf(noPatternNamed, design(parts));

	it('reports that the pattern is said to be undescribed or unknown, or that work promises without one', () => {
		expect(found(said('no'))).toMatchObject([{ at: '', because: [{ question: '2.Q1' }] }]);
		expect(found(said('unknown'))).toHaveLength(1);
		expect(found(promising)[0]!.because).toContainEqual({ type: 'activity', id: 'a1' });
	});

	it('is settled by a pattern, a description or a plan', () => {
		const patterns = [told('p1')];
		expect(
			faultsOfFlip(noPatternNamed, design(promising), design({ ...promising, patterns }))
		).toEqual([]);
		expect(found({ ...promising, ...said(planned) })).toEqual([]);
		expect(found({ ...promising, ...said({ text: 'boys on boats' }) })).toEqual([]);
	});

	it('says nothing before there is a promise, or when set aside', () => {
		expect(found({ activities: [activity('a1', 'other')] })).toEqual([]);
		expect(found({ ...promising, ...said('not-relevant') })).toEqual([]);
	});
});

describe('pattern not described', () => {
	const uses = { activities: [activity('a1', 'other', { patternIds: ['p1'] })] };
	const named = { ...uses, patterns: [pattern('p1', { name: 'kilns' })] };

	it('reports a pattern of which activities know only the name', () => {
		expect(findingsOf(patternNotDescribed, design(named))).toMatchObject([
			{
				at: 'p1',
				data: { pattern: 'kilns' },
				because: [
					{ type: 'pattern', id: 'p1' },
					{ type: 'activity', id: 'a1' }
				]
			}
		]);
	});

	it('is settled by a description or a plan', () => {
		const after = design({ ...uses, patterns: [told('p1')] });
		expect(faultsOfFlip(patternNotDescribed, design(named), after)).toEqual([]);
		expect(findingsOf(patternNotDescribed, design({ ...named, ...said(planned) }))).toEqual([]);
	});

	it('says nothing of a pattern no activity works on yet', () => {
		const loose = { ...named, activities: [activity('a1', 'other')] };
		expect(findingsOf(patternNotDescribed, design(loose))).toEqual([]);
	});
});

describe('patterns share one response', () => {
	const both = activity('a1', 'other', { patternIds: ['p1', 'p2'] });
	const one = activity('a2', 'other', { patternIds: ['p2'] });
	const patterns = [told('p1'), told('p2')];
	const before = design({ patterns, activities: [both] });

	it('reports several patterns met by the same work', () => {
		expect(findingsOf(patternsShareOneResponse, before)[0]!.because).toEqual([
			{ type: 'pattern', id: 'p1' },
			{ type: 'pattern', id: 'p2' },
			{ type: 'activity', id: 'a1' }
		]);
	});

	it('is settled by work on one of them', () => {
		const after = design({ patterns, activities: [both, one] });
		expect(faultsOfFlip(patternsShareOneResponse, before, after)).toEqual([]);
	});

	it('says nothing of one pattern, or before activities name theirs', () => {
		const single = design({ patterns: [told('p1')], activities: [both] });
		expect(findingsOf(patternsShareOneResponse, single)).toEqual([]);
		const open = design({ patterns, activities: [activity('a1', 'other')] });
		expect(findingsOf(patternsShareOneResponse, open)).toEqual([]);
	});
});
