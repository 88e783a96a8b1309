import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appraise } from './appraise.ts';
import { exitCodes } from './exit-codes.ts';

const proposal = 'tests/fixtures/proposals/river-valley-proposal.pdf';
let printed: string[] = [];
let said: string[] = [];
beforeEach(() => {
	printed = [];
	said = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => void vi.restoreAllMocks());

interface Shown {
	readonly proposal: Record<string, unknown>;
	readonly criteria: readonly {
		readonly key: string;
		readonly title: string;
		readonly passages: readonly { part: number; start: number; quote: string }[];
	}[];
}

describe('appraise', () => {
	it('prints passages for each criterion of the sections, and what was read', async () => {
		expect(await appraise([proposal, '--sections', '3', '--depth', 'full'])).toBe(exitCodes.done);
		const { proposal: read, criteria } = JSON.parse(printed.join('')) as Shown;
		expect(read).toMatchObject({ kind: 'pdf', name: 'river-valley-proposal.pdf', parts: 6 });
		const keys = criteria.map(({ key }) => key);
		expect(keys).toEqual(expect.arrayContaining(['lesson 3.L1', 'question 3.Q1']));
		expect(keys.every((key) => / 3\./.test(key))).toBe(true);
		expect(criteria.every(({ title }) => title.length > 10)).toBe(true);
		const passages = criteria.flatMap((criterion) => criterion.passages);
		expect(passages.length).toBeGreaterThan(10);
		for (const { part, start, quote } of passages) {
			expect(part).toBeGreaterThan(0);
			expect(start).toBeGreaterThanOrEqual(0);
			expect(quote.length).toBeLessThanOrEqual(400);
		}
	});

	it('reads less at a lesser depth, and sets of checks when asked', async () => {
		const count = async (...args: string[]) => {
			printed = [];
			await appraise([proposal, '--sections', '3', ...args]);
			return (JSON.parse(printed.join('')) as Shown).criteria.length;
		};
		const quick = await count('--depth', 'quick');
		expect(quick).toBeLessThan(await count('--depth', 'full'));
		expect(await count('--depth', 'quick', '--sets', 'rights')).toBeGreaterThan(quick);
	});

	it('says why a file cannot be read, and ends with the code for it', async () => {
		const file = 'tests/fixtures/hostile/proposals/scanned.pdf';
		expect(await appraise([file])).toBe(exitCodes.unreadable);
		expect(said.join()).toContain('it was scanned');
		expect(await appraise(['nowhere.pdf'])).toBe(exitCodes.unreadable);
		expect(await appraise([])).toBe(exitCodes.wrongUse);
		expect(printed).toEqual([]);
	});
});
