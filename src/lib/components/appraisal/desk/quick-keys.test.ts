import { beforeEach, describe, expect, it } from 'vitest';
import { areKeysOn, quickKey, switchKeys } from './quick-keys.ts';

function pressed(key: string, on = 'p', init: KeyboardEventInit = {}) {
	document.body.innerHTML =
		'<p></p><input id="text"><input id="radio" type="radio"><textarea></textarea><select></select><dialog><p id="in"></p></dialog>';
	let found: ReturnType<typeof quickKey> = null;
	const target = document.querySelector(on)!;
	target.addEventListener('keydown', (event) => (found = quickKey(event as KeyboardEvent)));
	target.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...init }));
	return found as ReturnType<typeof quickKey>;
}

describe('a single key', () => {
	it('gives a verdict from best to last, or moves on', () => {
		expect(pressed('1')).toEqual({ type: 'verdict', verdict: 'well' });
		expect(pressed('5')).toEqual({ type: 'verdict', verdict: 'not-relevant' });
		expect(pressed('N')).toEqual({ type: 'next' });
		expect(pressed('6')).toBeNull();
		expect(pressed('0')).toBeNull();
	});

	it('is a letter while somebody types, and nothing of ours with another key held', () => {
		for (const field of ['#text', 'textarea', 'select', '#in'])
			expect(pressed('1', field)).toBeNull();
		expect(pressed('1', '#radio')).not.toBeNull();
		expect(pressed('f', 'p', { ctrlKey: true })).toBeNull();
		expect(pressed('n', 'p', { shiftKey: true })).toBeNull();
	});
});

describe('the switch', () => {
	beforeEach(() => localStorage.clear());
	it('is on at first and stays as it was set', () => {
		expect(areKeysOn()).toBe(true);
		switchKeys(false);
		expect(areKeysOn()).toBe(false);
	});
});
