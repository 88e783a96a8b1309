import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { appraisal } from '../../../tests/appraisal-builders.ts';
import { design } from '../../../tests/builders.ts';
import { lastWords } from './last-words.ts';

const stored = { ...design(), changed: '2027-01-01T08:00:00.000Z' };
const typed = {
	...changeProfile(stored, { title: 'And the broken wo' }),
	changed: '2027-01-01T08:00:05.000Z'
};
beforeEach(() => localStorage.clear());

describe('the last words of a page', () => {
	it('come back on top of the state they were written on', () => {
		lastWords.keep(typed, [stored.changed]);
		expect(lastWords.find(stored)).toEqual({ document: typed, follows: true });
	});

	it('are told apart from what another tab has stored since', () => {
		lastWords.keep(typed, [stored.changed]);
		const elsewhere = { ...stored, changed: '2027-01-01T08:00:03.000Z' };
		expect(lastWords.find(elsewhere)).toEqual({ document: typed, follows: false });
	});

	it('are gone once they are in the database', () => {
		lastWords.keep(typed, [stored.changed]);
		expect(lastWords.find(typed)).toBeNull();
		expect(localStorage).toHaveLength(0);
	});

	it('do not stay behind when their design is deleted', () => {
		localStorage.setItem('causeway-kept', '1');
		lastWords.keep(typed, []);
		lastWords.forgetAllBut([stored.id]);
		expect(localStorage).toHaveLength(2);
		lastWords.forgetAllBut([]);
		expect(Object.keys(localStorage)).toEqual(['causeway-kept']);
	});

	it('are no reason to fail when what was kept cannot be read', () => {
		localStorage.setItem(`causeway-unsaved:${stored.id}`, '{"design":');
		expect(lastWords.find(stored)).toBeNull();
	});
});

describe('once everything is cleared in another window', () => {
	it('nothing is kept aside any more, neither of a design nor of an appraisal', async () => {
		vi.resetModules();
		const { beginClearing } = await import('./cleared.ts');
		const words = await import('./last-words.ts');
		const appraisals = await import('./appraisal-last-words.ts');
		beginClearing();
		words.lastWords.keep(typed, []);
		appraisals.appraisalLastWords.keep(appraisal(), []);
		expect(localStorage).toHaveLength(0);
	});
});
