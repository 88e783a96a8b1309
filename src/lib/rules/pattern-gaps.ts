/** Patterns that are missing, empty, or not told apart by the response (2.L2, 2.L3). */
import { answerTo, isSetAside, programme, stateOf } from '../domain/answers.ts';
import type { Pattern } from '../domain/design.ts';
import { answered, hasPlan, indicatorsOf } from './facts.ts';
import type { Rule } from './rule.ts';

/** Something of recruitment, movement, exploitation or control is written down (2.Q1.a to d). */
function isDescribed(pattern: Pattern): boolean {
	const { recruitedWho, recruitedHow, recruitedFrom, movementText, exploitation, control } =
		pattern;
	return [recruitedWho, recruitedHow, recruitedFrom, movementText, exploitation, control].some(
		(text) => text.trim() !== ''
	);
}

/**
 * No pattern at all: said to be undescribed or unknown, or still missing although an activity has a promise or an
 * indicator. A plan to find out settles it, and so does a description under 2.Q1 itself.
 */
export const noPatternNamed: Rule = {
	id: 'no-pattern-named',
	advice: 'data',
	weight: 'gate',
	sources: ['2.L2', '2.Q1'],
	evaluate: ({ design }) => {
		const answer = answerTo(design, programme, '2.Q1');
		const state = stateOf(answer);
		if (design.patterns.length > 0 || isSetAside(answer) || hasPlan(answer)) return [];
		if (state === 'yes' || state === 'partly') return [];
		const begun = design.activities.filter(
			(activity) => activity.claim !== null || indicatorsOf(design, activity).length > 0
		);
		if (state === null && begun.length === 0) return [];
		return [
			{
				at: '',
				because: [
					answered(programme, '2.Q1'),
					...begun.map(({ id }) => ({ type: 'activity', id }) as const)
				],
				settle: [
					{ type: 'open', step: 'pattern' },
					{ type: 'answer', scope: programme, question: '2.Q1' }
				]
			}
		];
	}
};

/** An activity works on a pattern of which nothing but the name is known. */
export const patternNotDescribed: Rule = {
	id: 'pattern-not-described',
	advice: 'data',
	weight: 'gate',
	sources: ['2.L2', '2.Q1'],
	evaluate: ({ design }) => {
		if (hasPlan(answerTo(design, programme, '2.Q1'))) return [];
		return design.patterns
			.filter((pattern) => !isDescribed(pattern))
			.map((pattern) => ({
				pattern,
				users: design.activities.filter(({ patternIds }) => patternIds.includes(pattern.id))
			}))
			.filter(({ users }) => users.length > 0)
			.map(({ pattern, users }) => ({
				at: pattern.id,
				because: [
					{ type: 'pattern', id: pattern.id },
					...users.map(({ id }) => ({ type: 'activity', id }) as const)
				],
				settle: [{ type: 'edit-pattern', id: pattern.id }],
				data: { pattern: pattern.name }
			}));
	}
};

/** Several patterns, and every activity that names one names them all. */
export const patternsShareOneResponse: Rule = {
	id: 'patterns-share-one-response',
	advice: 'modify',
	weight: 'consider',
	sources: ['2.L2', '2.L3', '2.Q2'],
	evaluate: ({ design: { patterns, activities } }) => {
		const tied = activities.filter(({ patternIds }) =>
			patterns.some(({ id }) => patternIds.includes(id))
		);
		const undivided = tied.every(({ patternIds }) =>
			patterns.every(({ id }) => patternIds.includes(id))
		);
		if (patterns.length < 2 || tied.length === 0 || !undivided) return [];
		return [
			{
				at: '',
				because: [
					...patterns.map(({ id }) => ({ type: 'pattern', id }) as const),
					...tied.map(({ id }) => ({ type: 'activity', id }) as const)
				],
				settle: [
					...tied.map(({ id }) => ({ type: 'edit-activity', id }) as const),
					{ type: 'open', step: 'activities' }
				]
			}
		];
	}
};
