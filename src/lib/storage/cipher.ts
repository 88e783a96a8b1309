/** The seam for designs under a passphrase: what the store needs of them, and nothing more. */

export interface Cipher {
	seal(bytes: Uint8Array): Promise<Uint8Array>;
	/** Rejects when the bytes were not sealed with this key, or were changed since. */
	open(bytes: Uint8Array): Promise<Uint8Array>;
}

/** Null for a design that is not under a passphrase, or whose passphrase has not been given. */
export type CipherFor = (designId: string) => Cipher | null;
