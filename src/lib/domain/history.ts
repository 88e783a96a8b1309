/**
 * Undo and redo over the whole document. Documents are immutable and share what did not change between them,
 * so keeping them whole costs little, and going back cannot go wrong half-way.
 */
import type { Design } from './design.ts';
import { join } from './join.ts';

/** How far back one can go. */
export const historyLimit = 200;
/** Milliseconds within which changes to the same text or choice count as one. */
export const joinWithin = 1_000;

export interface History {
	/** Earlier states, oldest first. */
	readonly past: readonly Design[];
	/** States taken back, the next one to bring back last. */
	readonly future: readonly Design[];
	/** The field changed last, and when; null after undo and redo, which join with nothing. */
	readonly last: { readonly field: string; readonly at: number } | null;
}

export const emptyHistory: History = { past: [], future: [], last: null };

/** Remembers a change. Typing in one field without a longer pause is one step. */
export function recorded(history: History, before: Design, after: Design, at: number): History {
	if (isSame(before, after)) return history;
	const field = fieldChanged(before, after);
	const { past, last } = history;
	const joins = last !== null && field !== '' && last.field === field && at - last.at <= joinWithin;
	return {
		past: joins ? past : [...past, before].slice(-historyLimit),
		future: [],
		last: { field, at }
	};
}

/** The state before the last change, and the history from there; null when there is none. */
export function undone(history: History, now: Design): { history: History; design: Design } | null {
	const design = history.past.at(-1);
	if (!design) return null;
	const past = history.past.slice(0, -1);
	return { design, history: { past, future: [...history.future, now], last: null } };
}

export function redone(history: History, now: Design): { history: History; design: Design } | null {
	const design = history.future.at(-1);
	if (!design) return null;
	const future = history.future.slice(0, -1);
	return { design, history: { past: [...history.past, now], future, last: null } };
}

/**
 * What somebody else changed becomes part of every state one can go back to or bring back, so that undo takes back only
 * one's own changes.
 */
export function rebased(history: History, before: Design, after: Design): History {
	const carry = (state: Design) => join(before, state, after);
	return { past: history.past.map(carry), future: history.future.map(carry), last: null };
}

/** The place of the one text, number or choice that differs; '' when more differs, or something came or went. */
export function fieldChanged(before: unknown, after: unknown): string {
	if (!isBranch(before) || !isBranch(after)) return '';
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	const differing = [...keys].filter((key) => !marks.has(key) && before[key] !== after[key]);
	const [key] = differing;
	if (key === undefined || differing.length > 1) return '';
	const [one, other] = [before[key], after[key]];
	if (!isBranch(one) && !isBranch(other))
		return one === undefined || other === undefined ? '' : key;
	const inner = fieldChanged(one, other);
	return inner === '' ? '' : `${key} ${inner}`;
}

/** Written by the tool with a change, not by anybody: when, and with which content. */
const marks: ReadonlySet<string> = new Set(['changed', 'contentVersion']);

/** True when nothing but such marks differs: going back there would show nothing. */
function isSame(before: unknown, after: unknown): boolean {
	if (before === after) return true;
	if (!isBranch(before) || !isBranch(after)) return false;
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...keys].every((key) => marks.has(key) || isSame(before[key], after[key]));
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
