/**
 * Limits on any value from outside, checked before its fields are: validating a million entries takes seconds, and
 * listing what is wrong with each overflows the stack. Far above any design, far below what stalls a browser.
 */
import { listLimit } from './fields.ts';

const depthLimit = 40;
/** Texts, numbers, lists and records in one file; the largest example holds about 5,000. */
export const valueLimit = 500_000;

/** What is too deep, too many or named as no field may be; null when nothing is. Ends at the first fault. */
export function faultOfShape(document: unknown): string | null {
	let values = 0;
	const faultIn = (value: unknown, path: readonly string[]): string | null => {
		values += 1;
		if (values > valueLimit) return `${placeOf(path)}: more than ${valueLimit} values up to here`;
		if (typeof value !== 'object' || value === null) return null;
		if (path.length > depthLimit) return `nested more than ${depthLimit} levels deep`;
		// A list is not asked for its keys: for ten million entries that alone takes half a minute.
		const keys = Array.isArray(value) && value.length > listLimit ? null : Object.keys(value);
		if (keys === null || keys.length > listLimit)
			return `${placeOf(path)}: more than ${listLimit} entries`;
		for (const key of keys) {
			const at = [...path, key];
			// Set by assignment anywhere, such a field would replace the prototype of what it is set on.
			if (key === '__proto__') return `${placeOf(at)}: no field may be called so`;
			const fault = faultIn((value as Record<string, unknown>)[key], at);
			if (fault !== null) return fault;
		}
		return null;
	};
	return faultIn(document, []);
}

/** A place as `answers.programme.1.Q1.text`. A key that is no id may be what somebody wrote, and is not repeated. */
export function placeOf(path: readonly PropertyKey[]): string {
	const steps = path.map(String).map((step) => (/^[\w@/>|#:.-]{1,300}$/.test(step) ? step : '…'));
	return steps.join('.') || 'the file';
}
