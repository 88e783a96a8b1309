import { createContext } from 'svelte';
import { copyDesign } from '#lib/domain/copy-design.ts';
import { createDesign } from '#lib/domain/create.ts';
import type { Design } from '#lib/domain/design.ts';
import { fail, ok, type Result } from '#lib/domain/result.ts';
import { currentLanguage, t } from '#lib/language/language.ts';
import { fileName, type DesignFile } from '#lib/storage/design-file.ts';
import { copyNameOf } from '#lib/storage/copy-record.ts';
import type { DesignHistory } from '#lib/storage/design-history.ts';
import { createDesignNotices, type DesignNotices } from '#lib/storage/design-notices.ts';
import type {
	BlockedReason,
	DesignStore,
	DesignSummary,
	StoreError
} from '#lib/storage/design-store.ts';
import { carryKey, giveKey, keyOf, lockNameOf } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import { forgetMergeRecord } from '#lib/storage/merge-record.ts';
import { whenBinIsOver } from './bin-time.ts';
import { copyOf } from './download.ts';
import type { KeptBefore } from './kept-before.ts';
import { forgetPlacesBut } from './last-place.ts';
import { forgetAllLastWordsBut } from './last-words.ts';
import { mergeInto, type FileCopy, type MergeError } from './merging.ts';
import type { OpenedStore } from './open-store.ts';

interface Parts {
	openStore: () => Promise<OpenedStore>;
	/** Asks again for a store that was refused. */
	reopenStore: () => Promise<OpenedStore>;
	kept: KeptBefore;
	newId: () => string;
	now: () => Date;
	openNotices?: () => DesignNotices;
}

/** Every view starts at the place the path begins with. */
const noView = { place: '' };

/** The designs on this computer, and what can be done with them as wholes. */
export class Library {
	/** In use, latest edit first; null until the store has answered. */
	designs: readonly DesignSummary[] | null = $state.raw(null);
	/** Deleted within the last days, latest first. */
	bin: readonly DesignSummary[] = $state.raw([]);
	/** Why nothing is kept after this visit; null where the browser keeps it. */
	blocked: BlockedReason | null = $state(null);
	/** Why the list could not be read. */
	problem: StoreError | null = $state.raw(null);
	/** True when this browser kept designs before and has none now. */
	isEmptied = $state(false);

	readonly newId: () => string;
	readonly now: () => Date;
	readonly #parts: Parts;
	#opened: OpenedStore | null = null;
	#notices: DesignNotices | null = null;
	#starting: Promise<void> | null = null;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.newId = parts.newId;
		this.now = parts.now;
	}

	/** Where designs are kept during this visit. */
	get store(): DesignStore {
		if (!this.#opened) throw new Error('start the library before using its store');
		return this.#opened.store;
	}

	get isInMemory(): boolean {
		return this.blocked !== null;
	}

	/** Opens the store and reads the list; later calls wait for the first. Only in a browser. */
	start(): Promise<void> {
		return (this.#starting ??= this.#start());
	}

	stop(): void {
		this.#notices?.close();
		this.#notices = null;
		this.#starting = null;
	}

	/** Asks for the browser's database again; designs made in memory meanwhile are moved into it. */
	async retry(): Promise<void> {
		const before = this.#opened;
		this.problem = null;
		await this.#settle(this.#parts.reopenStore);
		if (!before?.inMemory || this.isInMemory) return;
		const made = await before.store.list();
		for (const { id } of made.ok ? made.value : []) {
			const stored = await before.store.open(id);
			if (stored.ok) await this.store.save(stored.value.design, 0, stored.value.view);
		}
		await this.refresh();
	}

	/** The database was given to a newer Causeway in another tab. */
	becomeOutdated(): void {
		this.problem = { type: 'older-tab' };
	}

	async refresh(): Promise<void> {
		const found = await this.store.list();
		if (!found.ok) {
			this.problem = found.error;
			return;
		}
		this.problem = null;
		this.designs = found.value.filter(({ deletedAt }) => deletedAt === null);
		this.bin = found.value.filter(({ deletedAt }) => deletedAt !== null);
		if (this.isInMemory) return;
		if (found.value.length > 0) this.isEmptied = false;
		this.#parts.kept.write(found.value.length > 0 || this.isEmptied);
		forgetAllLastWordsBut(found.value.map(({ id }) => id));
		forgetPlacesBut(found.value.map(({ id }) => id));
	}

	/** The design with this id, in use or in the bin. */
	find(id: string): DesignSummary | null {
		return [...(this.designs ?? []), ...this.bin].find((one) => one.id === id) ?? null;
	}

	/** Gives the new design's id. */
	create(contentVersion: string): Promise<Result<string, StoreError>> {
		const { newId } = this;
		return this.add(
			createDesign({ newId, now: this.now(), contentVersion, language: currentLanguage() })
		);
	}

	/** Keeps a design whose id the store does not hold yet, under a passphrase where a key is given; gives the id. */
	async add(
		design: Design,
		history: DesignHistory | null = null,
		key: OpenLock | null = null
	): Promise<Result<string, StoreError>> {
		await this.start();
		if (!(await giveKey(this.store.settings, design.id, key))) return unsafe;
		const saved = await this.store.save(design, 0, noView, { history });
		if (!saved.ok) return saved;
		await this.#changed(design.id, saved.value.revision);
		return ok(design.id);
	}

	/** Keeps a design under a new id, beside the one it came from, and under the same passphrase. */
	addCopy(
		design: Design,
		title?: string,
		key = keyOf(design.id)
	): Promise<Result<string, StoreError>> {
		return this.add(copyDesign(design, { newId: this.newId, now: this.now(), title }), null, key);
	}

	async duplicate(id: string): Promise<Result<string, StoreError>> {
		const stored = await this.store.open(id);
		if (!stored.ok) return stored;
		const { design } = stored.value;
		const { title } = design.profile;
		return this.addCopy(design, title.trim() ? t('library.copyOf', { title }) : title);
	}

	/**
	 * Puts a design in the place of the stored one with its id. What stood there goes to the bin as a copy, so that
	 * a wrong choice can be taken back; when that fails, nothing is replaced.
	 */
	async replace(
		design: Design,
		history: DesignHistory | null = null
	): Promise<Result<string, StoreError>> {
		const restored = await this.store.restore(design.id);
		if (!restored.ok) return restored;
		const stored = await this.store.open(design.id);
		if (!stored.ok) return stored;
		const before = { ...stored.value.design, id: this.newId() };
		if (!(await carryKey(this.store.settings, design.id, before.id))) return unsafe;
		const copied = await this.store.save(before, 0, noView);
		if (!copied.ok) return copied;
		const removed = await this.store.remove(before.id);
		if (!removed.ok) return removed;
		const saved = await this.store.save(design, stored.value.revision, noView, {
			history,
			keepBefore: 'replace',
			isReplacement: true
		});
		if (!saved.ok) return saved;
		await this.#changed(design.id, saved.value.revision);
		return ok(design.id);
	}

	/** Joins a copy with the design of its id; gives how many places both changed, for the user to look at. */
	async merge(copy: FileCopy, file: string): Promise<Result<number, MergeError>> {
		const merged = await mergeInto(this.store, { copy, file, now: this.now() });
		if (!merged.ok) return merged;
		await this.#changed(copy.design.id, merged.value.revision);
		return ok(merged.value.points);
	}

	/** True when much work would go: more than ten answers, or a protected design, which cannot be looked into. */
	async isFull({ id, isSealed }: Pick<DesignSummary, 'id' | 'isSealed'>): Promise<boolean> {
		if (isSealed) return true;
		const stored = await this.store.open(id);
		if (!stored.ok) return false;
		const answers = Object.values(stored.value.design.answers).flatMap((of) => Object.values(of));
		return answers.filter(({ state, text }) => state !== null || text.trim() !== '').length > 10;
	}

	/** Changes a design that is in the store and on no screen of this tab. */
	async change(
		id: string,
		change: (design: Design) => Design
	): Promise<Result<string, StoreError>> {
		const stored = await this.store.open(id);
		if (!stored.ok) return stored;
		const { design, revision, view } = stored.value;
		const next = change(design);
		if (next === design) return ok(id);
		const changed = { ...next, changed: this.now().toISOString() };
		const saved = await this.store.save(changed, revision, view);
		if (!saved.ok) return saved;
		await this.#changed(id, saved.value.revision);
		return ok(id);
	}

	async remove(id: string): Promise<Result<string, StoreError>> {
		const removed = await this.store.remove(id);
		if (!removed.ok) return removed;
		await this.#changed(id, removed.value.revision);
		return ok(id);
	}

	async restore(id: string): Promise<Result<string, StoreError>> {
		const restored = await this.store.restore(id);
		if (!restored.ok) return restored;
		await this.#changed(id, restored.value.revision);
		return ok(id);
	}

	/** Deletes for good whatever is in the bin, as if its time were over. */
	async emptyBin(): Promise<Result<string[], StoreError>> {
		const deleted = await this.#emptyBin(whenBinIsOver(this.now()));
		await this.refresh();
		return deleted;
	}

	/** The design as a file; one that cannot be opened is handed out as it is stored. */
	async file(id: string): Promise<Result<DesignFile, StoreError>> {
		const stored = await this.store.open(id);
		if (stored.ok) return ok(await copyOf(stored.value.design, this.store));
		const { type } = stored.error;
		if (type !== 'unreadable' && type !== 'newer-than-this-app') return stored;
		const raw = await this.store.raw(id);
		if (!raw.ok) return raw;
		const name = fileName(this.find(id)?.title ?? '');
		return ok({ name, mediaType: 'application/json', text: raw.value });
	}

	async #start(): Promise<void> {
		this.#notices ??= (this.#parts.openNotices ?? createDesignNotices)();
		this.#notices.onSaved(() => void this.refresh());
		await this.#settle(this.#parts.openStore);
	}

	/** Takes the store that is to be used, empties its bin of what is past its time, and reads the list. */
	async #settle(open: () => Promise<OpenedStore>): Promise<void> {
		this.#opened = await open();
		this.blocked = this.#opened.blocked;
		const keptBefore = this.#parts.kept.read();
		const expired = await this.#emptyBin(this.now());
		await this.refresh();
		const isEmpty = this.designs?.length === 0 && this.bin.length === 0;
		this.isEmptied =
			isEmpty && keptBefore && !this.isInMemory && expired.ok && expired.value.length === 0;
		if (this.isEmptied) this.#parts.kept.write(true);
	}

	/** With the design goes what was kept beside it. */
	async #emptyBin(at: Date): Promise<Result<string[], StoreError>> {
		const deleted = await this.store.emptyBin(at);
		for (const id of deleted.ok ? deleted.value : [])
			await Promise.all([
				forgetMergeRecord(this.store.settings, id),
				this.store.settings.set(lockNameOf(id), null),
				this.store.settings.set(copyNameOf(id), null)
			]);
		return deleted;
	}

	async #changed(designId: string, revision: number): Promise<void> {
		this.#notices?.saved({ designId, revision });
		await this.refresh();
	}
}

/** The lock of a protected design could not be written: then the design is not stored. */
const unsafe = fail({ type: 'blocked' as const, reason: 'refused' as const });

export const [getLibrary, setLibrary] = createContext<Library>();
