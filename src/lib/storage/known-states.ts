/**
 * The states this tab has read or stored lately: what a change was made to, for joining it with what another tab stored
 * meanwhile. Designs are immutable, so that keeping them costs little.
 */
import type { Design } from '../domain/design.ts';

/** A tab builds on its latest state, or, with a save under way, on the one before. */
const perDesign = 8;

export class KnownStates {
	readonly #states = new Map<string, Map<number, Design>>();

	note(revision: number, design: Design): void {
		const states = this.#states.get(design.id) ?? new Map<number, Design>();
		states.delete(revision);
		states.set(revision, design);
		for (const old of [...states.keys()].slice(0, -perDesign)) states.delete(old);
		this.#states.set(design.id, states);
	}

	find(id: string, revision: number): Design | null {
		return this.#states.get(id)?.get(revision) ?? null;
	}

	forget(id: string): void {
		this.#states.delete(id);
	}
}
