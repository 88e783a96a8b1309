/** Answers to section 1 that ask for more: means, outside factors, learning, and barriers nobody takes up. */
import { answerTo, isSetAside, programme, valueOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { answered, type AnswerCause } from './facts.ts';
import type { Rule } from './rule.ts';
import { wasSaid, type Said } from './said.ts';

/** One hit for the whole programme when the answer was given and nothing is said to follow from it. */
function programmeGap(rule: Omit<Rule, 'evaluate' | 'sources'>, said: Said): Rule {
	const place = answered(programme, said.question);
	return {
		...rule,
		sources: [said.question],
		evaluate: ({ design }) =>
			wasSaid(design, programme, said) ? [{ at: '', because: [place], settle: [place] }] : []
	};
}

/** 1.Q4: skills or means are missing, and nobody is named who brings them. */
export const expertiseMissing = programmeGap(
	{ id: 'expertise-missing', advice: 'add', weight: 'gate' },
	{ question: '1.Q4', states: ['no', 'partly'], unless: 'missing' }
);

/** 1.Q5: outside factors are known, and nothing is said about dealing with them. */
export const outsideFactorsUnanswered = programmeGap(
	{ id: 'outside-factors-unanswered', advice: 'add', weight: 'consider' },
	{ question: '1.Q5', states: ['yes', 'partly'], unless: 'response' }
);

/** 1.Q6: measuring and learning are said not to be planned. */
export const learningNotPlanned = programmeGap(
	{ id: 'learning-not-planned', advice: 'modify', weight: 'gate' },
	{ question: '1.Q6', states: ['no'] }
);

/** Questions in the checklists that ask what is done about barriers, with the value that says it, if there is one. */
const replies: readonly { question: string; value?: string }[] = [
	{ question: '3.Q7' },
	{ question: '4.Q3', value: 'response' },
	{ question: '6.Q7', value: 'response' },
	{ question: '7.Q7' },
	{ question: '8.Q7', value: 'response' }
];

/**
 * 1.Q2: barriers to the change are known, and the activities say that nothing is done about them.
 * Speaks only once an activity has said so and no other says the contrary.
 */
export const changeBarriersUnanswered: Rule = {
	id: 'change-barriers-unanswered',
	advice: 'modify',
	weight: 'consider',
	sources: ['1.Q2'],
	evaluate: ({ design }) => {
		const barriers = answerTo(design, programme, '1.Q2');
		const named =
			barriers.state === 'yes' ||
			barriers.state === 'partly' ||
			`${valueOf(barriers, 'structural')}${valueOf(barriers, 'social')}` !== '';
		if (!named || isSetAside(barriers)) return [];
		if (design.activities.some((activity) => hasReply(design, activity))) return [];
		const because = design.activities.flatMap((activity) => refusals(design, activity));
		if (because.length === 0) return [];
		return [{ at: '', because: [answered(programme, '1.Q2'), ...because], settle: because }];
	}
};

function hasReply(design: Design, { id }: Activity): boolean {
	return replies.some(({ question, value }) => {
		const answer = answerTo(design, id, question);
		if (value && valueOf(answer, value) !== '') return true;
		const isReply = question !== '4.Q3' && question !== '6.Q7';
		return isReply && (answer.state === 'yes' || answer.state === 'partly');
	});
}

/** "Nothing yet" to the questions whose state is the reply; in 4.Q3 and 6.Q7 the state names the barrier. */
function refusals(design: Design, { id }: Activity): AnswerCause[] {
	return replies
		.filter(({ question }) => question !== '4.Q3' && question !== '6.Q7')
		.filter(({ question }) => answerTo(design, id, question).state === 'no')
		.map(({ question }) => answered(id, question));
}
