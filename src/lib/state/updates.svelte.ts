/**
 * Causeway kept on this computer, and its next version. The worker does the keeping (src/service-worker.ts); this says
 * how far it is, and takes a new version up when the user asks for it, never before everything is saved.
 */
import { isCleared } from './cleared.ts';
import { dismiss } from '#lib/storage/dismiss-worker.ts';
import { lockPrefix, type FromWorker, type ToWorker } from '../../worker/file-list.ts';

/** `offered`: the user saves data, so it is kept only when asked for. */
type Readiness = 'unknown' | 'offered' | 'preparing' | 'ready' | 'failed';
/** `elsewhere`: another tab has gone over to the next version; this one keeps its own files until it is loaded anew. */
export type Update = 'none' | 'offered' | 'saving' | 'unsaved' | 'elsewhere';

interface Parts {
	readonly container: ServiceWorkerContainer;
	/** Address of the worker. */
	readonly address: string;
	/** Version of the files this page was made from. */
	readonly version: string;
	readonly locks: LockManager | undefined;
	readonly savesData: boolean;
	/** True when everything is safe. */
	readonly saveEverything: () => Promise<boolean>;
	readonly reload: () => void;
}

const hour = 3_600_000;

export class Updates {
	readonly #parts: Parts;
	#registration: ServiceWorkerRegistration | null = null;
	#hadController: boolean;
	#checked = Date.now();

	readiness: Readiness = $state.raw('unknown');
	/** How much of Causeway is kept, 0 to 1. */
	share = $state.raw(0);
	update: Update = $state.raw('none');

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#hadController = parts.container.controller !== null;
		// Released by the browser when the page goes, however it goes.
		void parts.locks
			?.request(lockPrefix + parts.version, { mode: 'shared' }, () => new Promise(() => {}))
			.catch(() => {});
		parts.container.addEventListener('controllerchange', () => this.#changed());
		parts.container.addEventListener('message', ({ data }) => this.#hear(data as FromWorker));
		parts.container.startMessages();
	}

	/**
	 * Looks at what is kept already; then keeps Causeway when the page has had its first seconds for itself.
	 * Returns the way to call that off.
	 */
	start(pause: number): () => void {
		void this.#look();
		const timer = setTimeout(() => void this.#keepUnlessSaving(), pause);
		return () => clearTimeout(timer);
	}

	async #look(): Promise<void> {
		const found = await this.#parts.container.getRegistration().catch(() => undefined);
		if (found) this.#follow(found);
	}

	async #keepUnlessSaving(): Promise<void> {
		if (this.#parts.savesData && !this.#registration) this.readiness = 'offered';
		else await this.keep();
	}

	/** Where the browser refuses, Causeway works as it did, with a connection. */
	async keep(): Promise<void> {
		if (isCleared()) return;
		const { container, address } = this.#parts;
		try {
			const registration = await container.register(address, { updateViaCache: 'none' });
			// Everything was cleared while the browser was at it.
			if (isCleared()) await dismiss(registration);
			else this.#follow(registration);
		} catch {
			if (this.readiness !== 'ready') this.readiness = 'failed';
		}
	}

	#follow(registration: ServiceWorkerRegistration): void {
		const { active, waiting, installing } = registration;
		if (this.#registration !== registration) {
			this.#registration = registration;
			registration.addEventListener('updatefound', () => this.#watch(registration.installing));
			this.#watch(installing);
		}
		if (active) this.#say(active, { type: 'state' });
		if (active && waiting && this.update === 'none') this.update = 'offered';
	}

	#watch(worker: ServiceWorker | null): void {
		if (!worker) return;
		if (!this.#registration?.active) this.readiness = 'preparing';
		worker.addEventListener('statechange', () => {
			if (worker.state === 'installed' && this.#registration?.active) {
				if (this.update !== 'elsewhere') this.update = 'offered';
			}
			if (worker.state === 'activated') this.#say(worker, { type: 'state' });
			if (worker.state === 'redundant' && this.readiness === 'preparing') this.readiness = 'failed';
		});
	}

	#say(worker: ServiceWorker, message: ToWorker): void {
		worker.postMessage(message);
	}

	#hear(message: FromWorker): void {
		if (message.type === 'whole') this.readiness = 'ready';
		else if (message.type === 'incomplete') this.readiness = 'failed';
		// What is said of the way there may come after its end.
		else if (this.readiness !== 'ready' && this.readiness !== 'failed') {
			this.readiness = 'preparing';
			this.share = message.share;
		}
	}

	/** Saves everything, then changes over and loads the page anew. */
	async takeUpdate(): Promise<void> {
		this.update = 'saving';
		if (!(await this.#parts.saveEverything())) {
			this.update = 'unsaved';
			return;
		}
		const waiting = this.#registration?.waiting;
		// Gone when another tab was quicker: the new version is in its place by now.
		if (waiting) this.#say(waiting, { type: 'use-now' });
		else this.#parts.reload();
	}

	#changed(): void {
		if (this.update === 'saving') this.#parts.reload();
		else if (this.#hadController) this.update = 'elsewhere';
		this.#hadController = true;
	}

	/** A tab that stays open for days asks now and then; the browser itself asks only when a page is loaded. */
	check(now = Date.now()): void {
		if (!this.#registration || now - this.#checked < hour) return;
		this.#checked = now;
		// Without a connection there is nothing new.
		this.#registration.update().catch(() => {});
	}
}
