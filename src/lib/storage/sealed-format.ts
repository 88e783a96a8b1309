/** The open part of a sealed file (`sealed-file.ts`), and how a file of this kind is known. */
import * as z from 'zod/mini';

export const sealedFormat = 'causeway-sealed';
export const currentSealedVersion = 1;

const short = z.string().check(z.maxLength(1_000));
/** Base64 without breaks. */
const bytes = (most: number) =>
	z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(most));

/** What anybody may read of a sealed file. */
export const sealHeader = z.object({
	format: z.literal(sealedFormat),
	version: z.literal(currentSealedVersion),
	/** Title of the proposal, and the fingerprint that tells whether one's own appraisal is of the same. */
	proposal: z.object({ title: short, fingerprint: z.string().check(z.maxLength(100)) }),
	reviewer: short,
	/** ISO date and time of sealing. */
	date: z.string().check(z.maxLength(40)),
	/** SHA-256 of the sealed content (`appraisal/seal.ts`), in hexadecimal. */
	digest: z.string().check(z.regex(/^[0-9a-f]{64}$/))
});
export type SealHeader = z.output<typeof sealHeader>;

/**
 * `key`: the key lies in the file, and the tool alone keeps it shut: a seal against glancing. `passphrase`: the key is made
 * from a passphrase, and without it nobody opens the file.
 */
const sealLock = z.discriminatedUnion('type', [
	z.object({ type: z.literal('key'), key: bytes(100) }),
	z.object({
		type: z.literal('passphrase'),
		derivation: z.literal('PBKDF2-HMAC-SHA-256'),
		/** Within these limits a computer of today takes from a tenth of a second to ten. */
		iterations: z.int().check(z.gte(100_000), z.lte(10_000_000)),
		salt: bytes(100),
		/** Tells a wrong passphrase from a changed file; made from the same derivation, and no help in guessing it. */
		check: bytes(100)
	})
]);
export type SealLock = z.output<typeof sealLock>;

export const sealedDocument = z.object({
	...sealHeader.shape,
	lock: sealLock,
	cipher: z.literal('AES-256-GCM'),
	/** Initialisation vector, 96 bits. */
	iv: bytes(100),
	/** The encrypted appraisal, with its tag; header and lock are authenticated with it. */
	content: bytes(100 * 1024 * 1024)
});
export type SealedDocument = z.output<typeof sealedDocument>;
