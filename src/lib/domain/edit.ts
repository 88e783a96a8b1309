/**
 * Pure changes to a design: the old document in, a new one out. Nothing here reads a clock or makes an id.
 * A change that names something the design does not hold returns the design unchanged.
 */
import { emptyAnswer, emptyAssumption, emptyDisplacementView, emptyOpportunity } from './create.ts';
import type {
	Activity,
	Answer,
	Assumption,
	Decision,
	Design,
	DisplacementView,
	Group,
	Indicator,
	ItemAnswer,
	Opportunity,
	Pattern,
	Profile,
	WatchPoint
} from './design.ts';
import type { DisplacementKind, OpportunityId } from './vocabulary.ts';

type Change<T> = Partial<Omit<T, 'id'>>;

/** The lists of a design whose entries carry an id. */
export interface Lists {
	patterns: Pattern;
	groups: Group;
	activities: Activity;
	indicators: Indicator;
}

export function changeProfile(design: Design, change: Partial<Profile>): Design {
	return { ...design, profile: { ...design.profile, ...change } };
}

/** Adds an entry at the end of one of the design's lists. */
export function add<K extends keyof Lists>(design: Design, key: K, entry: Lists[K]): Design {
	return { ...design, [key]: [...design[key], entry] };
}

/** Changes the entry with this id. */
export function change<K extends keyof Lists>(
	design: Design,
	key: K,
	id: string,
	fields: Change<Lists[K]>
): Design {
	if (!holds(design, key, id)) return design;
	const entries = (design[key] as Lists[K][]).map((entry) =>
		entry.id === id ? { ...entry, ...fields } : entry
	);
	return { ...design, [key]: entries };
}

/** Removes the entry, its answers, and what other parts say of it. */
export function remove(design: Design, key: keyof Lists, id: string): Design {
	if (!holds(design, key, id)) return design;
	const next = { ...design, [key]: design[key].filter((entry) => entry.id !== id) };
	if (key === 'groups') next.activities = withoutReference(next.activities, 'groupIds', id);
	if (key === 'patterns') next.activities = withoutReference(next.activities, 'patternIds', id);
	// Pages of a pattern and checklists of an activity are answered under its id.
	if (key === 'patterns' || key === 'activities')
		next.answers = withEntry(design.answers, id, null);
	if (key === 'activities')
		next.indicators = design.indicators.map((indicator) =>
			indicator.activityId === id ? { ...indicator, activityId: null, measures: null } : indicator
		);
	return next;
}

const holds = (design: Design, key: keyof Lists, id: string): boolean =>
	design[key].some((entry) => entry.id === id);

function withoutReference(
	activities: Activity[],
	field: 'groupIds' | 'patternIds',
	id: string
): Activity[] {
	return activities.map((activity) =>
		activity[field].includes(id)
			? { ...activity, [field]: activity[field].filter((one) => one !== id) }
			: activity
	);
}

export function changeAnswer(
	design: Design,
	scope: string,
	questionId: string,
	fields: Partial<Answer>
): Design {
	const inScope = design.answers[scope] ?? {};
	const answer = { ...(inScope[questionId] ?? emptyAnswer), ...fields };
	return {
		...design,
		answers: { ...design.answers, [scope]: { ...inScope, [questionId]: answer } }
	};
}

export function changeItem(
	design: Design,
	scope: string,
	questionId: string,
	itemId: string,
	fields: Partial<ItemAnswer>
): Design {
	const items = design.answers[scope]?.[questionId]?.items ?? {};
	const item = { ...(items[itemId] ?? { state: null, text: '' }), ...fields };
	return changeAnswer(design, scope, questionId, { items: { ...items, [itemId]: item } });
}

export function changeValue(
	design: Design,
	scope: string,
	questionId: string,
	key: string,
	value: string
): Design {
	const values = design.answers[scope]?.[questionId]?.values ?? {};
	return changeAnswer(design, scope, questionId, { values: { ...values, [key]: value } });
}

export function changeOpportunity(
	design: Design,
	id: OpportunityId,
	fields: Partial<Opportunity>
): Design {
	const opportunity = { ...(design.opportunities[id] ?? emptyOpportunity), ...fields };
	return { ...design, opportunities: { ...design.opportunities, [id]: opportunity } };
}

/** Replaces a drafted text; null returns to the draft. */
export function rewriteNode(
	design: Design,
	nodeId: string,
	text: string | null,
	draft: string
): Design {
	const nodes = withEntry(
		design.theory.nodes,
		nodeId,
		text === null ? null : { text, basedOn: draft }
	);
	return { ...design, theory: { ...design.theory, nodes } };
}

/** Replaces the drafted reason of a link; null returns to the draft. */
export function rewriteReason(
	design: Design,
	linkId: string,
	text: string | null,
	draft: string
): Design {
	const reasons = withEntry(
		design.theory.reasons,
		linkId,
		text === null ? null : { text, basedOn: draft }
	);
	return { ...design, theory: { ...design.theory, reasons } };
}

/** Adds an assumption to a link or says more of one; null removes what the user said. */
export function changeAssumption(
	design: Design,
	linkId: string,
	assumptionId: string,
	fields: Partial<Assumption> | null
): Design {
	const ofLink = design.theory.assumptions[linkId] ?? {};
	const entry =
		fields === null ? null : { ...(ofLink[assumptionId] ?? emptyAssumption), ...fields };
	const next = withEntry(ofLink, assumptionId, entry);
	const assumptions = withEntry(
		design.theory.assumptions,
		linkId,
		Object.keys(next).length > 0 ? next : null
	);
	return { ...design, theory: { ...design.theory, assumptions } };
}

export function changeDisplacementView(
	design: Design,
	kind: DisplacementKind,
	fields: Partial<DisplacementView>
): Design {
	const view = { ...(design.displacement.kinds[kind] ?? emptyDisplacementView), ...fields };
	return changeDisplacement(design, { kinds: { ...design.displacement.kinds, [kind]: view } });
}

export function changeDisplacement(
	design: Design,
	fields: Partial<Design['displacement']>
): Design {
	return { ...design, displacement: { ...design.displacement, ...fields } };
}

export function addWatchPoint(design: Design, point: WatchPoint): Design {
	return changeDisplacement(design, { watchPoints: [...design.displacement.watchPoints, point] });
}

/** Records what the user said to a finding; null takes it back. */
export function decide(design: Design, findingKey: string, decision: Decision | null): Design {
	return { ...design, decisions: withEntry(design.decisions, findingKey, decision) };
}

/** The entry replaced in its place, added at the end, or taken away by null; untouched when there is nothing to take. */
function withEntry<T>(entries: Record<string, T>, key: string, value: T | null): Record<string, T> {
	if (value !== null) return { ...entries, [key]: value };
	if (!Object.hasOwn(entries, key)) return entries;
	const { [key]: _removed, ...others } = entries;
	return others;
}
