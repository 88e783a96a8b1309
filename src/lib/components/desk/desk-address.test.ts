import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskAddress } from './desk-address.svelte.ts';

function desk(at = 'programme/project') {
	const self = { id: 'd1', placeKey: at, gotoKey: (key: string) => void (self.placeKey = key) };
	const remember = vi.fn();
	const address = new DeskAddress({
		desk: self,
		read: (hash) => {
			const [id = '', ...rest] = hash.slice(1).split('/');
			return { id, placeKey: rest.join('/') };
		},
		write: (placeKey) => `#d1/${placeKey}`,
		besideOf: (placeKey) => (placeKey === 'history' ? placeKey : null),
		remember
	});
	return { self, address, remember };
}

beforeEach(() => {
	location.hash = '#d1';
});

describe('the address of a desk', () => {
	it('follows the place, and remembers it', () => {
		const { self, address, remember } = desk();
		address.tell();
		expect(location.hash).toBe('#d1/programme/project');
		self.placeKey = 'change/programme/1.Q1';
		address.tell();
		expect(location.hash).toBe('#d1/change/programme/1.Q1');
		expect(remember.mock.calls).toEqual([['programme/project'], ['change/programme/1.Q1']]);
	});

	it('is followed, and what names another document is left alone', () => {
		const { self, address } = desk();
		location.hash = '#d1/review/main';
		address.follow();
		expect(self.placeKey).toBe('review/main');
		location.hash = '#d2/annex/main';
		address.follow();
		expect(self.placeKey).toBe('review/main');
	});

	it('opens a page beside the path without leaving the place', () => {
		location.hash = '#d1/history';
		const { self, address } = desk();
		expect(address.beside).toBe('history');
		address.tell();
		expect(location.hash).toBe('#d1/history');
		address.back();
		address.follow();
		expect([address.beside, self.placeKey]).toEqual([null, 'programme/project']);
	});
});
