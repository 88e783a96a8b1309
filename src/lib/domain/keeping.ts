/**
 * When somebody is reminded to keep a file copy of a design, and how safely the browser keeps it. A browser's storage is one
 * place on one computer; a file is the second.
 */

export interface CopyRecord {
	/** ISO date and time of the last file copy; "" when there never was one. */
	readonly at: string;
	/** Changes since then, or since the design came to this computer. */
	readonly changes: number;
	/** ISO date and time of the first of these changes; "" when there is none. */
	readonly since: string;
	/** ISO date and time of the last file copy that was under no passphrase; "" when none is known. */
	readonly plainAt: string;
	/** ISO date and time when the reminder was last put off; "" when it was not. */
	readonly putOff: string;
}
export const noCopy: CopyRecord = { at: '', changes: 0, since: '', plainAt: '', putOff: '' };

/** After so many changes without a copy, whatever the time. */
export const manyChanges = 50;
/** Or after this many changes that are this many days old. */
const someChanges = 10;
const manyDays = 3;
const day = 24 * 60 * 60 * 1000;

/** A clock that was moved back counts as no time passed. */
const daysFrom = (iso: string, now: Date): number => {
	const from = Date.parse(iso);
	return Number.isNaN(from) ? 0 : Math.max(0, (now.getTime() - from) / day);
};

export function needsCopy({ changes, since, putOff }: CopyRecord, now: Date): boolean {
	if (putOff !== '' && Math.abs(now.getTime() - Date.parse(putOff)) < day) return false;
	return changes >= manyChanges || (changes >= someChanges && daysFrom(since, now) >= manyDays);
}

export const withChange = (record: CopyRecord, now: Date): CopyRecord => ({
	...record,
	changes: record.changes + 1,
	since: record.since || now.toISOString()
});
/** @param isProtected the copy is under a passphrase */
export function withCopy(record: CopyRecord, now: Date, isProtected = false): CopyRecord {
	const at = now.toISOString();
	return { ...noCopy, at, plainAt: isProtected ? record.plainAt : at };
}
export const putOff = (record: CopyRecord, now: Date): CopyRecord => ({
	...record,
	putOff: now.toISOString()
});

/** Whole days between a day and now, by the calendar of the clock: 0 is today. */
export function daysAgo(iso: string, now: Date): number {
	const startOf = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
	const then = new Date(iso);
	if (Number.isNaN(then.getTime())) return 0;
	return Math.max(0, Math.round((startOf(now).getTime() - startOf(then).getTime()) / day));
}

/**
 * `promised`: the browser will not clear its storage by itself. `may-clear`: it may, when space runs out. `seven-days`: it does,
 * after seven days of use without a visit (WebKit). `unknown`: it does not say.
 */
export type StoragePromise = 'promised' | 'may-clear' | 'seven-days' | 'unknown';

export function promiseOf({
	persisted,
	isWebKit
}: {
	/** What the browser answers; null where it cannot be asked. */
	readonly persisted: boolean | null;
	readonly isWebKit: boolean;
}): StoragePromise {
	if (persisted) return 'promised';
	if (isWebKit) return 'seven-days';
	return persisted === null ? 'unknown' : 'may-clear';
}
