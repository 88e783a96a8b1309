/**
 * What a verdict on a question says, put as the answer a design would hold, so that the rules for designs can hear it.
 * "Not addressed" says that the proposal is silent. Where the question is about the plan, that is a "no": it is not
 * planned. Where it is about the world, such as what a law says, it is "unknown": nobody can tell from this proposal.
 */
import { emptyAnswer } from '../domain/create.ts';
import type { Answer } from '../domain/design.ts';
import type { Question } from '../content/types.ts';
import type { Judgement } from './appraisal.ts';

/** Facts that hold or do not hold whatever is planned; an answer to them says nothing of how well the plan is made. */
const aboutTheWorld: readonly string[] = [
	'1.Q3',
	'3.Q4',
	'3.Q5',
	'3.Q8',
	'4.Q1',
	'4.Q2',
	'4.Q4',
	'4.N21',
	'5.Q1',
	'5.Q2',
	'5.Q3',
	'5.Q4',
	'5.Q5',
	'5.Q6',
	'5.Q7',
	'5.Q8',
	'5.Q9',
	'5.Q10',
	'5.Q11',
	'5.Q12',
	'5.Q13',
	'5.Q14',
	'6.Q1',
	'6.Q3',
	'6.Q5',
	'6.Q6',
	'7.Q1',
	'7.Q3',
	'7.Q4',
	'7.Q5',
	'8.Q1',
	'8.Q2',
	'8.Q5',
	'8.Q6',
	'9.Q1',
	'9.Q3'
];
/** "Yes" to these means that trafficking can easily move; a proposal that deals with them well has judged that. */
const movesAsked: readonly string[] = ['1.Q3', '4.Q4'];
/** "Partly" to these means that something stands in the way, which "partly addressed" does not say. */
const partlyIsAProblem: readonly string[] = ['1.Q5', '3.Q9', '4.Q3', '6.Q7', '8.Q7'];

/** Stands in a typed value that a well-addressed question is taken to have; never shown. */
const stated = 'stated';

/** Null where the verdict says nothing a rule could hear. */
export function answerFrom({ verdict, comment }: Judgement, question: Question): Answer | null {
	const { id } = question;
	switch (verdict) {
		case 'well':
			return movesAsked.includes(id)
				? { ...emptyAnswer, state: 'no' }
				: { ...emptyAnswer, state: 'yes', values: valuesOf(question), items: itemsOf(question) };
		case 'partly':
			return aboutTheWorld.includes(id) || partlyIsAProblem.includes(id)
				? null
				: { ...emptyAnswer, state: 'partly' };
		case 'not':
			return { ...emptyAnswer, state: aboutTheWorld.includes(id) ? 'unknown' : 'no' };
		case 'not-relevant':
			return { ...emptyAnswer, state: 'not-relevant', text: comment };
		case 'cannot-tell':
		case null:
			return null;
		default:
			return verdict satisfies never;
	}
}

const valuesOf = ({ values }: Question): Record<string, string> =>
	Object.fromEntries(
		values.filter(({ form }) => form !== 'choice').map(({ key }) => [key, stated])
	);

/** Items of the plan are there when the whole is well addressed; items about the world may as well be absent. */
const itemsOf = ({ id, items }: Question): Answer['items'] =>
	id.startsWith('1.N')
		? Object.fromEntries(items.map((item) => [item.id, { state: 'yes', text: '' }]))
		: {};

/** Part of an answer that a check outside the toolkit speaks of. */
interface Said {
	readonly question: string;
	readonly item?: string;
	readonly value?: readonly [key: string, option: string];
}

/** By the id of a check judged "not addressed": what a design would have said outright. */
export const saidByCheck: Readonly<Record<string, readonly Said[]>> = {
	'rights.open-shelter': [{ question: '8.Q1', value: ['shelter', 'closed'] }],
	'rights.return-by-choice': [{ question: '8.Q1', value: ['return', 'imposed'] }],
	'rights.help-without-conditions': [{ question: '8.Q1', value: ['cooperation', 'depends'] }],
	'rights.investigators-apart': [{ question: '8.N47', value: ['operator', 'police'] }],
	'rights.monitor': [{ question: '1.N60', item: '1.N60.a' }],
	'rights.complaints': [{ question: '1.N60', item: '1.N60.c' }],
	'rights.safeguarding': [{ question: '1.N60', item: '1.N60.d' }],
	'rights.public-partner': [{ question: '1.N60', item: '1.N60.e' }],
	'child.best-interests': [{ question: '1.N57', item: '1.N57.a' }],
	'child.apart': [{ question: '1.N57', item: '1.N57.b' }],
	'child.experts': [
		{ question: '1.N57', item: '1.N57.c' },
		{ question: '1.N57', item: '1.N57.d' }
	],
	'child.return': [{ question: '8.N44', item: '8.N44.d' }],
	'ethics.consent': [{ question: '1.N61', item: '1.N61.a' }],
	'ethics.help-at-hand': [{ question: '1.N61', item: '1.N61.b' }],
	'ethics.personal-data': [{ question: '1.N61', item: '1.N61.c' }],
	'ethics.emergency': [{ question: '1.N61', item: '1.N61.d' }],
	'ethics.data-quality': [{ question: '1.N61', item: '1.N61.e' }],
	'ethics.guideline': [{ question: '1.N61', item: '1.N61.f' }],
	'ethics.tell-once': [{ question: '8.N51', value: ['record', 'repeated'] }],
	'gender.jobs': [{ question: '8.N48', value: ['range', 'usual'] }]
};

/** By the id of a step of the abstract stated as "no" or "not given": the question the proposal then answers with "no". */
export const saidByStep: Readonly<Record<string, string>> = {
	'human-rights': '1.N60',
	'child-rights': '1.N57',
	'evaluation-built-in': '1.N37'
};
