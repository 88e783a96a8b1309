/**
 * What an appraiser asked, kept in the applicant's design with the responses. The questions are the appraiser's words:
 * they are never changed, and a response is never lost by opening the same questions again.
 */
import type { Design, Reply, ReplyRound } from './design.ts';
import { listLimit } from './fields.ts';

/** A set of questions as it comes from an appraiser. */
export interface AskedQuestions {
	/** Of the set: the same for every file written from one appraisal. */
	readonly id: string;
	readonly from: string;
	readonly asked: string;
	/** Id of the design that was read; empty where the proposal was another file. */
	readonly designId: string;
	readonly questions: readonly Pick<Reply, 'id' | 'about' | 'item' | 'question'>[];
}

/** True unless the questions name another design: those of a PDF or Word file may concern any. */
export const concernsDesign = (design: Design, { designId }: AskedQuestions): boolean =>
	designId === '' || designId === design.id;

/**
 * Adds the questions that the design does not hold yet; a set opened again adds only what is new in it. What would go
 * beyond the length of a list is left out, so that the design can still be saved and opened.
 */
export function addQuestions(design: Design, asked: AskedQuestions, now: Date): Design {
	const known = design.replies.find(({ id }) => id === asked.id);
	const added = asked.questions
		.filter((one) => !known?.questions.some(({ id }) => id === one.id))
		.map(({ id, about, item, question }): Reply => ({
			id,
			about,
			item,
			question,
			response: '',
			responded: ''
		}));
	if (added.length === 0) return design;
	const round: ReplyRound = {
		id: asked.id,
		from: asked.from,
		asked: asked.asked,
		opened: now.toISOString(),
		questions: [...(known?.questions ?? []), ...added].slice(0, listLimit)
	};
	const replies = known
		? design.replies.map((one) => (one.id === asked.id ? round : one))
		: [...design.replies, round].slice(0, listLimit);
	return { ...design, replies };
}

/** Writes the applicant's response; an empty one opens the question again. */
export function respond(
	design: Design,
	roundId: string,
	questionId: string,
	text: string,
	now: Date
): Design {
	const responded = text.trim() === '' ? '' : now.toISOString();
	const isMeant = (round: ReplyRound, { id, response }: Reply) =>
		round.id === roundId && id === questionId && response !== text;
	if (!design.replies.some((round) => round.questions.some((one) => isMeant(round, one))))
		return design;
	const replies = design.replies.map((round) =>
		round.id !== roundId
			? round
			: {
					...round,
					questions: round.questions.map((one) =>
						isMeant(round, one) ? { ...one, response: text, responded } : one
					)
				}
	);
	return { ...design, replies };
}

/** Takes a set of questions out again, with its responses: it may have been meant for another design. */
export function removeQuestions(design: Design, roundId: string): Design {
	const replies = design.replies.filter(({ id }) => id !== roundId);
	return replies.length === design.replies.length ? design : { ...design, replies };
}

export interface PlacedReply extends Reply {
	/** The set it belongs to. */
	readonly round: string;
	readonly from: string;
}

/** Every question with where it comes from, in the order they were opened. */
export const allQuestions = ({ replies }: Design): PlacedReply[] =>
	replies.flatMap(({ id, from, questions }) =>
		questions.map((one) => ({ ...one, round: id, from }))
	);

/** Questions without a response. */
export const openQuestions = (design: Design): PlacedReply[] =>
	allQuestions(design).filter(({ response }) => response.trim() === '');
