/**
 * Which questions and items are asked, and why. Data decides (`content/<language>/relevance.yaml`); this file knows
 * only the conditions. Missing knowledge always means: ask. What has an answer is never hidden.
 */
import { answerTo, isAnswered, valueOf } from '../domain/answers.ts';
import { mayCrossBorders } from '../domain/borders.ts';
import type { Activity, Design } from '../domain/design.ts';
import { mayReachChildren } from '../domain/people.ts';
import type { ActivityKind } from '../domain/vocabulary.ts';
import type { ConditionId } from './conditions.ts';
import type { Relevance } from './types.ts';

/** The activity a scope names; undefined for the programme. */
type Condition = (design: Design, scope: string, activity: Activity | undefined) => boolean;

const conditions: Readonly<Record<ConditionId, Condition>> = {
	'cross-border': (design, _scope, activity) => mayCrossBorders(design, activity),
	'refugees-or-migrants': (design, _scope, activity) => mayCrossBorders(design, activity),
	children: (design, _scope, activity) => mayReachChildren(design, activity),
	'purpose-3.E1': (design, scope) => isOpenOr(design, scope, '3.Q2', 'purpose', '3.E1'),
	'purpose-3.E4': (design, scope) => isOpenOr(design, scope, '3.Q2', 'purpose', '3.E4'),
	shelter: (design, scope) => valueOf(answerTo(design, scope, '8.Q1'), 'shelter') !== 'none',
	return: (design, scope) => valueOf(answerTo(design, scope, '8.Q1'), 'return') !== 'none',
	'needs-assessment': ({ profile }) => profile.needsAssessment !== 'none',
	'finding-or-support': (design) => mayInclude(design, 'identification', 'support'),
	support: (design) => mayInclude(design, 'support')
};

export function relevanceOf(list: readonly Relevance[], id: string): Relevance | null {
	return list.find((entry) => entry.id === id) ?? null;
}

/** True when the question or item is put to the user in this scope: its condition may hold, or it has an answer. */
export function isAsked(entry: Relevance | null, design: Design, scope: string): boolean {
	if (entry === null) return true;
	const activity = design.activities.find((one) => one.id === scope);
	return conditions[entry.condition](design, scope, activity) || hasAnswer(design, scope, entry.id);
}

/** Items nested below the entry count too, so that hiding it cannot hide what was said of them. */
function hasAnswer(design: Design, scope: string, id: string): boolean {
	if (isAnswered(answerTo(design, scope, id))) return true;
	return Object.values(design.answers[scope] ?? {}).some((answer) =>
		Object.entries(answer.items).some(
			([itemId, item]) =>
				(itemId === id || itemId.startsWith(`${id}.`)) &&
				(item.state !== null || item.text.trim() !== '')
		)
	);
}

/** True as long as no activity is chosen, and once one of these kinds is. */
function mayInclude({ activities }: Design, ...kinds: readonly ActivityKind[]): boolean {
	return (
		activities.length === 0 ||
		activities.some(({ kind, alsoKinds }) =>
			[kind, ...alsoKinds].some((one) => kinds.includes(one))
		)
	);
}

function isOpenOr(design: Design, scope: string, questionId: string, key: string, value: string) {
	return ['', value].includes(valueOf(answerTo(design, scope, questionId), key));
}
