/**
 * Where the appraiser stands on their path. Verdicts belong to the appraisal; this knows places only.
 * The state says what is being done, so that the page, the pane beside it and the keys can follow it.
 */
import { assign, setup } from 'xstate';
import {
	appraisalPlaceKey,
	indexOfAppraisalKey,
	indexOfNearest,
	isSameAppraisalOutline,
	type AppraisalPlace,
	type AppraisalStep
} from './appraisal-places.ts';

interface AppraisalPathInput {
	/** Never empty. */
	readonly places: readonly AppraisalPlace[];
	/** Key of the place to start from; anything else starts at the beginning. */
	readonly at: string;
}

interface AppraisalPathContext {
	readonly places: readonly AppraisalPlace[];
	/** Index into `places`. */
	readonly at: number;
}

export type AppraisalPathEvent =
	| { type: 'place.next' }
	| { type: 'place.back' }
	| { type: 'place.goto'; key: string }
	/** On to the next place that still wants something, from the start again at the end. */
	| { type: 'place.nextOpen'; openKeys: readonly string[] }
	/** Kinds, depth or sets changed, and the outline with them. */
	| { type: 'places.changed'; places: readonly AppraisalPlace[] };

const isAt =
	(step: AppraisalStep) =>
	({ context }: { context: AppraisalPathContext }): boolean =>
		appraisalPlaceAt(context).step === step;

export const appraisalPathMachine = setup({
	types: {} as {
		input: AppraisalPathInput;
		context: AppraisalPathContext;
		events: AppraisalPathEvent;
	},
	guards: {
		hasNext: ({ context }) => context.at < context.places.length - 1,
		hasPrevious: ({ context }) => context.at > 0,
		isPlace: ({ context }, key: string) => indexOfAppraisalKey(context.places, key) !== -1,
		hasOpen: ({ context }, openKeys: readonly string[]) => nextOpen(context, openKeys) !== -1,
		isNewOutline: ({ context }, places: readonly AppraisalPlace[]) =>
			places.length > 0 && !isSameAppraisalOutline(context.places, places),
		isAtAbstract: isAt('abstract'),
		isAtItem: isAt('read'),
		isAtFindings: isAt('findings'),
		isAtConclusion: isAt('conclude')
	},
	actions: {
		goNext: assign({ at: ({ context }) => context.at + 1 }),
		goBack: assign({ at: ({ context }) => context.at - 1 }),
		goTo: assign({ at: ({ context }, key: string) => indexOfAppraisalKey(context.places, key) }),
		goToOpen: assign({
			at: ({ context }, openKeys: readonly string[]) => nextOpen(context, openKeys)
		}),
		takePlaces: assign(({ context }, places: readonly AppraisalPlace[]) => ({
			places,
			at: indexOfNearest(places, appraisalPlaceAt(context))
		}))
	}
}).createMachine({
	id: 'appraisal-path',
	context: ({ input: { places, at } }) => ({
		places,
		at: Math.max(0, indexOfAppraisalKey(places, at))
	}),
	initial: 'describing',
	on: {
		'place.next': { guard: 'hasNext', actions: 'goNext' },
		'place.back': { guard: 'hasPrevious', actions: 'goBack' },
		'place.goto': {
			guard: { type: 'isPlace', params: ({ event }) => event.key },
			actions: { type: 'goTo', params: ({ event }) => event.key }
		},
		'place.nextOpen': {
			guard: { type: 'hasOpen', params: ({ event }) => event.openKeys },
			actions: { type: 'goToOpen', params: ({ event }) => event.openKeys }
		},
		'places.changed': {
			guard: { type: 'isNewOutline', params: ({ event }) => event.places },
			actions: { type: 'takePlaces', params: ({ event }) => event.places }
		}
	},
	states: {
		/** What the proposal says it is. */
		describing: {
			always: [
				{ guard: 'isAtItem', target: 'reading' },
				{ guard: 'isAtFindings', target: 'checking' },
				{ guard: 'isAtConclusion', target: 'concluding' }
			]
		},
		/** Item by item against the lessons. */
		reading: {
			always: [
				{ guard: 'isAtAbstract', target: 'describing' },
				{ guard: 'isAtFindings', target: 'checking' },
				{ guard: 'isAtConclusion', target: 'concluding' }
			]
		},
		/** What follows from abstract and verdicts. */
		checking: {
			always: [
				{ guard: 'isAtAbstract', target: 'describing' },
				{ guard: 'isAtItem', target: 'reading' },
				{ guard: 'isAtConclusion', target: 'concluding' }
			]
		},
		concluding: {
			always: [
				{ guard: 'isAtAbstract', target: 'describing' },
				{ guard: 'isAtItem', target: 'reading' },
				{ guard: 'isAtFindings', target: 'checking' }
			]
		}
	}
});

export function appraisalPlaceAt({
	places,
	at
}: Pick<AppraisalPathContext, 'places' | 'at'>): AppraisalPlace {
	const place = places[at];
	if (!place)
		throw new Error('appraisal path: the outline is empty; compute it with appraisalOutline()');
	return place;
}

/** Comes back to the place the user is at only when it alone is open. */
function nextOpen({ places, at }: AppraisalPathContext, openKeys: readonly string[]): number {
	const open = new Set(openKeys);
	const order = places.map((_, step) => (at + 1 + step) % places.length);
	return order.find((index) => open.has(appraisalPlaceKey(places[index]!))) ?? -1;
}
