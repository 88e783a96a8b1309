/** The history of one design while it is worked on: follows the document, and says what is to be stored. */
import * as Y from 'yjs';
import type { Design } from '../../domain/design.ts';
import { noteDeletions } from './deletions.ts';
import { cleared, isTooLarge } from './compact.ts';
import { areRelated, beginDoc, fromStore, openDoc, openForeignDoc, reconcile } from './doc.ts';
import { noteWho, type Who } from './people.ts';
import { designAt, markOf } from './snapshot.ts';
import { applyChange } from './write.ts';

interface Compacted {
	readonly update: Uint8Array;
	/** Marks made before open no more unless it keeps everything; other copies join unless it keeps nothing. */
	readonly keeps: 'everything' | 'no-marks' | 'nothing';
}

export class LiveHistory {
	readonly #doc: Y.Doc;
	/** What the history holds, so that the next change costs what differs; null when it must be compared. */
	#held: Design | null = null;
	#unstored: Uint8Array[] = [];

	private constructor(doc: Y.Doc) {
		this.#doc = doc;
		doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
			if (origin !== fromStore) this.#unstored.push(update);
		});
	}

	/** Null when the pieces are damaged. */
	static open(pieces: readonly Uint8Array[]): LiveHistory | null {
		const doc = openDoc(pieces);
		return doc && new LiveHistory(doc);
	}

	/** A history that begins with this design, not stored yet. */
	static begin(design: Design): LiveHistory {
		const doc = beginDoc(design);
		const live = new LiveHistory(doc);
		live.#unstored.push(Y.encodeStateAsUpdateV2(doc));
		live.#held = design;
		return live;
	}

	/** A history that came in a file, not stored yet. Null when it is damaged. */
	static bring(update: Uint8Array): LiveHistory | null {
		const doc = openForeignDoc(update);
		const live = doc && new LiveHistory(doc);
		if (live !== null) live.#unstored.push(update);
		return live;
	}

	/** Takes in what another tab has stored since; false when it is damaged. */
	take(pieces: readonly Uint8Array[]): boolean {
		if (pieces.length === 0) return true;
		this.#held = null;
		try {
			for (const piece of pieces) Y.applyUpdateV2(this.#doc, piece, fromStore);
		} catch {
			return false;
		}
		return this.#doc.store.pendingStructs === null;
	}

	/** Makes sure that it holds what is stored, however that was written. */
	catchUp(stored: Design): void {
		if (this.#held === stored) return;
		reconcile(this.#doc, stored);
		this.#held = stored;
	}

	/** Joins the history of another copy; false, and nothing done, when it is damaged or has no beginning in common. */
	join(update: Uint8Array): boolean {
		const other = openForeignDoc(update);
		if (other === null || !areRelated(this.#doc, other)) return false;
		Y.applyUpdateV2(this.#doc, update);
		this.#held = null;
		return true;
	}

	follow(design: Design, who: Who): void {
		if (this.#held === design) return;
		this.#doc.transact((transaction) => {
			applyChange(this.#doc, this.#held, design);
			if (transaction.changed.size > 0) noteWho(this.#doc, who);
		});
		this.#held = design;
	}

	/** One piece with all that is not stored yet; null when nothing is. It counts as stored from now on. */
	unstored(): Uint8Array | null {
		const [first, ...more] = this.#unstored;
		this.#unstored = [];
		if (first === undefined) return null;
		return more.length === 0 ? first : Y.mergeUpdatesV2([first, ...more]);
	}

	/** All of it, to be handed out. What it says on that occasion is to be stored too. */
	whole(): Uint8Array {
		noteDeletions(this.#doc);
		return Y.encodeStateAsUpdateV2(this.#doc);
	}

	/**
	 * What may take the place of all pieces: the same in one, where it is too large without the content of what was deleted,
	 * and where even that is too large a history that begins with the design as it is.
	 */
	compacted(design: Design, textLength: number, free: number): Compacted {
		const whole = this.whole();
		if (!isTooLarge(whole.length, textLength, free)) return { update: whole, keeps: 'everything' };
		const lean = cleared(whole);
		if (lean !== null && !isTooLarge(lean.length, textLength, free))
			return { update: lean, keeps: 'no-marks' };
		return { update: LiveHistory.begin(design).whole(), keeps: 'nothing' };
	}

	mark(): Uint8Array {
		return markOf(this.#doc);
	}

	designAt(mark: Uint8Array, changed: string): Design | null {
		return designAt(this.#doc, mark, changed);
	}
}
