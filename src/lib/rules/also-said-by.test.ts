import { describe, expect, it } from 'vitest';
import { alsoSaidBy } from './also-said-by.ts';
import { beyondTheToolkit } from './lists/beyond-the-toolkit.ts';
import { rules } from './rules.ts';

const ids = rules.map(({ id }) => id);
const isOfToolkit = (source: string) => /^\d\.[A-Z]\d/.test(source);

describe('other sources of the toolkit’s rules', () => {
	it('belong to rules that exist and rest on the toolkit', () => {
		const beyond = beyondTheToolkit.map(({ id }) => id);
		for (const id of Object.keys(alsoSaidBy)) {
			expect(ids, id).toContain(id);
			expect(beyond, id).not.toContain(id);
		}
	});

	it('stand after the toolkit’s own', () => {
		for (const [id, others] of Object.entries(alsoSaidBy)) {
			const { sources } = rules.find((rule) => rule.id === id)!;
			expect(sources.slice(-others.length), id).toEqual(others);
			expect(sources.length, id).toBeGreaterThan(others.length);
			expect(sources.filter(isOfToolkit).length, id).toBe(sources.length - others.length);
		}
	});
});

describe('rules beyond the toolkit', () => {
	it('name a report or standard before anything of the toolkit', () => {
		for (const { id, sources } of beyondTheToolkit)
			expect(isOfToolkit(sources[0]!), id).toBe(false);
	});

	it('give report, number, and sheets wherever they cite the evaluators', () => {
		const cited = rules.flatMap(({ sources }) => sources.filter((one) => one.startsWith('Norad')));
		for (const source of cited) expect(source).toMatch(/^Norad Report 11\/2010, .+: sheets? \d/);
	});
});
