/** Versions: what `version-store.ts` promises, whatever the rows are kept in. */
import type { Design } from '../domain/design.ts';
import { ok } from '../domain/result.ts';
import { Alterations, notFound, type Done, type Moment, type Planned } from './alterations.ts';
import type { Cipher } from './cipher.ts';
import type { KeptVersion, Version, VersionReason } from './design-history.ts';
import { readRecord } from './records.ts';
import { bytesOf, rowOf, versionsOf } from './sealing.ts';
import { historyOf, type OpenHistory } from './sitting.ts';
import type { VersionRequest, VersionStore } from './version-store.ts';
import { latestFirst, summaryOf, toLetGo } from './versions.ts';

export abstract class KeptVersions extends Alterations implements VersionStore {
	async listVersions(designId: string): Done<Version[]> {
		const versions = await this.allVersions(designId);
		return versions.ok ? ok(latestFirst(versions.value).map(summaryOf)) : versions;
	}

	keepVersion(designId: string, { name, by, because = 'asked' }: VersionRequest): Done<Version> {
		return this.alter(designId, async (moment) => {
			const { present, cipher, code } = moment;
			if (!present.record || !present.stored) return notFound;
			if (!present.stored.ok) return present.stored;
			const history = code ? await historyOf(code, present, cipher, null) : ok(null);
			if (!history.ok) return history;
			const version = this.versionOf(
				present.stored.value,
				history.value,
				{ name, by, because },
				this.clock()
			);
			return this.plannedBeside(moment, history.value, [version], summaryOf(version));
		});
	}

	async openVersion(designId: string, versionId: string): Done<Design> {
		const versions = await this.allVersions(designId);
		if (!versions.ok) return versions;
		const state = versions.value.find(({ id }) => id === versionId)?.state;
		if (!state) return notFound;
		const document = 'document' in state ? state.document : await this.#designAt(designId, state);
		if (document === null) return notFound;
		const read = readRecord({ document });
		return read.ok ? ok(read.value.design) : read;
	}

	async #designAt(
		designId: string,
		{ snapshot, changed }: { snapshot: Uint8Array; changed: string }
	): Promise<Design | null> {
		const { loadHistory, cipherFor } = this.options;
		const { LiveHistory } = await loadHistory();
		const kept = await this.medium.look(designId, 'all-pieces');
		if (!kept.ok || !kept.value.record) return null;
		const { pieces, record } = kept.value;
		const bytes = await bytesOf(pieces, record.sealed !== undefined, cipherFor(designId));
		const live = bytes.ok ? LiveHistory.open(bytes.value) : null;
		return live?.designAt(snapshot, changed) ?? null;
	}

	renameVersion(designId: string, versionId: string, name: string): Done<Version> {
		return this.alter(designId, async ({ present: { record, summary }, cipher }) => {
			const versions = await this.allVersions(designId);
			if (!versions.ok) return versions;
			const version = versions.value.find(({ id }) => id === versionId);
			if (!record || !summary || !version) return notFound;
			const kind = name === '' ? 'automatic' : 'named';
			const renamed: KeptVersion = { ...version, name, kind };
			const row = await rowOf(designId, renamed, record.sealed ? cipher : null);
			return ok({ change: { record, summary, versions: [row] }, value: summaryOf(renamed) });
		});
	}

	deleteVersion(designId: string, versionId: string): Done<boolean> {
		return this.alter(designId, async ({ present: { record, summary } }) => {
			const versions = await this.allVersions(designId);
			if (!versions.ok) return versions;
			const version = versions.value.find(({ id }) => id === versionId);
			if (!record || !summary || version?.kind !== 'automatic')
				return ok({ change: null, value: false });
			return ok({ change: { record, summary, droppedVersions: [versionId] }, value: true });
		});
	}

	protected async allVersions(designId: string): Done<KeptVersion[]> {
		const rows = await this.medium.versions(designId);
		return rows.ok ? versionsOf(rows.value, this.options.cipherFor(designId)) : rows;
	}

	/** A mark in the history; where there is none, the whole design. */
	protected versionOf(
		design: Design,
		history: OpenHistory | null,
		{ name, by, because }: { name: string; by: string; because: VersionReason },
		now: Date
	): KeptVersion {
		return {
			id: this.options.newId(),
			name,
			by,
			at: now.toISOString(),
			kind: name === '' ? 'automatic' : 'named',
			because,
			state: history
				? { snapshot: history.live.mark(), changed: design.changed }
				: { document: design }
		};
	}

	/** Rows to write for versions that come, and the ids of those that have to go for them. */
	protected async withVersions(
		designId: string,
		added: readonly KeptVersion[],
		{ cipher, lock, isTurned }: { cipher: Cipher | null; lock: Cipher | null; isTurned: boolean }
	) {
		if (added.length === 0 && !isTurned) return ok({ versions: [], droppedVersions: [] });
		const rows = await this.medium.versions(designId);
		const old = rows.ok ? await versionsOf(rows.value, cipher) : rows;
		if (!old.ok) return old;
		const ids = new Set(old.value.map(({ id }) => id));
		const fresh = added.filter(({ id }) => !ids.has(id));
		const droppedVersions = toLetGo([...old.value, ...fresh]);
		const kept = [...(isTurned ? old.value : []), ...fresh].filter(
			({ id }) => !droppedVersions.includes(id)
		);
		const versions = await Promise.all(kept.map((version) => rowOf(designId, version, lock)));
		return ok({ versions, droppedVersions });
	}

	/** Versions and pieces of history beside the document, which stays as it is. */
	protected async plannedBeside<T>(
		{ present, cipher }: Moment,
		history: OpenHistory | null,
		added: readonly KeptVersion[],
		value: T
	): Planned<T> {
		const record = present.record!;
		const lock = record.sealed ? cipher : null;
		const written = await this.written({ present, cipher }, history, lock, record.id);
		if (!written.ok) return written;
		const versions = await this.withVersions(record.id, added, { cipher, lock, isTurned: false });
		if (!versions.ok) return versions;
		const { pieces, isWhole, head } = written.value;
		return ok({
			change: {
				record: { ...record, ...head },
				summary: present.summary!,
				pieces,
				isWhole,
				...versions.value
			},
			value
		});
	}
}
