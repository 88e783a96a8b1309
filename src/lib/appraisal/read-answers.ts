/** What the verdicts, and the steps of the abstract, say in the answers of a design; with who says it of each place. */
import type { Question } from '../content/types.ts';
import { programme } from '../domain/answers.ts';
import { emptyAnswer } from '../domain/create.ts';
import type { Answer } from '../domain/design.ts';
import { sectionOfKind, type ActivityKind } from '../domain/vocabulary.ts';
import { answerOf, ticked } from './abstract.ts';
import type { Appraisal } from './appraisal.ts';
import { checkKey, questionKey } from './criteria.ts';
import { fieldOf, type Origin } from './origin.ts';
import { oneGroup } from './target-groups.ts';
import { answerFrom, saidByCheck, saidByStep } from './verdict-answers.ts';

/** Answers by scope and question, as in a design; origins by "scope/question". */
export function answersOf(
	appraisal: Appraisal,
	questions: readonly Question[],
	kinds: ActivityKind[]
) {
	const answers: Record<string, Record<string, Answer>> = {};
	const origins = new Map<string, Origin[]>();
	const scopesOf = (question: string): string[] => {
		const section = Number(question.split('.')[0]);
		return section <= 2 ? [programme] : kinds.filter((kind) => sectionOfKind[kind] === section);
	};
	const say = (question: string, origin: Origin, change: (answer: Answer) => Answer) => {
		for (const scope of scopesOf(question)) {
			const inScope = (answers[scope] ??= {});
			inScope[question] = change(inScope[question] ?? emptyAnswer);
			const place = `${scope}/${question}`;
			origins.set(place, [...(origins.get(place) ?? []), origin]);
		}
	};
	for (const question of questions) {
		const key = questionKey(question.id);
		const judgement = appraisal.judgements[key];
		const answer = judgement ? answerFrom(judgement, question) : null;
		if (answer !== null) say(question.id, { type: 'criterion', key }, () => answer);
	}
	for (const [step, question] of Object.entries(saidByStep)) {
		const { state } = answerOf(appraisal, step);
		// The verdict on the question itself is the later and closer reading.
		if ((state !== 'no' && state !== 'not-given') || origins.has(`${programme}/${question}`))
			continue;
		say(question, fieldOf(step, null), (answer) => ({ ...answer, state: 'no' }));
	}
	for (const [check, places] of Object.entries(saidByCheck)) {
		const key = checkKey(check);
		if (appraisal.judgements[key]?.verdict !== 'not') continue;
		for (const { question, item, value } of places)
			say(question, { type: 'criterion', key }, (answer) => ({
				...answer,
				items: item ? { ...answer.items, [item]: { state: 'no', text: '' } } : answer.items,
				values: value ? { ...answer.values, [value[0]]: value[1] } : answer.values
			}));
	}
	// Who plans for "women and children" has said already that nothing is kept apart for the children.
	const children = `${programme}/1.N57`;
	if (ticked(appraisal, 'target-groups').includes(oneGroup) && !origins.has(children))
		origins.set(children, [fieldOf('target-groups', oneGroup)]);
	return { answers, origins };
}
