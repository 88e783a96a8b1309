/**
 * One activity's checklist: the lessons first (0.H3), then its questions, one at a time, then done.
 * It knows ids and positions only; answers belong to the design, and it tells nobody anything.
 * Below the path machine it is told where the user stands (`page.shown`); on its own it walks by `page.next`.
 */
import { assign, setup } from 'xstate';

/** Page of the checklist that shows the lessons rather than a question. */
export const lessonsPage = 'lessons';

export interface ChecklistInput {
	readonly activityId: string;
	/** False for an activity of kind "other", which no section of the toolkit speaks of. */
	readonly lessons: boolean;
	/** Ids of the questions asked, in order. */
	readonly questions: readonly string[];
	readonly parked: readonly string[];
	/** Where to take it up: `lessons` or a question's id. */
	readonly page: string;
}

interface ChecklistContext extends Omit<ChecklistInput, 'page'> {
	/** Index into `questions`. */
	readonly at: number;
	readonly startsAt: string;
}

type Pages = Pick<ChecklistInput, 'questions' | 'parked'>;

export type ChecklistEvent =
	| { type: 'page.next' }
	| { type: 'page.back' }
	| { type: 'page.shown'; page: string }
	| ({ type: 'pages.changed' } & Pages)
	| { type: 'parked.next' }
	| { type: 'checklist.finish' };

export const checklistMachine = setup({
	types: {} as { input: ChecklistInput; context: ChecklistContext; events: ChecklistEvent },
	guards: {
		startsAtQuestion: ({ context }) => context.questions.includes(context.startsAt),
		hasLessons: ({ context }) => context.lessons,
		hasQuestions: ({ context }) => context.questions.length > 0,
		hasNext: ({ context }) => context.at < context.questions.length - 1,
		hasPrevious: ({ context }) => context.at > 0,
		hasParked: ({ context }) => nextParked(context) !== -1,
		isLessons: ({ context }, page: string) => context.lessons && page === lessonsPage,
		isQuestion: ({ context }, page: string) => context.questions.includes(page),
		leavesNoQuestion: (_, questions: readonly string[]) => questions.length === 0
	},
	actions: {
		move: assign({ at: ({ context }, by: number) => context.at + by }),
		stand: assign({ at: ({ context }, page: string) => context.questions.indexOf(page) }),
		goToParked: assign({ at: ({ context }) => nextParked(context) }),
		takePages: assign(({ context }, pages: Pages) => ({
			...pages,
			at: keptIndex(context, pages.questions)
		}))
	}
}).createMachine({
	id: 'checklist',
	context: ({ input: { page, ...rest } }) => ({
		...rest,
		at: Math.max(0, rest.questions.indexOf(page)),
		startsAt: page
	}),
	initial: 'resuming',
	on: {
		'page.shown': [
			{ guard: { type: 'isLessons', params: ({ event }) => event.page }, target: '.lessons' },
			{
				guard: { type: 'isQuestion', params: ({ event }) => event.page },
				actions: { type: 'stand', params: ({ event }) => event.page },
				target: '.asking'
			}
		],
		'pages.changed': { actions: { type: 'takePages', params: ({ event }) => pagesOf(event) } },
		'parked.next': { guard: 'hasParked', actions: 'goToParked', target: '.asking' },
		'checklist.finish': '.finished'
	},
	states: {
		resuming: {
			always: [
				{ guard: 'startsAtQuestion', target: 'asking' },
				{ guard: 'hasLessons', target: 'lessons' },
				{ guard: 'hasQuestions', target: 'asking' },
				'finished'
			]
		},
		lessons: {
			on: { 'page.next': [{ guard: 'hasQuestions', target: 'asking' }, 'finished'] }
		},
		asking: {
			on: {
				'page.next': [{ guard: 'hasNext', actions: { type: 'move', params: 1 } }, 'finished'],
				'page.back': [
					{ guard: 'hasPrevious', actions: { type: 'move', params: -1 } },
					{ guard: 'hasLessons', target: 'lessons' }
				],
				'pages.changed': [
					{
						guard: { type: 'leavesNoQuestion', params: ({ event }) => event.questions },
						actions: { type: 'takePages', params: ({ event }) => pagesOf(event) },
						target: 'finished'
					},
					{ actions: { type: 'takePages', params: ({ event }) => pagesOf(event) } }
				]
			}
		},
		finished: {
			on: {
				'page.back': [
					{ guard: 'hasQuestions', target: 'asking' },
					{ guard: 'hasLessons', target: 'lessons' }
				]
			}
		}
	}
});

function pagesOf({ questions, parked }: Pages): Pages {
	return { questions, parked };
}

/** Index of the next parked question after the one shown, from the start again at the end; -1 without any. */
function nextParked({ questions, parked, at }: ChecklistContext): number {
	const order = questions.map((_, step) => (at + 1 + step) % questions.length);
	return order.find((index) => parked.includes(questions[index]!)) ?? -1;
}

/** The same question among the new ones; else the nearest one before it that is still there. */
function keptIndex({ questions, at }: ChecklistContext, next: readonly string[]): number {
	const before = questions.slice(0, at + 1).reverse();
	return Math.max(0, next.indexOf(before.find((id) => next.includes(id)) ?? ''));
}
