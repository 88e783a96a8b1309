import { fromPromise } from 'xstate';
import type { Result } from '#lib/domain/result.ts';
import {
	autosaveMachine,
	type SaveInput,
	type SaveOutcome
} from '#lib/machines/autosave-machine.ts';
import { composed } from './composing.ts';
import { ReactiveActor } from './reactive-actor.svelte.ts';
import { handOverFields } from './settled.ts';

/** Plain and immutable; `changed` is the time of its last change. */
export interface KeptDocument {
	readonly id: string;
	readonly changed: string;
}

/** Where the words of a page that closes wait until the document is opened next (see `last-words.ts`). */
export interface KeptAside<T> {
	/** `ancestors`: times of change of every state opened here or sent to the store. */
	keep(document: T, ancestors: readonly string[]): void;
	forget(id: string): void;
}

/** What a store answers; `joined` where it held something newer and put the two together. */
type StoreOutcome<T> = Result<
	{ readonly revision: number; readonly joined?: T | null },
	{ readonly type: string }
>;

interface SelfSavingParts<T> {
	readonly stored: { readonly document: T; readonly revision: number };
	readonly keptAside: KeptAside<T>;
	readonly newId: () => string;
	readonly now: () => Date;
}

/**
 * A document on a desk: it is changed by pure functions, saves itself, and what is taken away can be brought back. What a
 * kind of document adds (undo, joining with other windows) belongs to its own desk.
 */
export abstract class SelfSaving<T extends KeptDocument> {
	readonly newId: () => string;
	readonly now: () => Date;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly #keptAside: KeptAside<T>;
	readonly #ancestors: string[] = [];
	#hasKeptAside = false;

	protected document: T = $state.raw() as T;
	/** When the last save was confirmed. */
	savedAt: Date | null = $state.raw(null);
	/** The last thing taken away, and how it comes back into what the document is by then. */
	removed: { readonly name: string; readonly restore: (document: T) => T } | null =
		$state.raw(null);
	/** Read out after a change whose own place on the page has gone. */
	news = $state.raw('');

	constructor({ stored, keptAside, newId, now }: SelfSavingParts<T>) {
		this.newId = newId;
		this.now = now;
		this.#keptAside = keptAside;
		this.document = stored.document;
		this.#ancestors.push(stored.document.changed);
		this.saving = new ReactiveActor(
			autosaveMachine.provide({
				actors: {
					save: fromPromise<SaveOutcome, SaveInput>(({ input }) => this.#save(input.revision))
				}
			}),
			{ input: { revision: stored.revision } }
		);
	}

	/** Writes the document where it is kept, over this revision. */
	protected abstract write(document: T, revision: number): Promise<StoreOutcome<T>>;

	/** What another window changed since `base` becomes part of what is on the screen. */
	protected takeIn(_base: T, theirs: T): void {
		this.#ancestors.push(theirs.changed);
	}

	/** After each save that worked. */
	protected onSaved(_revision: number): void {}

	get id(): string {
		return this.document.id;
	}

	/** Something on the screen is not on the disk yet. */
	get isUnsaved(): boolean {
		const { changes, saved } = this.saving.snapshot.context;
		return changes !== saved;
	}

	start(): void {
		this.saving.start();
	}

	/** Everything typed is on its way to the disk before the page goes; what might come too late is kept aside. */
	leave(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
		if (!this.isUnsaved) return;
		this.#keptAside.keep(this.document, this.#ancestors);
		this.#hasKeptAside = true;
	}

	/** Goes on from what was kept aside when the document was last left. */
	takeUp(lastWords: T): void {
		this.#hasKeptAside = true;
		this.edit(() => lastWords);
	}

	/** What was kept aside is not wanted: the user has chosen another state. */
	forgetKeptAside(): void {
		this.#keptAside.forget(this.id);
	}

	/** Saves what is not saved yet, then stops. */
	stop(): void {
		handOverFields();
		this.saving.send({ type: 'flush' });
	}

	/** Applies a pure change and lets everything that depends on it follow. */
	edit(change: (document: T) => T): void {
		const next = change(this.document);
		if (next !== this.document) this.show(next);
	}

	protected show(next: T, now: Date = this.now()): void {
		this.document = { ...next, changed: now.toISOString() };
		this.saving.send({ type: 'design.changed' });
	}

	undoRemove(): void {
		const { removed } = this;
		this.removed = null;
		if (removed) this.edit(removed.restore);
	}

	async #save(revision: number): Promise<SaveOutcome> {
		const { document } = this;
		this.#ancestors.push(document.changed);
		const outcome = await this.write(document, revision);
		if (!outcome.ok) return outcome;
		const { joined } = outcome.value;
		if (joined) {
			await composed();
			this.takeIn(document, joined);
		}
		this.savedAt = this.now();
		if (this.#hasKeptAside && (joined ?? document) === this.document) {
			this.#hasKeptAside = false;
			this.#keptAside.forget(document.id);
		}
		this.onSaved(outcome.value.revision);
		return outcome;
	}
}

/** What a screen needs of a desk, whatever its document. */
export type AnyDesk = Pick<
	SelfSaving<KeptDocument>,
	'saving' | 'savedAt' | 'news' | 'leave' | 'undoRemove'
> & { removed: { readonly name: string } | null };
