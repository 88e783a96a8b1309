/**
 * The history of a design beside its document: it follows every save, is handed out, and is put together and bounded when there
 * is time. Where it cannot, the document is stored without it.
 */
import type { Design } from '../domain/design.ts';
import { ok } from '../domain/result.ts';
import { notFound, type Done, type Moment } from './alterations.ts';
import type { DesignHistory, KeptVersion } from './design-history.ts';
import type { SaveOptions } from './design-store.ts';
import { KeptVersions } from './kept-versions.ts';
import { soon, type HistoryCode } from './load-history.ts';
import { pieceOf, rowOf } from './sealing.ts';
import { historyOf, type JoinedHistory, type Sitting } from './sitting.ts';

/** Pieces of a history before they are put together. */
const pieceLimit = 200;
/** Milliseconds; whoever asks for the history waits for it. */
const longWait = 10_000;

export abstract class KeptHistories extends KeptVersions {
	/** The history brought up to the design that is to be stored, and the versions to keep on the way. */
	protected async followed(
		{ present, cipher, code }: Moment,
		target: Design,
		{ history: brought = null }: SaveOptions,
		{ by, now, because }: { by: string; now: Date; because: KeptVersion['because'] | null }
	): Done<{ history: JoinedHistory | null; versions: KeptVersion[] }> {
		const before = present.stored?.ok ? present.stored.value : null;
		const keep = (history: JoinedHistory | null): KeptVersion[] =>
			before && because ? [this.versionOf(before, history, { name: '', by, because }, now)] : [];
		if (!code)
			return ok({ history: null, versions: [...keep(null), ...broughtBy(null, null, brought)] });
		try {
			const opened = await historyOf(code, present, cipher, target, brought?.update);
			if (!opened.ok) return opened;
			const kept = keep(opened.value);
			const history = opened.value && joinedWith(opened.value, brought);
			history?.live.follow(target, { name: by, at: now.toISOString() });
			return ok({ history, versions: [...kept, ...broughtBy(code, history, brought)] });
		} catch {
			// Whatever is wrong with the history must not keep the words from being stored; it is read anew at the next save.
			return ok({ history: null, versions: keep(null) });
		}
	}

	history(id: string): Done<DesignHistory | null> {
		return this.alter(id, async (moment) => {
			const { present, cipher } = moment;
			if (!present.record || !present.stored) return notFound;
			if (!present.stored.ok) return present.stored;
			const code = moment.code ?? (await soon(this.options.loadHistory, longWait));
			const history = code ? await historyOf(code, present, cipher, null) : ok(null);
			if (!history.ok) return history;
			const versions = await this.allVersions(id);
			if (!versions.ok) return versions;
			if (!history.value) return ok({ change: null, value: null });
			const value = { update: history.value.live.whole(), versions: versions.value };
			// What it says about itself when it is handed out belongs to it from now on.
			return this.plannedBeside(moment, history.value, [], value);
		});
	}

	tidy(id: string): Done<boolean> {
		return this.alter(id, async ({ present, cipher, code }) => {
			const { record, stored, summary } = present;
			if (!code || !record || !summary || !stored?.ok) return ok({ change: null, value: false });
			const versions = await this.allVersions(id);
			const history = await historyOf(code, present, cipher, null);
			if (!versions.ok) return versions;
			if (!history.ok) return history;
			const { live } = history.value!;
			const compacted = live.compacted(
				stored.value,
				JSON.stringify(stored.value).length,
				this.options.freeHistory
			);
			// A mark opens no more once what it needs is cleared away: the version becomes a whole design before.
			const made = versions.value.flatMap((version): KeptVersion[] => {
				if (compacted.keeps === 'everything' || 'document' in version.state) return [];
				const document = live.designAt(version.state.snapshot, version.state.changed);
				return document ? [{ ...version, state: { document } }] : [];
			});
			const lock = record.sealed ? cipher : null;
			const piece = (record.piece ?? 0) + 1;
			const isSame = compacted.keeps !== 'nothing' && !history.value!.isNew;
			const chain = isSame ? (record.chain ?? '') : this.options.newId();
			return ok({
				change: {
					record: { ...record, chain, piece },
					summary,
					pieces: [await pieceOf(id, piece, compacted.update, lock)],
					isWhole: true,
					versions: await Promise.all(made.map((version) => rowOf(id, version, lock)))
				},
				value: true
			});
		});
	}

	protected override taken(sitting: Sitting): void {
		super.taken(sitting);
		if ((sitting.history?.pieces ?? 0) <= pieceLimit) return;
		const { id } = sitting.record;
		this.options.whenIdle(() => {
			// Left for another time when it fails: it is tidying, not saving.
			this.tidy(id).catch(() => {});
		});
	}
}

/** Takes in the history that came with the design, where the two belong together. */
function joinedWith(history: JoinedHistory, brought: DesignHistory | null): JoinedHistory {
	if (!brought || history.isJoined) return history;
	return { ...history, isJoined: history.live.join(brought.update) };
}

/** Versions that came with a history; where that could not be joined, those that open without it. */
function broughtBy(
	code: HistoryCode | null,
	history: JoinedHistory | null,
	brought: DesignHistory | null
): readonly KeptVersion[] {
	if (!brought || history?.isJoined) return brought?.versions ?? [];
	const apart = code?.LiveHistory.bring(brought.update) ?? null;
	return brought.versions.flatMap((version): KeptVersion[] => {
		if ('document' in version.state) return [version];
		const document = apart?.designAt(version.state.snapshot, version.state.changed);
		return document ? [{ ...version, state: { document } }] : [];
	});
}
