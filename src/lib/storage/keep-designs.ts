/**
 * What a store of designs does, whatever it keeps its rows in: see `design-store.ts` for what is promised, and
 * `alterations.ts` for how nothing is written over.
 */
import type { Design } from '../domain/design.ts';
import { join } from '../domain/join.ts';
import { checkDesign } from '../domain/open-design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { notFound, type Done, type KeepOptions, type Moment, type Planned } from './alterations.ts';
import type { Cipher } from './cipher.ts';
import type {
	DesignStore,
	DesignSummary,
	Saved,
	SaveOptions,
	StoredDesign,
	View
} from './design-store.ts';
import type { StoreError } from './store-error.ts';
import { KeptHistories } from './kept-histories.ts';
import type { Medium } from './medium.ts';
import { getPerson } from './person.ts';
import { isExpired, mayFollow, rawText, readRecord, readSummaries, summarise } from './records.ts';
import { documentOf, withDocument } from './sealing.ts';
import type { Settings } from './settings.ts';
import type { Sitting } from './sitting.ts';
import { beginsSession } from './versions.ts';

export interface TidyStore extends DesignStore {
	/** Puts the pieces of a history together, and bounds it; done by itself when there is time. False when it cannot. */
	tidy(id: string): Promise<Result<boolean, StoreError>>;
}

export function keepDesigns(medium: Medium, clock: () => Date, options?: KeepOptions): TidyStore {
	const keeper = new DesignKeeper(medium, clock, options);
	return {
		list: () => keeper.list(),
		open: (id) => keeper.open(id),
		save: (...given) => keeper.save(...given),
		history: (id) => keeper.history(id),
		remove: (id) => keeper.remove(id),
		restore: (id) => keeper.restore(id),
		emptyBin: (now) => keeper.emptyBin(now),
		raw: (id) => keeper.raw(id),
		listVersions: (id) => keeper.listVersions(id),
		keepVersion: (...given) => keeper.keepVersion(...given),
		openVersion: (...given) => keeper.openVersion(...given),
		renameVersion: (...given) => keeper.renameVersion(...given),
		deleteVersion: (...given) => keeper.deleteVersion(...given),
		tidy: (id) => keeper.tidy(id),
		settings: keeper.settings
	};
}

class DesignKeeper extends KeptHistories implements TidyStore {
	/** Saved here before: what follows may be written with less ado. */
	readonly #seen = new Set<string>();

	readonly settings: Settings = {
		get: (key) => this.medium.setting(key),
		set: (key, value) => this.medium.set(key, value)
	};

	async list(): Done<DesignSummary[]> {
		const rows = await this.medium.summaries();
		return rows.ok ? ok(readSummaries(rows.value)) : rows;
	}

	async open(id: string): Done<StoredDesign> {
		const kept = await this.medium.look(id, 'no-pieces');
		if (!kept.ok) return kept;
		const { record, summary } = kept.value;
		if (!record || (summary?.deletedAt ?? null) !== null) return notFound;
		const document = await documentOf(record, this.options.cipherFor(id));
		if (!document.ok) return document;
		const read = readRecord({ ...record, document: document.value });
		if (read.ok) this.known.note(read.value.revision, read.value.design);
		return read;
	}

	async raw(id: string): Done<string> {
		const kept = await this.medium.look(id, 'no-pieces');
		if (!kept.ok) return kept;
		if (!kept.value.record) return notFound;
		const document = await documentOf(kept.value.record, this.options.cipherFor(id));
		return document.ok ? rawText(document.value) : document;
	}

	save(design: Design, expected: number, view: View, options: SaveOptions = {}): Done<Saved> {
		return this.alter(
			design.id,
			(moment) => this.#plannedSave(moment, design, expected, view, options),
			options.isUnsealing ? 'anew' : 'in-hand'
		);
	}

	async #plannedSave(
		moment: Moment,
		design: Design,
		expected: number,
		view: View,
		options: SaveOptions
	): Planned<Saved> {
		const { present, cipher } = moment;
		const { record } = present;
		if (present.stored?.ok === false && present.stored.error.type === 'locked')
			return present.stored;
		const target = this.#target(moment, design, expected, options);
		if (!target.ok) return target;
		const now = this.clock();
		const by = await getPerson(this.settings);
		const session = record && beginsSession(record.savedAt, now) ? 'session' : null;
		const followed = await this.followed(moment, target.value, options, {
			by,
			now,
			because: options.keepBefore ?? session
		});
		if (!followed.ok) return followed;
		const { history, versions: added } = followed.value;
		const lock = options.isUnsealing ? null : cipher;
		const written = await this.written(moment, history, lock, design.id);
		if (!written.ok) return written;
		const { pieces, isWhole, isTurned, head } = written.value;
		const versions = await this.withVersions(design.id, added, { cipher, lock, isTurned });
		if (!versions.ok) return versions;
		const revision = (record?.revision ?? 0) + 1;
		const row = await withDocument(
			{
				id: design.id,
				revision,
				view: { ...view },
				savedAt: now.toISOString(),
				joinsFrom: options.isReplacement ? revision : (record?.joinsFrom ?? 1),
				...head
			},
			target.value,
			lock
		);
		const isRoutine = this.#seen.has(design.id) && versions.value.versions.length === 0;
		return ok({
			change: {
				record: row,
				summary: summaryFor(target.value, revision, lock),
				pieces,
				isWhole,
				...versions.value
			},
			durability: isRoutine ? 'relaxed' : 'strict',
			value: { revision, joined: target.value === design ? null : target.value },
			sitting: { record: row, stored: target.value, history: written.value.history }
		});
	}

	/** The design that is to be stored: the one given, or that joined with what another tab has stored since. */
	#target(
		{ present: { record, summary, stored } }: Moment,
		design: Design,
		expected: number,
		options: SaveOptions
	): Result<Design, StoreError> {
		const may = mayFollow(record, summary, expected);
		if (!may.ok) return may;
		if (may.value === 'on-top') return ok(design);
		const base = this.known.find(design.id, expected);
		if (base && stored?.ok && !options.isReplacement) {
			const joined = join(base, design, stored.value);
			if (checkDesign(joined).ok) return ok(joined);
		}
		return fail({ type: 'changed-elsewhere', revision: record!.revision });
	}

	remove(id: string): Done<{ revision: number }> {
		return this.#mark(id, this.clock().toISOString());
	}

	restore(id: string): Done<{ revision: number }> {
		return this.#mark(id, null);
	}

	/** Moves a design into the bin or out of it. */
	#mark(id: string, deletedAt: string | null): Done<{ revision: number }> {
		return this.alter(id, ({ present: { record, summary } }) => {
			if (!record || !summary) return Promise.resolve(notFound);
			const isThere = (summary.deletedAt === null) === (deletedAt === null);
			const revision = record.revision + (isThere ? 0 : 1);
			const change = {
				record: { ...record, revision, joinsFrom: revision },
				summary: { ...summary, revision, deletedAt }
			};
			return Promise.resolve(ok({ change: isThere ? null : change, value: { revision } }));
		});
	}

	async emptyBin(now: Date): Done<string[]> {
		const ids = await this.medium.erase((summary) => isExpired(summary, now));
		for (const id of ids.ok ? ids.value : []) {
			this.sittings.drop(id);
			this.known.forget(id);
		}
		return ids;
	}

	protected override taken(sitting: Sitting): void {
		super.taken(sitting);
		this.#seen.add(sitting.record.id);
	}
}

/** Of a design under a passphrase the list does not say the title. */
function summaryFor(design: Design, revision: number, lock: Cipher | null): DesignSummary {
	const summary = summarise(design, revision);
	return lock ? { ...summary, title: '', activities: 0, isSealed: true } : summary;
}
