/** Versions as they are stored and sent, and the rules by which they come and go: pure, so that both stores decide alike. */
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from './base64.ts';
import type { KeptVersion, Version } from './design-history.ts';

/** One row of the versions; everything but the ids is checked at reading. */
export interface StoredVersion {
	readonly designId: string;
	readonly id: string;
	readonly version?: KeptVersion;
	/** In place of it, for a design under a passphrase. */
	readonly sealed?: Uint8Array;
}

/** So many automatic ones are kept. */
export const automaticLimit = 30;
/** A pause that begins a new session, in milliseconds. */
const longPause = 60 * 60 * 1000;

const short = z.string().check(z.maxLength(200));
const version = z.object({
	id: z.string().check(z.minLength(1), z.maxLength(100)),
	name: z.catch(short, ''),
	by: z.catch(short, ''),
	at: z.catch(z.string().check(z.maxLength(40)), ''),
	kind: z.enum(['named', 'automatic']),
	because: z.catch(z.enum(['asked', 'session', 'merge', 'replace', 'restore']), 'asked')
});
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const state = z.union([
	z.object({ snapshot: bytes, changed: z.string().check(z.maxLength(40)) }),
	z.pipe(
		z.object({ document: z.record(z.string(), z.unknown()) }),
		z.transform(({ document }): { document: unknown } => ({ document }))
	)
]);

/** Null for what is no version, such as a damaged row. */
export function readVersion(value: unknown): KeptVersion | null {
	const head = version.safeParse(value);
	const kept = z.safeParse(z.object({ state }), value);
	return head.success && kept.success ? { ...head.data, state: kept.data.state } : null;
}

export const summaryOf = ({ state: _state, ...rest }: KeptVersion): Version => rest;

/** As JSON: in a file, or before it is sealed. */
export function versionToJson({ state, ...rest }: KeptVersion): unknown {
	return 'snapshot' in state
		? { ...rest, state: { ...state, snapshot: toBase64(state.snapshot) } }
		: { ...rest, state };
}
export function versionFromJson(value: unknown): KeptVersion | null {
	const marked = z.safeParse(
		z.looseObject({ state: z.object({ snapshot: z.string(), changed: z.string() }) }),
		value
	);
	if (!marked.success) return readVersion(value);
	const { state } = marked.data;
	return readVersion({ ...marked.data, state: { ...state, snapshot: fromBase64(state.snapshot) } });
}

/** Latest first; of the same moment, in an order that never changes. */
export function latestFirst<T extends Version>(versions: readonly T[]): T[] {
	return [...versions].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
}

/**
 * Ids of automatic versions to let go when there are too many: each time the one that stands closest behind its
 * predecessor, so that old days stay represented. The latest is never let go.
 */
export function toLetGo(versions: readonly Version[]): string[] {
	const automatic = latestFirst(versions).filter(({ kind }) => kind === 'automatic');
	const gone: string[] = [];
	while (automatic.length > automaticLimit) {
		const gaps = automatic
			.slice(1)
			.map(({ at }, index) => Date.parse(automatic[index]!.at) - Date.parse(at));
		const closest = gaps.reduce((best, gap, index) => (gap < gaps[best]! ? index : best), 0);
		gone.push(...automatic.splice(closest + 1, 1).map(({ id }) => id));
	}
	return gone;
}

/** Whether an edit now begins a session of its own: after a pause of more than an hour, or on another day. */
export function beginsSession(savedAt: string, now: Date): boolean {
	const before = new Date(savedAt);
	if (Number.isNaN(before.getTime())) return false;
	return (
		Math.abs(now.getTime() - before.getTime()) > longPause ||
		before.toDateString() !== now.toDateString()
	);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
