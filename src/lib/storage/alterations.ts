/**
 * Changing what is stored of a design: worked out from what was read, and written only if that still stands; else worked out
 * anew. So nothing has to wait while a transaction is open, and no tab writes over another.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Cipher, CipherFor } from './cipher.ts';
import type { StoredUpdate } from './database.ts';
import type { StoreError } from './store-error.ts';
import { KnownStates } from './known-states.ts';
import { loadHistory, soon, type HistoryCode, type LoadHistory } from './load-history.ts';
import type { Change, Medium } from './medium.ts';
import { bytesOf, pieceOf } from './sealing.ts';
import {
	grown,
	lookAt,
	Sittings,
	type OpenHistory,
	type Present,
	type Sitting
} from './sitting.ts';
import type { Durability } from './transaction.ts';

export interface KeepOptions {
	readonly cipherFor?: CipherFor;
	/** For names nobody reads: of versions and histories. */
	readonly newId?: () => string;
	readonly loadHistory?: LoadHistory;
	/** Milliseconds a save waits for that code; without it the document is stored alone. */
	readonly historyWait?: number;
	/** Bytes of history that are never too much. */
	readonly freeHistory?: number;
	/** Runs work when there is nothing better to do. */
	readonly whenIdle?: (work: () => void) => void;
}

/** A design changes in as many windows at once as people have hands: so many tries are never needed. */
const tries = 8;

/** What a change came to. */
interface Plan<T> {
	/** Null when there is nothing to write. */
	readonly change: Change | null;
	readonly durability?: Durability;
	readonly value: T;
	/** In hand once it is written. */
	readonly sitting?: Sitting;
}
export type Planned<T> = Promise<Result<Plan<T>, StoreError>>;
export type Done<T> = Promise<Result<T, StoreError>>;

/** What is stored, and what there is to work on it with. */
export interface Moment {
	readonly present: Present;
	readonly cipher: Cipher | null;
	/** Null when it has not arrived. */
	readonly code: HistoryCode | null;
}

type From = 'in-hand' | 'read' | 'anew';

export const notFound = fail({ type: 'not-found' as const });

export abstract class Alterations {
	protected readonly medium: Medium;
	protected readonly clock: () => Date;
	protected readonly options: Required<KeepOptions>;
	protected readonly known = new KnownStates();
	protected readonly sittings = new Sittings();
	readonly #turns = new Map<string, Promise<unknown>>();

	constructor(medium: Medium, clock: () => Date, options: KeepOptions = {}) {
		this.medium = medium;
		this.clock = clock;
		this.options = {
			cipherFor: options.cipherFor ?? (() => null),
			newId: options.newId ?? (() => crypto.randomUUID()),
			loadHistory: options.loadHistory ?? loadHistory,
			historyWait: options.historyWait ?? 250,
			freeHistory: options.freeHistory ?? 256 * 1024,
			whenIdle: options.whenIdle ?? whenIdle
		};
	}

	/**
	 * One change after the other for each design: what is in hand must not be in two hands.
	 * @param from 'in-hand' works, at first, on what this tab stored last; `present` then has no summary. 'anew' reads it all.
	 */
	protected alter<T>(
		id: string,
		plan: (moment: Moment) => Planned<T>,
		from: From = 'read'
	): Done<T> {
		const turn = (this.#turns.get(id) ?? Promise.resolve()).then(() =>
			this.#altered(id, plan, from)
		);
		// Whoever asked is told of a failure; the next one only waits for the end.
		const over = turn.then(
			() => {},
			() => {}
		);
		this.#turns.set(id, over);
		void over.then(() => {
			if (this.#turns.get(id) === over) this.#turns.delete(id);
		});
		return turn;
	}

	async #altered<T>(id: string, plan: (moment: Moment) => Planned<T>, from: From): Done<T> {
		const { loadHistory, historyWait, cipherFor } = this.options;
		const code = await soon(loadHistory, historyWait);
		for (let attempt = 0; attempt < tries; attempt += 1) {
			const cipher = cipherFor(id);
			const sitting = from === 'anew' ? null : this.sittings.get(id);
			const isAsSealed = (sitting?.record.sealed !== undefined) === (cipher !== null);
			const isInHand = sitting !== null && isAsSealed && attempt === 0 && from === 'in-hand';
			const present: Result<Present, StoreError> = isInHand
				? ok(asInHand(sitting))
				: await lookAt(this.medium, id, isAsSealed ? sitting : null, cipher);
			// What comes of it is in hand only once it is written.
			this.sittings.drop(id);
			if (!present.ok) return present;
			const planned = await plan({ present: present.value, cipher, code });
			if (!planned.ok) {
				// Refused by what was in hand: another tab may have stored since what is asked for.
				if (isInHand) continue;
				return planned;
			}
			const { change, durability = 'strict', value, sitting: next } = planned.value;
			if (change === null) return ok(value);
			const written = await this.medium.change(present.value.record, change, durability);
			if (!written.ok) return written;
			if (written.value) {
				if (next) this.taken(next);
				return ok(value);
			}
		}
		return fail({ type: 'blocked', reason: 'no-answer' });
	}

	/** A save was written. */
	protected taken(sitting: Sitting): void {
		this.sittings.set(sitting);
		this.known.note(sitting.record.revision, sitting.stored);
	}

	/**
	 * The pieces a change adds, and what the record says of them.
	 * @param lock with what they are sealed from now on
	 */
	protected async written(
		{ present, cipher }: Pick<Moment, 'present' | 'cipher'>,
		history: OpenHistory | null,
		lock: Cipher | null,
		designId: string
	) {
		const { record } = present;
		const isTurned = record !== undefined && (record.sealed !== undefined) !== (lock !== null);
		const bytes = history?.live.unstored() ?? null;
		const number = (record?.piece ?? 0) + 1;
		const piece = bytes ? await pieceOf(designId, number, bytes, lock) : null;
		const old: StoredUpdate[] = [];
		if (isTurned && !history?.isNew) {
			// Sealed, or not, from now on: with all that was written before.
			if (present.sitting)
				throw new Error('a design is sealed or unsealed only when it was read whole');
			const opened = await bytesOf(present.pieces, record.sealed !== undefined, cipher);
			if (!opened.ok) return opened;
			for (const [index, { number }] of present.pieces.entries())
				old.push(await pieceOf(designId, number, opened.value[index]!, lock));
		}
		const chain = history?.isNew ? this.options.newId() : record?.chain;
		const last = piece ? number : record?.piece;
		return ok({
			isTurned,
			isWhole: isTurned || (history?.isNew ?? false),
			pieces: [...old, ...(piece ? [piece] : [])],
			head: {
				...(chain === undefined ? {} : { chain }),
				...(last === undefined ? {} : { piece: last })
			},
			history: history && { ...grown(history, piece), chain: chain ?? '' }
		});
	}
}

const asInHand = (sitting: Sitting): Present => ({
	record: sitting.record,
	summary: undefined,
	pieces: [],
	stored: ok(sitting.stored),
	sitting
});

function whenIdle(work: () => void): void {
	if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 10_000 });
	else setTimeout(work, 2_000);
}
