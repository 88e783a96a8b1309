import { changesBetween } from '#lib/domain/changes.ts';
import type { Design } from '#lib/domain/design.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Version } from '#lib/storage/design-history.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { getPerson, setPerson } from '#lib/storage/person.ts';
import type { Settings } from '#lib/storage/settings.ts';
import type { VersionStore } from '#lib/storage/version-store.ts';

interface Parts {
	store: VersionStore & { readonly settings: Settings };
	designId: string;
	/** Puts everything on the screen into the store first; false when it refuses. */
	settle: () => Promise<boolean>;
}

/** The kept states of one design: listing, keeping, naming, opening. */
export class Versions {
	/** Latest first; null until the store has answered. */
	list: readonly Version[] | null = $state.raw(null);
	/** Why the last step failed. */
	problem: StoreError | { type: 'not-saved' } | null = $state.raw(null);
	/** Who works here, as they call themselves. */
	by = $state('');
	readonly #parts: Parts;
	/** By id. A version never changes, so that one opened once is known; nobody watches this. */
	readonly #opened: Record<string, Design | undefined> = {};

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	async start(): Promise<void> {
		this.by = await getPerson(this.#parts.store.settings);
		await this.refresh();
	}

	async refresh(): Promise<void> {
		const found = this.#settled(await this.#parts.store.listVersions(this.#parts.designId));
		if (found) this.list = found;
	}

	/** Keeps what is on the screen; gives the version, or null when it could not be kept. */
	async keep(name: string, because?: 'restore'): Promise<Version | null> {
		const { store, designId } = this.#parts;
		if (!(await this.#parts.settle())) {
			this.problem = { type: 'not-saved' };
			return null;
		}
		const request = { name: name.trim(), by: this.by.trim(), ...(because && { because }) };
		const kept = this.#settled(await store.keepVersion(designId, request));
		if (kept) await this.refresh();
		return kept;
	}

	/** Remembered on this computer for the next version. */
	async rememberBy(name: string): Promise<void> {
		this.by = name;
		await setPerson(this.#parts.store.settings, name);
	}

	/** The design as it was; null when it can no longer be opened. */
	async open(id: string): Promise<Design | null> {
		const known = this.#opened[id];
		if (known) return known;
		const found = this.#settled(await this.#parts.store.openVersion(this.#parts.designId, id));
		if (found) this.#opened[id] = found;
		return found;
	}

	/** How many changes lie between a version and now; null when the version cannot be opened. */
	async changesSince(id: string, now: Design): Promise<number | null> {
		const then = await this.open(id);
		return then && changesBetween(then, now).length;
	}

	async rename(id: string, name: string): Promise<boolean> {
		const { store, designId } = this.#parts;
		const renamed = this.#settled(await store.renameVersion(designId, id, name.trim()));
		await this.refresh();
		return renamed !== null;
	}

	async remove(id: string): Promise<boolean> {
		const { store, designId } = this.#parts;
		const removed = this.#settled(await store.deleteVersion(designId, id));
		await this.refresh();
		return removed === true;
	}

	/** Keeps the present as a version first; without that nothing is gone back to. */
	async goBackTo(id: string): Promise<Design | null> {
		const then = await this.open(id);
		if (!then) return null;
		return (await this.keep('', 'restore')) ? then : null;
	}

	#settled<T>(result: Result<T, StoreError>): T | null {
		this.problem = result.ok ? null : result.error;
		return result.ok ? result.value : null;
	}
}
