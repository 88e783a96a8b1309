/**
 * Where the user stands on the path. What they wrote, and what they parked, belongs to the design.
 * A checklist machine runs for each activity (`snapshot.children[checklistId(activityId)]`); it follows the path and
 * remembers, for its activity, where the user was.
 */
import { assign, enqueueActions, setup } from 'xstate';
import { checklistMachine, lessonsPage, type ChecklistInput } from './checklist-machine.ts';
import type { OutlinePlace } from './outline.ts';
import { indexOfKey, isSameOutline, nearest, placeKey } from './places.ts';

interface PathInput {
	readonly places: readonly OutlinePlace[];
	/** Key of the place to start from (see `places.ts`); anything else starts at the beginning. */
	readonly at: string;
}

interface PathContext {
	readonly places: readonly OutlinePlace[];
	/** Index into `places`. */
	readonly at: number;
	/** Activities whose checklist machine is running. */
	readonly checklists: readonly string[];
}

export type PathEvent =
	| { type: 'place.next' }
	| { type: 'place.back' }
	| { type: 'place.goto'; key: string }
	/** On to the next place that is unanswered or parked, from the start again at the end. */
	| { type: 'place.nextOpen'; openKeys: readonly string[] }
	/** The design changed, and the outline with it. */
	| { type: 'places.changed'; places: readonly OutlinePlace[] };

/** Id of the actor that runs an activity's checklist. */
export const checklistId = (activityId: string): string => `checklist:${activityId}`;

export const pathMachine = setup({
	types: {} as { input: PathInput; context: PathContext; events: PathEvent },
	actors: { checklist: checklistMachine },
	guards: {
		hasNext: ({ context }) => askedFrom(context, 1) !== -1,
		hasPrevious: ({ context }) => askedFrom(context, -1) !== -1,
		isPlace: ({ context }, key: string) => indexOfKey(context.places, key) !== -1,
		hasOpen: ({ context }, openKeys: readonly string[]) => nextOpen(context, openKeys) !== -1,
		isNewOutline: ({ context }, places: readonly OutlinePlace[]) =>
			!isSameOutline(context.places, places),
		isAtReview: ({ context }) => placeAt(context).step === 'review',
		isAtAnnex: ({ context }) => placeAt(context).step === 'annex',
		isElsewhere: ({ context }) => !['review', 'annex'].includes(placeAt(context).step)
	},
	actions: {
		goNext: assign({ at: ({ context }) => askedFrom(context, 1) }),
		goBack: assign({ at: ({ context }) => askedFrom(context, -1) }),
		goTo: assign({ at: ({ context }, key: string) => indexOfKey(context.places, key) }),
		goToOpen: assign({
			at: ({ context }, openKeys: readonly string[]) => nextOpen(context, openKeys)
		}),
		takePlaces: assign(({ context }, places: readonly OutlinePlace[]) => ({
			places,
			at: Math.max(0, places.indexOf(nearest(places, placeAt(context)) as OutlinePlace))
		})),
		/** Starts, stops and updates checklists so that every activity has one. */
		tendChecklists: enqueueActions(({ context: { places, checklists, at }, enqueue }) => {
			const wanted = checklistsIn(places, places[at]);
			for (const gone of checklists.filter(
				(id) => !wanted.some(({ activityId }) => activityId === id)
			))
				enqueue.stopChild(checklistId(gone));
			for (const input of wanted)
				if (checklists.includes(input.activityId))
					enqueue.sendTo(checklistId(input.activityId), {
						type: 'pages.changed',
						questions: input.questions,
						parked: input.parked
					});
				else enqueue.spawnChild('checklist', { id: checklistId(input.activityId), input });
			enqueue.assign({ checklists: wanted.map(({ activityId }) => activityId) });
		}),
		/** Tells the checklist the user is in which of its pages is shown. */
		showPage: enqueueActions(({ context, enqueue }) => {
			const { scope, page } = placeAt(context);
			if (context.checklists.includes(scope))
				enqueue.sendTo(checklistId(scope), { type: 'page.shown', page });
		}),
		/** Tells a checklist that the user walked past its last page. */
		finishChecklist: enqueueActions(({ context, enqueue }) => {
			const { scope } = placeAt(context);
			const next = context.places[askedFrom(context, 1)];
			if (context.checklists.includes(scope) && next?.scope !== scope)
				enqueue.sendTo(checklistId(scope), { type: 'checklist.finish' });
		})
	}
}).createMachine({
	id: 'path',
	context: ({ input: { places, at } }) => ({
		places,
		at: Math.max(0, indexOfKey(places, at)),
		checklists: []
	}),
	entry: 'tendChecklists',
	initial: 'walking',
	on: {
		'place.next': { guard: 'hasNext', actions: ['finishChecklist', 'goNext', 'showPage'] },
		'place.back': { guard: 'hasPrevious', actions: ['goBack', 'showPage'] },
		'place.goto': {
			guard: { type: 'isPlace', params: ({ event }) => event.key },
			actions: [{ type: 'goTo', params: ({ event }) => event.key }, 'showPage']
		},
		'place.nextOpen': {
			guard: { type: 'hasOpen', params: ({ event }) => event.openKeys },
			actions: [{ type: 'goToOpen', params: ({ event }) => event.openKeys }, 'showPage']
		},
		'places.changed': {
			guard: { type: 'isNewOutline', params: ({ event }) => event.places },
			actions: [
				{ type: 'takePlaces', params: ({ event }) => event.places },
				'tendChecklists',
				'showPage'
			]
		}
	},
	states: {
		walking: {
			always: [
				{ guard: 'isAtReview', target: 'reviewing' },
				{ guard: 'isAtAnnex', target: 'annex' }
			]
		},
		reviewing: {
			always: [
				{ guard: 'isAtAnnex', target: 'annex' },
				{ guard: 'isElsewhere', target: 'walking' }
			]
		},
		annex: {
			always: [
				{ guard: 'isAtReview', target: 'reviewing' },
				{ guard: 'isElsewhere', target: 'walking' }
			]
		}
	}
});

/** The place the user is at. An outline is never empty, since every step has a page. */
export function placeAt({ places, at }: Pick<PathContext, 'places' | 'at'>): OutlinePlace {
	const place = places[at];
	if (!place) throw new Error('path: the outline is empty; compute it with outline()');
	return place;
}

/** Index of the nearest place in this direction that is asked; -1 at the end. */
function askedFrom({ places, at }: PathContext, direction: 1 | -1): number {
	for (let index = at + direction; index >= 0 && index < places.length; index += direction)
		if (places[index]!.asked) return index;
	return -1;
}

/** Comes back to the place the user is at only when it alone is open. */
function nextOpen({ places, at }: PathContext, openKeys: readonly string[]): number {
	const open = new Set(openKeys);
	const order = places.map((_, step) => (at + 1 + step) % places.length);
	return order.find((index) => open.has(placeKey(places[index]!))) ?? -1;
}

/** One checklist per activity, in order, made from the places of the checklists step. */
function checklistsIn(places: readonly OutlinePlace[], current?: OutlinePlace): ChecklistInput[] {
	const inStep = places.filter(({ step, scope }) => step === 'checklists' && scope !== '');
	return [...new Set(inStep.map(({ scope }) => scope))].map((activityId) => {
		const own = inStep.filter(({ scope }) => scope === activityId);
		const questions = own.filter(({ page, asked }) => asked && page !== lessonsPage);
		return {
			activityId,
			lessons: own.some(({ page }) => page === lessonsPage),
			questions: questions.map(({ page }) => page),
			parked: questions.filter(({ parked }) => parked).map(({ page }) => page),
			page:
				current?.step === 'checklists' && current.scope === activityId ? current.page : lessonsPage
		};
	});
}
