import { describe, expect, it } from 'vitest';
import { appraiseOptions } from './appraise-options.ts';

describe('the options of appraise', () => {
	it('are all sections, no sets and the standard reading where nothing is said', () => {
		expect(appraiseOptions(['plan.pdf'])).toEqual({
			ok: true,
			value: {
				path: 'plan.pdf',
				sections: [1, 2, 3, 4, 5, 6, 7, 8, 9],
				sets: [],
				depth: 'standard'
			}
		});
	});

	it('are taken in any order and in both forms', () => {
		const args = ['--sections', '3,8', 'plan.pdf', '--depth=full', '--sets=rights,child'];
		expect(appraiseOptions(args)).toEqual({
			ok: true,
			value: { path: 'plan.pdf', sections: [3, 8], sets: ['rights', 'child'], depth: 'full' }
		});
	});

	it.each([
		[[]],
		[['a.pdf', 'b.pdf']],
		[['a.pdf', '--sections', '3,12']],
		[['a.pdf', '--sections']],
		[['a.pdf', '--sets', 'money']],
		[['a.pdf', '--depth', 'deep']],
		[['a.pdf', '--fast']]
	])('are refused with a sentence where they are not understood: %j', (args) => {
		const options = appraiseOptions(args);
		expect(options.ok).toBe(false);
		if (!options.ok) expect(options.error).toMatch(/\.$|full$/);
	});
});
