/**
 * Designs under a passphrase. A random data key seals the design; the passphrase, through a slow derivation, wraps that key.
 * So another passphrase rewrites a few bytes and not the design. Keys live in memory only and cannot be read out of it by
 * script; there is no other way in. Formats: `docs/files.md`.
 */
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';
import type { Cipher } from './cipher.ts';

/** OWASP Password Storage Cheat Sheet (2023): PBKDF2-HMAC-SHA-256. */
export const recommendedIterations = 600_000;
/** Characters; NIST SP 800-63B, 5.1.1.1, asks for as many at least. */
export const shortest = 8;

/** Base64. */
const bytes = (most: number) =>
	z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(most));

/** All that is stored about a passphrase. */
export const lockSchema = z.object({
	kdf: z.object({
		name: z.literal('PBKDF2-HMAC-SHA-256'),
		/** Below, it would be no lock; above, it would freeze the page. */
		iterations: z.int().check(z.gte(100_000), z.lte(10_000_000)),
		/** 16 random bytes. */
		salt: bytes(100)
	}),
	/** The data key, encrypted by what the passphrase derives to. */
	key: z.object({ cipher: z.literal('AES-256-GCM'), iv: bytes(40), wrapped: bytes(200) })
});
export type Lock = z.output<typeof lockSchema>;

/** A design's lock, opened. */
export interface OpenLock {
	readonly lock: Lock;
	readonly cipher: Cipher;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** @param iterations fewer only in tests */
export async function newLock(
	passphrase: string,
	iterations = recommendedIterations
): Promise<OpenLock> {
	const dataKey = random(32);
	const lock = await wrap(dataKey, passphrase, iterations);
	return { lock, cipher: await cipherOf(dataKey) };
}

/** Null for another passphrase than the one it was made with, and for a lock that was changed since: they look the same. */
export async function openLock(lock: Lock, passphrase: string): Promise<OpenLock | null> {
	const dataKey = await unwrap(lock, passphrase);
	return dataKey && { lock, cipher: await cipherOf(dataKey) };
}

/** A lock of the same data key for another passphrase; null when `old` is not the passphrase. */
export async function changedLock(
	lock: Lock,
	old: string,
	passphrase: string,
	iterations = recommendedIterations
): Promise<Lock | null> {
	const dataKey = await unwrap(lock, old);
	return dataKey && wrap(dataKey, passphrase, iterations);
}

/** Sealed bytes are the vector (12 bytes, new for each), then the encrypted bytes with their tag. */
async function cipherOf(dataKey: Bytes): Promise<Cipher> {
	const key = await crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, [
		'encrypt',
		'decrypt'
	]);
	const additionalData = text('causeway sealed 1');
	return {
		async seal(plain) {
			const iv = random(12);
			const sealed = await crypto.subtle.encrypt(
				{ name: 'AES-GCM', iv, additionalData },
				key,
				plain as Bytes
			);
			const whole = new Uint8Array(iv.length + sealed.byteLength);
			whole.set(iv);
			whole.set(new Uint8Array(sealed), iv.length);
			return whole;
		},
		async open(sealed) {
			const iv = sealed.slice(0, 12);
			const plain = await crypto.subtle.decrypt(
				{ name: 'AES-GCM', iv, additionalData },
				key,
				sealed.slice(12)
			);
			return new Uint8Array(plain);
		}
	};
}

async function wrap(dataKey: Bytes, passphrase: string, iterations: number): Promise<Lock> {
	const kdf: Lock['kdf'] = {
		name: 'PBKDF2-HMAC-SHA-256',
		iterations,
		salt: toBase64(random(16))
	};
	const iv = random(12);
	const wrapped = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: boundTo(kdf) },
		await derive(kdf, passphrase),
		dataKey
	);
	return {
		kdf,
		key: { cipher: 'AES-256-GCM', iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) }
	};
}

async function unwrap({ kdf, key }: Lock, passphrase: string): Promise<Bytes | null> {
	const [iv, wrapped] = [fromBase64(key.iv), fromBase64(key.wrapped)];
	if (!iv || !wrapped) return null;
	try {
		const dataKey = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: iv as Bytes, additionalData: boundTo(kdf) },
			await derive(kdf, passphrase),
			wrapped as Bytes
		);
		return dataKey.byteLength === 32 ? new Uint8Array(dataKey) : null;
	} catch {
		return null;
	}
}

/** The same words typed on another keyboard, or copied with a space, are the same passphrase. */
const normalised = (passphrase: string): string => passphrase.normalize('NFKC').trim();

/** What a slow derivation starts from. */
export const passphraseKey = (
	passphrase: string,
	usage: 'deriveKey' | 'deriveBits'
): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', text(normalised(passphrase)), 'PBKDF2', false, [usage]);

async function derive({ iterations, salt }: Lock['kdf'], passphrase: string): Promise<CryptoKey> {
	const words = await passphraseKey(passphrase, 'deriveKey');
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt) as Bytes, iterations },
		words,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
}

/** The way of deriving is authenticated with the key, so that nobody makes it weaker unseen. */
const boundTo = ({ name, iterations, salt }: Lock['kdf']): Bytes =>
	text(JSON.stringify(['causeway key 1', name, iterations, salt]));
const text = (value: string): Bytes => new TextEncoder().encode(value);
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
