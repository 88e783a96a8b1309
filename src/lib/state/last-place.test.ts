import { afterEach, expect, it, vi } from 'vitest';
import { lastPlaces } from './last-place.ts';

afterEach(() => vi.restoreAllMocks());

it('remembers a place for each design', () => {
	lastPlaces.write('d1', 'theory/main');
	lastPlaces.write('d2', 'review/main');
	expect(lastPlaces.read('d1')).toBe('theory/main');
	expect(lastPlaces.read('d3')).toBe('');
});

it('goes on where the browser keeps nothing', () => {
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
		throw new DOMException('full', 'QuotaExceededError');
	});
	vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
		throw new DOMException('blocked', 'SecurityError');
	});
	expect(() => lastPlaces.write('d1', 'theory/main')).not.toThrow();
	expect(lastPlaces.read('d1')).toBe('');
});

it('forgets designs that are gone', () => {
	lastPlaces.write('d1', 'theory/main');
	lastPlaces.write('d2', 'review/main');
	lastPlaces.forgetAllBut(['d2']);
	expect([lastPlaces.read('d1'), lastPlaces.read('d2')]).toEqual(['', 'review/main']);
});
