/** Reading the abstract: which kinds of activity a proposal says it holds. */
import { activityKinds, sectionOfKind, type ActivityKind } from '../domain/vocabulary.ts';
import type { Appraisal } from './appraisal.ts';

/** The field of the abstract form whose options are the kinds of activity. */
export const kindsField = 'kinds';

export function kindsOf({ abstract }: Appraisal): ActivityKind[] {
	const ticked = abstract[kindsField]?.options ?? [];
	return activityKinds.filter((kind) => ticked.includes(kind));
}

/** Sections the proposal is read against, in order: 1 and 2, those of its kinds, and those the appraiser added. */
export function sectionsOf(appraisal: Appraisal): number[] {
	const own = kindsOf(appraisal).map((kind) => sectionOfKind[kind]);
	const chosen = [1, 2, ...own, ...appraisal.addedSections].filter((one) => one !== null);
	return [...new Set(chosen)].sort((a, b) => a - b);
}
