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
import type { DesignStore, DesignSummary } from '#lib/storage/design-store.ts';
import type { StoreError } from '#lib/storage/store-error.ts';
import { carryKey, giveKey, keyOf, lockNameOf } from '#lib/storage/passphrase-keys.ts';
import type { OpenLock } from '#lib/storage/passphrase.ts';
import { forgetMergeRecord } from '#lib/storage/merge-record.ts';
import { copyOf } from './download.ts';
import type { KeptBefore } from './kept-before.ts';
import { KeptDocuments, type KeptParts } from './kept-documents.svelte.ts';
import { keptUnder } from './kept-under.ts';
import { lastPlaces } from './last-place.ts';
import { lastWords } from './last-words.ts';
import { mergeInto, type FileCopy, type MergeError } from './merging.ts';
import { protectionNews, type ProtectionNews } from './protection-news.ts';

interface Parts extends KeptParts<DesignStore> {
	readonly kept: KeptBefore;
	readonly openNotices?: () => DesignNotices;
}

/** Every view starts at the place the path begins with. */
const noView = { place: '' };

/** The designs on this computer, and what can be done with them as wholes. */
export class Library extends KeptDocuments<DesignSummary, DesignStore> {
	/** True when this browser kept designs before and has none now. */
	isEmptied = $state(false);

	readonly #kept: KeptBefore;
	readonly #openNotices: () => DesignNotices;
	#notices: DesignNotices | null = null;
	#protection: ProtectionNews | null = null;

	constructor(parts: Parts) {
		super(parts);
		this.#kept = parts.kept;
		this.#openNotices = parts.openNotices ?? createDesignNotices;
	}

	/** In use, latest edit first; null until the store has answered. */
	get designs(): readonly DesignSummary[] | null {
		return this.entries;
	}

	override start(): Promise<void> {
		if (!this.#notices) {
			this.#notices = this.#openNotices();
			this.#notices.onSaved(() => void this.refresh());
			this.#protection = protectionNews();
		}
		return super.start();
	}

	override stop(): void {
		this.#notices?.close();
		this.#notices = null;
		this.#protection?.close();
		this.#protection = null;
		super.stop();
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
		await this.changed(design.id, saved.value.revision);
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
	 * a wrong choice can be taken back; when that fails, nothing is replaced. What comes under a passphrase stays under it.
	 */
	async replace(
		design: Design,
		history: DesignHistory | null = null,
		key: OpenLock | null = null
	): Promise<Result<string, StoreError>> {
		const restored = await this.store.restore(design.id);
		if (!restored.ok) return restored;
		if (key && keyOf(design.id) === null) {
			const kept = await keptUnder(this.store, design.id, key);
			if (!kept.ok) return kept;
			this.#protection?.tell(design.id);
		}
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
		await this.changed(design.id, saved.value.revision);
		return ok(design.id);
	}

	/** Joins a copy with the design of its id; gives how many places both changed, for the user to look at. */
	async merge(copy: FileCopy, file: string): Promise<Result<number, MergeError>> {
		const onprotected = (id: string) => this.#protection?.tell(id);
		const merged = await mergeInto(this.store, { copy, file, now: this.now(), onprotected });
		if (!merged.ok) return merged;
		await this.changed(copy.design.id, merged.value.revision);
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
		await this.changed(id, saved.value.revision);
		return ok(id);
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

	protected override async move(from: DesignStore): Promise<void> {
		const made = await from.list();
		for (const { id } of made.ok ? made.value : []) {
			const stored = await from.open(id);
			if (stored.ok) await this.store.save(stored.value.design, 0, stored.value.view);
		}
	}

	protected override async changed(designId: string, revision: number): Promise<void> {
		this.#notices?.saved({ designId, revision });
		await super.changed(designId, revision);
	}

	protected override listed(all: readonly DesignSummary[]): void {
		if (all.length > 0) this.isEmptied = false;
		this.#kept.write(all.length > 0 || this.isEmptied);
		const ids = all.map(({ id }) => id);
		lastWords.forgetAllBut(ids);
		lastPlaces.forgetAllBut(ids);
	}

	/** With the design goes what was kept beside it. */
	protected override async empty(at: Date): Promise<Result<string[], StoreError>> {
		const deleted = await super.empty(at);
		for (const id of deleted.ok ? deleted.value : [])
			await Promise.all([
				forgetMergeRecord(this.store.settings, id),
				this.store.settings.set(lockNameOf(id), null),
				this.store.settings.set(copyNameOf(id), null)
			]);
		return deleted;
	}

	protected override async arrived(): Promise<void> {
		const keptBefore = this.#kept.read();
		const expired = await this.empty(this.now());
		await this.refresh();
		const isEmpty = this.entries?.length === 0 && this.bin.length === 0;
		this.isEmptied =
			isEmpty && keptBefore && !this.isInMemory && expired.ok && expired.value.length === 0;
		if (this.isEmptied) this.#kept.write(true);
	}
}

/** The lock of a protected design could not be written: then the design is not stored. */
const unsafe = fail({ type: 'blocked' as const, reason: 'refused' as const });

export const [getLibrary, setLibrary] = createContext<Library>();
