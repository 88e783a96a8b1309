import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOverFields, settled } from './settled.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a settled stream of changes', () => {
	it('hands over the last value once, after a pause', () => {
		const hand = vi.fn();
		const change = settled(hand);
		change.take('a');
		vi.advanceTimersByTime(150);
		change.take('ab');
		vi.advanceTimersByTime(150);
		expect(hand).not.toHaveBeenCalled();
		vi.advanceTimersByTime(100);
		handOverFields();
		expect(hand.mock.calls).toEqual([['ab']]);
	});

	it('is handed over every half second from somebody who never pauses', () => {
		const hand = vi.fn();
		const change = settled(hand);
		for (let key = 1; key <= 12; key += 1) {
			change.take(key);
			vi.advanceTimersByTime(100);
		}
		expect(hand.mock.calls).toEqual([[5], [10]]);
		vi.advanceTimersByTime(500);
		expect(hand.mock.calls).toEqual([[5], [10], [12]]);
	});

	it('is handed over at once, with all others, before the page changes', () => {
		const [first, second] = [vi.fn(), vi.fn()];
		settled(first).take('a');
		settled(second).take('b');
		handOverFields();
		vi.advanceTimersByTime(500);
		expect([first.mock.calls, second.mock.calls]).toEqual([[['a']], [['b']]]);
	});
});
