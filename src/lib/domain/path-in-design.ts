/**
 * Places of a design as paths of ids and field names, such as `activities / <id> / cost`: an entry of a list is found by its
 * id, never by where it stands. Used for what two copies both changed.
 */
import type { ChangedPlace } from './changed-place.ts';
import type { Design } from './design.ts';
import type { DisplacementKind, OpportunityId } from './vocabulary.ts';

export type Path = readonly string[];

/** The entry a path leads to, and the field within it ("" for the whole); null for a path that leads nowhere known. */
export function placeOfPath(path: Path): { place: ChangedPlace; field: string } | null {
	const [part, ...rest] = path;
	const at = (place: ChangedPlace, depth: number) => ({
		place,
		field: rest.slice(depth).join(' ')
	});
	const [first = '', second = '', third = ''] = rest;
	switch (part) {
		case 'language':
		case 'nature':
		case 'sources':
			return { place: { part: 'document' }, field: path.join(' ') };
		case 'profile':
			if (first === 'partners' && second) return at({ part: 'partner', id: second }, 2);
			return at({ part: 'profile' }, 0);
		case 'patterns':
			if (second === 'factors' && third)
				return at({ part: 'factor', pattern: first, id: third }, 3);
			return at({ part: 'pattern', id: first }, 1);
		case 'opportunities':
			return at({ part: 'opportunity', id: first as OpportunityId }, 1);
		case 'groups':
			return at({ part: 'group', id: first }, 1);
		case 'activities':
			return at({ part: 'activity', id: first }, 1);
		case 'indicators':
			return at({ part: 'indicator', id: first }, 1);
		case 'answers':
			return at({ part: 'answer', scope: first, question: second }, 2);
		case 'decisions':
			return at({ part: 'decision', id: first }, 1);
		case 'theory':
			return inTheory(first, second, third, rest);
		case 'displacement':
			if (first === 'kinds') return at({ part: 'shift', id: second as DisplacementKind }, 2);
			if (first === 'watchPoints') return at({ part: 'watch-point', id: second }, 2);
			return at({ part: 'displacement' }, 0);
		case 'replies':
			if (second === 'questions' && third) return at({ part: 'reply', round: first, id: third }, 3);
			return at({ part: 'round', id: first }, 1);
		default:
			return null;
	}
}

function inTheory(list: string, id: string, inner: string, rest: Path) {
	const at = (place: ChangedPlace, depth: number) => ({
		place,
		field: rest.slice(depth).join(' ')
	});
	switch (list) {
		case 'nodes':
			return at({ part: 'box-text', id }, 2);
		case 'reasons':
			return at({ part: 'reason', id }, 2);
		case 'assumptions':
			return at({ part: 'assumption', link: id, id: inner }, 3);
		case 'added':
			return at({ part: 'box', id }, 2);
		case 'links':
			return at({ part: 'arrow', id }, 2);
		case 'removed':
			return at({ part: 'taken-out', id }, 2);
		default:
			return null;
	}
}

/** What stands at the path; undefined where there is nothing. */
export function valueAt(design: Design, path: Path): unknown {
	return path.reduce<unknown>(step, design);
}

/**
 * The design with another value at the path. Undefined takes an entry out; an entry that is not there is put at the end.
 * A field of an entry that is no longer there changes nothing.
 */
export function withValueAt(design: Design, path: Path, value: unknown): Design {
	return changed(design, path, value, '') as Design;
}

/** Records of records: the outer one is made when an entry comes back to it. */
const isOuterRecord = (trail: string): boolean =>
	/^(answers|theory assumptions) [^ ]+$/.test(trail);

function changed(parent: unknown, path: Path, value: unknown, trail: string): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return value;
	const here = trail === '' ? key : `${trail} ${key}`;
	const isMade = rest.length === 1 && value !== undefined && isOuterRecord(here);
	const found = step(parent, key);
	const old = found === undefined && isMade ? {} : found;
	if (old === undefined && (rest.length > 0 || value === undefined)) return parent;
	const next = changed(old, rest, value, here);
	if (next === old) return parent;
	if (Array.isArray(parent)) return inList(parent, key, next);
	if (!isRecord(parent)) return parent;
	if (next !== undefined) return { ...parent, [key]: next };
	const { [key]: _removed, ...others } = parent;
	return others;
}

/** A list of texts holds an entry or not; any value but undefined puts it there. */
function inList(list: readonly unknown[], key: string, next: unknown): unknown[] {
	const at = list.findIndex((entry) => keyOf(entry) === key);
	if (at === -1) return [...list, next];
	return next === undefined ? list.toSpliced(at, 1) : list.with(at, next);
}

function step(value: unknown, key: string): unknown {
	if (Array.isArray(value)) return value.find((entry) => keyOf(entry) === key);
	return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (entry: unknown): unknown => (isRecord(entry) ? entry['id'] : entry);
