/** The theory of change as the rest of the code sees it: drafted from the answers, with the user's own texts laid over. */
import { oncePer } from '../domain/once-per.ts';
import type { Basis, AnswerState, Rung } from '../domain/vocabulary.ts';
import type { Assumption } from '../domain/design.ts';
import { reachable } from './cycles.ts';

/** What a node or link was made from: an answer, or an entry of the design such as a group. */
export interface Origin {
	readonly scope: string;
	/** Toolkit id of the question. */
	readonly question: string;
}

export interface TheoryNode {
	/** Made of the activity's or pattern's id and the rung, so that it stays the same when answers change. */
	readonly id: string;
	readonly kind: 'activity' | 'output' | 'outcome' | 'impact';
	/** `own` for a box the user added: it stands on no rung of a ladder. */
	readonly rung: Rung | 'activity' | 'own';
	readonly label: string;
	/** What is shown: the user's text where there is one, else the draft. */
	readonly text: string;
	/** The same as it stands in mid-sentence: "pupils in two districts will ...". */
	readonly phrase: string;
	readonly draft: string;
	/** Nothing in the answers supports this step yet. */
	readonly gap: boolean;
	readonly edited: boolean;
	/** The draft has changed since the user wrote their own text. */
	readonly redrafted: boolean;
	/** Null for an effect several activities share. */
	readonly activityId: string | null;
	readonly origins: readonly Origin[];
	/** Indicator categories that can measure the step. */
	readonly categories: readonly string[];
	/** Added by the user. */
	readonly own: boolean;
}

export interface LinkAssumption {
	readonly id: string;
	/** "A1", "A2" ... in document order. */
	readonly code: string;
	readonly text: string;
	readonly draft: string;
	readonly test: string;
	/** Where the assumption comes from; empty for the user's own. */
	readonly source: string;
	readonly own: boolean;
	/** What the user said of it, with what the answers already show filled in. */
	readonly status: NonNullable<Assumption['status']>;
	readonly evidence: string;
	readonly basis: Basis | null;
	readonly owner: string;
}

export interface Evidence {
	readonly state: AnswerState | null;
	readonly basis: Basis | null;
	readonly source: string;
	readonly year: string;
}

export interface Link {
	/** `<from>><to>`; random for an arrow the user added. */
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** `bridge`: joins what stood before and after a step the user took out. */
	readonly made: 'draft' | 'own' | 'bridge';
	/** Why the second follows from the first; empty when nobody has said. */
	readonly reason: string;
	readonly reasonDraft: string;
	readonly edited: boolean;
	readonly redrafted: boolean;
	/** Null when no question asks for evidence on this step. */
	readonly evidence: Evidence | null;
	readonly origins: readonly Origin[];
	readonly assumptions: readonly LinkAssumption[];
}

export interface TheoryOfChange {
	readonly nodes: readonly TheoryNode[];
	readonly links: readonly Link[];
	/** What would be drawn if the user had not taken it out. */
	readonly takenOut: {
		readonly nodes: readonly TheoryNode[];
		/** Between boxes that are drawn. */
		readonly links: readonly Link[];
		/** Arrows at boxes taken out: they come back with those. */
		readonly hidden: readonly Link[];
	};
}

export const linkId = (from: string, to: string) => `${from}>${to}`;
export const rungNodeId = (activityId: string, kind: string, rung: string) =>
	`${activityId}/${kind}/${rung}`;
export const effectNodeId = (patternId: string | null, shared: string) =>
	`pattern/${patternId ?? 'none'}/${shared}`;

/** One arrow with the boxes at its ends. */
export interface Step {
	readonly link: Link;
	readonly from: TheoryNode;
	readonly to: TheoryNode;
}

/** Boxes by id, and the arrows that leave each. */
const indexOf = oncePer((theory: TheoryOfChange) => {
	const leaving = new Map<string, Link[]>();
	for (const link of theory.links) {
		const known = leaving.get(link.from);
		if (known) known.push(link);
		else leaving.set(link.from, [link]);
	}
	return { nodes: new Map(theory.nodes.map((node) => [node.id, node])), leaving };
});

/**
 * The steps that follow from a box, from cause to effect: one way to its end, then the next; each arrow once.
 * With `first`, only what follows by that arrow.
 */
export function stepsFrom(theory: TheoryOfChange, start: string, first?: Link): Step[] {
	const { nodes, leaving } = indexOf(theory);
	const seen = new Set<string>();
	const steps: Step[] = [];
	// A stack of its own: a chain of two thousand boxes is deeper than some browsers can call.
	const waiting = first ? [first] : [...(leaving.get(start) ?? [])].reverse();
	for (let link = waiting.pop(); link; link = waiting.pop()) {
		const from = nodes.get(link.from);
		const to = nodes.get(link.to);
		if (!from || !to) continue;
		steps.push({ link, from, to });
		if (seen.has(to.id) || to.id === start) continue;
		seen.add(to.id);
		waiting.push(...[...(leaving.get(to.id) ?? [])].reverse());
	}
	return steps;
}

/** The boxes of one activity, itself first, then what follows from it. */
export function reachedFrom(theory: TheoryOfChange, activityId: string): TheoryNode[] {
	const start = theory.nodes.find(({ id }) => id === activityId);
	if (!start) return [];
	return [...new Set([start, ...stepsFrom(theory, activityId).map(({ to }) => to)])];
}

/**
 * The ladders one activity climbs, each as its steps from cause to effect. A ladder that ends in several patterns
 * tells the shared part once and has a last step for each.
 */
export function chainsOf(theory: TheoryOfChange, activityId: string): Step[][] {
	const known = chainsIn(theory);
	let chains = known.get(activityId);
	if (!chains)
		known.set(
			activityId,
			(chains = (indexOf(theory).leaving.get(activityId) ?? [])
				.map((first) => stepsFrom(theory, activityId, first))
				.filter((steps) => steps.length > 0))
		);
	return chains;
}

const chainsIn = oncePer((_theory: TheoryOfChange) => new Map<string, Step[][]>());

/** Boxes no activity leads to. */
export function looseNodes(theory: TheoryOfChange): TheoryNode[] {
	const starts = theory.nodes.filter(({ kind }) => kind === 'activity').map(({ id }) => id);
	const reached = reachable(starts, theory.links);
	return theory.nodes.filter(({ id }) => !reached.has(id));
}
