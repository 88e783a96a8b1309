/** Naming a place in a link or a stored view, and finding it again in an outline that has changed since. */
import { stepIds, type OutlinePlace, type Place, type StepId } from './outline.ts';

/** Longer than any key we write; a longer one is somebody's experiment. */
const keyLimit = 2_000;

const first: Place = { step: 'programme', scope: '', page: 'project' };

/** Such as `checklists/<activity id>/3.Q2` or `theory/main`; safe after the `#` of an address. */
export function placeKey({ step, scope, page }: Place): string {
	return joinedKey([step, ...(scope === '' ? [] : [scope]), page]);
}

/** The place a key names, or null for anything that is no key. The place need not exist any more: see `nearest`. */
export function placeFromKey(key: string): Place | null {
	const parts = partsOfKey(key);
	if (parts === null || parts.length < 2 || parts.length > 3) return null;
	const [step, scope, page] = parts.length === 3 ? parts : [parts[0], '', parts[1]];
	if (!isStep(step)) return null;
	return { step, scope: scope!, page: page! };
}

/** Parts of a place as one text, safe after the `#` of an address. */
export const joinedKey = (parts: readonly string[]): string => parts.map(encode).join('/');

/** The parts of such a text, none of them empty; null for anything else. */
export function partsOfKey(key: string): string[] | null {
	if (key.length > keyLimit) return null;
	const parts = key
		.replace(/^#?\/?/, '')
		.split('/')
		.map(decode);
	return parts.every((part): part is string => Boolean(part)) ? parts : null;
}

/**
 * The wanted place, or the best that is left of it: the same pattern's or activity's first page, then the step's
 * first page. A place without scope and page therefore finds the start of its step.
 */
export function nearest<P extends Place>(places: readonly P[], wanted: Place): P | Place {
	const inStep = places.filter(({ step }) => step === wanted.step);
	return (
		inStep.find(({ scope, page }) => scope === wanted.scope && page === wanted.page) ??
		inStep.find(({ scope }) => scope === wanted.scope) ??
		inStep[0] ??
		places[0] ??
		first
	);
}

/** Index of the place that is nearest to the key's; -1 when the key names nothing. */
export function indexOfKey(places: readonly Place[], key: string): number {
	const wanted = placeFromKey(key);
	return wanted === null ? -1 : places.indexOf(nearest(places, wanted));
}

/** True when nothing in the path has changed, so that nobody needs to be told. */
export function isSameOutline(a: readonly OutlinePlace[], b: readonly OutlinePlace[]): boolean {
	return (
		a.length === b.length &&
		a.every((place, index) => {
			const other = b[index]!;
			return (
				placeKey(place) === placeKey(other) &&
				place.asked === other.asked &&
				place.parked === other.parked
			);
		})
	);
}

function isStep(text: string | undefined): text is StepId {
	return stepIds.some((id) => id === text);
}

/** Half a character pair, possible in a file made by hand, cannot be encoded. */
function encode(part: string): string {
	return encodeURIComponent(part.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}

function decode(part: string): string | null {
	try {
		return decodeURIComponent(part);
	} catch {
		return null;
	}
}
