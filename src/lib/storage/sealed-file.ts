/**
 * An appraisal sealed for a panel, so that nobody reads the others before judging for themselves.
 *
 * Without a passphrase this is a seal against glancing, and no more: the key lies in the file, and it is this tool that
 * keeps the content shut until the reader's own verdicts are complete or sealed. With a passphrase agreed with the chair
 * the file is shut for good without it. Either way a change of the file shows. The format is described in `docs/files.md`.
 */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { openAppraisal, saveAppraisal } from '../appraisal/open-appraisal.ts';
import { seal, sealedContent } from '../appraisal/seal.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileName } from './design-file.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { lockWith, lockWithKey, unlock } from './seal-keys.ts';
import {
	currentSealedVersion,
	sealedDocument,
	sealedFormat,
	sealHeader,
	type SealedDocument,
	type SealHeader,
	type SealLock
} from './sealed-format.ts';
import { readTextFile, type TextFileError, type WrittenFile } from './text-file.ts';

const sealedEnding = '.sealed.json';
/** Bytes. */
const sizeLimit = 60 * 1024 * 1024;

export type SealedFileError =
	| TextFileError
	| { type: 'not-json' }
	| { type: 'not-sealed' }
	| { type: 'newer-than-this-app'; found: number; known: number }
	/** The reader's own verdicts on this proposal are neither complete nor sealed. */
	| { type: 'not-yet'; header: SealHeader }
	| { type: 'passphrase-needed'; header: SealHeader }
	| { type: 'wrong-passphrase' }
	/** Something in the file was changed after it was sealed. */
	| { type: 'altered' }
	/** A sealed file whose parts do not fit, or which holds no appraisal. */
	| { type: 'damaged' };

/** SHA-256 of what a seal fixes, in hexadecimal: compare it with `sealed.digest` to see whether something changed since. */
export async function digestOf(appraisal: Appraisal): Promise<string> {
	const bytes = new TextEncoder().encode(sealedContent(appraisal));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fixes what was found, as it is now. */
export const sealAppraisal = async (appraisal: Appraisal, now: Date): Promise<Appraisal> =>
	seal(appraisal, await digestOf(appraisal), now);

/** @param appraisal sealed already (`sealAppraisal`); what changed after that is sealed anew in the file, with its date */
export async function sealedFile(
	appraisal: Appraisal,
	{ now, passphrase = '' }: { readonly now: Date; readonly passphrase?: string }
): Promise<WrittenFile> {
	const digest = await digestOf(appraisal);
	const isAsSealed = appraisal.sealed?.digest === digest;
	const sealed = isAsSealed ? appraisal : seal(appraisal, digest, now);
	const { title, fingerprint } = appraisal.proposal;
	const header: SealHeader = {
		format: sealedFormat,
		version: currentSealedVersion,
		proposal: { title: title.slice(0, 1_000), fingerprint },
		reviewer: appraisal.reviewer.name.slice(0, 1_000),
		date: sealed.sealed!.at,
		digest
	};
	const { lock, key } = isGiven(passphrase) ? await lockWith(passphrase) : await lockWithKey();
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const content = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: boundTo(header, lock) },
		key,
		new TextEncoder().encode(saveAppraisal(sealed))
	);
	const document: SealedDocument = {
		...header,
		lock,
		cipher: 'AES-256-GCM',
		iv: toBase64(iv),
		content: toBase64(new Uint8Array(content))
	};
	return {
		name: fileName(`${title || 'proposal'} ${header.reviewer}`, sealedEnding),
		mediaType: 'application/json',
		text: `${JSON.stringify(document, null, '\t')}\n`
	};
}

export const readSealedFile = (file: Blob): Promise<Result<string, TextFileError>> =>
	readTextFile(file, sizeLimit);

/** Whose appraisal it is, and of what: readable before it may be opened. */
export function readSeal(
	text: string
): Result<SealHeader & { readonly hasPassphrase: boolean }, SealedFileError> {
	const read = parse(text);
	if (!read.ok) return read;
	return ok({ ...headerOf(read.value), hasPassphrase: read.value.lock.type === 'passphrase' });
}

/** @param mayOpen whether the reader's own verdicts on this proposal are complete or sealed (`mayOpen` of `appraisal/panel.ts`) */
export async function openSealedFile(
	text: string,
	{ mayOpen, passphrase = '' }: { readonly mayOpen: boolean; readonly passphrase?: string }
): Promise<Result<Appraisal, SealedFileError>> {
	const read = parse(text);
	if (!read.ok) return read;
	const { lock, iv, content } = read.value;
	const header = headerOf(read.value);
	if (!mayOpen) return fail({ type: 'not-yet', header });
	if (lock.type === 'passphrase' && !isGiven(passphrase))
		return fail({ type: 'passphrase-needed', header });
	// A key or a salt of a length that cannot be makes this throw.
	const key = await unlock(lock, passphrase).catch(() => 'damaged' as const);
	if (key === 'damaged') return fail({ type: 'damaged' });
	if (key === null) return fail({ type: 'wrong-passphrase' });
	const [vector, sealed] = [fromBase64(iv), fromBase64(content)];
	if (vector === null || sealed === null) return fail({ type: 'damaged' });
	let plain: ArrayBuffer;
	try {
		plain = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: vector, additionalData: boundTo(header, lock) },
			key,
			sealed
		);
	} catch {
		return fail({ type: 'altered' });
	}
	const opened = openAppraisal(new TextDecoder().decode(plain));
	if (!opened.ok)
		return opened.error.type === 'newer-than-this-app'
			? fail(opened.error)
			: fail({ type: 'damaged' });
	const appraisal = opened.value;
	const isAsSealed =
		(await digestOf(appraisal)) === header.digest &&
		appraisal.proposal.fingerprint === header.proposal.fingerprint;
	return isAsSealed ? ok(appraisal) : fail({ type: 'altered' });
}

function parse(text: string): Result<SealedDocument, SealedFileError> {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return fail({ type: 'not-json' });
	}
	const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
	if (format !== sealedFormat) return fail({ type: 'not-sealed' });
	if (typeof version === 'number' && version > currentSealedVersion)
		return fail({ type: 'newer-than-this-app', found: version, known: currentSealedVersion });
	const checked = sealedDocument.safeParse(value);
	return checked.success ? ok(checked.data) : fail({ type: 'damaged' });
}

const isGiven = (passphrase: string): boolean => passphrase.trim() !== '';

const headerOf = (document: SealedDocument): SealHeader => sealHeader.parse(document);

/** What is authenticated with the content, as one text: no word of the header or the lock can be changed unseen. */
function boundTo(header: SealHeader, lock: SealLock): Uint8Array<ArrayBuffer> {
	const { format, version, proposal, reviewer, date, digest } = header;
	const parts = [format, version, proposal.title, proposal.fingerprint, reviewer, date, digest];
	const way = lock.type === 'key' ? ['key'] : [lock.derivation, lock.iterations, lock.salt];
	return new TextEncoder().encode(JSON.stringify([...parts, ...way]));
}
