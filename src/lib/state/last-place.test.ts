import { afterEach, expect, it, vi } from 'vitest';
import { forgetPlacesBut, lastPlace, rememberPlace } from './last-place.ts';

afterEach(() => vi.restoreAllMocks());

it('remembers a place for each design', () => {
	rememberPlace('d1', 'theory/main');
	rememberPlace('d2', 'review/main');
	expect(lastPlace('d1')).toBe('theory/main');
	expect(lastPlace('d3')).toBe('');
});

it('goes on where the browser keeps nothing', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
		throw new DOMException('blocked', 'SecurityError');
	});
	expect(() => rememberPlace('d1', 'theory/main')).not.toThrow();
	expect(lastPlace('d1')).toBe('');
});

it('forgets designs that are gone', () => {
	rememberPlace('d1', 'theory/main');
	rememberPlace('d2', 'review/main');
	forgetPlacesBut(['d2']);
	expect([lastPlace('d1'), lastPlace('d2')]).toEqual(['', 'review/main']);
});
