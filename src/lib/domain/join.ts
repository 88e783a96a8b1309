/**
 * Joining two states of a design that come from a third: what either changed since is in the outcome. For windows that are open
 * on one design at a time, where nobody can be asked; copies worked on apart are joined by their history (`storage/yjs/`).
 *
 * Lists with ids and records are joined entry by entry; an entry that one took out stays when the other changed it. Sentences
 * are joined letter by letter. Where both changed one value otherwise, mine stands: it is what its writer sees.
 * States share what did not change, so that joining costs what differs.
 */
import type { Design } from './design.ts';
import { equalPlain } from './equal-plain.ts';
import { listLimit, textLimit } from './fields.ts';
import { textChange } from './text-change.ts';

/** The later time of change is kept, so that the outcome is younger than neither. */
export function join(base: Design, mine: Design, theirs: Design): Design {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	const changed = mine.changed > theirs.changed ? mine.changed : theirs.changed;
	return { ...(joined(base, mine, theirs) as Design), changed };
}

function joined(base: unknown, mine: unknown, theirs: unknown): unknown {
	if (mine === theirs || theirs === base) return mine;
	if (mine === base) return theirs;
	if (Array.isArray(mine) && Array.isArray(theirs))
		return joinedList(Array.isArray(base) ? base : [], mine, theirs);
	if (isRecord(mine) && isRecord(theirs))
		return Object.fromEntries(
			joinedMembers(
				new Map(Object.entries(isRecord(base) ? base : {})),
				new Map(Object.entries(mine)),
				new Map(Object.entries(theirs))
			)
		);
	if (isSentence(mine) && isSentence(theirs)) return joinedText(base, mine, theirs);
	// Both began the same entry: what one left empty is for the other to say.
	return base === undefined && (mine === null || mine === '' || mine === false) ? theirs : mine;
}

/** Entries are told apart by their id, plain texts by themselves. */
function joinedList(
	base: readonly unknown[],
	mine: readonly unknown[],
	theirs: readonly unknown[]
): unknown[] {
	const [was, one, other] = [keyed(base), keyed(mine), keyed(theirs)];
	// The same text twice: nothing tells the entries apart.
	if (one.size < mine.length || other.size < theirs.length)
		return [...(equalPlain(base, mine) ? theirs : mine)];
	return [...joinedMembers(was, one, other).values()];
}

type Members = ReadonlyMap<unknown, unknown>;
const keyed = (list: readonly unknown[]): Members => new Map(list.map((one) => [keyOf(one), one]));

/** In the order of the one that changed it, mine where both did; what only the other has follows its neighbour there. */
function joinedMembers(base: Members, mine: Members, theirs: Members): Members {
	const common = [...base.keys()].filter((key) => mine.has(key) && theirs.has(key));
	const isMineMoved = !isInOrder(common, mine);
	const [first, second] =
		isMineMoved || isInOrder(common, theirs) ? [mine, theirs] : [theirs, mine];
	const keys = [...first.keys()];
	let before: unknown = null;
	for (const key of second.keys()) {
		if (!first.has(key)) keys.splice(before === null ? 0 : keys.indexOf(before) + 1, 0, key);
		before = key;
	}
	const kept = keys.flatMap((key): [unknown, unknown][] => {
		const [was, one, other] = [base.get(key), mine.get(key), theirs.get(key)];
		if (mine.has(key) && theirs.has(key)) return [[key, joined(was, one, other)]];
		const left = mine.has(key) ? one : other;
		// Taken out by one: it stays only when the other has changed it meanwhile.
		return base.has(key) && equalPlain(was, left) ? [] : [[key, left]];
	});
	return new Map(kept.slice(0, listLimit));
}

function isInOrder(keys: readonly unknown[], members: Members): boolean {
	const wanted = new Set(keys);
	const found = [...members.keys()].filter((key) => wanted.has(key));
	return found.every((key, index) => key === keys[index]);
}

/** Choices, dates and ids have no spaces: joined letter by letter they would say something nobody chose. */
const isSentence = (value: unknown): value is string =>
	typeof value === 'string' && /\s/.test(value);

/** Each text differs from the first in one stretch; both are carried out, mine before theirs where they meet. */
function joinedText(base: unknown, mine: string, theirs: string): string {
	const text = typeof base === 'string' ? base : '';
	const [a, b] = [textChange(text, mine), textChange(text, theirs)];
	const [first, second] = a.at <= b.at ? [a, b] : [b, a];
	const end = first.at + first.deleted;
	const between = text.slice(end, Math.max(end, second.at));
	const rest = text.slice(Math.max(end, second.at + second.deleted));
	const both = text.slice(0, first.at) + first.inserted + between + second.inserted + rest;
	return both.length > textLimit ? mine : both;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const keyOf = (entry: unknown): unknown => (isRecord(entry) ? entry['id'] : entry);
