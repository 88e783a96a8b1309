import { activity, design, findingsOf, indicator } from '../../../tests/builders.ts';
import { describe, expect, it } from 'vitest';
import type { Claim, Rung } from '../domain/vocabulary.ts';
import { lessTraffickingUnmeasured } from './less-trafficking-unmeasured.ts';

const from = (claim: Claim | null, ...rungs: Rung[]) =>
	findingsOf(
		lessTraffickingUnmeasured,
		design({
			activities: [activity('a1', 'awareness', { name: 'school talks', claim })],
			indicators: rungs.map((rung, index) => indicator(`i${index + 1}`, 'a1', rung))
		})
	);

describe('less trafficking unmeasured', () => {
	it('reports a promise of less trafficking whose highest indicators stop at learning', () => {
		expect(from('impact', 'reach', 'learning')).toMatchObject([
			{
				at: 'a1',
				data: { activity: 'school talks' },
				because: [
					{ type: 'activity', id: 'a1' },
					{ type: 'indicator', id: 'i2' }
				]
			}
		]);
	});

	it('is settled by a smaller promise or an indicator of the effect', () => {
		expect(from('learning', 'reach', 'learning')).toEqual([]);
		expect(from('impact', 'learning', 'impact')).toEqual([]);
	});

	it('leaves measured behaviour to the rule on its link', () => {
		expect(from('impact', 'behaviour')).toEqual([]);
	});

	it('says nothing before there is a promise or an indicator', () => {
		expect(from(null, 'reach')).toEqual([]);
		expect(from('impact')).toEqual([]);
	});
});
