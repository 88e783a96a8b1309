/** Keys of sealed files: one that lies in the file, or one made from a passphrase. */
import { sealedFormat, type SealLock } from './sealed-format.ts';

/** OWASP Password Storage Cheat Sheet (2023), PBKDF2-HMAC-SHA-256. */
export const recommendedIterations = 600_000;

export async function lockWithKey(): Promise<{ lock: SealLock; key: CryptoKey }> {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	return { lock: { type: 'key', key: toBase64(bytes) }, key: await importKey(bytes) };
}

export async function lockWith(passphrase: string): Promise<{ lock: SealLock; key: CryptoKey }> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const { key, check } = await derive(passphrase, salt, recommendedIterations);
	return {
		lock: {
			type: 'passphrase',
			derivation: 'PBKDF2-HMAC-SHA-256',
			iterations: recommendedIterations,
			salt: toBase64(salt),
			check
		},
		key
	};
}

/** The key of a file; null when the passphrase is not the one it was sealed with. */
export async function unlock(lock: SealLock, passphrase: string): Promise<CryptoKey | null> {
	if (lock.type === 'key') return importKey(fromBase64(lock.key));
	const derived = await derive(passphrase, fromBase64(lock.salt), lock.iterations);
	return derived.check === lock.check ? derived.key : null;
}

/** Key and check value come from one slow derivation by HKDF, so that the one tells nothing of the other. */
async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
	// The same words typed on another keyboard, or copied with a space, are the same passphrase.
	const words = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
	const secret = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
	const slow = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		secret,
		256
	);
	const root = await crypto.subtle.importKey('raw', slow, 'HKDF', false, ['deriveBits']);
	const part = (info: string, bits: number) =>
		crypto.subtle.deriveBits(
			{
				name: 'HKDF',
				hash: 'SHA-256',
				salt: new Uint8Array(0),
				info: new TextEncoder().encode(`${sealedFormat} ${info}`)
			},
			root,
			bits
		);
	const [key, check] = await Promise.all([part('key', 256), part('check', 128)]);
	return { key: await importKey(new Uint8Array(key)), check: toBase64(new Uint8Array(check)) };
}

const importKey = (bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	// In pieces: as arguments, a megabyte would fill the stack.
	for (let at = 0; at < bytes.length; at += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
