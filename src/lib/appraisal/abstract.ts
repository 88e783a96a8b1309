/** Reading the abstract: what a proposal says it is. */
import { activityKinds, sectionOfKind, type ActivityKind } from '../domain/vocabulary.ts';
import type { AbstractAnswer, Appraisal } from './appraisal.ts';

type Abstract = Pick<Appraisal, 'abstract'>;

/** The field of the abstract form whose options are the kinds of activity. */
export const kindsField = 'kinds';

export const emptyAbstractAnswer: AbstractAnswer = {
	state: null,
	options: [],
	details: {},
	text: '',
	part: null
};

export function answerOf({ abstract }: Abstract, field: string): AbstractAnswer {
	return Object.hasOwn(abstract, field) ? abstract[field]! : emptyAbstractAnswer;
}

/** The appraiser has been here: said something of the field, if only that nothing is given. */
export function isSaid(appraisal: Abstract, field: string): boolean {
	const { state, options, text } = answerOf(appraisal, field);
	return state !== null || options.length > 0 || text.trim() !== '';
}

/** Options ticked; none where the proposal was said to give nothing here, whatever was ticked before. */
export function ticked(appraisal: Abstract, field: string): readonly string[] {
	const { state, options } = answerOf(appraisal, field);
	return state === 'no' || state === 'not-given' ? [] : options;
}

/** Words or a number entered; empty where the proposal was said to give nothing here. */
export function entered(appraisal: Abstract, field: string): string {
	const { state, text } = answerOf(appraisal, field);
	return state === 'no' || state === 'not-given' ? '' : text.trim();
}

export function kindsOf(appraisal: Abstract): ActivityKind[] {
	const kinds = ticked(appraisal, kindsField);
	return activityKinds.filter((kind) => kinds.includes(kind));
}

/** Sections the proposal is read against, in order: 1 and 2, those of its kinds, and those the appraiser added. */
export function sectionsOf(appraisal: Pick<Appraisal, 'abstract' | 'addedSections'>): number[] {
	const own = kindsOf(appraisal).map((kind) => sectionOfKind[kind]);
	const chosen = [1, 2, ...own, ...appraisal.addedSections].filter((one) => one !== null);
	return [...new Set(chosen)].sort((a, b) => a - b);
}
