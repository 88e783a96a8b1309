import { describe, expect, it } from 'vitest';
import { changedLock, lockSchema, newLock, openLock } from './passphrase.ts';

/** Fewer rounds than in use, so that the tests are quick. */
const quick = 100_000;
const words = 'four dry words, agreed';
const mine = await newLock(words, quick);
const plain = new TextEncoder().encode('Nothing to read here. '.repeat(50));

describe('a cipher', () => {
	it('gives back what it sealed, under a vector of its own each time', async () => {
		const [one, other] = [await mine.cipher.seal(plain), await mine.cipher.seal(plain)];
		expect(await mine.cipher.open(one)).toEqual(plain);
		expect(one.slice(0, 12)).not.toEqual(other.slice(0, 12));
		expect(one).toHaveLength(plain.length + 12 + 16);
		expect(new TextDecoder().decode(one)).not.toContain('Nothing');
	});

	it('opens nothing that was changed, cut or sealed with another key', async () => {
		const sealed = await mine.cipher.seal(plain);
		const other = await newLock(words, quick);
		await expect(other.cipher.open(sealed)).rejects.toThrow();
		for (const at of [0, 11, 12, sealed.length - 1])
			await expect(mine.cipher.open(sealed.with(at, sealed[at]! ^ 1))).rejects.toThrow();
		await expect(mine.cipher.open(sealed.slice(0, -1))).rejects.toThrow();
		await expect(mine.cipher.open(new Uint8Array(0))).rejects.toThrow();
	});
});

describe('a lock', () => {
	it('is opened by its passphrase, typed on whatever keyboard', async () => {
		const sealed = await mine.cipher.seal(plain);
		const again = await openLock(mine.lock, ` ${words} `);
		expect(await again!.cipher.open(sealed)).toEqual(plain);
		const accents = await newLock('clé bleue', quick);
		expect(await openLock(accents.lock, 'clé bleue')).not.toBeNull();
	});

	it('is opened by nothing else', async () => {
		expect(await openLock(mine.lock, 'four wet words, agreed')).toBeNull();
		expect(await openLock(mine.lock, '')).toBeNull();
	});

	it('rests on 600,000 rounds over 16 random bytes, and holds no passphrase', async () => {
		const { lock } = await newLock(words);
		expect(lock.kdf).toMatchObject({ name: 'PBKDF2-HMAC-SHA-256', iterations: 600_000 });
		expect(atob(lock.kdf.salt)).toHaveLength(16);
		expect(atob(lock.key.iv)).toHaveLength(12);
		expect(lock.kdf.salt).not.toBe(mine.lock.kdf.salt);
		expect(JSON.stringify(lock)).not.toContain('dry');
	});

	it('does not open when its rounds or salt were changed', async () => {
		const kdf = { ...mine.lock.kdf, iterations: quick + 1 };
		expect(await openLock({ ...mine.lock, kdf }, words)).toBeNull();
	});

	it.each([1, 99_999, 10_000_001, 1e300, -1, 1.5])(
		'with %d rounds is none: it would be weak, or freeze the page',
		(iterations) => {
			const { kdf } = mine.lock;
			expect(lockSchema.safeParse({ ...mine.lock, kdf: { ...kdf, iterations } }).success).toBe(
				false
			);
		}
	);

	it('takes another passphrase without sealing anything anew', async () => {
		const sealed = await mine.cipher.seal(plain);
		const changed = await changedLock(mine.lock, words, 'other words', quick);
		expect(await openLock(changed!, words)).toBeNull();
		expect(await (await openLock(changed!, 'other words'))!.cipher.open(sealed)).toEqual(plain);
		expect(await changedLock(mine.lock, 'wrong', 'other words', quick)).toBeNull();
	});
});
