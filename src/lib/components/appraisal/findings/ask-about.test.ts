import { describe, expect, it } from 'vitest';
import { abstract, appraisal, criteriaOf } from '../../../../../tests/appraisal-builders.ts';
import { itemOf } from './ask-about.ts';

describe('the item a question about a finding belongs to', () => {
	const read = criteriaOf(
		appraisal({ abstract: abstract({ kinds: ['awareness'] }), depth: 'full' })
	);
	const at = (finding: Partial<Parameters<typeof itemOf>[0]>) =>
		itemOf({ because: [], sources: [], ...finding }, read)?.id;

	it('is one it rests on, else one its source names, else one of that section, else the first', () => {
		expect(at({ because: [{ type: 'criterion', key: 'question 3.Q4' }], sources: ['3.L1'] })).toBe(
			'3.Q4'
		);
		expect(at({ sources: ['3.L2.a'] })).toBe('3.L2');
		expect(at({ sources: ['3.I9.z'] })).toMatch(/^3\./);
		expect(at({ sources: ['Another source'] })).toBe(read[0]!.id);
		expect(itemOf({ because: [], sources: [] }, [])).toBeNull();
	});
});
