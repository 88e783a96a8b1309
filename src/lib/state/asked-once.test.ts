import { describe, expect, it, vi } from 'vitest';
import { askedOnce } from './asked-once.ts';

describe('asking once', () => {
	it('gives the same answer for the same key, and asks for each other', async () => {
		const ask = vi.fn(({ key }: { key: string }) => Promise.resolve(key));
		const once = askedOnce(ask);
		expect(once({ key: 'a' })).toBe(once({ key: 'a' }));
		expect(await once({ key: 'b' })).toBe('b');
		expect(ask).toHaveBeenCalledTimes(2);
	});

	it('asks again after a failure', async () => {
		const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no code'));
		ask.mockResolvedValueOnce('found');
		const once = askedOnce(ask);
		await expect(once({ key: 'a' })).rejects.toThrow('no code');
		expect(await once({ key: 'a' })).toBe('found');
	});
});
