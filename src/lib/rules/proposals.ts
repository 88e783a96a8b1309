/**
 * Which kinds of activity the answers so far point to, and why (LOGIC, sections 4 and 6).
 * Tables of data: a row per opportunity, group or neighbouring activity. Main kind first.
 */
import type { Design } from '../domain/design.ts';
import {
	activityKinds,
	opportunityIds,
	type ActivityKind,
	type BehaviourGroup,
	type OpportunityId
} from '../domain/vocabulary.ts';

const fromOpportunity: Readonly<Record<OpportunityId, readonly ActivityKind[]>> = {
	'2.Q5': ['awareness', 'identification', 'criminal-justice'],
	'2.Q6.a': ['other', 'legal-framework'],
	'2.Q6.b': ['other', 'legal-framework'],
	'2.Q6.c': ['criminal-justice', 'legal-framework'],
	'2.Q7': ['criminal-justice', 'identification'],
	'2.Q8': ['awareness', 'legal-framework']
};

const fromGroup: Readonly<Record<BehaviourGroup, readonly ActivityKind[]>> = {
	'1.B1': ['criminal-justice', 'livelihoods'],
	'1.B2': ['criminal-justice', 'legal-framework'],
	'1.B3': ['legal-framework', 'national-plan'],
	'1.B4': ['support', 'identification'],
	'1.B5': ['other', 'legal-framework'],
	'1.B6': ['awareness', 'other'],
	'1.B7': ['support', 'identification'],
	'1.B8': ['awareness', 'livelihoods']
};

/** What an activity of one kind calls for beside it. */
const besides: Partial<Record<ActivityKind, readonly ActivityKind[]>> = {
	identification: ['support'],
	support: ['identification']
};

export interface Reason {
	/** What points to it: an opportunity's id, a group's behaviour group, or a kind of activity chosen. */
	readonly type: 'opportunity' | 'group' | 'activity';
	readonly id: string;
}

interface Proposal {
	readonly kind: ActivityKind;
	readonly reasons: readonly Reason[];
}

/** Kinds with at least one reason, those with most reasons first, else in the order of the toolkit. */
export function proposeActivities(design: Design): Proposal[] {
	const reasons = new Map<ActivityKind, Reason[]>(activityKinds.map((kind) => [kind, []]));
	const give = (kinds: readonly ActivityKind[], reason: Reason) => {
		for (const kind of kinds)
			if (!reasons.get(kind)!.some(({ type, id }) => type === reason.type && id === reason.id))
				reasons.get(kind)!.push(reason);
	};
	for (const id of opportunityIds)
		if (isOpen(design, id)) give(fromOpportunity[id], { type: 'opportunity', id });
	for (const { behaviourGroup } of design.groups)
		if (behaviourGroup) give(fromGroup[behaviourGroup], { type: 'group', id: behaviourGroup });
	for (const { kind } of design.activities)
		give(besides[kind] ?? [], { type: 'activity', id: kind });
	return [...reasons]
		.map(([kind, why]) => ({ kind, reasons: why }))
		.filter((proposal) => proposal.reasons.length > 0)
		.sort((a, b) => b.reasons.length - a.reasons.length);
}

/** Chosen, or seen and not yet decided upon. */
function isOpen(design: Design, id: OpportunityId): boolean {
	const opportunity = design.opportunities[id];
	if (!opportunity || opportunity.use === 'not-ours') return false;
	return (
		opportunity.use === 'chosen' || opportunity.state === 'yes' || opportunity.state === 'partly'
	);
}
