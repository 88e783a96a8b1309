/** The gaps that evaluations of awareness work keep finding (3.L2), as far as single answers show them. */
import type { Activity, Design } from '../domain/design.ts';
import { hasPurpose } from './awareness.ts';
import { saidRule } from './said.ts';

/** 3.L2.a: not knowing what people know already. */
export const awarenessUnknown = saidRule({
	id: 'awareness-unknown',
	advice: 'data',
	weight: 'gate',
	sources: ['3.L2.a', '3.I1'],
	section: 3,
	anyOf: [
		{ question: '3.Q5', states: ['unknown', 'no'] },
		{ question: '3.Q5', value: 'level', options: ['unknown'] }
	],
	settledByPlan: true
});

/** 3.L2.a: people know much already, so that not knowing cannot be what holds them back. */
export const awarenessAlreadyHigh = saidRule({
	id: 'awareness-already-high',
	advice: 'rethink',
	weight: 'gate',
	sources: ['3.L2.a'],
	section: 3,
	anyOf: [{ question: '3.Q5', value: 'level', options: ['high'] }]
});

/** 3.L2.c for 3.E1: people are asked not to leave, and may see no other way. */
export const noAlternativeSeen = saidRule({
	id: 'no-alternative-seen',
	advice: 'add',
	weight: 'gate',
	sources: ['3.L2.c', '3.E1', '4.Q6'],
	section: 3,
	anyOf: [
		{
			question: '3.Q6',
			item: '3.Q6.c',
			states: ['no', 'unknown'],
			where: (design, activity) => hasPurpose(design, activity, '3.E1')
		}
	],
	alsoSettle: () => [{ type: 'add-activity', kind: 'livelihoods' }]
});

/** 3.L2.c for 3.E4: people are asked to buy with care, and may not be able to tell. */
export const noProductInformation = saidRule({
	id: 'no-product-information',
	advice: 'add',
	weight: 'gate',
	sources: ['3.L2.c', '3.E4'],
	section: 3,
	anyOf: [
		{
			question: '3.Q6',
			item: '3.Q6.b',
			states: ['no', 'unknown'],
			where: (design, activity) => hasPurpose(design, activity, '3.E4')
		}
	]
});

const advisesRoute = (design: Design, activity: Activity) => hasPurpose(design, activity, '3.E2');
const promisesLess = (_design: Design, { claim }: Activity) => claim === 'impact';

/** 3.L2.d for 3.E2: a legal or advised route may be worse, with debt and no redress. */
export const saferRouteUnproven = saidRule({
	id: 'safer-route-unproven',
	advice: 'rethink',
	weight: 'gate',
	sources: ['3.L2.d', '3.E2', '3.Q4'],
	section: 3,
	anyOf: [{ question: '3.Q4', states: ['no', 'unknown'], where: advisesRoute }]
});

/** 3.L1: less trafficking is the promise, and nothing shows that the action brings it. */
export const awarenessGoalUnproven = saidRule({
	id: 'awareness-goal-unproven',
	advice: 'rethink',
	weight: 'gate',
	sources: ['3.L1', '3.Q4'],
	section: 3,
	anyOf: [{ question: '3.Q4', states: ['no', 'unknown'], where: promisesLess }],
	alsoSettle: ({ id }) => [{ type: 'edit-activity', id }]
});

/** 3.L2.d: the way from action to less trafficking is not explained; or not evidenced, where no rule above says so. */
export const linkUnexplained = saidRule({
	id: 'link-unexplained',
	advice: 'modify',
	weight: 'gate',
	sources: ['3.L2.d', '3.Q3', '3.Q4'],
	section: 3,
	anyOf: [
		{ question: '3.Q3', states: ['no', 'unknown'] },
		{
			question: '3.Q4',
			states: ['no', 'unknown'],
			where: (...place) => !advisesRoute(...place) && !promisesLess(...place)
		}
	],
	settledByPlan: true
});
