/** Rows of a design under a passphrase: document, pieces of history and versions are sealed before they are written. */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Cipher } from './cipher.ts';
import type { StoredUpdate } from './database.ts';
import type { KeptVersion } from './design-history.ts';
import type { StoreError } from './store-error.ts';
import type { StoredRecord } from './records.ts';
import { readVersion, versionFromJson, versionToJson, type StoredVersion } from './versions.ts';

const locked = fail({ type: 'locked' as const });

const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** 'locked' without a cipher, and for bytes that another one sealed. */
async function opened(
	cipher: Cipher | null,
	bytes: Uint8Array
): Promise<Result<Uint8Array, StoreError>> {
	if (cipher === null) return locked;
	try {
		return ok(await cipher.open(bytes));
	} catch {
		// The wrong passphrase and a damaged row look the same, and are meant to.
		return locked;
	}
}

/** The document as it was written, to be checked like any other. */
export async function documentOf(
	record: StoredRecord,
	cipher: Cipher | null
): Promise<Result<unknown, StoreError>> {
	if (!record.sealed) return ok(record.document);
	const bytes = await opened(cipher, record.sealed);
	return bytes.ok ? ok(fromBytes(bytes.value)) : bytes;
}

export async function withDocument(
	head: Omit<StoredRecord, 'document' | 'sealed'>,
	document: unknown,
	cipher: Cipher | null
): Promise<StoredRecord> {
	return cipher ? { ...head, sealed: await cipher.seal(toBytes(document)) } : { ...head, document };
}

export async function bytesOf(
	pieces: readonly StoredUpdate[],
	isSealed: boolean,
	cipher: Cipher | null
): Promise<Result<Uint8Array[], StoreError>> {
	if (!isSealed) return ok(pieces.map(({ bytes }) => bytes));
	const all: Uint8Array[] = [];
	for (const { bytes } of pieces) {
		const piece = await opened(cipher, bytes);
		if (!piece.ok) return piece;
		all.push(piece.value);
	}
	return ok(all);
}

export async function pieceOf(
	designId: string,
	number: number,
	bytes: Uint8Array,
	cipher: Cipher | null
): Promise<StoredUpdate> {
	return { designId, number, bytes: cipher ? await cipher.seal(bytes) : bytes };
}

/** Damaged rows are left out. */
export async function versionsOf(
	rows: readonly StoredVersion[],
	cipher: Cipher | null
): Promise<Result<KeptVersion[], StoreError>> {
	const found: KeptVersion[] = [];
	for (const { version, sealed } of rows) {
		const bytes = sealed ? await opened(cipher, sealed) : null;
		if (bytes && !bytes.ok) return bytes;
		const read = bytes ? versionFromJson(fromBytes(bytes.value)) : readVersion(version);
		if (read) found.push(read);
	}
	return ok(found);
}

export async function rowOf(
	designId: string,
	version: KeptVersion,
	cipher: Cipher | null
): Promise<StoredVersion> {
	const { id } = version;
	if (!cipher) return { designId, id, version };
	return { designId, id, sealed: await cipher.seal(toBytes(versionToJson(version))) };
}
