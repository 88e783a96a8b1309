import { equalPlain } from '#lib/domain/equal-plain.ts';
import type { Design } from '#lib/domain/design.ts';
import { fromBase64 } from '#lib/storage/base64.ts';
import { readDesignFile } from '#lib/storage/design-file.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { cipherFor } from '#lib/storage/passphrase-keys.ts';
import { bytesOf, loadMerge, ownCopy, type FileCopy, type MergeCode } from './merging.ts';

/**
 * Whether a file holds nothing of a design that is not kept here: it is an earlier state of it, or was joined with it. Then
 * writing over it loses nothing. False whenever that cannot be known.
 */
export async function addsNothing(
	store: DesignStore,
	id: string,
	file: Blob,
	load: () => Promise<MergeCode> = loadMerge
): Promise<boolean> {
	const theirs = await readCopy(file, id);
	if (theirs === null || theirs.design.id !== id || theirs.design.redacted) return false;
	const mine = await ownCopy(store, id);
	const versions = await store.listVersions(id);
	if (!mine.ok || !versions.ok) return false;
	const known = new Set(versions.value.map((version) => version.id));
	const named = theirs.history?.versions.filter(({ kind }) => kind === 'named') ?? [];
	if (!named.every((version) => known.has(version.id))) return false;
	if (isSame(mine.value.design, theirs.design)) return true;
	try {
		const { mergeCopies } = await load();
		const merged = mergeCopies(mine.value, bytesOf(theirs));
		return (
			merged.isRelated && merged.touched.length === 0 && isSame(merged.design, mine.value.design)
		);
	} catch {
		// The code did not arrive.
		return false;
	}
}

/** Null for what is no design, or one under a passphrase that is not this design's. */
async function readCopy(file: Blob, id: string): Promise<FileCopy | null> {
	const read = await readDesignFile(file, () => Promise.resolve(null));
	if (read.ok) return read.value;
	const cipher = cipherFor(id);
	if (read.error.type !== 'protected' || !cipher) return null;
	try {
		const { readProtected } = await import('#lib/storage/protected-file.ts');
		const sealed = readProtected(read.error.text);
		const bytes = sealed?.ok ? fromBase64(sealed.value.content) : null;
		if (!bytes) return null;
		const plain = await readDesignFile(
			new Blob([(await cipher.open(bytes)) as Uint8Array<ArrayBuffer>]),
			() => Promise.resolve(null)
		);
		return plain.ok ? plain.value : null;
	} catch {
		return null;
	}
}

/** But for the time of the last change, which says nothing of what was changed. */
const isSame = (one: Design, other: Design): boolean =>
	equalPlain({ ...one, changed: '' }, { ...other, changed: '' });
