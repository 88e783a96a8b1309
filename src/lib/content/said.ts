/**
 * Everything a design answers, in the order of the source: the programme, each pattern, each activity.
 * Nothing is left out, also where the question or the scope no longer exists; whoever prints answers relies on that.
 */
import { isAnswered, programme } from '../domain/answers.ts';
import type { Answer, Design } from '../domain/design.ts';
import type { Content, Question } from './types.ts';

export interface Said {
	/** "programme", or the id of a pattern or activity. */
	readonly scope: string;
	readonly id: string;
	/** Undefined for a question the content no longer has. Its id may differ from `id`, which can name one of its points. */
	readonly question: Question | undefined;
	readonly answer: Answer;
}

/** Every stored answer, also an empty or a parked one. */
export function everyAnswer(design: Design, { questions }: Pick<Content, 'questions'>): Said[] {
	const known = [programme, ...ids(design.patterns), ...ids(design.activities)];
	const scopes = [...new Set([...known, ...Object.keys(design.answers)])];
	return scopes.flatMap((scope) => {
		const byId = design.answers[scope] ?? {};
		const inOrder = questions.filter(({ id }) => Object.hasOwn(byId, id)).map(({ id }) => id);
		return [...new Set([...inOrder, ...Object.keys(byId)])].map((id) => ({
			scope,
			id,
			question: questionOf(id, questions),
			answer: byId[id]!
		}));
	});
}

/** A page of a pattern is answered under the id of a point (2.Q1.e): its question stands for it. */
const questionOf = (id: string, questions: readonly Question[]): Question | undefined =>
	questions.find((question) => question.id === id) ??
	questions.find(({ items }) => items.some((item) => item.id === id));

/** Questions answered "we don't know yet", with or without a plan to find out. */
export function unknowns(design: Design, content: Pick<Content, 'questions'>): Said[] {
	return everyAnswer(design, content).filter(({ answer }) => answer.state === 'unknown');
}

export function parked(design: Design, content: Pick<Content, 'questions'>): Said[] {
	return everyAnswer(design, content).filter(({ answer }) => answer.parked);
}

export const hasPlan = ({ plan }: Answer): boolean =>
	[plan.what, plan.who, plan.when].some((text) => text.trim() !== '') || plan.cost !== null;

/** True when there is something to print: said, parked, or a ground, a plan or a source written down. */
export const isWritten = (answer: Answer): boolean =>
	isAnswered(answer) ||
	answer.parked ||
	hasPlan(answer) ||
	answer.basis !== null ||
	[answer.source, answer.year].some((text) => text.trim() !== '');

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
