import { beforeEach, describe, expect, it } from 'vitest';
import { changeProfile } from '#lib/domain/edit.ts';
import { design } from '../../../tests/builders.ts';
import { forgetAllLastWordsBut, keepLastWords, lastWords } from './last-words.ts';

const stored = { ...design(), changed: '2027-01-01T08:00:00.000Z' };
const typed = {
	...changeProfile(stored, { title: 'And the broken wo' }),
	changed: '2027-01-01T08:00:05.000Z'
};
beforeEach(() => localStorage.clear());

describe('the last words of a page', () => {
	it('come back on top of the state they were written on', () => {
		keepLastWords(typed, [stored.changed]);
		expect(lastWords(stored)).toEqual({ design: typed, follows: true });
	});

	it('are told apart from what another tab has stored since', () => {
		keepLastWords(typed, [stored.changed]);
		const elsewhere = { ...stored, changed: '2027-01-01T08:00:03.000Z' };
		expect(lastWords(elsewhere)).toEqual({ design: typed, follows: false });
	});

	it('are gone once they are in the database', () => {
		keepLastWords(typed, [stored.changed]);
		expect(lastWords(typed)).toBeNull();
		expect(localStorage).toHaveLength(0);
	});

	it('do not stay behind when their design is deleted', () => {
		localStorage.setItem('causeway-kept', '1');
		keepLastWords(typed, []);
		forgetAllLastWordsBut([stored.id]);
		expect(localStorage).toHaveLength(2);
		forgetAllLastWordsBut([]);
		expect(Object.keys(localStorage)).toEqual(['causeway-kept']);
	});

	it('are no reason to fail when what was kept cannot be read', () => {
		localStorage.setItem(`causeway-unsaved:${stored.id}`, '{"design":');
		expect(lastWords(stored)).toBeNull();
	});
});
