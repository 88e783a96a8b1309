/** What both copies changed differently since they parted: nothing of it is lost, and all of it is shown. */
import type { Design } from '../../domain/design.ts';
import { equalPlain } from '../../domain/equal-plain.ts';
import { designShape, type Fields, type Shape } from './shape.ts';

export interface TouchedPlace {
	/** Names of fields and ids of entries, from the design down: ["groups", "g1", "change"]. */
	readonly path: readonly string[];
	/** Undefined where there was no such entry, or nobody knows. */
	readonly base: unknown;
	/** Undefined in a copy that has removed the entry; so `joined`. */
	readonly mine: unknown;
	readonly theirs: unknown;
	readonly joined: unknown;
}

/** The four states of one part. */
type States = readonly [base: unknown, mine: unknown, theirs: unknown, joined: unknown];
type Entry = Readonly<Record<string, unknown>>;

/**
 * In document order. An entry that one removed and the other changed is listed whole.
 * @param base null when nobody knows what the copies had in common: then all that differs is listed.
 */
export function touchedBy(
	base: Design | null,
	mine: Design,
	theirs: Design,
	joined: Design
): TouchedPlace[] {
	const hasBase = base !== null;
	const found: TouchedPlace[] = [];

	const compare = (shape: Shape, path: readonly string[], states: States): void => {
		const [was, one, other] = states;
		if (equalPlain(one, other)) return;
		if (hasBase && was !== undefined && (equalPlain(was, one) || equalPlain(was, other))) return;
		switch (shape.kind) {
			case 'fields':
				return compareFields(shape, path, states);
			case 'names':
				// Joined name by name: what one added or took out, the other cannot have changed otherwise.
				if (!hasBase) found.push(touched(path, states));
				return;
			case 'list':
				return compareMembers(path, states, byId, (at, entries) =>
					compareFields(shape.entry, at, entries)
				);
			case 'record':
				return compareMembers(path, states, byKey, (at, entries) => compare(shape.of, at, entries));
			default: {
				const before =
					was ?? (shape.kind === 'text' ? '' : shape.kind === 'value' ? shape.initial : null);
				const isMine = !equalPlain(before, one);
				const isTheirs = !equalPlain(before, other);
				if (!hasBase || (isMine && isTheirs)) found.push(touched(path, states));
			}
		}
	};

	const compareFields = ({ fields }: Fields, path: readonly string[], states: States): void => {
		for (const [name, shape] of fields)
			if (name !== 'id')
				compare(
					shape,
					[...path, name],
					states.map((state) => (state as Entry | undefined)?.[name]) as unknown as States
				);
	};

	const compareMembers = (
		path: readonly string[],
		states: States,
		members: (part: unknown) => ReadonlyMap<string, unknown>,
		within: (path: readonly string[], states: States) => void
	): void => {
		const all = states.map(members);
		const ids = new Set([...all[1]!.keys(), ...all[2]!.keys()]);
		for (const id of ids) {
			const entries = all.map((one) => one.get(id)) as unknown as States;
			const [was, one, other] = entries;
			if (one !== undefined && other !== undefined) within([...path, id], entries);
			else if (hasBase ? was !== undefined && !equalPlain(was, one ?? other) : true)
				found.push(touched([...path, id], entries));
		}
	};

	compareFields(designShape, [], [base ?? undefined, mine, theirs, joined]);
	return found;
}

const touched = (path: readonly string[], [base, mine, theirs, joined]: States): TouchedPlace => ({
	path,
	base,
	mine,
	theirs,
	joined
});
const byId = (list: unknown): ReadonlyMap<string, unknown> =>
	new Map(((list ?? []) as { id: string }[]).map((entry) => [entry.id, entry]));
const byKey = (record: unknown): ReadonlyMap<string, unknown> =>
	new Map(Object.entries((record ?? {}) as Entry));
