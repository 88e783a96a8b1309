/** Joining a file with the design of the same id that is kept here. The code that does it is loaded when it is first needed. */
import type { Design } from '#lib/domain/design.ts';
import { placeOfPath } from '#lib/domain/path-in-design.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import type { DesignHistory } from '#lib/storage/design-history.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import {
	forgetMergeRecord,
	readMergeRecord,
	writeMergeRecord,
	type MergePoint
} from '#lib/storage/merge-record.ts';
import { cipherFor, keyOf } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import type { haveCommonHistory, mergeCopies } from '#lib/storage/yjs/merge.ts';
import { keptUnder } from './kept-under.ts';

/** A design as a file brings it. */
export interface FileCopy {
	readonly design: Design;
	readonly history: DesignHistory | null;
	/** The lock of the file it came in, opened: what came under a passphrase is not kept without one. */
	readonly key?: OpenLock | null;
}
export type MergeError =
	| StoreError
	/** The part that joins copies did not arrive. */
	| { type: 'merge-not-loaded' };

/** `related`: each side's changes can be told apart. */
export type Kinship = 'related' | 'unrelated';

export interface MergeCode {
	readonly mergeCopies: typeof mergeCopies;
	readonly haveCommonHistory: typeof haveCommonHistory;
}
export const loadMerge = (): Promise<MergeCode> => import('#lib/storage/yjs/merge.ts');

/** Whether the two come from one another; null when that cannot be found out now. */
export async function kinship(
	store: DesignStore,
	copy: FileCopy,
	load: () => Promise<MergeCode> = loadMerge
): Promise<Kinship | null> {
	const mine = await ownCopy(store, copy.design.id);
	if (!mine.ok) return null;
	try {
		const code = await load();
		return code.haveCommonHistory(mine.value, bytesOf(copy)) ? 'related' : 'unrelated';
	} catch {
		return null;
	}
}

interface Merging {
	readonly copy: FileCopy;
	/** Its name, for the record. */
	readonly file: string;
	readonly now: Date;
	/** The design is under a passphrase from now on, as the file is. */
	readonly onprotected?: (designId: string) => void;
	readonly load?: () => Promise<MergeCode>;
}

/**
 * Stores the two as one; what stood here is kept as a version. What both changed is written down first, so that it cannot be
 * lost between the two steps, and stays until somebody has looked through it.
 */
export async function mergeInto(
	store: DesignStore,
	{ copy, file, now, onprotected = () => {}, load = loadMerge }: Merging
): Promise<Result<{ revision: number; points: number }, MergeError>> {
	const { id } = copy.design;
	const code = await load().catch(() => null);
	if (code === null) return fail({ type: 'merge-not-loaded' });
	if (copy.key && keyOf(id) === null) {
		const sealed = await keptUnder(store, id, copy.key);
		if (!sealed.ok) return sealed;
		onprotected(id);
	}
	// Asked for once: a design that is locked meanwhile must not leave its words unsealed.
	const cipher = cipherFor(id);
	// The revision first: what another window stores from now on is joined when this is saved.
	const stored = await store.open(id);
	if (!stored.ok) return stored;
	const mine = await ownCopy(store, id);
	if (!mine.ok) return mine;
	const theirs = bytesOf(copy);
	// Without a history in common, a state that was kept here may still tell what each side changed.
	const known = code.haveCommonHistory(mine.value, theirs) ? [] : await statesOf(store, id);
	const merged = code.mergeCopies(mine.value, theirs, known);
	const before = await readMergeRecord(store.settings, id, cipher);
	const undecided = before.ok && before.value ? before.value.points : [];
	const points = together(undecided, merged.touched);
	const record = { at: now.toISOString(), file, isRelated: merged.base !== null, points };
	const noted = await writeMergeRecord(store.settings, id, record, cipher);
	if (!noted.ok) return noted;
	const saved = await store.save(merged.design, stored.value.revision, stored.value.view, {
		history: { update: merged.history, versions: copy.history?.versions ?? [] },
		keepBefore: 'merge'
	});
	if (saved.ok) return ok({ revision: saved.value.revision, points: points.length });
	if (before.ok && before.value) await writeMergeRecord(store.settings, id, before.value, cipher);
	else await forgetMergeRecord(store.settings, id);
	return saved;
}

/** What is kept here, for joining. */
export async function ownCopy(store: DesignStore, id: string) {
	const stored = await store.open(id);
	if (!stored.ok) return stored;
	const history = await store.history(id);
	if (!history.ok) return history;
	return ok({ design: stored.value.design, history: history.value?.update ?? null });
}

export const bytesOf = ({ design, history }: FileCopy) => ({
	design,
	history: history?.update ?? null
});

/** The states that were kept here. */
async function statesOf(store: DesignStore, id: string): Promise<Design[]> {
	const listed = await store.listVersions(id);
	const states: Design[] = [];
	for (const version of listed.ok ? listed.value : []) {
		const opened = await store.openVersion(id, version.id);
		if (opened.ok) states.push(opened.value);
	}
	return states;
}

/** What a former merge left undecided stays, unless this one is about the same place. */
function together(
	before: readonly MergePoint[],
	touched: readonly (Omit<MergePoint, 'path'> & { readonly path: readonly string[] })[]
): MergePoint[] {
	const points = touched
		.filter(({ path }) => placeOfPath(path) !== null)
		.map((point) => ({ ...point, path: [...point.path] }));
	const keys = new Set(points.map(({ path }) => path.join('/')));
	return [...before.filter(({ path }) => !keys.has(path.join('/'))), ...points];
}
