/**
 * Joining two copies of which nobody knows what they had in common. Nothing can be told to be a removal, so everything that is
 * in either is kept; where both say something else, the one that says more is taken: the longer text, then the one that
 * sorts later; the larger number; any choice over none, then the one that sorts later. The same in either order.
 */
import type { Design } from '../../domain/design.ts';
import { designShape, type Fields, type Shape } from './shape.ts';

type Entry = Readonly<Record<string, unknown>>;

export function united(mine: Design, theirs: Design): Design {
	const changed = mine.changed > theirs.changed ? mine.changed : theirs.changed;
	return { ...unitedFields(designShape, mine, theirs), changed } as Design;
}

const unitedFields = ({ fields }: Fields, mine: Entry, theirs: Entry): Record<string, unknown> =>
	Object.fromEntries(
		fields.map(([name, shape]) => [name, unitedPart(shape, mine[name], theirs[name])])
	);

function unitedPart(shape: Shape, mine: unknown, theirs: unknown): unknown {
	if (mine === theirs || theirs === undefined) return mine;
	if (mine === undefined) return theirs;
	switch (shape.kind) {
		case 'fields':
			return unitedFields(shape, mine as Entry, theirs as Entry);
		case 'names':
			return unitedOrder(mine as string[], theirs as string[]);
		case 'list': {
			const [one, other] = [byId(mine as { id: string }[]), byId(theirs as { id: string }[])];
			return unitedOrder([...one.keys()], [...other.keys()]).map((id) => {
				const [a, b] = [one.get(id), other.get(id)];
				return a && b ? unitedFields(shape.entry, a, b) : (a ?? b);
			});
		}
		case 'record': {
			const [one, other] = [mine as Entry, theirs as Entry];
			return Object.fromEntries(
				unitedOrder(Object.keys(one), Object.keys(other)).map((key) => [
					key,
					unitedPart(shape.of, own(one, key), own(other, key))
				])
			);
		}
		default:
			return fuller(mine, theirs);
	}
}

const own = (entry: Entry, key: string): unknown =>
	Object.hasOwn(entry, key) ? entry[key] : undefined;
const byId = <T extends { id: string }>(list: readonly T[]) =>
	new Map(list.map((entry) => [entry.id, entry]));

/** The order of the one that has more, then what only the other has. */
function unitedOrder(mine: readonly string[], theirs: readonly string[]): string[] {
	const mineFirst =
		mine.length === theirs.length
			? JSON.stringify(mine) > JSON.stringify(theirs)
			: mine.length > theirs.length;
	return [...new Set(mineFirst ? [...mine, ...theirs] : [...theirs, ...mine])];
}

/** Of two values, the one that says more; the same one in either order. */
export function fuller<T>(mine: T, theirs: T): T {
	const [a, b] = [weight(mine), weight(theirs)];
	if (a !== b) return a > b ? mine : theirs;
	return JSON.stringify(mine) > JSON.stringify(theirs) ? mine : theirs;
}

function weight(value: unknown): number {
	if (value === null || value === undefined) return -1;
	if (typeof value === 'string' || Array.isArray(value)) return value.length;
	return Number(value);
}
