import type { Design } from '#lib/domain/design.ts';
import type { autosaveMachine } from '#lib/machines/autosave-machine.ts';
import type { DesignNotice, DesignNotices } from '#lib/storage/design-notices.ts';
import type { DesignStore } from '#lib/storage/design-store.ts';
import { composed } from './composing.ts';
import type { ReactiveActor } from './reactive-actor.svelte.ts';
import { handOverFields } from './settled.ts';

interface Desk {
	readonly design: Design;
	readonly store: DesignStore;
	readonly saving: ReactiveActor<typeof autosaveMachine>;
	readonly isUnsaved: boolean;
}

/** Keeps a design in step with the other windows of this browser that show it: tells of saves, and follows theirs. */
export class OtherWindows {
	readonly #desk: Desk;
	readonly #notices: DesignNotices;
	readonly #takeIn: (base: Design, theirs: Design) => void;
	/** The latest revision another window told of. */
	#heard = 0;
	#isStopped = false;

	/** `takeIn` makes what another window stored since `base` part of what is on the screen. */
	constructor(desk: Desk, notices: DesignNotices, takeIn: (base: Design, theirs: Design) => void) {
		this.#desk = desk;
		this.#notices = notices;
		this.#takeIn = takeIn;
	}

	start(): void {
		this.#notices.onSaved((notice) => this.#hear(notice));
	}

	/** Nothing is followed any more. A save on its way still tells the others. */
	stop(): void {
		this.#isStopped = true;
		if (!this.#desk.saving.snapshot.matches('saving')) this.#notices.close();
	}

	tell(revision: number): void {
		this.#notices.saved({ designId: this.#desk.design.id, revision });
		if (this.#isStopped) this.#notices.close();
		// Told of while this save was on its way: the machine must have finished before it can be asked.
		else if (this.#heard > revision) setTimeout(() => void this.#follow());
	}

	#hear({ designId, revision }: DesignNotice): void {
		if (designId !== this.#desk.design.id || revision <= this.#heard) return;
		this.#heard = revision;
		void this.#follow();
	}

	/** Shows what another window has stored. With words of one's own not saved yet, saving them joins the two. */
	async #follow(): Promise<void> {
		handOverFields();
		const { saving, store } = this.#desk;
		const { snapshot } = saving;
		const isUpToDate = snapshot.context.revision >= this.#heard;
		// A save on its way asks again when it is done; after a failure the user decides.
		if (isUpToDate || snapshot.matches('saving') || snapshot.matches('failed')) return;
		if (this.#desk.isUnsaved) return saving.send({ type: 'flush' });
		const before = this.#desk.design;
		const stored = await store.open(before.id);
		await composed();
		// Deleted, or not to be read: the next save says so.
		if (!stored.ok || this.#isStopped) return;
		if (this.#desk.design !== before) return this.#follow();
		this.#takeIn(before, stored.value.design);
		saving.send({ type: 'revision.adopted', revision: stored.value.revision });
	}
}
