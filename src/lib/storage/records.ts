/** What the stores keep, and the decisions they share: pure, so that both versions of the store decide alike. */
import * as z from 'zod/mini';
import { currentVersion, type Design } from '../domain/design.ts';
import { checkDesign } from '../domain/open-design.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { binDays, type DesignSummary, type StoredDesign, type View } from './design-store.ts';
import type { StoreError } from './store-error.ts';

/** One row of the documents. `document` is checked anew at every reading. */
export interface StoredRecord {
	readonly id: string;
	readonly revision: number;
	readonly document?: unknown;
	/** In place of the document, for a design under a passphrase. */
	readonly sealed?: Uint8Array;
	readonly view: View;
	readonly savedAt: string;
	/** A save that builds on an earlier revision is not joined: the design was deleted, brought back or replaced since. */
	readonly joinsFrom?: number;
	/** Names the history this design has now; another name, and what a tab knew of it is void. */
	readonly chain?: string;
	/** Number of the last piece of that history. */
	readonly piece?: number;
}

/** True when nothing was stored between these two readings. */
export const isSameRecord = (
	one: StoredRecord | undefined,
	other: StoredRecord | undefined
): boolean =>
	one?.revision === other?.revision && one?.chain === other?.chain && one?.piece === other?.piece;

/** A row that lost a field still opens: only the document itself must be whole. */
const recordHead = z.object({
	revision: z.catch(z.int().check(z.gte(1)), 1),
	view: z.catch(z.object({ place: z.string() }), { place: '' }),
	savedAt: z.catch(z.string(), ''),
	document: z.unknown()
});

const summaryRow = z.object({
	id: z.string(),
	title: z.catch(z.string(), ''),
	changed: z.catch(z.string(), ''),
	activities: z.catch(z.number(), 0),
	nature: z.catch(z.enum(['own', 'fictional', 'public-facts']), 'own'),
	revision: z.catch(z.number(), 1),
	deletedAt: z.catch(z.nullable(z.string()), null),
	isSealed: z.catch(z.optional(z.literal(true)), undefined)
});

/** A sealed record is opened before. */
export function readRecord(record: unknown): Result<StoredDesign, StoreError> {
	const head = recordHead.safeParse(record);
	if (!head.success)
		return fail({ type: 'unreadable', detail: 'the stored entry has no document' });
	const { document, ...rest } = head.data;
	const opened = checkDesign(document);
	if (opened.ok) return ok({ design: opened.value, ...rest });
	const { error } = opened;
	switch (error.type) {
		case 'newer-than-this-app':
			return fail(error);
		case 'not-a-design':
			return fail({ type: 'unreadable', detail: error.detail });
		case 'not-json':
		case 'too-large':
			return fail({ type: 'unreadable', detail: error.type });
		default:
			return error satisfies never;
	}
}

/** Latest edit first; a row damaged in part is shown all the same, so that its design can be reached. */
export function readSummaries(rows: readonly unknown[]): DesignSummary[] {
	return rows
		.map((row) => summaryRow.safeParse(row))
		.flatMap((row) => (row.success ? [row.data] : []))
		.map(({ isSealed, ...row }) => (isSealed ? { ...row, isSealed } : row))
		.sort((a, b) => compare(b.changed, a.changed) || compare(a.id, b.id));
}

export function summarise(
	design: Design,
	revision: number,
	deletedAt: string | null = null
): DesignSummary {
	return {
		id: design.id,
		title: design.profile.title,
		changed: design.changed,
		activities: design.activities.length,
		nature: design.nature,
		revision,
		deletedAt
	};
}

/** Whether a save may go on top of what is stored, or beside what another tab stored since. */
export function mayFollow(
	record: StoredRecord | undefined,
	summary: Pick<DesignSummary, 'deletedAt'> | undefined,
	expected: number
): Result<'on-top' | 'joined', StoreError> {
	if (!record) return expected === 0 ? ok('on-top') : fail({ type: 'not-found' });
	const found = versionOf(record.document);
	if (found > currentVersion)
		return fail({ type: 'newer-than-this-app', found, known: currentVersion });
	if ((summary?.deletedAt ?? null) !== null) return fail({ type: 'not-found' });
	if (record.revision === expected) return ok('on-top');
	const isApart = expected < (record.joinsFrom ?? 1) || expected > record.revision;
	return isApart ? fail({ type: 'changed-elsewhere', revision: record.revision }) : ok('joined');
}

/** True when the bin's time is over. A clock that was moved back keeps the design. */
export function isExpired({ deletedAt }: DesignSummary, now: Date): boolean {
	if (deletedAt === null) return false;
	return now.getTime() - Date.parse(deletedAt) > binDays * 24 * 60 * 60 * 1000;
}

export function rawText(document: unknown): Result<string, StoreError> {
	const text = JSON.stringify(document, null, '\t') as string | undefined;
	return text === undefined ? fail({ type: 'not-found' }) : ok(`${text}\n`);
}

function versionOf(document: unknown): number {
	const head = z.looseObject({ version: z.number() }).safeParse(document);
	return head.success ? head.data.version : 0;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
