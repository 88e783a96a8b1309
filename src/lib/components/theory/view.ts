/** What the views of the theory of change share. */
import type { Snippet } from 'svelte';
import type { Action, Cause } from '#lib/rules/rule.ts';
import { programme } from '#lib/domain/answers.ts';
import type { Design } from '#lib/domain/design.ts';
import {
	chainsOf,
	looseNodes,
	stepsFrom,
	type Origin,
	type Step,
	type TheoryNode,
	type TheoryOfChange
} from '#lib/theory/theory.ts';

export const views = ['diagram', 'outline', 'table', 'story'] as const;
export type View = (typeof views)[number];

/**
 * The box or arrow whose editor is open. An effect that activities share is shown under each of them;
 * `spot` says under which chain it was opened.
 */
export interface Selection {
	readonly id: string;
	readonly spot: string;
}

/** Opens the editor of a box or arrow; without a spot, at the first place it is shown. */
export type Select = (id: string, spot?: string) => void;

/** One ladder of one activity, or boxes that no activity leads to. */
export interface Chain {
	readonly spot: string;
	/** Empty for boxes that no activity leads to. */
	readonly activityId: string;
	readonly first: TheoryNode;
	readonly steps: readonly Step[];
}

/** What a view is given that shows the theory chain by chain. */
export interface ChainViewProps {
	readonly chains: readonly Chain[];
	/** Heading of a chain. */
	readonly titleOf: (chain: Chain) => string;
	readonly selection: Selection | null;
	readonly onselect: Select;
	/** The editor of the open box or arrow, shown where it belongs. */
	readonly editor: Snippet;
}

export const isOpenAt = (selection: Selection | null, id: string, spot: string): boolean =>
	selection?.id === id && selection.spot === spot;

/** Chains in the order of the activities; after them what stands apart and belongs to these or to nobody. */
export function chainsIn(theory: TheoryOfChange, activityIds: readonly string[]): Chain[] {
	const linked = activityIds.flatMap((activityId) => {
		const first = theory.nodes.find(({ id }) => id === activityId);
		if (!first) return [];
		const chains = chainsOf(theory, activityId);
		return (chains.length > 0 ? chains : [[]]).map((steps, index) => ({
			spot: `${activityId}/${index}`,
			...{ activityId, first, steps }
		}));
	});
	return [...linked, ...looseChains(theory, activityIds)];
}

function looseChains(theory: TheoryOfChange, activityIds: readonly string[]): Chain[] {
	const loose = new Map(looseNodes(theory).map((node) => [node.id, node]));
	const led = new Set(theory.links.filter(({ from }) => loose.has(from)).map(({ to }) => to));
	return [...loose.values()]
		.filter(({ id }) => !led.has(id))
		.filter(({ activityId }) => activityId === null || activityIds.includes(activityId))
		.map((first) => ({
			spot: `loose/${first.id}`,
			activityId: '',
			first,
			steps: stepsFrom(theory, first.id).filter(({ from }) => loose.has(from.id))
		}));
}

/** The first chain that shows a box or arrow; '' when none does. */
export function spotOf(chains: readonly Chain[], id: string): string {
	const holds = ({ first, steps }: Chain) =>
		first.id === id || steps.some(({ link, from, to }) => [link.id, from.id, to.id].includes(id));
	return chains.find(holds)?.spot ?? '';
}

/** A box that this chain has shown before: two ways meet there, and it is told once. */
export function isShownBefore({ first, steps }: Chain, index: number): boolean {
	const id = steps[index]?.to.id;
	return first.id === id || steps.findIndex(({ to }) => to.id === id) < index;
}

/** Marks the first place an entry is shown, so that findings can lead there; undefined elsewhere. */
export function entryId(chains: readonly Chain[], { spot }: Chain, id: string): string | undefined {
	return spotOf(chains, id) === spot ? `entry-${id}` : undefined;
}

/** Where a box or arrow came from, as findings name such places. */
export function causeOf({ scope, question }: Origin, design: Design): Cause {
	if (design.patterns.some(({ id }) => id === scope)) return { type: 'pattern', id: scope };
	if (isChoice({ scope, question })) return { type: 'activity', id: scope };
	return { type: 'answer', scope, question };
}

/** What closes a gap: answering the question, or choosing the group or pattern it speaks of. */
export function actionOf({ scope, question }: Origin, design: Design): Action {
	if (design.patterns.some(({ id }) => id === scope)) return { type: 'edit-pattern', id: scope };
	if (isChoice({ scope, question }))
		return question === '1.Q1' && design.groups.length === 0
			? { type: 'answer', scope: programme, question }
			: { type: 'edit-activity', id: scope };
	if (question === '2.Q1') return { type: 'open', step: 'pattern' };
	return { type: 'answer', scope, question };
}

/** Groups and patterns are described for the programme and chosen by each activity. */
const isChoice = ({ scope, question }: Origin) =>
	scope !== programme && (question === '1.Q1' || question === '2.Q1');

/** Origins of a box; an activity's own box comes from the activity. */
export function causesOf(node: TheoryNode, design: Design): Cause[] {
	if (node.kind === 'activity') return [{ type: 'activity', id: node.id }];
	return node.origins.map((origin) => causeOf(origin, design));
}

export function actionsOf(node: TheoryNode, design: Design): Action[] {
	if (node.kind === 'activity') return [{ type: 'edit-activity', id: node.id }];
	return node.origins.map((origin) => actionOf(origin, design));
}
