/**
 * What in a design points to each kind of displacement, so that nobody starts from an empty page (LOGIC, section 3).
 * Only what was said or chosen counts: texts are never read for meaning. Whether a shift is likely is the user's judgement.
 */
import { answerTo, isSetAside, programme, sectionsOf, stateOf } from '../domain/answers.ts';
import type { Activity, Answer, Design } from '../domain/design.ts';
import type { AnswerState, DisplacementKind, OpportunityId } from '../domain/vocabulary.ts';

export type SignPlace =
	| {
			readonly type: 'answer';
			readonly scope: string;
			readonly question: string;
			readonly item: string | null;
	  }
	| { readonly type: 'activity'; readonly id: string }
	| { readonly type: 'opportunity'; readonly id: OpportunityId };

export interface DisplacementSign {
	/** Names the sentence that says why; its words are in the interface texts. */
	readonly id: SignId;
	readonly bearing: 'towards' | 'against' | 'not-known';
	readonly at: SignPlace;
	/** What was answered; null for activities and opportunities. */
	readonly state: AnswerState | null;
	/** Name of the activity it concerns, as the user wrote it; empty for the whole programme. */
	readonly activity: string;
	/** True where the toolkit does not state the connection and we draw it. */
	readonly ours: boolean;
}

type SignId =
	| 'turn-to-others'
	| 'other-routes'
	| 'replaced'
	| 'move-on'
	| 'people-at-risk'
	| 'routes'
	| 'borders'
	| 'arrests'
	| 'harder'
	| 'less-rewarding'
	| 'riskier'
	| 'law'
	| 'plan'
	| 'controls';

type Kinds = readonly DisplacementKind[];

/** The kinds in the order they are asked: those the toolkit's own questions name first. */
export const kindsInOrder: Kinds = [
	'target',
	'territorial',
	'tactical',
	'offender',
	'temporal',
	'functional',
	'law-driven'
];

/** Toolkit items that explain a kind; "different offenders" has no number there, and law-driven moves are ours. */
export const explainedBy: Readonly<Record<DisplacementKind, string | null>> = {
	temporal: '1.D1',
	tactical: '1.D2',
	target: '1.D3',
	territorial: '1.D4',
	functional: '1.D5',
	offender: null,
	'law-driven': null
};

const people: Kinds = ['target', 'territorial'];
const ways: Kinds = ['tactical', 'territorial'];
/** Disruption may bring about any of the six kinds that offenders choose themselves. */
const anyChosen: Kinds = kindsInOrder.filter((kind) => kind !== 'law-driven');

const disruptions: Readonly<Partial<Record<OpportunityId, SignId>>> = {
	'2.Q5': 'harder',
	'2.Q6.a': 'less-rewarding',
	'2.Q6.b': 'less-rewarding',
	'2.Q6.c': 'less-rewarding',
	'2.Q7': 'riskier'
};

type Pointed = readonly [kinds: Kinds, sign: DisplacementSign];

/** Signs by kind: what was answered first, then activities, then opportunities, each in document order. */
export function displacementSigns(
	design: Design
): Readonly<Record<DisplacementKind, readonly DisplacementSign[]>> {
	const pointed = [
		...fromAnswers(design),
		...design.activities.flatMap((activity) => fromActivity(design, activity)),
		...fromOpportunities(design)
	];
	return Object.fromEntries(
		kindsInOrder.map((kind) => [
			kind,
			pointed.filter(([kinds]) => kinds.includes(kind)).map(([, sign]) => sign)
		])
	) as Record<DisplacementKind, DisplacementSign[]>;
}

function fromAnswers(design: Design): Pointed[] {
	const said = answerTo(design, programme, '1.Q3');
	const at = (item: string) =>
		({ type: 'answer', scope: programme, question: '1.Q3', item }) as const;
	return [
		...fromItem(said, '1.Q3.a', people, 'turn-to-others', at),
		...fromItem(said, '1.Q3.b', ways, 'other-routes', at),
		...fromItem(said, '1.Q3.c', ['offender'], 'replaced', at),
		...design.activities
			.filter((activity) => sectionsOf(activity).includes(4))
			.flatMap((activity) => {
				const answer = answerTo(design, activity.id, '4.Q4');
				return fromState(stateOf(answer), people, {
					id: 'move-on',
					at: { type: 'answer', scope: activity.id, question: '4.Q4', item: null },
					activity: activity.name,
					ours: false
				});
			})
	];
}

function fromItem(
	answer: Answer,
	item: string,
	kinds: Kinds,
	id: SignId,
	at: (item: string) => SignPlace
): Pointed[] {
	if (isSetAside(answer)) return [];
	const state = answer.items[item]?.state ?? null;
	return fromState(state, kinds, { id, at: at(item), activity: '', ours: false });
}

function fromState(
	state: AnswerState | null,
	kinds: Kinds,
	sign: Omit<DisplacementSign, 'bearing' | 'state'>
): Pointed[] {
	if (state === null || state === 'not-relevant') return [];
	const bearing = state === 'unknown' ? 'not-known' : state === 'no' ? 'against' : 'towards';
	return [[kinds, { ...sign, bearing, state }]];
}

function fromActivity(design: Design, activity: Activity): Pointed[] {
	const sections = sectionsOf(activity);
	const sign = (id: SignId, ours: boolean): DisplacementSign => ({
		id,
		bearing: 'towards',
		at: { type: 'activity', id: activity.id },
		state: null,
		activity: activity.name,
		ours
	});
	const signs: Pointed[] = [];
	if (sections.some((section) => section === 3 || section === 4))
		signs.push([people, sign('people-at-risk', false)]);
	if (activity.examples.some((id) => id === '3.E1' || id === '3.E2'))
		signs.push([ways, sign('routes', false)]);
	if (screensAtBorders(design, activity)) {
		const at = { type: 'answer', scope: activity.id, question: '7.Q2', item: '7.Q2.i' } as const;
		signs.push([ways, { ...sign('borders', false), at }]);
		signs.push([['law-driven'], { ...sign('controls', true), at }]);
	}
	if (sections.includes(6)) signs.push([['offender'], sign('arrests', false)]);
	if (sections.includes(5)) signs.push([['law-driven'], sign('law', true)]);
	if (sections.includes(9)) signs.push([['law-driven'], sign('plan', true)]);
	return signs;
}

function screensAtBorders(design: Design, activity: Activity): boolean {
	const answer = answerTo(design, activity.id, '7.Q2');
	const state = answer.items['7.Q2.i']?.state;
	return (
		sectionsOf(activity).includes(7) &&
		!isSetAside(answer) &&
		(state === 'yes' || state === 'partly')
	);
}

function fromOpportunities({ opportunities }: Design): Pointed[] {
	return (Object.entries(disruptions) as [OpportunityId, SignId][])
		.filter(([id]) => opportunities[id]?.use === 'chosen')
		.map(([id, sign]) => [
			anyChosen,
			{
				id: sign,
				bearing: 'towards',
				at: { type: 'opportunity', id },
				state: null,
				activity: '',
				ours: true
			}
		]);
}
