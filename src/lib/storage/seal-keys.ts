/** Keys of sealed files: one that lies in the file, or one made from a passphrase. */
import { fromBase64, toBase64 } from './base64.ts';
import { passphraseKey, recommendedIterations } from './passphrase.ts';
import { sealedFormat, type SealLock } from './sealed-format.ts';

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

/** The key of a file; null when the passphrase is not the one it was sealed with. Rejects when the lock is damaged. */
export async function unlock(lock: SealLock, passphrase: string): Promise<CryptoKey | null> {
	const bytes = fromBase64(lock.type === 'key' ? lock.key : lock.salt);
	if (bytes === null) throw new Error('a lock holds base64');
	if (lock.type === 'key') return importKey(bytes);
	const derived = await derive(passphrase, bytes, lock.iterations);
	return derived.check === lock.check ? derived.key : null;
}

/** Key and check value come from one slow derivation by HKDF, so that the one tells nothing of the other. */
async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
	const secret = await passphraseKey(passphrase, 'deriveBits');
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
