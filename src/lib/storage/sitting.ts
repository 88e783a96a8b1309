/**
 * A design as this tab has it in hand: what is stored of it, and its history, open. While nobody else writes, a save needs to
 * read nothing; when somebody does, what was in hand is laid down and read anew.
 */
import type { Design } from '../domain/design.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Cipher } from './cipher.ts';
import type { StoredUpdate } from './database.ts';
import type { StoreError } from './store-error.ts';
import type { HistoryCode } from './load-history.ts';
import type { LiveHistory } from './yjs/live-history.ts';
import { isSameRecord, readRecord, type StoredRecord } from './records.ts';
import { bytesOf, documentOf } from './sealing.ts';
import type { Kept, Medium } from './medium.ts';

export interface OpenHistory {
	readonly live: LiveHistory;
	readonly chain: string;
	/** It begins anew: the pieces stored before are not part of it. */
	readonly isNew: boolean;
	/** Pieces and bytes stored, for keeping them few. */
	readonly pieces: number;
	readonly bytes: number;
}

export interface Sitting {
	readonly record: StoredRecord;
	readonly stored: Design;
	readonly history: OpenHistory | null;
}

/** What is stored of a design now. */
export interface Present extends Kept {
	/** The design, or why it cannot be opened; null where nothing is stored. */
	readonly stored: Result<Design, StoreError> | null;
	readonly sitting: Sitting | null;
}

/** So many designs are in hand at a time; an open history takes room. */
const inHand = 3;

export class Sittings {
	readonly #sittings = new Map<string, Sitting>();

	get(id: string): Sitting | null {
		return this.#sittings.get(id) ?? null;
	}

	set(sitting: Sitting): void {
		const { id } = sitting.record;
		this.#sittings.delete(id);
		this.#sittings.set(id, sitting);
		for (const old of [...this.#sittings.keys()].slice(0, -inHand)) this.#sittings.delete(old);
	}

	drop(id: string): void {
		this.#sittings.delete(id);
	}
}

/** Reads what is stored, as far as it is not in hand. */
export async function lookAt(
	medium: Medium,
	id: string,
	sitting: Sitting | null,
	cipher: Cipher | null
): Promise<Result<Present, StoreError>> {
	const history = sitting?.history;
	const kept = await medium.look(
		id,
		history ? { chain: history.chain, piece: sitting.record.piece ?? 0 } : 'all-pieces'
	);
	if (!kept.ok) return kept;
	const { record } = kept.value;
	if (!record) return ok({ ...kept.value, stored: null, sitting: null });
	const isAsInHand = sitting !== null && isSameRecord(record, sitting.record);
	const document = isAsInHand ? null : await documentOf(record, cipher);
	const stored = !document
		? ok(sitting!.stored)
		: document.ok
			? withoutRow(readRecord({ ...record, document: document.value }))
			: document;
	const isSameChain = history !== undefined && history?.chain === record.chain;
	return ok({ ...kept.value, stored, sitting: isSameChain ? sitting : null });
}

const withoutRow = (read: ReturnType<typeof readRecord>): Result<Design, StoreError> =>
	read.ok ? ok(read.value.design) : read;

export interface JoinedHistory extends OpenHistory {
	/** A history that came with the design is part of it. */
	readonly isJoined: boolean;
}

/**
 * The history of what is stored, up to date with it, or begun.
 * @param design what it is begun with where nothing is stored; null then gives null
 * @param brought history that came with it
 */
export async function historyOf(
	{ LiveHistory }: HistoryCode,
	{ record, stored, pieces, sitting }: Present,
	cipher: Cipher | null,
	design: Design | null,
	brought: Uint8Array | null = null
): Promise<Result<JoinedHistory | null, StoreError>> {
	const read = await bytesOf(pieces, record?.sealed !== undefined, cipher);
	if (!read.ok) return read;
	const before = stored?.ok ? stored.value : null;
	const from = before ?? design;
	if (from === null) return ok(null);
	const inHandNow = sitting?.history ?? null;
	if (inHandNow && !inHandNow.live.take(read.value))
		throw new Error('what was stored since does not follow what is in hand');
	const known = inHandNow?.live ?? LiveHistory.open(read.value);
	const isKnown = known !== null && (inHandNow !== null || pieces.length > 0);
	const bringing = !isKnown && before === null && brought ? LiveHistory.bring(brought) : null;
	const live = isKnown ? known : (bringing ?? LiveHistory.begin(from));
	live.catchUp(from);
	const isWithHand = isKnown && inHandNow !== null;
	const fresh = isKnown ? read.value : [];
	return ok({
		live,
		chain: isKnown ? (record?.chain ?? '') : '',
		isNew: !isKnown,
		isJoined: bringing !== null,
		pieces: (isWithHand ? inHandNow.pieces : 0) + fresh.length,
		bytes: (isWithHand ? inHandNow.bytes : 0) + fresh.reduce((sum, { length }) => sum + length, 0)
	});
}

/** A piece more. */
export const grown = (history: OpenHistory, piece: StoredUpdate | null): OpenHistory => ({
	...history,
	isNew: false,
	pieces: history.pieces + (piece ? 1 : 0),
	bytes: history.bytes + (piece?.bytes.length ?? 0)
});
