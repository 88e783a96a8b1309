import { createSubscriber } from 'svelte/reactivity';
import {
	createActor,
	type Actor,
	type ActorOptions,
	type AnyActorLogic,
	type EventFromLogic,
	type SnapshotFrom
} from 'xstate';

/** An XState actor whose snapshot Svelte follows. Components read `snapshot` and `send`; they never keep a copy. */
export class ReactiveActor<T extends AnyActorLogic> {
	readonly actor: Actor<T>;
	readonly #subscribe: () => void;

	constructor(logic: T, options?: ActorOptions<T>) {
		this.actor = createActor(logic, options as never);
		this.#subscribe = createSubscriber((update) => {
			const subscription = this.actor.subscribe(update);
			return () => subscription.unsubscribe();
		});
	}

	get snapshot(): SnapshotFrom<T> {
		this.#subscribe();
		return this.actor.getSnapshot();
	}

	send(event: EventFromLogic<T>): void {
		this.actor.send(event);
	}

	start(): void {
		this.actor.start();
	}

	stop(): void {
		this.actor.stop();
	}
}
