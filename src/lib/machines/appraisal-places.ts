/**
 * Every page of the appraiser's path, in order: what the proposal says it is, the items it is read against, what is to
 * be checked, and the conclusion. Pure: the same appraisal and content always give the same places.
 */
import type { Criterion } from '../appraisal/criteria.ts';
import { joinedKey, partsOfKey } from './places.ts';

export const appraisalSteps = ['abstract', 'read', 'findings', 'conclude'] as const;
export type AppraisalStep = (typeof appraisalSteps)[number];

/** Plain strings, so that a place fits into a link, a stored view and a machine's context. */
export interface AppraisalPlace {
	readonly step: AppraisalStep;
	/** While reading: the number of a section, or the id of a set of checks; else "". */
	readonly part: string;
	/** Name of the page, or the id of the item read. */
	readonly page: string;
}

/** Pages of the abstract that are no groups of its form. */
export const changesPage = 'changes';
export const claimsPage = 'claims';
export const scopePage = 'scope';

/** The part of the reading an item belongs to. */
export const partOf = ({ section, set }: Pick<Criterion, 'section' | 'set'>): string =>
	section !== null ? String(section) : (set ?? '');

interface OutlineParts {
	/** Ids of the groups of the abstract form. */
	readonly groups: readonly string[];
	/** An earlier version was read before: what changed comes first. */
	readonly hasChanges?: boolean;
	/** In the order of reading. */
	readonly criteria: readonly Pick<Criterion, 'id' | 'section' | 'set'>[];
	/** Pages that come after the findings; none as long as nothing can be concluded. */
	readonly conclusion: readonly string[];
}

/** All places in order. What is read is decided on the page just before the reading. */
export function appraisalOutline({
	groups,
	criteria,
	conclusion,
	hasChanges = false
}: OutlineParts): AppraisalPlace[] {
	const plain = (step: AppraisalStep, pages: readonly string[]) =>
		pages.map((page): AppraisalPlace => ({ step, part: '', page }));
	return [
		...plain('abstract', [...(hasChanges ? [changesPage] : []), ...groups, claimsPage, scopePage]),
		...criteria.map((one): AppraisalPlace => ({ step: 'read', part: partOf(one), page: one.id })),
		...plain('findings', ['main']),
		...plain('conclude', conclusion)
	];
}

/** Such as `read/3/3.Q2` or `findings/main`; safe after the `#` of an address. */
export function appraisalPlaceKey({ step, part, page }: AppraisalPlace): string {
	return joinedKey([step, ...(part === '' ? [] : [part]), page]);
}

/** The place a key names, or null for anything that is no key. The place need not exist any more: see `indexOfNearest`. */
export function appraisalPlaceFromKey(key: string): AppraisalPlace | null {
	const parts = partsOfKey(key);
	if (parts === null || parts.length < 2 || parts.length > 3) return null;
	const [step, part, page] = parts.length === 3 ? parts : [parts[0], '', parts[1]];
	return isStep(step) ? { step, part: part!, page: page! } : null;
}

/**
 * Index of the wanted place, or of the best that is left of it: the first page of its part, then of its step, then
 * the first of all. An item that is no longer read at this depth leads to its section.
 */
export function indexOfNearest(places: readonly AppraisalPlace[], wanted: AppraisalPlace): number {
	const fits = [
		({ step, part, page }: AppraisalPlace) =>
			step === wanted.step && part === wanted.part && page === wanted.page,
		({ step, part }: AppraisalPlace) => step === wanted.step && part === wanted.part,
		({ step }: AppraisalPlace) => step === wanted.step
	];
	for (const fit of fits) {
		const at = places.findIndex(fit);
		if (at !== -1) return at;
	}
	return 0;
}

/** Index of the place nearest to the key's; -1 when the key names nothing. */
export function indexOfAppraisalKey(places: readonly AppraisalPlace[], key: string): number {
	const wanted = appraisalPlaceFromKey(key);
	return wanted === null ? -1 : indexOfNearest(places, wanted);
}

export function isSameAppraisalOutline(
	a: readonly AppraisalPlace[],
	b: readonly AppraisalPlace[]
): boolean {
	return (
		a.length === b.length &&
		a.every((place, index) => appraisalPlaceKey(place) === appraisalPlaceKey(b[index]!))
	);
}

const isStep = (text: string | undefined): text is AppraisalStep =>
	appraisalSteps.some((one) => one === text);
